"""Ties: one row a coded position, actor to issue, from which every network is made."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from data.selection import Clock
from data.summaries.cells import day_or_published
from data.summaries.rollup import roll_up
from data.tables import Tables

TIE_COLUMNS = {
    "row_id": "str",
    "row": "str",
    "column": "str",
    "agreement": "Int8",
    "doc_id": "str",
    "day": "datetime64[us]",
}
"""Id of the coded row; actor and issue, or any two variables; 1 agrees, 0 disagrees, missing neither; ..., day."""


def make_ties(rows: Iterable[tuple[Any, ...]]) -> pd.DataFrame:
    """A frame of `TIE_COLUMNS` in the order of time, undated ones last; rows without both ends are left out."""
    columns = list(zip(*rows, strict=True)) or [()] * len(TIE_COLUMNS)
    return _lay(dict(zip(TIE_COLUMNS, (list(cells) for cells in columns), strict=True)))


def _lay(cells: Mapping[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame({name: pd.Series(cells[name], dtype=dtype) for name, dtype in TIE_COLUMNS.items()})
    whole = frame["row"].fillna("").ne("") & frame["column"].fillna("").ne("")
    ordered = frame[whole].sort_values("day", kind="stable", na_position="last", ignore_index=True)
    return ordered.assign(day=ordered["day"].dt.normalize())


def stance_ties(
    tables: Tables, stances: pd.DataFrame, *, rolled_up: bool = False, clock: Clock = Clock.SAID
) -> pd.DataFrame:
    """The stances as ties, actor to issue; `rolled_up` counts members for their government.

    A positive value agrees, a negative one disagrees, 0 does neither. The day is the last a stance can be of, or its
    document's best publication day under the other clock or where it has none.
    """
    held = roll_up(tables, stances) if rolled_up else stances
    best = tables.documents.set_index("doc_id")["published_best"]
    if clock is Clock.PUBLISHED:
        days = best.reindex(held["doc_id"]).set_axis(held.index)
    else:
        days = day_or_published(held, best)
    agreement = (held["value"] > 0).astype("Int8").mask(held["value"].fillna(0) == 0)
    names = {"row_id": "stance_id", "row": "actor_id", "column": "issue", "doc_id": "doc_id"}
    return _lay({name: held[source] for name, source in names.items()} | {"agreement": agreement, "day": days})


def keep_active(ties: pd.DataFrame, at_least: int) -> pd.DataFrame:
    """The ties of those who have so many or more."""
    return ties[ties.groupby("row")["row"].transform("size") >= at_least] if len(ties) else ties
