"""First pass: what every temporal expression of a text says, before the day of writing is known."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.coding.dates.anchoring import clause_after
from data.coding.dates.frames import NO_CODEBOOK, Reading
from data.coding.dates.grammar import GRAMMAR
from data.coding.dates.marks import Marks, mark_text
from data.coding.dates.mentions import close_opening, find_calendar_mentions, open_period, read_calendar
from data.coding.dates.rule import Rule, Sense
from data.coding.dates.tense import find_tense
from data.coding.text import fold, split_sentences
from data.model import Codebook, DateKind, Span, Zone, Zoned

_HANGING = frozenset("Ob")
_PIECE = 100_000
_SPANISH_HANGING = (" de ", " del ", " que ")


def find_temporal(
    text: str,
    codebook: Codebook = NO_CODEBOOK,
    *,
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> tuple[Reading, ...]:
    """Every temporal expression in order of position, without overlap, as read but not yet dated."""
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    readings = list(_read(text, bounds, zones))
    mentions = find_calendar_mentions(text, codebook)
    if mentions:
        folded = fold(text)
        readings += read_calendar(folded, mentions, readings, bounds)
        readings = _without_overlap([open_period(reading, mentions, folded) for reading in readings])
    return tuple(close_opening(reading) for reading in readings)


def _read(text: str, sentences: Sequence[Span], zones: Sequence[Zoned]) -> Iterator[Reading]:
    """Readings of the text, a piece at a time: a long text costs no more memory than a short one."""
    folded = fold(text)
    starts = [span.start for span in sentences]
    zone_starts = [zoned.span.start for zoned in zones]
    for offset, piece in _pieces(text):
        marks = mark_text(piece)
        for rule, match, sense in GRAMMAR.read(marks):
            span = Span(offset + marks.starts[match.start()], offset + marks.ends[match.end() - 1])
            index = max(bisect_right(starts, span.start) - 1, 0)
            reading = Reading(
                span, rule.name, sense.kind, sense.frame, sense.last, 0, index, _zone_at(zones, zone_starts, span)
            )
            era = _era_end(marks, match)
            if era:
                yield replace(reading, span=Span(span.start, offset + era), frame=None, last=None)
            else:
                sentence = sentences[index] if sentences else Span(0, len(text))
                yield _complete(text, folded, reading, rule, sense, sentence, marks.shape[match.end() - 1])


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut at line breaks, else at stops, else at blanks, with the offset of each piece."""
    start = 0
    while start < len(text):
        end = min(start + _PIECE, len(text))
        if end < len(text):
            cuts = (text.rfind(mark, start + _PIECE // 2, end) + len(mark) for mark in ("\n", ". ", " "))
            end = next((cut for cut in cuts if cut > start + _PIECE // 2), end)
        yield start, text[start:end]
        start = end


def _complete(
    text: str, folded: str, reading: Reading, rule: Rule, sense: Sense, sentence: Span, last_sign: str
) -> Reading:
    """The reading with its tense and the clause it hangs on."""
    tense = find_tense(text, folded, sentence, reading.span) if sense.frame is not None else 0
    if sense.note == "if future" and tense != 1:
        return replace(reading, rule="duration", kind=DateKind.DURATION, frame=None)
    reading = replace(reading, tense=tense, few=sense.note == "few")
    if rule.name == "later" and last_sign in _HANGING and _hangs(folded, reading.span):
        return replace(reading, anchor=clause_after(folded, reading, sentence))
    return reading


def _era_end(marks: Marks, match: re.Match[str]) -> int:
    """Where "before Christ" behind the match ends, or 0: such years lie outside the calendar."""
    index = match.end()
    before = marks.shape[index : index + 1] == "!" and marks.values[index] == "before"
    return marks.ends[index] if before else 0


def _hangs(folded: str, span: Span) -> bool:
    """ "A day after X" hangs on X; Spanish "un día después" does so only before "de" or "que"."""
    english = span.of(folded).endswith(("after", "before"))
    return english or folded.startswith(_SPANISH_HANGING, span.end)


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
