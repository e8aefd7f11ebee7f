"""Which row a decision is about now: by id while its words stand, else by its words and what told it apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from data.decisions.columns import ROW_ID, row_at, row_key, span_columns
from data.decisions.values import Decision
from data.model import Span


class Hold(StrEnum):
    STANDS = "stands"  # the row is there
    MOVED = "moved"  # another id, the same words
    ORPHANED = "orphaned"  # no row, or no one row


@dataclass(frozen=True, slots=True)
class Attached:
    """The row a decision is about now; for an orphan none, and `became` says what became of its words."""

    row_id: str
    hold: Hold
    became: str = ""


def find_words(decision: Decision, texts: Mapping[str, str]) -> Span | str:
    """Where the decision's quoted words stand now: where they stood, else where alone they stand; or why not."""
    if not decision.quote:
        return "it quotes no words"
    text = texts.get(decision.doc_id)
    if text is None:
        return f"document {decision.doc_id!r} is not in the corpus"
    if decision.start is not None and text.startswith(decision.quote, decision.start):
        return Span(decision.start, decision.start + len(decision.quote))
    at = text.find(decision.quote)
    if at < 0:
        return "its words are no longer in the document"
    if text.find(decision.quote, at + 1) >= 0:
        return f"its words stand {_count(text, decision.quote)} times in the document, no longer at {decision.start}"
    return Span(at, at + len(decision.quote))


def _count(text: str, words: str) -> int:
    count, at = 0, text.find(words)
    while at >= 0:
        count, at = count + 1, text.find(words, at + 1)
    return count


class Attachment:
    """Finds the rows of one table's decisions; `rows` is the table as coded, before anything was decided on it."""

    def __init__(self, table: str, rows: pd.DataFrame, texts: Mapping[str, str], decisions: Sequence[Decision]) -> None:
        self.table, self.rows, self.texts = table, rows, texts
        ids = rows[ROW_ID[table]]
        wanted = {decision.row_id for decision in decisions}
        self.places = {row_id: at for at, row_id in enumerate(ids) if row_id in wanted}

    def attach(self, decision: Decision) -> Attached:
        place = self.places.get(decision.row_id)
        if place is not None and self._words_stand(decision, place):
            return Attached(decision.row_id, Hold.STANDS)
        if span_columns(self.table) is None:
            return Attached("", Hold.ORPHANED, f"no row {decision.row_id!r} in {self.table}")
        span = find_words(decision, self.texts)
        if isinstance(span, str):
            return Attached("", Hold.ORPHANED, span)
        return self._attach_to(decision, span)

    def _words_stand(self, decision: Decision, place: int) -> bool:
        columns = span_columns(self.table)
        if columns is None or not decision.quote:
            return True
        row = self.rows.iloc[place]
        doc_id, start, end = (row[name] for name in columns)
        return self.texts.get(doc_id, "")[int(start) : int(end)] == decision.quote

    def _attach_to(self, decision: Decision, span: Span) -> Attached:
        """To the one row on exactly these words that was told apart by the same; rows it overlaps are only named."""
        there = self._rows_on(decision.doc_id, span)
        same = there[self._exactly(there, span)]
        keys = [row_key(self.table, row_at(same, place)) for place in range(len(same))]
        if keys.count(decision.row_key) == 1:
            row_id = str(same[ROW_ID[self.table]].iloc[keys.index(decision.row_key)])
            return Attached(row_id, Hold.MOVED, f"its words moved to {span.start}-{span.end}; the row is now {row_id}")
        ids = ", ".join(there[ROW_ID[self.table]])
        what = f"rows there now: {ids}" if ids else f"no row of {self.table} is there now"
        return Attached("", Hold.ORPHANED, f"its words stand at {span.start}-{span.end} of {decision.doc_id}; {what}")

    def _rows_on(self, doc_id: str, span: Span) -> pd.DataFrame:
        columns = span_columns(self.table)
        assert columns is not None
        doc, start, end = (self.rows[name] for name in columns)
        return self.rows[(doc == doc_id) & (start < span.end) & (end > span.start)]

    def _exactly(self, rows: pd.DataFrame, span: Span) -> "pd.Series[bool]":
        columns = span_columns(self.table)
        assert columns is not None
        return (rows[columns[1]] == span.start) & (rows[columns[2]] == span.end)
