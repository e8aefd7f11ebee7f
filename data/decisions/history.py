"""What was decided on a row, on a document, by an analyst: views of the ledger."""

import pandas as pd

from data.decisions.outcomes import DECISIONS, State
from data.schema import build_frame
from data.tables import Tables


def lines_of(tables: Tables) -> pd.DataFrame:
    """Every line of the ledger in order; columns as in `DECISIONS`."""
    return tables.decisions if len(tables.decisions.columns) else build_frame(DECISIONS, [])


def history_of_row(tables: Tables, table: str, row_id: str) -> pd.DataFrame:
    """The lines on a row, undone and refused ones and their undoing included; columns as in `DECISIONS`."""
    lines = lines_of(tables)
    return lines[(lines["table"] == table) & ((lines["row_id"] == row_id) | (lines["row_now"] == row_id))]


def history_of_document(tables: Tables, doc_id: str) -> pd.DataFrame:
    """The lines on a document and its rows; columns as in `DECISIONS`."""
    lines = lines_of(tables)
    return lines[lines["doc_id"] == doc_id]


def history_of_analyst(tables: Tables, who: str) -> pd.DataFrame:
    """The lines of one analyst; columns as in `DECISIONS`."""
    lines = lines_of(tables)
    return lines[lines["who"] == who]


def orphaned_lines(tables: Tables) -> pd.DataFrame:
    """The lines whose row is gone; `note` says what became of their words; columns as in `DECISIONS`."""
    lines = lines_of(tables)
    return lines[lines["state"] == State.ORPHANED]


def analysts(tables: Tables) -> list[str]:
    """Who has decided, the most industrious first."""
    return [str(who) for who in lines_of(tables)["who"].value_counts().index]


def last_line_on(tables: Tables, table: str, row_id: str) -> str:
    """The id of the line an undo would take back: the last in force on the row; empty if none is."""
    lines = history_of_row(tables, table, row_id)
    standing = lines[lines["state"] == State.IN_FORCE]
    return str(standing["decision_id"].iloc[-1]) if len(standing) else ""
