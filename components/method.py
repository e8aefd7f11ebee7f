"""How rows are coded and counted, in which words, by whom, and every table to take away."""

import streamlit as st

from components.header import draw_head
from components.html import plain_html
from components.method_agreement import draw_machine_and_hand
from components.method_downloads import draw_all_downloads
from components.method_tables import (
    actors_link_html,
    blanks_html,
    calendar_html,
    coders_html,
    event_types_html,
    fields_html,
    glossary_html,
    issues_html,
    list_html,
    rules_html,
    scale_html,
    values_html,
)
from components.method_text import CODING, COUNTING, LIMITS
from components.view import View
from data.schema import TABLES


def draw_method(view: View) -> None:
    """The whole method, section by section; what schema and codebook declare is read from them."""
    info = view.whole.codebook.codebook
    title = f"Codebook {info.id}, version {info.version}. " if info.id != "none" else ""
    draw_head(view, "Method", f"{title}Data version {view.whole.version}, {len(view.whole.documents):,} documents.")
    st.html(plain_html("Every number on screen walks back to quoted words in a document.", kind="headline"))
    _section("How rows are coded", list_html(CODING))
    _section("How rows are counted", list_html(COUNTING))
    _section("Stances, blanks, coverage", scale_html(view) + blanks_html())
    _draw_codebook(view)
    _section("Who coded what", coders_html(view) or plain_html("Nobody coded anything yet.", kind="fine"))
    draw_machine_and_hand(view)
    with st.expander("Rows by rule"):
        st.html(rules_html(view) or plain_html("No rows.", kind="fine"))
    _section("Limits", f"<ul>{''.join(f'<li>{limit}</li>' for limit in LIMITS)}</ul>")
    _section("Words", glossary_html() + values_html())
    _draw_columns()
    st.subheader("Downloads", anchor=False)
    draw_all_downloads(view)


def _section(title: str, html: str) -> None:
    st.subheader(title, anchor=False)
    st.html(html)


def _draw_codebook(view: View) -> None:
    st.subheader("Codebook", anchor=False)
    codebook = view.whole.codebook
    if not codebook.issues and not codebook.actors:
        st.html(plain_html("This corpus has no codebook: no listed actors, no issues, so no stances.", kind="fine"))
        return
    st.html(issues_html(view) + actors_link_html(view))
    if codebook.event_types:
        with st.expander(f"{len(codebook.event_types):,} kinds of events"):
            st.html(event_types_html(view))
    if codebook.calendar:
        with st.expander(f"{len(codebook.calendar):,} known days"):
            st.html(calendar_html(view))


def _draw_columns() -> None:
    st.subheader("Tables and their columns", anchor=False)
    for table in TABLES:
        with st.expander(f"{table.label}: {table.help[:1].lower()}{table.help[1:]}"):
            st.html(fields_html(table))
