"""Feasts that both languages name days by: fixed ones, Easter and what hangs on it, Thanksgiving."""

from datetime import date, timedelta

from data.coding.dates.intervals import Interval, add_days

_FIXED = {
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "new_year": (1, 1),
    "new_years_eve": (12, 31),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "halloween": (10, 31),
    "all_saints": (11, 1),
}
_FROM_EASTER = {"easter": (0, 0), "good_friday": (-2, -2), "maundy_thursday": (-3, -3), "holy_week": (-7, 0)}
_THURSDAY = 3


def holiday_of(year: int, holiday: str) -> Interval | None:
    """The day, or days, of a feast in a year."""
    if not 1583 <= year <= 9999:
        return None
    if holiday in _FIXED:
        day = date(year, *_FIXED[holiday])
        return day, day
    if holiday == "thanksgiving":
        first = date(year, 11, 1)
        day = first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 21)
        return day, day
    first_shift, last_shift = _FROM_EASTER[holiday]
    easter = easter_of(year)
    start, end = add_days(easter, first_shift), add_days(easter, last_shift)
    return (start, end) if start and end else None


def easter_of(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876."""
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    months, day = divmod(moon + week - 7 * ((golden + 11 * moon + 22 * week) // 451) + 114, 31)
    return date(year, months, day + 1)
