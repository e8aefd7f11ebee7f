"""First pass: what every temporal expression of a text says, before the day of writing is known."""

from bisect import bisect_right
from collections.abc import Sequence

from data.coding.dates.frames import Reading
from data.coding.dates.grammar import GRAMMAR
from data.coding.dates.marks import mark_text
from data.coding.dates.tense import find_tense
from data.coding.text import split_sentences
from data.model import Span, Zone, Zoned


def read_expressions(
    text: str, *, sentences: Sequence[Span] | None = None, zones: Sequence[Zoned] = ()
) -> tuple[Reading, ...]:
    """Every temporal expression in order of position, without overlap."""
    marks = mark_text(text)
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    starts = [span.start for span in bounds]
    zone_starts = [zoned.span.start for zoned in zones]
    readings: list[Reading] = []
    for rule, match, sense in GRAMMAR.read(marks):
        span = Span(marks.starts[match.start()], marks.ends[match.end() - 1])
        index = max(bisect_right(starts, span.start) - 1, 0)
        sentence = bounds[index] if bounds else span
        tense = find_tense(text, marks.folded, sentence, span) if sense.frame is not None else 0
        readings.append(
            Reading(span, rule.name, sense.kind, sense.frame, sense.last, tense, index, _zone_at(zones, zone_starts, span))
        )
    return tuple(readings)


def _zone_at(zones: Sequence[Zoned], starts: Sequence[int], span: Span) -> Zone:
    index = bisect_right(starts, span.start) - 1
    return zones[index].zone if index >= 0 and zones[index].span.end > span.start else Zone.BODY
