"""Happenings of the codebook's calendar where a text names them: "victory in the runoff", "takes office"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.coding.dates.frames import Frame, Reading
from data.coding.text import Matcher
from data.model import CalendarDay, Codebook, Span, Zone

_CONNECTOR = re.compile(
    r"(?:as soon as|once|when|after|before|until|since|upon|following|by the time|ahead of|prior to|una vez que|cuando"
    r"|en cuanto|apenas|tras|despues de|luego de|antes de|desde|hasta|a partir de)(?:[ ](?!\.)[\w'’]+){0,5}[ ]$"
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class CalendarMention:
    happening: CalendarDay
    span: Span


@lru_cache(maxsize=8)
def _matcher(calendar: tuple[CalendarDay, ...]) -> Matcher[CalendarDay]:
    return Matcher((phrase, happening) for happening in calendar for phrase in happening.phrases.all)


def find_calendar_mentions(text: str, codebook: Codebook) -> tuple[CalendarMention, ...]:
    """Every phrase of the codebook's calendar in the text."""
    if not codebook.calendar:
        return ()
    return tuple(CalendarMention(match.payload, match.span) for match in _matcher(codebook.calendar).find(text))


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
        if connector is None or _is_dated_beside(Span(connector, mention.span.end), taken, taken_starts):
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
    for match in _STARTS.finditer(window):
        if _CONNECTOR.fullmatch(window, match.start()):
            best = first + match.start()
    return best


_STARTS = re.compile(
    r"as soon as|once|when|after|before|until|since|upon|following|by the time|ahead of|prior to|una vez que|cuando"
    r"|en cuanto|apenas|tras|despues de|luego de|antes de|desde|hasta|a partir de"
)


def _is_dated_beside(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a date stands within, right before or right after the clause."""
    index = bisect_right(starts, span.end + 3) - 1
    near = taken[max(index - 1, 0) : index + 1]
    return any(other.start <= span.end + 3 and span.start <= other.end + 3 for other in near)
