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
    marks = (
        pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=[*MARK_COLUMNS[:9], "precision", "n"])
    )
    marks = marks.assign(shape=_shapes(marks))
    kept = _kept_lanes(marks, selection, lanes)
    if lanes is Lanes.ACTOR:
        marks = _gather_others(marks, kept, bool(selection.actors))
    order = marks["start"].fillna(marks["end"])
    placed = marks.iloc[order.argsort(kind="stable").to_numpy()] if len(marks) else marks
    texts = dict.fromkeys(("row_id", "table", "lane", "label", "status", "stance", "voice", "shape"), "str")
    days = dict.fromkeys(("start", "end"), "datetime64[us]")
    return placed[MARK_COLUMNS].astype({**texts, **days, "n": "Int64"}).reset_index(drop=True)


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
    return _marks(frame, "statements", "statement_id", words).assign(lane=_lane(selected, frame, lanes).to_numpy())


def _stances(selected: Tables, lanes: Lanes) -> pd.DataFrame:
    frame = selected.stances
    words = with_quotes(frame, BY_NAME["stances"], selected.texts)["evidence"]
    marks = _marks(frame, "stances", "stance_id", frame["stance"] + ": " + words)
    return marks.assign(
        lane=_lane(selected, frame, lanes).to_numpy(),
        stance=frame["stance"].to_numpy(),
        voice=frame["voice"].to_numpy(),
    )


_FRAMES = {"events": _events, "statements": _statements, "stances": _stances}


def _marks(frame: pd.DataFrame, table: str, key: str, labels: "pd.Series[str]") -> pd.DataFrame:
    names = {"row_id": frame[key], "label": labels, "start": frame["date_start"], "end": frame["date_end"]}
    columns = {name: series.to_numpy() for name, series in names.items()}
    made = pd.DataFrame({**columns, "precision": frame["precision"].to_numpy()})
    return made.assign(status="", stance="", voice="", n=1, table=table)


def _lane(selected: Tables, frame: pd.DataFrame, lanes: Lanes) -> "pd.Series[str]":
    return frame["actor_id"] if lanes is Lanes.ACTOR else _sources(selected, frame)


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
