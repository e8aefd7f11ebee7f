"""When a document was published: given, stated in its head, or solved as an interval from the text's own clues."""

from collections.abc import Sequence

from data.coding.dates import Reading, date_expressions
from data.coding.dates.frames import NO_CODEBOOK
from data.coding.dates.mentions import find_calendar_mentions
from data.coding.publication.clues import find_calendar_clues, find_date_clues, find_title_clues
from data.coding.publication.countdown import find_countdown_clues
from data.coding.publication.header import find_stated
from data.coding.publication.solving import solve
from data.coding.text import fold, split_sentences
from data.model import Basis, Codebook, DateExpression, Given, Published, Span, Zoned

__all__ = ["find_publication"]

_NOTHING_GIVEN = Given()


def find_publication(
    text: str,
    found: Sequence[Reading],
    *,
    given: Given = _NOTHING_GIVEN,
    codebook: Codebook = NO_CODEBOOK,
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> Published:
    """What is proven of the publication date, the best single day and why; `found` are `find_temporal`'s readings."""
    when = given.published
    if when.dated:
        best = when.start if when.start == when.end else None
        return Published(when.start, when.end, best, Basis.GIVEN, "given with the document")
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    dated = date_expressions(text, found, codebook=codebook, zones=zones, sentences=bounds)
    stated = _read_head(text, found, dated, zones)
    if stated is not None:
        return stated
    folded = fold(text)
    mentions = find_calendar_mentions(text, codebook)
    clues = [
        *find_countdown_clues(text, folded, found, dated, bounds),
        *find_date_clues(text, folded, found, dated, bounds),
        *find_calendar_clues(text, folded, mentions, bounds),
        *find_title_clues(text, folded, codebook),
    ]
    return solve(clues, found, text)


def _read_head(
    text: str, found: Sequence[Reading], dated: Sequence[DateExpression], zones: Sequence[Zoned]
) -> Published | None:
    """The date that the head of the text gives as its own."""
    stated = find_stated(text, found, zones)
    if stated is None:
        return None
    when = dated[found.index(stated.reading)].when
    best = when.start if when.start == when.end else None
    why = f"{stated.how}: “{stated.words.strip()}”"
    return Published(when.start, when.end, best, Basis.EXPLICIT, why) if when.start is not None else None
