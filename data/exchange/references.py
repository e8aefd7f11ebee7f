"""Which column names a row of which table, and the tables closed under it."""

from collections.abc import Mapping

import pandas as pd

from data.schema import BY_NAME, TABLES
from data.tables import Tables

REFERENCES = {
    "doc_id": "documents",
    "doc_a": "documents",
    "doc_b": "documents",
    "documents": "documents",
    "actor_id": "actors",
    "actor_ids": "actors",
    "member_of": "actors",
    "reported_by": "actors",
    "date_id": "dates",
    "statement_id": "statements",
    "happening_id": "happenings",
    "happening_a": "happenings",
    "happening_b": "happenings",
}
_ROWS = ("events", "statements", "stances")


def close(whole: Tables, selected: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Every table with the selected rows and those they refer to, in the order of `whole`.

    A stance comes with the statement it rests on, an event with its date and happening, everything with its
    actors and document: whoever opens the tables can follow every id.
    """
    wanted = {name: set(frame[BY_NAME[name].key[0]]) for name, frame in selected.items() if BY_NAME[name].key}
    todo = {name: frame for name, frame in selected.items() if name in BY_NAME}
    while todo:
        found = _referred(todo)
        new = {name: ids - wanted.setdefault(name, set()) for name, ids in found.items()}
        for name, ids in new.items():
            wanted[name] |= ids
        todo = {name: _rows(whole[name], name, ids) for name, ids in new.items() if ids}
    return {table.name: _closed(whole, selected, wanted, table.name) for table in TABLES}


def _referred(frames: Mapping[str, pd.DataFrame]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for frame in frames.values():
        for column, other in REFERENCES.items():
            if column in frame:
                found.setdefault(other, set()).update(frame[column].dropna().str.split(";").explode())
        for column in ("row_a", "row_b"):
            for name in _ROWS:
                if column in frame:
                    found.setdefault(name, set()).update(frame[column].dropna())
    return found


def _rows(frame: pd.DataFrame, name: str, ids: set[str]) -> pd.DataFrame:
    return frame[frame[BY_NAME[name].key[0]].isin(ids)]


def _closed(
    whole: Tables, selected: Mapping[str, pd.DataFrame], wanted: Mapping[str, set[str]], name: str
) -> pd.DataFrame:
    """`mentions` and `problems` are as selected; passages follow the rows they belong to."""
    if name == "problems":
        return whole.problems
    if name == "mentions":
        return selected.get(name, whole.mentions.iloc[:0])
    if name == "passages":
        return whole.passages[whole.passages["row_id"].isin(set().union(*(wanted.get(row, set()) for row in _ROWS)))]
    return _rows(whole[name], name, wanted.get(name, set()))
