"""Dates in a text: every temporal expression, Spanish and English, with its interval, its anchor and the reason.

Two passes, both pure: `find_temporal` reads what the words say, `date_expressions` dates it once the publication
is known. The patterns of both languages run on every text. Formats follow TIMEX3's four kinds.
"""

from collections.abc import Sequence

from data.coding.dates.expressions import date_expressions
from data.coding.dates.frames import NO_CODEBOOK, UNPUBLISHED, Reading
from data.coding.dates.read import find_temporal
from data.model import Codebook, DateExpression, Published, Span, Zoned

__all__ = ["Reading", "date_expressions", "find_dates", "find_temporal"]


def find_dates(
    text: str,
    codebook: Codebook = NO_CODEBOOK,
    *,
    published: Published = UNPUBLISHED,
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> tuple[DateExpression, ...]:
    """Every temporal expression of a text whose publication is known, in order, without overlap."""
    readings = find_temporal(text, codebook, zones=zones, sentences=sentences)
    return date_expressions(text, readings, published=published, codebook=codebook, zones=zones, sentences=sentences)
