"""What a timeline draws: happenings, events, statements and stances as marks in lanes, each with its doubt."""

from enum import StrEnum

import pandas as pd

from data.export import with_quotes
from data.schema import BY_NAME
from data.selection import Selection
from data.tables import Tables

OTHERS = ""
"""The lane of all that belongs to no lane of its own."""
LANE_LIMIT = 9
MARK_COLUMNS = ["row_id", "table", "lane", "label", "status", "stance", "voice", "start", "end", "shape", "n"]


class Lanes(StrEnum):
    ACTOR = "actor"
    SOURCE = "source"


class Shape(StrEnum):
    """How much is known of a date."""

    DAY = "day"  # on that day
    ABOUT = "about"  # on or about that day
    INTERVAL = "interval"  # over those days
    WITHIN = "within"  # some time within
    BEFORE = "before"  # by that day
    AFTER = "after"  # from that day
    UNDATED = "undated"


def timeline_marks(selected: Tables, selection: Selection, *, lanes: Lanes, show: tuple[str, ...]) -> pd.DataFrame:
    """One row a mark and lane, in the order of time.

    `show` names what is drawn: events, statements, stances. In lanes by actor the events of one happening are one
    mark, in the lane of each of its actors; in lanes by source each event stands in its source's lane.
    Columns: row_id, table (str: happenings, events, statements or stances), lane (str: actor_id or source_id, or
    OTHERS), label, status, stance, voice (str), start, end (datetime64, NaT = open), shape (str), n (Int64 reports).
    """
    frames = [_FRAMES[name](selected, lanes) for name in ("events", "statements", "stances") if name in show]
    filled = [frame for frame in frames if len(frame)]
    marks = pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=[*MARK_COLUMNS[:9], "precision", "n"])
    marks = marks.assign(shape=_shapes(marks))
    kept = _kept_lanes(marks, selection, lanes)
    if lanes is Lanes.ACTOR:
        marks = _gather_others(marks, kept, bool(selection.actors))
    order = marks["start"].fillna(marks["end"])
    placed = marks.iloc[order.argsort(kind="stable").to_numpy()] if len(marks) else marks
    return placed[MARK_COLUMNS].reset_index(drop=True)


def _events(selected: Tables, lanes: Lanes) -> pd.DataFrame:
    by_actor = lanes is Lanes.ACTOR
    frame = selected.happenings if by_actor else selected.events
    key = "happening_id" if by_actor else "event_id"
    reports = selected.events["happening_id"].value_counts()
    marks = _marks(frame, "happenings" if by_actor else "events", key, frame["summary"].fillna(""))
    marks["status"] = frame["status"].to_numpy()
    marks["n"] = frame[key].map(reports).fillna(1).astype("Int64").to_numpy() if by_actor else 1
    if not by_actor:
        return marks.assign(lane=_sources(selected, frame).to_numpy())
    lists = frame["actor_ids"].fillna("").str.split(";").to_numpy()
    return marks.assign(lane=lists).explode("lane", ignore_index=True)


def _statements(selected: Tables, lanes: Lanes) -> pd.DataFrame:
    frame = selected.statements
    words = with_quotes(frame, BY_NAME["statements"], selected.texts)["content"]
    return _marks(frame, "statements", "statement_id", words).assign(lane=_lane(selected, frame, lanes))


def _stances(selected: Tables, lanes: Lanes) -> pd.DataFrame:
    frame = selected.stances
    words = with_quotes(frame, BY_NAME["stances"], selected.texts)["evidence"]
    marks = _marks(frame, "stances", "stance_id", frame["stance"] + ": " + words)
    return marks.assign(
        lane=_lane(selected, frame, lanes), stance=frame["stance"].to_numpy(), voice=frame["voice"].to_numpy()
    )


_FRAMES = {"events": _events, "statements": _statements, "stances": _stances}


def _marks(frame: pd.DataFrame, table: str, key: str, labels: "pd.Series[str]") -> pd.DataFrame:
    names = {"row_id": frame[key], "label": labels, "start": frame["date_start"], "end": frame["date_end"]}
    columns = {name: series.to_numpy() for name, series in names.items()}
    blank = {"status": "", "stance": "", "voice": "", "n": 1, "table": table}
    return pd.DataFrame({**columns, "precision": frame["precision"].to_numpy()}).assign(**blank)


