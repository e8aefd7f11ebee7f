"""One happening as each source tells it: its words, its date, its status, side by side."""

from dataclasses import replace
from html import escape
from zlib import crc32

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.document_marks import marked_html
from components.evidence_html import search_marks, tag
from components.evidence_words import BASIS
from components.source_columns import Columns, source_tags_html
from components.view import View
from components.words import interval
from data.model import Span
from data.summaries.coverage import NOT_REPORTED, TOO_EARLY, coverage
from data.summaries.sources import tellings

MOST_NAMED = 40
"""Silent sources named."""


def draw_tellings(view: View, columns: Columns, happening_id: str) -> None:
    """Every source's own telling of the happening, whatever the filters, and who is silent."""
    found = view.whole.happenings[view.whole.happenings["happening_id"] == happening_id]
    if found.empty:
        st.warning("The link's happening is not in this corpus as it stands now.")
        return
    happening = found.iloc[0]
    told = tellings(view.whole, happening_id)
    told = told[told["source_id"].isin(columns.documents["source_id"])]
    blocks = [_source_html(view, columns, source, rows) for source, rows in told.groupby("source_id", sort=False)]
    close = anchor_html("Close", "sources", view.selection)
    st.html(
        f'<section class="tellings" id="tellings">{_head_html(view, happening, close)}'
        f'<div class="side-by-side">{"".join(blocks)}</div>{_silent_html(view, columns, found)}</section>'
    )
    _scroll(happening_id)


def _head_html(view: View, happening: pd.Series, close: str) -> str:
    when = interval(happening["date_start"], happening["date_end"], happening["precision"])
    about = f"{view.words.event_type(happening['event_type'])}, {happening['status']}, {when}"
    why = happening["why"] if isinstance(happening["why"], str) else ""
    summary = happening["summary"] if isinstance(happening["summary"], str) else ""
    return f'<h2 dir="auto">{escape(summary)}</h2><p class="fine">{escape(about)}. {close}</p>' + (
        f'<p class="fine">{escape(why)}</p>' if why else ""
    )


def _source_html(view: View, columns: Columns, source_id: object, rows: pd.DataFrame) -> str:
    source = str(source_id)
    name = f"<h3>{escape(view.words.source(source))}</h3><p>{source_tags_html(view, columns.documents, source)}</p>"
    return f'<div class="telling">{name}{"".join(_event_html(view, row) for row in rows.to_dict("records"))}</div>'


def _event_html(view: View, row: dict[str, object]) -> str:
    doc_id = str(row["doc_id"])
    span = Span(int(str(row["evidence_start"])), int(str(row["evidence_end"])))
    words = marked_html(view.whole.texts[doc_id], span, search_marks(view, doc_id, span))
    when = interval(row["date_start"], row["date_end"], row["precision"])
    basis = BASIS[str(row["basis"])]
    dated = f"{row['status']}, {when}" + (f" ({basis})" if basis else "")
    link = anchor_html(
        "Show the words in the document", "documents", view.selection, doc=doc_id, evidence=str(row["event_id"])
    )
    related = f" {tag('related headline')}" if row["zone"] in ("related", "footer") else ""
    return (
        f'<p class="dated">{escape(dated)}{related}</p><blockquote class="quote" dir="auto">{words}</blockquote>'
        f'<p class="fine">Published {escape(view.words.published(doc_id))}. {link}</p>'
    )


def _silent_html(view: View, columns: Columns, found: pd.DataFrame) -> str:
    covered = coverage(replace(view.whole, happenings=found), columns.press)
    silent = covered[covered["coverage"].isin((NOT_REPORTED, TOO_EARLY))].groupby("coverage")["source_id"].agg(list)
    lines = [f"{state.capitalize()}: {_names(view, sources)}." for state, sources in silent.items()]
    return f'<p class="fine">{" ".join(escape(line) for line in lines)}</p>'


def _names(view: View, sources: list[str]) -> str:
    more = f" and {len(sources) - MOST_NAMED:,} more" if len(sources) > MOST_NAMED else ""
    return ", ".join(view.words.source(source) for source in sources[:MOST_NAMED]) + more


def _scroll(happening_id: str) -> None:
    """Brings the tellings into view; the number only makes the script a new one for another happening."""
    number = crc32(happening_id.encode())
    script = f'setTimeout(() => document.getElementById("tellings")?.scrollIntoView(), 60); // {number}'
    with st.container(key="scroll"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
