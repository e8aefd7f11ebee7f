"""The head of every page: its title, the sentence of the selection, what the link got wrong, what is missing."""

import streamlit as st

from components.chips import draw_chips
from components.html import escape_label, plain_html
from components.links import write_link
from components.missing import missing_words
from components.view import View
from data.selection import Selection, describe


def draw_header(view: View, title: str, table: str) -> None:
    """Title and the sentence that counts the selected rows of `table`."""
    draw_head(view, title, f"{describe(view.selected, view.whole, table, view.selection)}.")


def draw_head(view: View, title: str, sentence: str) -> None:
    """Title and sentence as given, both plain text; then notes on the link, filters in force, what is missing."""
    st.title(escape_label(title))
    st.html(plain_html(sentence, kind="sentence"))
    for note in view.notes:
        st.warning(escape_label(note))
    draw_chips(view)
    _draw_missing(view)


def _draw_missing(view: View) -> None:
    """What the corpus lacks, and what could not be read; both in the words of the tables."""
    tables = view.whole
    if "codebook.toml" in tables.missing:
        st.info(escape_label(missing_words(tables)))
    elif tables.missing:  # the desk has all it needs: worth a line, not a box
        st.html(plain_html(missing_words(tables), kind="hint"))
    if len(tables.problems):
        with st.expander(f"{len(tables.problems):,} problems in the corpus folder"):
            st.dataframe(tables.problems, hide_index=True, width="stretch", alt="Problems of the corpus folder")


def draw_empty(view: View, what: str) -> None:
    """An empty page names the filters that emptied it, and offers the way back."""
    st.info(empty_words(view, what))
    if view.selection.active:
        st.button("Reset filters", key="reset_empty", on_click=write_link, args=(Selection(),))


def empty_words(view: View, what: str) -> str:
    """Why there is nothing to show: the filters in force, or the corpus."""
    active = view.selection.active
    if not active:
        return f"This corpus has no {what}."
    return f"No {what} with these filters: {', '.join(FILTER_WORDS[name] for name in active)}."


FILTER_WORDS = {
    "actors": "actors",
    "start": "from",
    "end": "to",
    "undated": "undated rows left out",
    "sources": "sources",
    "languages": "languages",
    "statuses": "event status",
    "coders": "coder",
    "decided": "how rows were decided",
    "stances": "stance",
    "text": "words in the evidence",
}
