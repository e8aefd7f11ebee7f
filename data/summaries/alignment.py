"""Documents aligned by what they tell and whom they quote."""

from collections.abc import Collection, Mapping

import pandas as pd

from data.compare import find_carried
from data.tables import Tables

HAPPENING, STATEMENT = "happening", "statement"


def align(tables: Tables, columns: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """One row a happening or statement and column that has it, in order of time; undated ones last.

    `columns` are names with the doc_ids under each. Columns: kind (happening or statement), group_id, column (str),
    row_ids (str, joined by ;), shared (Int64, how many columns have it).
    """
    column_of = {doc_id: name for name, doc_ids in columns.items() for doc_id in doc_ids}
    carried = find_carried(tables).set_index("statement_id")["carried_id"]
    events = tables.events.assign(
        kind=HAPPENING, group_id=tables.events["happening_id"], row_id=tables.events["event_id"]
    )
    ids = tables.statements["statement_id"]
    statements = tables.statements.assign(kind=STATEMENT, group_id=ids.map(carried), row_id=ids)
    names = ["kind", "group_id", "row_id", "doc_id", "date_start", "date_end", "evidence_start"]
    rows = pd.concat([events[names], statements[names]])
    rows = rows[rows["doc_id"].isin(column_of)].assign(column=lambda frame: frame["doc_id"].map(column_of))
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
