"""Rows and documents that hold words, without regard to case and accents."""

import numpy as np

from data.tables import Array, Tables


def rows_saying(tables: Tables, table: str, words: str) -> Array:
    """Rows of events, statements or stances whose evidence, or summary, holds the words (bool)."""
    texts, frame = tables.searched, tables[table]
    codes = tables.codes(table, "doc_id")
    starts = np.array([texts.haystack.starts[texts.numbers[doc_id]] for doc_id in codes.values], "int64")
    begin, end = (frame[name].to_numpy("int64") for name in ("evidence_start", "evidence_end"))
    offset = starts[codes.numbers]
    mask = _hold(texts.haystack.find(words), offset + begin, offset + end - len(words))
    if table == "events":
        summaries, haystack = tables.summaries
        told = np.zeros(len(summaries.values), bool)
        told[haystack.number_of(haystack.find(words))] = True
        mask |= summaries.where(told)
    return mask


def _hold(places: Array, first: Array, last: Array) -> Array:
    """Whether one of the places, in order, lies from first to last."""
    return np.searchsorted(places, last, side="right") > np.searchsorted(places, first, side="left")


def documents_saying(tables: Tables, words: str) -> Array:
    """Documents whose text holds the words (bool)."""
    texts = tables.searched
    told = np.zeros(len(texts), bool)
    told[texts.haystack.number_of(texts.haystack.find(words))] = True
    return told[[texts.numbers[doc_id] for doc_id in tables.documents["doc_id"]]]
