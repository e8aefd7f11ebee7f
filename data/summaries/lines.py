"""Lines over time: who held what when, and who stands where now.

A moment is the last possible day of one or more stances of an actor. At each moment the rule of the stance matrix
says what the actor's position is (`cells.stand`). Where an actor states a position himself at two moments or more, only
those moments make his line: what others ascribe to him is no change of his own.
"""

from typing import Any

import pandas as pd

from data.summaries.cells import MIXED, latest_day
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
    own = latest_day(frame)
    frame = frame.assign(day=own.fillna(frame["doc_id"].map(published)), dated=own.notna())
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
    resting = _resting(rows).set_index(moments)
    signs = rows.assign(plus=rows["value"] > 0, minus=rows["value"] < 0).groupby(moments)[["plus", "minus"]].any()
    mixed = signs["plus"] & signs["minus"]
    frame = pd.DataFrame(
        {
            "stance": resting["stance"].mask(mixed, MIXED),
            "value": resting["value"].mask(mixed),
            "voice": resting["voice"].mask(mixed, ""),
            "first": resting["date_start"],
            "last": resting["date_end"],
            "through": groups["through"].agg(_join_distinct),
            "row_id": resting["stance_id"],
            "row_ids": groups["stance_id"].agg(";".join),
            "n": groups.size(),
        }
    ).reset_index()
    ids = zip(frame["row_id"], frame["row_ids"], strict=True)
    led = [";".join(dict.fromkeys([first, *others.split(";")])) for first, others in ids]
    return _typed(frame.assign(row_ids=pd.Series(led, dtype="str"))[POSITION_COLUMNS])


def _resting(rows: pd.DataFrame) -> pd.DataFrame:
    """The row that each moment's position rests on: the rule of `stand`, for all moments at once."""
    own = rows["voice"] == "self"
    spoken = own.groupby([rows["actor_id"], rows["day"]]).transform("any")
    strength, dated = rows["value"].abs().astype("int64"), rows["dated"].astype("int64")
    ranked = rows.assign(_first=strength.where(spoken, dated), _second=dated.where(spoken, strength))
    ranked = ranked[own | ~spoken].sort_values(["actor_id", "day", "_first", "_second"], kind="stable")
    return ranked.drop_duplicates(["actor_id", "day"], keep="last")


def _join_distinct(names: "pd.Series[str]") -> str:
    return ";".join(dict.fromkeys(names.dropna()))


def own_line(positions: pd.DataFrame) -> pd.DataFrame:
    """The moments that make each actor's line: self-stated ones where there are two or more, else all."""
    own = positions["voice"].isin(("self", ""))  # mixed moments have no voice of their own
    counts = own.groupby(positions["actor_id"]).transform("sum")
    return positions[own | (counts < 2)]


def stand_now(lines: pd.DataFrame) -> pd.DataFrame:
    """One row an actor: the position at the last moment of its line, from rejects to supports.

    Columns: actor_id, stance (str), value (Int64), voice (str), first, last (datetime64: since when, the interval of
    the first moment of the present run), through (str), row_id (str), row_ids (str, of the run, joined by ;), n
    (Int64 rows of the run), contested (bool: a row of another voice at or after that moment has the opposite sign).
    """
    positions = list_positions(lines)
    rows = []
    for actor, group in own_line(positions).groupby("actor_id", sort=False):
        run = _present_run(group)
        now, since = run.iloc[-1], run.iloc[0]
        later = lines[(lines["actor_id"] == actor) & (lines["day"] >= since["day"])]
        ids = ";".join(dict.fromkeys(";".join([*reversed(run["row_ids"].tolist())]).split(";")))
        through = ";".join(dict.fromkeys(name for cell in run["through"] for name in cell.split(";") if name))
        rows.append(
            (
                *(actor, now["stance"], now["value"], now["voice"], since["first"], since["last"], through),
                *(now["row_id"], ids, int(run["n"].sum()), _contested(later, now["value"])),
            )
        )
    frame = _typed(pd.DataFrame(rows, columns=NOW_COLUMNS)).astype({"contested": "bool"})
    return frame.sort_values(["value", "n"], ascending=[True, False], kind="stable").reset_index(drop=True)


def _present_run(group: pd.DataFrame) -> pd.DataFrame:
    """The last moments that all have the same position."""
    same = (group["stance"] == group["stance"].iloc[-1])[::-1].cummin()[::-1]
    run: pd.DataFrame = group[same]
    return run


def _contested(rows: pd.DataFrame, value: Any) -> bool:
    return bool(not pd.isna(value) and (rows["value"] * int(value) < 0).any())


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    days = {name: "datetime64[us]" for name in _DAYS if name in frame}
    texts = dict.fromkeys(("actor_id", "stance", "voice", "through", "row_id", "row_ids"), "str")
    typed: pd.DataFrame = frame.astype({**texts, **days, "value": "Int64", "n": "Int64"})
    return typed
