"""Rows of lines over time gathered by week, month or year where single marks would be too many to see."""

import pandas as pd

MOST_MARKS = 400
"""Marks a figure shows singly."""
OPENED = 60
"""Rows that one mark opens, the first ones."""
PERIODS = {"W-SUN": "week", "M": "month", "Y": "year"}


def gather(rows: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The rows as they are, or with the last day of their period, and the period's name ("" for single days).

    `rows` have actor_id, stance, voice (str) and day (datetime64); those alike in all four make one mark. Gathered ones
    have date_start, date_end of their period and its end as day: what is doubtful about a day is within it.
    """
    gathered, name = rows, ""
    for frequency, period in PERIODS.items():
        if count_marks(gathered) <= MOST_MARKS:
            break
        spans, name = rows["day"].dt.to_period(frequency), period
        last = spans.dt.end_time.dt.normalize().clip(upper=rows["day"].max()).astype("datetime64[us]")
        first = spans.dt.start_time.astype("datetime64[us]")
        gathered = rows.assign(day=last, date_start=first, date_end=last, precision="")
    return gathered, name


def count_marks(rows: pd.DataFrame) -> int:
    """How many marks the rows make."""
    return len(rows[["actor_id", "day", "stance", "voice"]].drop_duplicates())
