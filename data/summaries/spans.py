"""Marks of a timeline in time: which lanes and window show them, in how many periods, and how sure they are."""

from typing import Any

import pandas as pd

from data.summaries.marks import OTHERS, Shape


def lane_order(marks: pd.DataFrame) -> list[str]:
    """The lanes from the fullest to the emptiest, OTHERS last."""
    lanes = list(marks["lane"].value_counts().index)
    return [*(lane for lane in lanes if lane != OTHERS), *([OTHERS] if OTHERS in lanes else [])]


def focus_window(marks: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """First and last day a figure shows at first: without the few marks far away in time.

    At most a tenth of the marks, where they would make the span four times as long. None if no mark has a date.
    """
    first = _sorted_days(marks["start"].fillna(marks["end"]))
    last = _sorted_days(marks["end"].fillna(marks["start"]))
    if not first:
        return None
    spare = max(1, len(first) // 10) if len(first) > 3 else 0
    begin, finish = first[0], last[-1]
    for cut in range(1, spare + 1):
        if finish - first[cut] < (finish - begin) / 4:
            begin = first[cut]
    for cut in range(1, spare + 1):
        if last[-1 - cut] - begin < (finish - begin) / 4 and last[-1 - cut] > begin:
            finish = last[-1 - cut]
    return pd.Timestamp(begin, unit="us"), pd.Timestamp(finish, unit="us")


def _sorted_days(days: "pd.Series[pd.Timestamp]") -> list[int]:
    """The known days in microseconds, which compare faster than timestamps do."""
    return sorted(days.dropna().to_numpy("datetime64[us]").astype("int64").tolist())


def within_window(marks: pd.DataFrame, window: tuple[pd.Timestamp, pd.Timestamp]) -> "pd.Series[bool]":
    """Which marks' intervals meet the window; undated ones do not."""
    start, end = marks["start"].fillna(marks["end"]), marks["end"].fillna(marks["start"])
    return (start <= window[1]) & (end >= window[0])


def bin_marks(marks: pd.DataFrame, *, columns: int = 40) -> pd.DataFrame:
    """The dated marks counted by lane and period; periods are days, weeks, months or years, at most `columns` or so.

    Columns: lane (str), start, end (datetime64, first and last day of the period), n (Int64 marks), row_ids (str,
    joined by ;). A mark counts in the period of its first known day, so that the sum of n is the number of marks.
    """
    dated = marks[marks["shape"] != Shape.UNDATED]
    days = dated["start"].fillna(dated["end"])
    length = (days.max() - days.min()).days if len(days) else 0
    steps = (("D", 1), ("W-SUN", 7), ("M", 31))
    frequency = next((name for name, size in steps if length <= columns * size), "Y")
    periods = days.dt.to_period(frequency)
    grouped = dated.assign(period=periods).groupby(["lane", "period"], sort=True)["row_id"]
    keys: list[Any] = list(grouped.groups)
    ids = grouped.agg(list).tolist()
    rows: list[tuple[Any, ...]] = [
        (lane, period.start_time.normalize(), period.end_time.normalize(), len(mine), ";".join(mine))
        for (lane, period), mine in zip(keys, ids, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["lane", "start", "end", "n", "row_ids"])
    days_kind = dict.fromkeys(("start", "end"), "datetime64[us]")
    return frame.astype({"lane": "str", "row_ids": "str", "n": "Int64", **days_kind})


def date_doubt(marks: pd.DataFrame) -> dict[str, int]:
    """How many distinct rows are dated to the day, over days, roughly (about, within, open) and not at all."""
    shapes = marks.drop_duplicates("row_id")["shape"]
    rough = (Shape.ABOUT, Shape.WITHIN, Shape.BEFORE, Shape.AFTER)
    return {
        "day": int((shapes == Shape.DAY).sum()),
        "days": int((shapes == Shape.INTERVAL).sum()),
        "roughly": int(shapes.isin(rough).sum()),
        "undated": int((shapes == Shape.UNDATED).sum()),
    }


def busiest_week(marks: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp, int] | None:
    """First and last day of the seven days in which most distinct rows have their first known day, and how many.

    None with fewer than three dated rows, or where no week has more than one.
    """
    rows = marks.drop_duplicates("row_id")
    days = rows["start"].fillna(rows["end"]).dropna().sort_values().reset_index(drop=True)
    if len(days) < 3:
        return None
    week = pd.Timedelta(days=6)
    counts = pd.Series(days.searchsorted(days + week, side="right")) - days.index
    first, most = days[int(counts.to_numpy().argmax())], int(counts.max())
    return (first, first + week, most) if most > 1 else None


def latest_and_next(marks: pd.DataFrame, now: pd.Timestamp, *, latest: int, following: int) -> pd.DataFrame:
    """The distinct rows that happened last by `now`, and those announced or scheduled next after it."""
    rows = marks[marks["shape"] != Shape.UNDATED].drop_duplicates("row_id")
    last = rows["end"].fillna(rows["start"])
    first = rows["start"].fillna(rows["end"])
    over = (rows["status"] == "happened") & (last <= now)
    coming = rows["status"].isin(("announced", "scheduled")) & (first > now)
    past = rows[over].assign(_day=last[over]).sort_values("_day", kind="stable")
    ahead = rows[coming].assign(_day=first[coming]).sort_values("_day", kind="stable")
    chosen = pd.concat([past.tail(latest), ahead.head(following)])
    return chosen.drop(columns="_day").reset_index(drop=True)
