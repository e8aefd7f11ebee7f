"""Statements as a reader searches them: search box, order, the quoted words, the table and its CSV in that order."""

from dataclasses import replace

import streamlit as st

from components.downloads import draw_downloads
from components.evidence import draw_evidence
from components.header import draw_empty
from components.links import write_link
from components.statement_order import ORDERS, sort_statements
from components.switches import draw_switch
from components.twin import draw_twin
from components.view import View

COLUMNS = ("actor_id", "content", "mode", "reported_by", "venue", "date_start", "date_end", "doc_id")


def draw_statements(view: View) -> None:
    """Search and order above the statements kept, ten a page; below, the same as table and CSV."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="statement_controls"):
        _draw_search(view)
        order = draw_switch("sort", "Order", ORDERS, default="date")
    statements = sort_statements(view.whole, view.selected.statements, order, view.words)
    if statements.empty:
        draw_empty(view, "statements")
        return
    draw_evidence(view, statements["statement_id"].tolist(), key="statements")
    draw_twin(view.whole, "statements", statements, COLUMNS)
    draw_downloads(view, "statements", statements)


def _draw_search(view: View) -> None:
    """The same filter as in the sidebar, at hand where the results are."""
    st.session_state["search_statements"] = view.selection.text
    st.text_input(
        "Search the words",
        key="search_statements",
        type="search",
        max_chars=200,
        placeholder="without regard to case and accents",
        on_change=_search,
        args=(view,),
        width=360,
    )


def _search(view: View) -> None:
    write_link(replace(view.selection, text=str(st.session_state["search_statements"]).strip()))
