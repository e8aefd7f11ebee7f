"""Happenings of the codebook's calendar where a text names them: "victory in the runoff", "takes office"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from data.coding.compilation import compiled_once
from data.coding.dates.frames import Frame, Reading
from data.coding.text import Matcher
from data.model import CalendarDay, Codebook, Span, Zone

_CONNECTORS = (
    r"(?:as soon as|(?<![a-z])(?:once|when|after|before|until|since|upon|following|by the time|ahead of|prior to"
    r"|una vez que|cuando|en cuanto|apenas|tras|despues de|luego de|antes de|desde|hasta|a partir de))"
)
_CONNECTOR = re.compile(_CONNECTORS)
_UP_TO_PHRASE = re.compile(_CONNECTORS + r"(?: (?!\.)[\w'’]+){0,5} ")
_OF = re.compile(r"\s+(?:of|de|del)\b")
_REACH = 60


@dataclass(frozen=True, slots=True)
class CalendarMention:
    happening: CalendarDay
    span: Span


@compiled_once
def _calendar_matcher(codebook: Codebook) -> Matcher[CalendarDay]:
    return Matcher((phrase, happening) for happening in codebook.calendar for phrase in happening.phrases.all)


def find_calendar_mentions(text: str, codebook: Codebook) -> tuple[CalendarMention, ...]:
    """Every phrase of the codebook's calendar in the text."""
    if not codebook.calendar:
        return ()
    return _find_happenings(text, _calendar_matcher(codebook))


@lru_cache(maxsize=4)
def _find_happenings(text: str, matcher: Matcher[CalendarDay]) -> tuple[CalendarMention, ...]:
    return tuple(CalendarMention(match.payload, match.span) for match in matcher.find(text))


def read_calendar(
    folded: str, mentions: Sequence[CalendarMention], readings: Sequence[Reading], sentences: Sequence[Span]
) -> list[Reading]:
    """Clauses that date something by a known happening, where no date beside them says it already."""
    starts = [span.start for span in sentences]
    taken = [reading.span for reading in readings if reading.frame is not None]
    taken_starts = [span.start for span in taken]
    found: list[Reading] = []
    for mention in mentions:
        index = max(bisect_right(starts, mention.span.start) - 1, 0)
        first = max(sentences[index].start if sentences else 0, mention.span.start - _REACH)
        connector = _search_connector(folded, first, mention.span.start)
        if connector is None or _is_dated_beside(folded, Span(connector, mention.span.end), taken, taken_starts):
            continue
        happening = mention.happening
        frame = Frame(fixed=(happening.start, happening.end or happening.start))
        span = Span(connector, mention.span.end)
        found.append(Reading(span, "calendar", frame=frame, sentence=index, zone=Zone.BODY, calendar=happening.id))
    return found


def _search_connector(folded: str, first: int, last: int) -> int | None:
    """Where the last connector before the phrase begins, up to five words ahead; glued words are parted."""
    best: int | None = None
    window = folded[first:last]
    for match in _CONNECTOR.finditer(window):
        if _UP_TO_PHRASE.fullmatch(window, match.start()):
            best = first + match.start()
    return best


def _is_dated_beside(folded: str, span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a date stands in the clause, right after it, or right before its "when"."""
    index = bisect_right(starts, span.end + 3) - 1
    near = taken[max(index - 1, 0) : index + 1]
    before = 3 if folded.startswith(("when", "cuando"), span.start) else -1
    return any(other.start <= span.end + 3 and span.start <= other.end + before for other in near)


def open_period(reading: Reading, mentions: Sequence[CalendarMention], folded: str) -> Reading:
    """ "The first months of the new government": from the happening on, where the calendar knows it."""
    if reading.rule != "opening" or reading.frame is None:
        return reading
    index = bisect_left(mentions, reading.span.end, key=lambda mention: mention.span.start)
    if index == len(mentions):
        return reading
    mention = mentions[index]
    between = folded[reading.span.end : mention.span.start]
    if len(between) > _REACH or not _OF.match(between) or any(mark in between for mark in ".,;:\n"):
        return reading
    start = mention.happening.start
    frame = replace(reading.frame, fixed=(start, mention.happening.end or start))
    span = Span(reading.span.start, mention.span.end)
    return replace(reading, span=span, rule="calendar", frame=frame, calendar=mention.happening.id)


def close_opening(reading: Reading) -> Reading:
    """The first months of what no calendar knows stay undated."""
    return replace(reading, frame=None, rule="duration") if reading.rule == "opening" else reading
