"""Lines of very many rows: marks gather those of a period, and none is lost."""

import pandas as pd
import pytest

from components.figures.lines_periods import MOST_MARKS, count_marks, gather


def rows(days: int, start: str = "2020-01-01") -> pd.DataFrame:
    """A row a day of one actor, stance and voice."""
    made = pd.DataFrame({"day": pd.date_range(start, periods=days, unit="us")})
    first = {"date_start": made["day"], "date_end": made["day"], "precision": "day"}
    return made.assign(actor_id="ana", stance="rejects", voice="self", stance_id=made.index.astype("str"), **first)


@pytest.mark.parametrize(
    ("days", "period"), [(MOST_MARKS, ""), (MOST_MARKS + 1, "week"), (2900, "month"), (400 * 40, "year")]
)
def test_a_period_is_as_long_as_it_must_be(days: int, period: str) -> None:
    gathered, name = gather(rows(days))
    assert name == period
    assert count_marks(gathered) <= MOST_MARKS
    assert list(gathered["stance_id"]) == list(rows(days)["stance_id"])


def test_a_mark_stands_at_the_end_of_its_period_and_never_after_the_last_row() -> None:
    gathered, _ = gather(rows(MOST_MARKS + 1, "2020-01-01"))  # a Wednesday
    assert gathered["day"].iloc[0] == pd.Timestamp("2020-01-05")
    assert gathered["date_start"].iloc[0] == pd.Timestamp("2019-12-30")
    assert gathered["day"].iloc[-1] == rows(MOST_MARKS + 1)["day"].iloc[-1]


def test_few_rows_stay_as_they_are() -> None:
    assert gather(rows(3))[0].equals(rows(3))
