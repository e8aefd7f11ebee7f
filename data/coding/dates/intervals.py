"""Arithmetic of calendar intervals that never raises: what falls outside the calendar is None."""

from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date, date]

MONTHS_IN = {"month": 1, "bimester": 2, "quarter": 3, "four_months": 4, "semester": 6, "year": 12}
YEARS_IN = {"year": 1, "two_years": 2, "five_years": 5, "decade": 10, "century": 100, "millennium": 1000}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
CLOCK_UNITS = ("hour", "minute", "second")
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_OPPOSITE = {"spring": "autumn", "summer": "winter", "autumn": "spring", "winter": "summer"}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def months_of(year: int, first: int, last: int) -> Interval | None:
    """From the first to the last month counted from January of the year; 13 is January of the next."""
    start_year, start_month = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    if not (1 <= start_year <= 9999 and 1 <= end_year <= 9999):
        return None
    return date(start_year, start_month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def years_of(first: int, last: int) -> Interval | None:
    if not 1 <= first <= last <= 9999:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def season_of(year: int, season: str, *, southern: bool = False) -> Interval | None:
    """The three months of a season; a winter (in the south a summer) is named after the year it begins in."""
    first, last = _SEASONS[_OPPOSITE[season] if southern else season]
    return months_of(year, first, last)


def add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day some months on; the month's last where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift_day(day: date, unit: str, count: int) -> date | None:
    """The day some units on: days, weeks, months or years."""
    if unit in CLOCK_UNITS:
        return day
    if unit in DAYS_IN:
        return add_days(day, DAYS_IN[unit] * count)
    if unit in MONTHS_IN:
        return add_months(day, MONTHS_IN[unit] * count)
    if unit in YEARS_IN:
        return add_months(day, 12 * YEARS_IN[unit] * count)
    return None


def unit_around(day: date, unit: str) -> Interval | None:
    """The calendar unit that holds the day: its week from Monday, its quarter, its decade."""
    if unit in CLOCK_UNITS or unit == "day":
        return day, day
    if unit in ("week", "fortnight", "weekend"):
        monday = add_days(day, -day.weekday())
        return _pair(monday, add_days(monday, 13 if unit == "fortnight" else 6)) if monday else None
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        first = (day.month - 1) // size * size + 1
        return months_of(day.year, first, first + size - 1)
    if unit in YEARS_IN:
        size = YEARS_IN[unit]
        first = day.year // size * size if size == 10 else (day.year - 1) // size * size + 1
        return years_of(first, first + size - 1)
    return None


def _pair(start: date | None, end: date | None) -> Interval | None:
    return None if start is None or end is None else (start, end)


def divide(interval: Interval, unit: str, ordinal: int) -> Interval | None:
    """The n-th quarter, half, month, week ... of an interval; -1 is the last."""
    start, end = interval
    if unit in ("half", "third"):
        parts = 2 if unit == "half" else 3
        return _fraction(interval, parts, ordinal)
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        number = months // size if ordinal < 0 else ordinal
        if not 1 <= number * size <= months:
            return None
        return months_of(start.year, start.month + (number - 1) * size, start.month + number * size - 1)
    if unit in DAYS_IN:
        size = DAYS_IN[unit]
        if ordinal < 0:
            return _pair(add_days(end, 1 - size), end)
        first = add_days(start, (ordinal - 1) * size)
        return _pair(first, add_days(first, size - 1)) if first and first <= end else None
    return None


def _fraction(interval: Interval, parts: int, ordinal: int) -> Interval | None:
    number = parts if ordinal < 0 else ordinal
    if not 1 <= number <= parts:
        return None
    bounds = [_cut(interval, parts, piece) for piece in (number - 1, number)]
    last = add_days(bounds[1], -1)
    return _pair(bounds[0], interval[1] if number == parts else last)


def _cut(interval: Interval, parts: int, piece: int) -> date:
    """The first day of a piece: months divide at 1, 11, 21, whole months at months, whole years at years."""
    start, end = interval
    days = (end - start).days + 1
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if piece == parts:
        return end
    if months >= 120:
        return date(start.year + round(months / 12 * piece / parts), 1, 1)
    if days > 31 and start.day == 1 and months % parts == 0:
        return add_months(start, months // parts * piece) or end
    step = 10 if 28 <= days <= 31 and parts == 3 else days // parts
    return add_days(start, step * piece) or end


def part_of(interval: Interval, part: str) -> Interval:
    """Early, middle or late third of an interval; of a month the days 1 to 10, 11 to 20 and from 21."""
    if interval[0] == interval[1]:
        return interval
    ordinal = {"start": 1, "middle": 2, "end": 3}[part]
    return _fraction(interval, 3, ordinal) or interval
