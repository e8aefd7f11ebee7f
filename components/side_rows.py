"""One aligned row as HTML: what each column says of it, differing words marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.document_marks import Mark, marked_html
from components.evidence_html import tag
from components.evidence_words import text_of
from components.view import View
from components.words import interval
from data.compare import Wording, find_differing
from data.model import Span, Status
from data.summaries.alignment import HAPPENING
from data.summaries.carriers import carriers, chain_of
from data.summaries.coverage import TOO_EARLY

MOST_PASSAGES = 4
"""Passages shown of one column in one row."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its heading, the documents under it."""

    name: str
    heading: str
    doc_ids: tuple[str, ...]


def heads_html(columns: list[Column]) -> str:
    """The columns' headings once, above all rows. Each cell has its own for readers who hear it, and on a phone."""
    heads = "".join(f'<p dir="auto">{escape(column.heading)}</p>' for column in columns)
    return f'<div class="side-by-side heads" aria-hidden="true">{heads}</div>'


def row_html(
    view: View, kind: str, group_id: str, told: Mapping[str, str], columns: list[Column], *, blind: bool
) -> str:
    """The heading of the row and one cell a column."""
    rows = {column.name: _rows(view, kind, told.get(column.name, "")) for column in columns}
    passages = [row for found in rows.values() for row in found]
    marks = dict(zip([row["_id"] for row in passages], _differing(view, passages), strict=True))
    since = _known_since(view, kind, group_id, passages)
    cells = "".join(_cell_html(view, column, rows[column.name], marks, kind, since, blind=blind) for column in columns)
    head = _heading(view, kind, group_id, passages)
    title = f'<p class="ev-head" dir="auto">{head}</p>'
    return f'<article class="change">{title}<div class="side-by-side">{cells}</div></article>'


def _rows(view: View, kind: str, row_ids: str) -> list[dict[str, object]]:
    frame, key = (view.whole.events, "event_id") if kind == HAPPENING else (view.whole.statements, "statement_id")
    found = frame[frame[key].isin(row_ids.split(";"))]
    return [{**row, "_id": row[key]} for row in found.head(MOST_PASSAGES).to_dict("records")]


def _differing(view: View, passages: list[dict[str, object]]) -> list[list[Mark]]:
    wordings = [
        Wording(view.whole.texts[doc_id], span_of(row), view.words.language_of(doc_id))
        for row in passages
        for doc_id in [str(row["doc_id"])]
    ]
    disagreeing = _disagreeing(view, {str(row["doc_id"]) for row in passages})
    return [
        [Mark(span, "hit") for span in (*spans, *disagreeing.get(str(row["doc_id"]), ()))]
        for row, spans in zip(passages, find_differing(wordings), strict=True)
    ]


def _disagreeing(view: View, doc_ids: set[str]) -> dict[str, list[Span]]:
    """The words of documents that stand in a difference."""
    found: dict[str, list[Span]] = {}
    for side in "ab":
        rows = view.whole.differences[view.whole.differences[f"doc_{side}"].isin(doc_ids)]
        cells = zip(rows[f"doc_{side}"], rows[f"start_{side}"], rows[f"end_{side}"], strict=True)
        for doc_id, start, end in cells:
            found.setdefault(str(doc_id), []).append(Span(int(start), int(end)))
    return found


def span_of(row: Mapping[str, object]) -> Span:
    """A row's evidence."""
    return Span(int(str(row["evidence_start"])), int(str(row["evidence_end"])))


def _heading(view: View, kind: str, group_id: str, passages: list[dict[str, object]]) -> str:
    if kind != HAPPENING:
        actor = str(passages[0]["actor_id"])
        who = anchor_html(view.words.actor(actor), "actors", view.selection, who=actor)
        ways = independent_ways(view).get(group_id, 1)
        return f"{who} {tag('told in one way' if ways == 1 else f'told in {ways:,} independent ways')}"
    found = view.whole.happenings[view.whole.happenings["happening_id"] == group_id]
    if found.empty:
        return escape(text_of(passages[0]["summary"]))
    row = found.iloc[0]
    when = interval(row["date_start"], row["date_end"], row["precision"])
    return f"{escape(text_of(row['summary']))} {tag(view.words.event_type(str(row['event_type'])))} {tag(when)}"


def independent_ways(view: View) -> dict[str, int]:
    """Independent chains by the id of each statement as said."""
    return _independent(view.whole.version, view)


@st.cache_resource(max_entries=3, show_spinner=False)
def _independent(version: str, _view: View) -> dict[str, int]:
    del version  # part of the cache key only
    frame = carriers(_view.whole)
    return dict(zip(frame["carried_id"], frame["independent"].astype(int), strict=True))


def _chain_html(view: View, row: Mapping[str, object]) -> str:
    """Through whom a statement came to the page."""
    names = {str(cell): view.words.actor(str(cell)) for cell in (row["actor_id"], row["reported_by"])}
    about = {"source_label": view.words.source_of(str(row["doc_id"]))}
    return escape(" → ".join(chain_of(view.whole, row, about, names)))


def _cell_html(
    view: View,
    column: Column,
    rows: list[dict[str, object]],
    marks: Mapping[object, list[Mark]],
    kind: str,
    since: pd.Timestamp | None,
    *,
    blind: bool,
) -> str:
    body = "".join(_passage_html(view, row, marks[row["_id"]], blind=blind) for row in rows)
    said = body or _silent_html(view, column, kind, since)
    return f'<div class="telling"><h3 dir="auto">{escape(column.heading)}</h3>{said}</div>'


def _passage_html(view: View, row: Mapping[str, object], marks: list[Mark], *, blind: bool) -> str:
    doc_id = str(row["doc_id"])
    words = marked_html(view.whole.texts[doc_id], span_of(row), marks)
    when = interval(row["date_start"], row["date_end"], row["precision"])
    link = anchor_html("Show the words", "documents", view.selection, doc=doc_id, evidence=str(row["_id"]))
    told = _chain_html(view, row) if "statement_id" in row else escape(view.words.source_of(doc_id))
    source = "" if blind else f". {told}. {link}"
    return f'<blockquote class="quote" dir="auto">{words}</blockquote><p class="fine">{escape(when)}{source}</p>'


def _known_since(view: View, kind: str, group_id: str, passages: list[dict[str, object]]) -> pd.Timestamp | None:
    """The first day on which anybody could know of it; None where that is not known or it was only announced."""
    rows = passages
    if kind == HAPPENING:
        happenings = view.whole.happenings
        rows = happenings[happenings["happening_id"] == group_id].to_dict("records")
        rows = [row for row in rows if row["status"] == Status.HAPPENED]
    days = [day for row in rows if isinstance(day := row["date_start"], pd.Timestamp) and not pd.isna(day)]
    return min(days, default=None)


def _silent_html(view: View, column: Column, kind: str, since: pd.Timestamp | None) -> str:
    """That a column does not have it, until when, and whether it could not know yet."""
    documents = view.whole.documents
    last = documents.loc[documents["doc_id"].isin(column.doc_ids), "published_end"].max()
    if since is not None and not pd.isna(last) and since > last:
        words = f"{TOO_EARLY.capitalize()}: its last document is of {last.day} {last:%b %Y}"
        return f'<p class="fine"><span class="cover" data-cover="{TOO_EARLY}"></span>{escape(words)}</p>'
    until = "" if pd.isna(last) else f" by {last.day} {last:%b %Y}"
    return f'<p class="fine">Not {"reported" if kind == HAPPENING else "quoted"}{escape(until)}</p>'
