"""Time windows over ties."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_FREQUENCIES = {Period.DAY: "D", Period.WEEK: "W-SUN", Period.MONTH: "M", Period.YEAR: "Y"}


@dataclass(frozen=True, slots=True)
class Window:
    """From the first day to the last, both included."""

    start: pd.Timestamp
    end: pd.Timestamp


def find_windows(ties: pd.DataFrame, period: Period, size: int = 1) -> tuple[Window, ...]:
    """Windows of `size` whole days, weeks (from Monday), months or years, moved on by one, over all dated ties.

    Every dated tie is in at least one; undated ones are in none. All weigh the same (DNA's uniform kernel).
    Raises ValueError for a size below 1.
    """
    if size < 1:
        raise ValueError(f"window of {size} {period}s: wants 1 or more")
    days = ties["day"].dropna()
    if days.empty:
        return ()
    first, last = (day.to_period(_FREQUENCIES[period]) for day in (days.min(), days.max()))
    steps = max(1, (last - first).n - size + 2)
    starts = [first + step for step in range(steps)]
    return tuple(Window(one.start_time.normalize(), (one + size - 1).end_time.normalize()) for one in starts)


def ties_within(ties: pd.DataFrame, window: Window) -> pd.DataFrame:
    """The dated ties of the window."""
    return ties[ties["day"].between(window.start, window.end)]
