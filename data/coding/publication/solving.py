"""Bounds put together: the interval in which a text was published, and the best day in it."""

from collections.abc import Sequence
from datetime import date

from data.coding.dates import Reading
from data.coding.dates.intervals import add_days
from data.coding.publication.clues import Clue
from data.model import Basis, Published, Zone

_NARROW = 13
_OPENING = 350
_MOST_DROPPED = 12
_MOST_TOLD = 6


def solve(clues: Sequence[Clue], readings: Sequence[Reading], text: str) -> Published:
    """The interval that the clues leave; clues that contradict each other are named and the weaker ones dropped."""
    kept, dropped = _agreeing(clues)
    if not kept:
        why = (
            f"the clues contradict each other: {'; '.join(_unique(dropped)[:_MOST_TOLD])}"
            if dropped
            else "no clue in the text"
        )
        return Published(why=why)
    first, last = _bounds(kept)
    decisive = [clue for clue in kept if (first and clue.first == first) or (last and clue.last == last)]
    reasons = _unique(decisive)
    if dropped:
        reasons.append(f"set aside because contradictory: {'; '.join(_unique(dropped)[:_MOST_TOLD])}")
    best = first if first is not None and first == last else None
    if first is not None and last is not None and first < last and (last - first).days <= _NARROW:
        news = _day_of_news(first, last, readings)
        if news is not None:
            day, reading = news
            last = min(add_days(day, 1) or day, last)
            first, best = day, day
            words = reading.span.of(text)
            reasons.append(f"“{words}” in the opening is news of that day or the day before: {first} to {last}")
    return Published(first, last, best, Basis.INFERRED, "; ".join(reasons))


def _unique(clues: Sequence[Clue]) -> list[str]:
    return list(dict.fromkeys(clue.why for clue in clues))


def _bounds(clues: Sequence[Clue]) -> tuple[date | None, date | None]:
    first = max((clue.first for clue in clues if clue.first is not None), default=None)
    last = min((clue.last for clue in clues if clue.last is not None), default=None)
    return first, last


def _agreeing(clues: Sequence[Clue]) -> tuple[list[Clue], list[Clue]]:
    """The clues without those that cannot be true together: of two the weaker goes, of equals both."""
    kept, dropped = list(dict.fromkeys(clues)), list[Clue]()
    while len(dropped) < _MOST_DROPPED:
        first, last = _bounds(kept)
        if first is None or last is None or first <= last:
            return kept, dropped
        low = max(clue.strength for clue in kept if clue.first == first)
        high = max(clue.strength for clue in kept if clue.last == last)
        out = {one for one in kept if (one.first == first and low <= high) or (one.last == last and high <= low)}
        dropped += [one for one in kept if one in out]
        kept = [one for one in kept if one not in out]
    return [], dropped


def _day_of_news(first: date, last: date, readings: Sequence[Reading]) -> tuple[date, Reading] | None:
    """The only day in the interval that the past weekday of the opening can be."""
    for reading in readings:
        if reading.span.start > _OPENING or reading.zone in (Zone.RELATED, Zone.FOOTER):
            return None
        frame = reading.frame
        if (
            frame is None
            or frame.weekday is None
            or frame.day is not None
            or frame.direction is not None
            or frame.unit
            or reading.tense > 0
        ):
            continue
        span = (last - first).days
        days = [day for ahead in range(span + 1) if (day := add_days(first, ahead)) and day.weekday() == frame.weekday]
        return (days[0], reading) if len(days) == 1 else None
    return None
