"""Rows of queues, and all rows of a table that a coder made."""

import pandas as pd

from data.tables import Tables

COLUMNS = ["table", "row_id", "why", "done"]
ROWS = ("stances", "statements", "events")


def with_rejected(tables: Tables, table: str) -> pd.DataFrame:
    """The table with the rows an analyst rejected."""
    frames = [tables[table], *([tables.rejected[table]] if table in tables.rejected else [])]
    return pd.concat(frames, ignore_index=True)


def queue_frame(
    table: str, ids: "pd.Series[str]", why: "str | list[str] | pd.Series[str]", done: "bool | pd.Series[bool]"
) -> pd.DataFrame:
    """Rows of one table as those of a queue."""
    return pd.DataFrame({"row_id": ids}).assign(table=table, why=why, done=done)[COLUMNS]
