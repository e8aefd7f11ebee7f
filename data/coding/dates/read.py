"""First pass: what every temporal expression of a text says, before the day of writing is known."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from data.coding.dates.anchoring import clause_after
from data.coding.dates.frames import Reading
from data.coding.dates.grammar import GRAMMAR
from data.coding.dates.marks import Marks, mark_text
from data.coding.dates.mentions import find_calendar_mentions, read_calendar
from data.coding.dates.rule import Rule, Sense
from data.coding.dates.tense import find_tense
from data.coding.text import split_sentences
from data.model import Codebook, DateKind, Span, Zone, Zoned

_HANGING = frozenset("Ob")


def find_temporal(
    text: str,
    codebook: Codebook = Codebook(),
    *,
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> tuple[Reading, ...]:
    """Every temporal expression in order of position, without overlap, as read but not yet dated."""
    marks = mark_text(text)
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    starts = [span.start for span in bounds]
    zone_starts = [zoned.span.start for zoned in zones]
    readings: list[Reading] = []
    for rule, match, sense in GRAMMAR.read(marks):
        span = Span(marks.starts[match.start()], marks.ends[match.end() - 1])
        index = max(bisect_right(starts, span.start) - 1, 0)
        sentence = bounds[index] if bounds else Span(0, len(text))
        readings.append(_make_reading(marks, rule, match, sense, span, index, sentence, _zone_at(zones, zone_starts, span)))
    mentions = find_calendar_mentions(text, codebook)
    if mentions:
        readings += read_calendar(marks.folded, mentions, readings, bounds)
        readings = _without_overlap(readings)
    return tuple(readings)


def _make_reading(
    marks: Marks, rule: Rule, match: re.Match[str], sense: Sense, span: Span, index: int, sentence: Span, zone: Zone
) -> Reading:
    if marks.shape[match.end() : match.end() + 1] == "!" and marks.values[match.end()] == "before":
        return Reading(Span(span.start, marks.ends[match.end()]), rule.name, sense.kind, sentence=index, zone=zone)
    tense = find_tense(marks.text, marks.folded, sentence, span) if sense.frame is not None else 0
    if sense.note == "if future" and tense != 1:
        return Reading(span, "duration", DateKind.DURATION, sentence=index, zone=zone)
    reading = Reading(span, rule.name, sense.kind, sense.frame, sense.last, tense, index, zone, why=sense.note)
    if rule.name == "later" and marks.shape[match.end() - 1] in _HANGING and _hangs(marks, match, span):
        return replace(reading, anchor=clause_after(marks.folded, reading, sentence))
    return reading


def _hangs(marks: Marks, match: re.Match[str], span: Span) -> bool:
    """ "A day after X" hangs on X; Spanish "un día después" does so only before "de" or "que"."""
    english = marks.folded[marks.starts[match.end() - 1] : span.end] in ("after", "before")
    return english or marks.folded.startswith((" de ", " del ", " que "), span.end)


def _without_overlap(readings: list[Reading]) -> list[Reading]:
    """In order of position; of two that overlap the dated one, then the longer."""
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda one: (one.span.start, -one.span.end)):
        if kept and kept[-1].span.end > reading.span.start:
            if kept[-1].frame is None and reading.frame is not None:
                kept[-1] = reading
            continue
        kept.append(reading)
    return kept


def _zone_at(zones: Sequence[Zoned], starts: Sequence[int], span: Span) -> Zone:
    index = bisect_right(starts, span.start) - 1
    return zones[index].zone if index >= 0 and zones[index].span.end > span.start else Zone.BODY
