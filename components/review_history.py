"""Every decision so far: by all or by one analyst, on all or on one document."""

from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.decision_words import line_words
from components.evidence_words import text_of
from components.html_table import table_html
from components.view import View
from data import decisions as ledger
from data.decisions import DECISIONS
from data.export import spreadsheet_bytes

AT_MOST = 100
"""Lines shown, the last ones; the file holds all."""


def draw_history(view: View) -> None:
    """The ledger in words, the latest line first, with what became of each; nothing before the first decision."""
    every = ledger.lines_of(view.whole)
    if every.empty:
        return
    with st.expander(f"{len(every):,} {'line' if len(every) == 1 else 'lines'} in decisions.csv"):
        lines = _chosen(view)
        st.html(_table(view, lines.iloc[::-1].head(AT_MOST)))
        st.download_button(
            f"Download {len(lines):,} {'line' if len(lines) == 1 else 'lines'} (CSV)",
            partial(spreadsheet_bytes, lines, DECISIONS, {}),
            file_name=f"postura_decisions_{view.whole.version}.csv",
            mime="text/csv",
            on_click="ignore",
            key="download_decisions",
        )


def _chosen(view: View) -> pd.DataFrame:
    documents = list(view.whole.documents["doc_id"])
    with st.container(horizontal=True):
        who = st.selectbox("By", ledger.analysts(view.whole), None, placeholder="all", key="history_who")
        name = view.words.document
        doc_id = st.selectbox("On", documents, None, format_func=name, placeholder="all documents", key="history_doc")
    lines = ledger.history_of_analyst(view.whole, who) if who else ledger.lines_of(view.whole)
    return lines[lines["doc_id"] == doc_id] if doc_id else lines


def _table(view: View, lines: pd.DataFrame) -> str:
    rows = [_row(view, line) for line in lines.to_dict("records")]
    return table_html(("Decision", "Row", "What became of it"), rows, caption="Decisions", kind="wordy")


def _row(view: View, line: dict[str, object]) -> tuple[str, str, str]:
    """In words; a link to the row's words where it has any."""
    doc_id, row_now = text_of(line["doc_id"]), text_of(line["row_now"])
    label = text_of(line["quote"])[:120] or text_of(line["row_id"])
    known = doc_id in view.whole.texts
    opened = {"evidence": row_now} if row_now and text_of(line["quote"]) else {}
    place = anchor_html(label, "documents", view.selection, doc=doc_id, **opened) if known else escape(label)
    became = ". ".join(filter(None, (text_of(line["state"]), text_of(line["note"]))))
    return escape(line_words({**line, "state": "in force"})), place, escape(became)
