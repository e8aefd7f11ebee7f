"""When a document was published: given, stated in its head, or solved as an interval from the text's own clues."""

from collections.abc import Sequence

from data.coding.dates import Reading, date_expressions
from data.coding.dates.mentions import find_calendar_mentions
from data.coding.publication.clues import find_calendar_clues, find_date_clues, find_title_clues
from data.coding.publication.countdown import find_countdown_clues
from data.coding.publication.header import find_stated
from data.coding.publication.solving import solve
from data.coding.text import fold, split_sentences
from data.model import Basis, Codebook, Given, Published, Span, Zoned

__all__ = ["find_publication"]


def find_publication(
    text: str,
    found: Sequence[Reading],
    *,
    given: Given = Given(),
    codebook: Codebook = Codebook(),
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
    stated = find_stated(text, found, zones)
    if stated is not None:
        expression = dated[tuple(found).index(stated.reading)].when
        if expression.start is not None:
            best = expression.start if expression.start == expression.end else None
            why = f"{stated.how}: “{stated.words.strip()}”"
            return Published(expression.start, expression.end, best, Basis.EXPLICIT, why)
    folded = fold(text)
    mentions = find_calendar_mentions(text, codebook)
    clues = [
        *find_countdown_clues(text, folded, found, dated, bounds),
        *find_date_clues(text, folded, found, dated, bounds),
        *find_calendar_clues(text, folded, mentions, bounds),
        *find_title_clues(text, folded, codebook),
    ]
    return solve(clues, found, text)
