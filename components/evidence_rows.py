"""The rows of events, statements and stances behind their ids."""

from collections.abc import Iterable, Sequence
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
    shows: tuple[tuple[str, str], ...] = ()
    """Stance and issue of each stance that rests on a statement."""

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


def find_rows(tables: Tables, row_ids: Sequence[str]) -> dict[str, Found]:
    """What each id stands for, in the order of the ids; ids of no row are left out.

    Ask for many ids at once: each call looks through the tables once, however many ids it has.
    """
    found = {}
    for table, column in ID.items():
        frame = _rows_among(tables[table], column, row_ids)
        if table in tables.rejected:
            frame = pd.concat([frame, _rows_among(tables.rejected[table], column, row_ids)])
        if len(frame):
            found.update(_all_found(tables, table, frame))
    return {row_id: found[row_id] for row_id in dict.fromkeys(row_ids) if row_id in found}


def _rows_among(frame: pd.DataFrame, column: str, values: Iterable[str]) -> pd.DataFrame:
    return frame[frame[column].isin(list(values))]


def is_rejected(tables: Tables, row_id: str, doc_id: str) -> bool:
    """Whether an analyst rejected this row of the document."""
    frames = ((tables.rejected[table], column) for table, column in ID.items() if table in tables.rejected)
    return any(((frame[column] == row_id) & (frame["doc_id"] == doc_id)).any() for frame, column in frames)


def _all_found(tables: Tables, table: str, rows: pd.DataFrame) -> dict[str, Found]:
    """The rows of one table by id, with their documents, further passages and, of stances, statements."""
    documents = _rows_among(tables.documents, "doc_id", rows["doc_id"]).set_index("doc_id", drop=False)
    passages = _rows_among(tables.passages, "row_id", rows[ID[table]])
    rested = rows["statement_id"].dropna() if table == "stances" else rows[ID[table]].iloc[:0]
    statements = _rows_among(tables.statements, "statement_id", rested) if len(rested) else tables.statements.iloc[:0]
    statements = statements.set_index("statement_id", drop=False)
    stances = tables.stances
    resting = _rows_among(stances, "statement_id", rows[ID[table]]) if table == "statements" else stances.iloc[:0]
    found = {}
    for _, row in rows.iterrows():
        more = passages[passages["row_id"] == row[ID[table]]]
        further = tuple(Span(int(a), int(b)) for a, b in zip(more["start"], more["end"], strict=True))
        statement = row.get("statement_id") if table == "stances" else None
        said = statements.loc[statement] if statement in statements.index else None
        held = resting[resting["statement_id"] == row[ID[table]]]
        shows = tuple(zip(held["stance"], held["issue"], strict=True))
        found[str(row[ID[table]])] = Found(table, row, documents.loc[row["doc_id"]], said, further, shows)
    return found
