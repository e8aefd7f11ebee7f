"""The rows of events, statements and stances behind their ids."""

from dataclasses import dataclass

import pandas as pd

from data.model import Span
from data.tables import Tables

ID = {"events": "event_id", "statements": "statement_id", "stances": "stance_id"}


@dataclass(frozen=True)
class Found:
    """A row with its table, its document's row, and the statement a stance rests on."""

    table: str
    row: pd.Series
    about: pd.Series
    statement: pd.Series | None
    further: tuple[Span, ...]

    @property
    def row_id(self) -> str:
        return str(self.row[ID[self.table]])

    @property
    def doc_id(self) -> str:
        return str(self.row["doc_id"])

    @property
    def evidence(self) -> Span:
        return Span(int(self.row["evidence_start"]), int(self.row["evidence_end"]))

    @property
    def cue(self) -> Span | None:
        """The words that attribute it: the row's own, or those of the statement a stance rests on."""
        row = self.row if self.table == "statements" else self.statement
        if row is None or pd.isna(row["cue_start"]) or pd.isna(row["cue_end"]):
            return None
        return Span(int(row["cue_start"]), int(row["cue_end"]))


def find_rows(tables: Tables, row_ids: list[str]) -> dict[str, Found]:
    """What each id stands for, in the order of the ids; ids of no row are left out."""
    found = {}
    for table, column in ID.items():
        frame = pd.concat([tables[table], tables.rejected[table]]) if table in tables.rejected else tables[table]
        for _, row in frame[frame[column].isin(row_ids)].iterrows():
            found[str(row[column])] = _found(tables, table, row)
    return {row_id: found[row_id] for row_id in dict.fromkeys(row_ids) if row_id in found}


def is_rejected(tables: Tables, row_id: str, doc_id: str) -> bool:
    """Whether an analyst rejected this row of the document."""
    frames = ((tables.rejected[table], column) for table, column in ID.items() if table in tables.rejected)
    return any(((frame[column] == row_id) & (frame["doc_id"] == doc_id)).any() for frame, column in frames)


def _found(tables: Tables, table: str, row: pd.Series) -> Found:
    documents, statements, passages = tables.documents, tables.statements, tables.passages
    about = documents[documents["doc_id"] == row["doc_id"]].iloc[0]
    rested = row.get("statement_id") if table == "stances" else None
    rows = statements[statements["statement_id"] == rested] if isinstance(rested, str) else statements.iloc[:0]
    more = passages[passages["row_id"] == row[ID[table]]]
    further = tuple(Span(int(a), int(b)) for a, b in zip(more["start"], more["end"], strict=True))
    return Found(table, row, about, rows.iloc[0] if len(rows) else None, further)
