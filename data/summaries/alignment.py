"""Documents aligned by what they tell and whom they quote."""

from collections.abc import Collection, Mapping

import pandas as pd

from data.compare import find_carried
from data.tables import Tables

HAPPENING, STATEMENT = "happening", "statement"


def align(tables: Tables, columns: Mapping[str, Collection[str]], carried: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a happening or statement and column that has it, in order of time; undated ones last.

    `columns` are names with the doc_ids under each; `carried` is `find_carried` of these tables or of more. Columns:
    kind (happening or statement), group_id, column (str),
    row_ids (str, joined by ;), shared (Int64, how many columns have it).
    """
    column_of = {doc_id: name for name, doc_ids in columns.items() for doc_id in doc_ids}
    carried = find_carried(tables) if carried is None else carried
    events, statements = (
        tables[name][tables.codes(name, "doc_id").among(column_of)] for name in ("events", "statements")
    )
    events = events.assign(kind=HAPPENING, group_id=events["happening_id"], row_id=events["event_id"])
    ids = statements["statement_id"]
    first = carried[carried["statement_id"].isin(ids)].set_index("statement_id")["carried_id"]
    statements = statements.assign(kind=STATEMENT, group_id=ids.map(first), row_id=ids)
    names = ["kind", "group_id", "row_id", "doc_id", "date_start", "date_end", "evidence_start"]
    rows = pd.concat([events[names], statements[names]])
    rows["column"] = rows["doc_id"].map(column_of)
    rows["time"] = rows["date_start"].fillna(rows["date_end"])
    cells = rows.groupby(["kind", "group_id", "column"], sort=False).agg(
        row_ids=("row_id", ";".join), time=("time", "min"), at=("evidence_start", "min")
    )
    cells = cells.reset_index()
    groups = cells.groupby(["kind", "group_id"])
    cells["shared"] = groups["column"].transform("nunique").astype("Int64")
    cells["time"] = groups["time"].transform("min")
    ordered = cells.sort_values(["kind", "time", "group_id", "at"], kind="stable", na_position="last")
    return ordered[["kind", "group_id", "column", "row_ids", "shared"]].reset_index(drop=True)