def _lane(selected: Tables, frame: pd.DataFrame, lanes: Lanes) -> "pd.Series[str]":
    return (frame["actor_id"] if lanes is Lanes.ACTOR else _sources(selected, frame)).to_numpy()


def _sources(selected: Tables, frame: pd.DataFrame) -> "pd.Series[str]":
    return frame["doc_id"].map(selected.documents.set_index("doc_id")["source_id"])


def _shapes(marks: pd.DataFrame) -> "pd.Series[str]":
    start, end, same = marks["start"].notna(), marks["end"].notna(), marks["start"] == marks["end"]
    shapes = pd.Series(Shape.WITHIN.value, index=marks.index, dtype="str")
    rules = [
        (Shape.INTERVAL, marks["precision"].isin(("day", "range"))),
        (Shape.DAY, same),
        (Shape.ABOUT, same & (marks["precision"] == "approx")),
        (Shape.BEFORE, ~start),
        (Shape.AFTER, ~end),
        (Shape.UNDATED, ~start & ~end),
    ]
    for shape, mask in rules:
        shapes[mask] = shape.value
    return shapes


def _kept_lanes(marks: pd.DataFrame, selection: Selection, lanes: Lanes) -> list[str]:
    if lanes is Lanes.SOURCE:
        return list(dict.fromkeys(marks["lane"]))
    if selection.actors:
        return list(selection.actors)
    counts = marks["lane"][marks["lane"] != OTHERS].value_counts()
    fullest = counts.index[:LANE_LIMIT]
    return [lane for lane in fullest if counts[lane] > 1] or list(fullest)


def _gather_others(marks: pd.DataFrame, kept: list[str], only_kept: bool) -> pd.DataFrame:
    """Marks in no kept lane gather in OTHERS, once each; with chosen actors no other lane is drawn."""
    inside = marks[marks["lane"].isin(kept)]
    outside = marks[~marks["lane"].isin(kept) & ~marks["row_id"].isin(inside["row_id"])]
    if only_kept:
        return inside
    rest = outside.drop_duplicates("row_id").assign(lane=OTHERS)
    return pd.concat([inside, rest], ignore_index=True)


def lane_order(marks: pd.DataFrame) -> list[str]:
    """The lanes from the fullest to the emptiest, OTHERS last."""
    lanes = list(marks["lane"].value_counts().index)
    return [*(lane for lane in lanes if lane != OTHERS), *([OTHERS] if OTHERS in lanes else [])]


def focus_window(marks: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """First and last day a figure shows at first: without the at most tenth of marks that would more than double it.

    None if no mark has a date.
    """
    first = marks["start"].fillna(marks["end"]).dropna().sort_values().tolist()
    last = marks["end"].fillna(marks["start"]).dropna().sort_values().tolist()
    if not first:
        return None
    spare = max(1, len(first) // 10) if len(first) > 3 else 0
    begin, finish = first[0], last[-1]
    for cut in range(1, spare + 1):
        if finish - first[cut] < (finish - begin) / 2:
            begin = first[cut]
    for cut in range(1, spare + 1):
        if last[-1 - cut] - begin < (finish - begin) / 2 and last[-1 - cut] > begin:
            finish = last[-1 - cut]
    return begin, finish


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
    rows = [
        (lane, period.start_time.normalize(), period.end_time.normalize(), len(ids), ";".join(ids))
        for (lane, period), ids in grouped
    ]
    frame = pd.DataFrame(rows, columns=["lane", "start", "end", "n", "row_ids"])
    return frame.astype({"lane": "str", "start": "datetime64[us]", "end": "datetime64[us]", "n": "Int64", "row_ids": "str"})


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
    days = rows["start"].fillna(rows["end"]).dropna().sort_values().tolist()
    if len(days) < 3:
        return None
    week = pd.Timedelta(days=6)
    counts = [sum(1 for other in days[at:] if other <= day + week) for at, day in enumerate(days)]
    most = max(counts)
    first = days[counts.index(most)]
    return (first, first + week, most) if most > 1 else None
