"""Second pass, one expression at a time: a frame and a day of writing give an interval of the calendar.

What the words leave out is the nearest year, month or week that fits, where the tense counts the other side
several times as far (no tense counts as past): "on March 11" said in December is next March where the verb
is future.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from data.coding.dates import intervals
from data.coding.dates.frames import Frame
from data.coding.dates.holidays import holiday_of
from data.coding.dates.intervals import Interval

_AGAINST_TENSE = 8


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """The day counted from, the tense of the words, and whether seasons are the southern ones."""

    day: date
    tense: int = 0
    southern: bool = False


def place(frame: Frame, view: Viewpoint) -> Interval | None:
    """The interval a frame means, seen from a day; None where the calendar has none."""
    base = _base(frame, view)
    if base is not None:
        narrowed = _narrow(frame, base, southern=view.southern)
    elif frame.year is not None or frame.unit or frame.fixed is not None:
        return None
    else:
        narrowed = _nearest(frame, view)
    return intervals.part_of(narrowed, frame.part) if narrowed and frame.part else narrowed


def _base(frame: Frame, view: Viewpoint) -> Interval | None:
    if frame.fixed is not None:
        return frame.fixed
    if frame.year is not None:
        return intervals.years_of(frame.year, frame.year)
    if not frame.unit:
        return None
    unit = "semester" if frame.unit == "half" else frame.unit
    day = intervals.shift_day(view.day, unit, frame.shift)
    if day is None:
        return None
    if frame.exact_day:
        return day, day
    if unit == "weekend":
        around = intervals.unit_around(day, "week")
        return None if around is None else (intervals.add_days(around[0], 5) or around[0], around[1])
    return intervals.unit_around(day, unit)


def _narrow(frame: Frame, base: Interval, *, southern: bool) -> Interval | None:
    """The month, division, season, weekday or day that the frame names within its base."""
    within: Interval | None = base
    if frame.holiday:
        return holiday_of(base[0].year, frame.holiday)
    if frame.month is not None:
        within = intervals.months_of(base[0].year, frame.month, frame.month)
    elif frame.season:
        within = intervals.season_of(base[0].year, frame.season, southern=southern)
    if within is not None and frame.division:
        within = intervals.divide(within, frame.division, frame.ordinal)
    if within is not None and frame.day is not None:
        return _days_of(within[0], frame.day, frame.last_day)
    if within is not None and frame.weekday is not None:
        day = intervals.add_days(within[0], frame.weekday)
        last = intervals.add_days(within[0], frame.last_day or frame.weekday)
        return (day, last) if day and last else None
    return within


def _days_of(month: date, first: int, last: int | None) -> Interval | None:
    start = intervals.day_of(month.year, month.month, first)
    end = intervals.day_of(month.year, month.month, last or first)
    return None if start is None or end is None or end < start else (start, end)


def _candidates(frame: Frame, view: Viewpoint) -> Iterable[Interval | None]:
    """What the frame could mean around the day: in each year, month or week."""
    day = view.day
    if frame.month is not None or frame.season or frame.division or frame.holiday:
        reach = range(-8, 9) if frame.month == 2 and frame.day == 29 else range(-2, 3)
        years = (intervals.years_of(day.year + shift, day.year + shift) for shift in reach)
        return [_narrow(frame, year, southern=view.southern) if year else None for year in years]
    if frame.weekday is not None and frame.day is None:
        weeks = _shifted(day, "week", range(-2, 3))
        return [_narrow(frame, week, southern=False) for week in weeks]
    if frame.day is not None:
        return [_narrow(frame, month, southern=False) for month in _shifted(day, "month", range(-2, 3))]
    return []


def _shifted(day: date, unit: str, reach: range) -> list[Interval]:
    days = (intervals.shift_day(day, unit, shift) for shift in reach)
    return [around for shifted in days if shifted and (around := intervals.unit_around(shifted, unit))]


def _nearest(frame: Frame, view: Viewpoint) -> Interval | None:
    found = [candidate for candidate in _candidates(frame, view) if candidate is not None]
    if frame.day is not None and frame.weekday is not None:
        found = [candidate for candidate in found if candidate[0].weekday() == frame.weekday] or found
    if not found:
        return None
    if frame.direction == -1:
        past = [candidate for candidate in found if candidate[1] < view.day]
        return max(past, default=None)
    if frame.direction == 1:
        future = [candidate for candidate in found if candidate[0] > view.day]
        return min(future, default=None)
    if frame.direction == 0:
        return _same_unit(frame, found, view.day)
    return min(found, key=_cost(view))


def _same_unit(frame: Frame, found: list[Interval], day: date) -> Interval | None:
    """ "This Friday" is of this week, "this January" the one at hand or else the next to come."""
    if frame.weekday is not None:
        week = intervals.unit_around(day, "week")
        return next((one for one in found if week and week[0] <= one[0] <= week[1]), None)
    return min(found, key=lambda one: max((day - one[1]).days, 0) * 2 + max((one[0] - day).days, 0))


def _cost(view: Viewpoint) -> Callable[[Interval], tuple[int, int]]:
    """Days from the viewpoint, those against the tense counted several times."""
    past = 1 if view.tense <= 0 else _AGAINST_TENSE
    future = 1 if view.tense > 0 else _AGAINST_TENSE

    def count(candidate: Interval) -> tuple[int, int]:
        start, end = candidate
        if end < view.day:
            return (view.day - end).days * past, past
        if start > view.day:
            return (start - view.day).days * future, future
        return 0, 0

    return count
