"""The rows of one document, in the order of its text, as the filters leave them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from components.anchors import address
from components.document_marks import Mark
from components.evidence_words import SIGNS, text_of
from components.view import View
from components.words import interval
from data.model import Span
from data.selection import Selection, select
from data.tables import Tables

KINDS = {"event": "Happenings", "statement": "Statements", "stance": "Stances", "date": "Dates"}
SHORT = 90
"""Characters of a statement's words in the margin."""
Further = dict[str, list[Span]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A row of the document: what it is, its spans (the first is its evidence), its label in plain words."""

    kind: str
    row_id: str
    spans: tuple[Span, ...]
    label: str
    detail: str
    stance: str = ""


def only_document(tables: Tables, doc_id: str) -> Tables:
    """The tables with one document and its rows alone."""
    names = ("documents", "dates", "mentions", "events", "statements", "stances", "passages")
    frames = {name: tables[name][tables[name]["doc_id"] == doc_id] for name in names}
    return replace(tables, **frames, texts={doc_id: tables.texts[doc_id]})  # type: ignore[arg-type]


def find_passages(view: View, doc_id: str, *, filtered: bool) -> list[Passage]:
    """Passages by place in the text: all, or those the filters keep; stances on every issue either way."""
    selection = replace(view.selection, issue="") if filtered else Selection()
    return _find(view.whole.version, doc_id, selection, view)


@st.cache_resource(max_entries=20, show_spinner=False)
def _find(version: str, doc_id: str, selection: Selection, _view: View) -> list[Passage]:
    del version  # part of the cache key only
    view, tables = _view, only_document(_view.whole, doc_id)
    if selection.active:
        tables = replace(select(tables, selection), documents=tables.documents)
    further = _further(tables)
    found = [
        *_events(view, tables, further),
        *_statements(view, tables, further),
        *_stances(view, tables, further),
        *_dates(tables),
    ]
    return sorted(found, key=lambda passage: (passage.spans[0], list(KINDS).index(passage.kind)))


def _further(tables: Tables) -> Further:
    """Passages beyond the first by row."""
    spans: Further = {}
    for row in _rows(tables.passages):
        spans.setdefault(str(row["row_id"]), []).append(Span(int(row["start"]), int(row["end"])))
    return spans


def _spans(row: dict[str, Any], row_id: str, further: Further) -> tuple[Span, ...]:
    return (Span(int(row["evidence_start"]), int(row["evidence_end"])), *further.get(row_id, ()))


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    return iter(frame.to_dict("records"))


def _events(view: View, tables: Tables, further: Further) -> Iterator[Passage]:
    for row in _rows(tables.events):
        spans = _spans(row, row["event_id"], further)
        when = interval(row["date_start"], row["date_end"], row["precision"])
        label = text_of(row["summary"]) or view.words.event_type(str(row["event_type"]))
        yield Passage("event", str(row["event_id"]), spans, label, f"{row['status']}, {when}")


def _statements(view: View, tables: Tables, further: Further) -> Iterator[Passage]:
    for row in _rows(tables.statements):
        spans = _spans(row, row["statement_id"], further)
        said = tables.texts[row["doc_id"]][int(row["content_start"]) : int(row["content_end"])]
        detail = " ".join(said.split())
        short = f"“{detail[:SHORT]}…”" if len(detail) > SHORT else f"“{detail}”"
        yield Passage("statement", str(row["statement_id"]), spans, view.words.actor(str(row["actor_id"])), short)


def _stances(view: View, tables: Tables, further: Further) -> Iterator[Passage]:
    for row in _rows(tables.stances):
        spans = _spans(row, row["stance_id"], further)
        stance = str(row["stance"])
        detail = f"{stance} ({SIGNS[stance]}) {view.words.issue(str(row['issue']))}"
        yield Passage("stance", str(row["stance_id"]), spans, view.words.actor(str(row["actor_id"])), detail, stance)


def _dates(tables: Tables) -> Iterator[Passage]:
    for row in _rows(tables.dates):
        span = Span(int(row["start"]), int(row["end"]))
        words = " ".join(span.of(tables.texts[row["doc_id"]]).split())
        when = interval(row["date_start"], row["date_end"], row["precision"])
        yield Passage("date", str(row["date_id"]), (span,), f"“{words}”", when)


def document_link(selection: Selection, doc_id: str, row_id: str = "", piece: int = 0) -> str:
    """The address of a document, of a passage in it, or of one of its pieces (from 1)."""
    parameters = {"evidence": row_id, "piece": str(piece or "")}
    return address("documents", selection, doc=doc_id, **{name: value for name, value in parameters.items() if value})


def marks_of(passages: list[Passage], selection: Selection, doc_id: str) -> list[Mark]:
    """One mark for each span of each passage, linked to the passage's evidence."""
    marks = []
    for row in passages:
        href, title = document_link(selection, doc_id, row.row_id), _title(row)
        marks += [Mark(span, row.kind, row.row_id, href, title, span != row.spans[0]) for span in row.spans]
    return marks


def _title(passage: Passage) -> str:
    noun = {"event": "Happening", "statement": "Statement", "stance": "Stance", "date": "Date"}[passage.kind]
    return f"{noun}: {passage.label}, {passage.detail}" if passage.kind != "statement" else f"{noun}: {passage.label}"
