"""Lines over time: who held what when, and who stands where now.

A moment is the last possible day of one or more stances of an actor. At each moment the rule of the stance matrix
says what the actor's position is (`cells.stand`). Where an actor states a position himself at two moments or more, only
those moments make his line: what others ascribe to him is no change of his own.
"""

import pandas as pd

from data.summaries.cells import day_or_published, join_cells, latest_day, stand_cells
from data.summaries.rollup import roll_up
from data.tables import Tables

POSITION_COLUMNS = ["actor_id", "day", "stance", "value", "voice", "first", "last", "through", "row_id", "row_ids", "n"]
NOW_COLUMNS = [
    "actor_id",
    "stance",
    "value",
    "voice",
    "first",
    "last",
    "through",
    "row_id",
    "row_ids",
    "n",
    "contested",
]
_DAYS = ("day", "first", "last")


def trace_lines(tables: Tables, stances: pd.DataFrame, *, rolled_up: bool = False) -> pd.DataFrame:
    """The stances by actor in the order of time, with what orders them.

    Columns of `stances`, and: through (str, the holder where rolled up), day (datetime64, last possible day, or the
    document's last possible publication day where undated; NaT if neither is known), dated (bool).
    """
    frame = roll_up(tables, stances) if rolled_up else stances.assign(through=None)
    documents = tables.documents.set_index("doc_id")
    published = documents["published_end"].fillna(documents["published_best"])
    frame = frame.assign(day=day_or_published(frame, published), dated=latest_day(frame).notna())
    return frame.sort_values(["actor_id", "day"], kind="stable").reset_index(drop=True)


def list_positions(lines: pd.DataFrame) -> pd.DataFrame:
    """One row a moment of each actor's line, from `trace_lines`, in the order of time.

    Columns: actor_id (str), day (datetime64), stance (str; mixed where signs meet), value (Int64), voice (str),
    first, last (datetime64, the interval of the row it rests on), through (str, actor_ids joined by ;), row_id (str,
    the row it rests on, or where mixed would rest on), row_ids (str, joined by ;), n (Int64 rows).
    """
    moments = ["actor_id", "day"]
    rows = lines.dropna(subset=["day"])
    groups = rows.groupby(moments, sort=True)
    resting = stand_cells(rows, moments)
    frame = pd.DataFrame(
        {
            **{name: resting[name] for name in ("stance", "value", "voice")},
            "first": resting["date_start"],
            "last": resting["date_end"],
            "through": join_cells(rows, moments, "through"),
            "row_id": resting["stance_id"],
            "row_ids": join_cells(rows, moments, "stance_id", first=resting["stance_id"]),
            "n": groups.size(),
        }
    )
    return _typed(frame.sort_index().reset_index()[POSITION_COLUMNS])


def own_line(positions: pd.DataFrame) -> pd.DataFrame:
    """The moments that make each actor's line: self-stated ones where there are two or more, else all."""
    own = positions["voice"].isin(("self", ""))  # mixed moments have no voice of their own
    counts = own.groupby(positions["actor_id"]).transform("sum")
    return positions[own | (counts < 2)]


def stand_now(lines: pd.DataFrame, positions: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row an actor: the position at the last moment of its line, from rejects to supports.

    `positions` are those of `list_positions(lines)`, if they are at hand. Columns: actor_id, stance (str), value
    (Int64), voice (str), first, last (datetime64: since when, the interval of the first moment of the present run),
    through (str), row_id (str), row_ids (str, of the run, joined by ;), n (Int64 rows of the run), contested (bool: a
    row of another voice at or after that moment has the opposite sign).
    """
    line = own_line(list_positions(lines) if positions is None else positions)
    run = _present_runs(line)
    groups = run.groupby("actor_id", sort=False)
    since, now = groups.head(1).set_index("actor_id"), groups.tail(1).set_index("actor_id")
    made = {
        **{name: now[name] for name in ("stance", "value", "voice", "row_id")},
        **{name: since[name] for name in ("first", "last")},
        "through": groups["through"].agg(_join_cells),
        "row_ids": run[::-1].groupby("actor_id", sort=False)["row_ids"].agg(";".join),  # no row has two moments
        "n": groups["n"].sum(),
        "contested": _contested(lines, since["day"], now["value"]),
    }
    frame = _typed(pd.DataFrame(made).rename_axis("actor_id").reset_index()[NOW_COLUMNS]).astype({"contested": "bool"})
    return frame.sort_values(["value", "n"], ascending=[True, False], kind="stable").reset_index(drop=True)


def _present_runs(line: pd.DataFrame) -> pd.DataFrame:
    """Of each actor the last moments that all have the same position."""
    before = line[["actor_id", "stance"]].shift()
    run = ((line["actor_id"] != before["actor_id"]) | (line["stance"] != before["stance"])).cumsum()
    return line[run == run.groupby(line["actor_id"]).transform("max")]


def _join_cells(cells: "pd.Series[str]") -> str:
    """The parts of all cells, each once."""
    return ";".join(dict.fromkeys(part for cell in dict.fromkeys(cells) for part in cell.split(";") if part))


def _contested(lines: pd.DataFrame, since: "pd.Series[pd.Timestamp]", value: "pd.Series[int]") -> "pd.Series[bool]":
    """Whether a row of each actor at or after a moment has the opposite sign; a mixed position is not contested."""
    now, then = (cells.reindex(lines["actor_id"]).set_axis(lines.index) for cells in (value, since))
    opposite = (lines["value"] * now.astype("Int64") < 0).fillna(False)
    found = (opposite & (lines["day"] >= then)).groupby(lines["actor_id"]).any()
    return found.reindex(since.index, fill_value=False)


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    days = {name: "datetime64[us]" for name in _DAYS if name in frame}
    texts = dict.fromkeys(("actor_id", "stance", "voice", "through", "row_id", "row_ids"), "str")
    typed: pd.DataFrame = frame.astype({**texts, **days, "value": "Int64", "n": "Int64"})
    return typed
