"""Which rows each filter of a selection keeps, told apart so that any one of them can be left out."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
import pandas as pd

from data.selection.search import documents_saying, rows_saying
from data.selection.value import Clock, Selection
from data.tables import Array, Tables

ROWS = ("events", "statements", "stances")


class Conditions:
    """What a selection asks of the rows of every table; masks are bool, one entry a row."""

    def __init__(self, tables: Tables, selection: Selection) -> None:
        self.tables, self.selection = tables, selection
        self._masks: dict[str, dict[str, Array]] = {}

    def mask(self, table: str, *, without: str = "") -> Array:
        """The rows of events, statements or stances that all filters keep, but for the one named."""
        if table not in self._masks:
            self._masks[table] = dict(self._row_masks(table))
        return _all(self._masks[table], without, len(self.tables[table]))

    def _row_masks(self, table: str) -> Iterator[tuple[str, Array]]:
        tables, selection = self.tables, self.selection
        for name, mask in self._source_masks.items():
            yield name, _of_rows(mask, tables.document_rows(table))
        if selection.start or selection.end or not selection.undated:
            yield "dates", self._within(table)
        if selection.actors and table == "events":
            yield "actors", tables.participants.any_of(selection.actors, len(tables.events))
        for name, column in _columns(table):
            if wanted := getattr(selection, name):
                yield name, tables.codes(table, column).among([wanted] if isinstance(wanted, str) else wanted)
        if selection.text:
            yield "text", rows_saying(tables, table, selection.text)

    @cached_property
    def _source_masks(self) -> dict[str, Array]:
        """What filters on sources and languages keep of the documents."""
        wanted = {"sources": "source_id", "languages": "language"}
        return {
            name: self.tables.codes("documents", column).among(getattr(self.selection, name))
            for name, column in wanted.items()
            if getattr(self.selection, name)
        }

    def dates(self) -> Array:
        """The rows of `dates`: within the range, in a document that is kept."""
        mask = _of_rows(self.documents, self.tables.document_rows("dates"))
        return mask & self._within("dates")

    def mentions(self) -> Array:
        """The mentions of the actors in documents that are kept."""
        mask = _of_rows(self.documents, self.tables.document_rows("mentions"))
        if self.selection.actors:
            mask &= self.tables.codes("mentions", "actor_id").among(self.selection.actors)
        return mask

    @cached_property
    def documents(self) -> Array:
        """Documents of the sources and languages; those that name the actors; those that hold the words."""
        tables, selection = self.tables, self.selection
        mask = _all(self._source_masks, "", len(tables.documents))
        if selection.clock is Clock.PUBLISHED:
            mask &= self._within("documents")
        if selection.actors:
            acting = np.zeros(len(mask) + 1, bool)  # one more for rows of no document, which stand at -1
            for table in ("mentions", "statements", "stances"):
                acting[tables.document_rows(table)[tables.codes(table, "actor_id").among(selection.actors)]] = True
            mask &= acting[:-1]
        if selection.text:
            mask &= documents_saying(tables, selection.text)
        return mask

    def _within(self, table: str) -> Array:
        """Rows whose interval meets the range; the undated ones as the selection says."""
        start, end = self._interval(table)
        selection, undated = self.selection, np.isnat(start) & np.isnat(end)
        mask = np.ones(len(start), bool)
        if selection.start:
            mask &= np.isnat(end) | (end >= np.datetime64(selection.start))
        if selection.end:
            mask &= np.isnat(start) | (start <= np.datetime64(selection.end))
        return mask | undated if selection.undated else mask & ~undated

    def _interval(self, table: str) -> tuple[Array, Array]:
        frame = self.tables[table]
        if self.selection.clock is Clock.SAID:
            return frame["date_start"].to_numpy(), frame["date_end"].to_numpy()
        documents, rows = self.tables.documents, self.tables.document_rows(table)
        start, end = (documents[name].to_numpy() for name in ("published_start", "published_end"))
        nothing = np.datetime64("NaT")
        return np.append(start, nothing)[rows], np.append(end, nothing)[rows]


def _columns(table: str) -> tuple[tuple[str, str], ...]:
    """Filters on one column of a table: the selection's field, and the column."""
    common = (("coders", "coder"), ("decided", "decided"))
    if table == "events":
        return (("statuses", "status"), *common)
    own = (("issue", "issue"), ("stances", "stance")) if table == "stances" else ()
    return (("actors", "actor_id"), *own, *common)


def _of_rows(documents: Array, rows: Array) -> Array:
    """Which rows stand in one of the documents; rows of no document do not."""
    return np.append(documents, False)[rows]


def _all(masks: dict[str, Array], without: str, length: int) -> Array:
    kept = [mask for name, mask in masks.items() if name != without]
    return np.logical_and.reduce(kept) if kept else np.ones(length, bool)


def cut(frame: pd.DataFrame, mask: Array) -> pd.DataFrame:
    """The rows of the mask; the very frame where that is all of them."""
    return frame if mask.all() else frame[mask]
