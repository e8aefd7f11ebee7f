"""Ages in a site's list of other articles: "Hace 3 semanas" is a rounded count of days, so a window."""

from data.coding.dates import intervals
from data.coding.dates.frames import Frame
from data.coding.dates.intervals import Interval

_HALF = {"week": (3, 3), "month": (15, 14), "year": (182, 182), "day": (0, 0)}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}


def place_age(frame: Frame, anchor: Interval) -> Interval | None:
    """The days that round to the age: 3 weeks are 18 to 24 days, 2 months 45 to 74, 1 month 30 to 44."""
    if frame.unit in intervals.CLOCK_UNITS:
        before = intervals.add_days(anchor[0], -1)
        return (before, anchor[1]) if before else None
    days = _DAYS.get(frame.unit)
    if days is None:
        return None
    count = abs(frame.shift) * days
    less, more = _HALF.get(frame.unit, (3, 3))
    if frame.unit == "month" and abs(frame.shift) == 1:
        less = 0
    first = intervals.add_days(anchor[0], -(count + more))
    last = intervals.add_days(anchor[1], -(count - less))
    return (first, last) if first and last else None
