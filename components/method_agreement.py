"""How far the machine's rows are people's rows, table by table, and the rows that differ."""

from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.html import fine_html, plain_html
from components.html_table import table_html
from components.view import View
from data.agreement import DIFFERING, SAME_MEANS, RowAgreement, compare_machine_with_hand
from data.coders import ADJUDICATED
from data.export import spreadsheet_bytes
from data.schema import BY_NAME
from data.store import CodingStore

AT_MOST = 200
"""Rows shown; the file holds all."""
LARGEST = 300
"""Documents of a corpus in which the page codes by itself those that people coded."""


def draw_machine_and_hand(view: View) -> None:
    """Precision and recall by table where documents were coded by hand; a line where none was."""
    st.subheader("Machine and hand", anchor=False)
    if not (view.whole.documents["coder"] == ADJUDICATED).any():
        st.html(
            plain_html("No document was coded by hand, so there is nothing to hold the rules against.", kind="fine")
        )
        return
    found = None
    if len(view.whole.documents) <= LARGEST:
        found = _compared(str(view.folder), view.whole.version)
    if found is not None:
        _draw(view, found)
    by_actor = "Agreement by actor and issue, between any coders, and with what was decided"
    st.html(f"<p>{anchor_html(by_actor, 'agreement', view.selection)}</p>")


@st.cache_resource(max_entries=3, show_spinner="Comparing …")
def _compared(folder: str, version: str) -> RowAgreement | None:
    del version  # part of the cache key only
    return compare_machine_with_hand(Path(folder), store=CodingStore())


def _draw(view: View, found: RowAgreement) -> None:
    st.html(fine_html([f"{found.documents:,} documents coded by people, coded again by the rules alone."]))
    st.html(figures_html(found))
    differing = found.differing
    with st.expander(f"{len(differing):,} rows differ"):
        st.html(differing_html(view, differing.head(AT_MOST)))
        st.download_button(
            f"Download {len(differing):,} rows (CSV)",
            spreadsheet_bytes(differing, DIFFERING, {}),
            file_name="postura_machine_and_hand.csv",
            mime="text/csv",
            on_click="ignore",
            key="download_machine_and_hand",
        )


def figures_html(found: RowAgreement) -> str:
    """One row a table: how many rows each has, how many both, precision and recall, and what counts as the same."""
    rows = [
        (
            escape(BY_NAME[str(row["table"])].label),
            *(f"{row[name]:,}" for name in ("hand", "machine", "both")),
            *(_share(row[name]) for name in ("precision", "recall")),
            escape(SAME_MEANS[str(row["table"])]),
        )
        for row in found.figures.to_dict("records")
    ]
    headings = ("Table", "#By hand", "#By rule", "#Same", "#Precision", "#Recall", "Same means")
    return table_html(headings, rows, caption="Machine and hand, by table")


def _share(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) and pd.notna(value) else "–"


def differing_html(view: View, differing: pd.DataFrame) -> str:
    """The rows that only one side has, with their words."""
    rows = [
        (
            anchor_html(view.words.document(doc_id := str(row["doc_id"])), "documents", view.selection, doc=doc_id),
            escape(BY_NAME[str(row["table"])].label),
            "by hand" if row["coder"] == "hand" else "by rule",
            escape(str(row["what"])),
            escape(" ".join(view.whole.texts[doc_id][int(row["start"]) : int(row["end"])].split())),
        )
        for row in differing.to_dict("records")
    ]
    return table_html(("Document", "Table", "Only", "What", "Words"), rows, caption="Rows that differ", kind="wordy")
