"""What one run of the app shows: the corpus, the selection, and the tables it keeps."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import streamlit as st

from components.corpus import corpus_folder, load_tables
from components.links import read_link
from components.words import Words
from data.selection import Selection, parse_selection, select
from data.tables import Tables


@dataclass(frozen=True)
class View:
    """`whole` has every row of the corpus, `selected` those that `selection` keeps; `notes` explain the link."""

    folder: Path
    whole: Tables
    selected: Tables
    selection: Selection
    notes: tuple[str, ...] = ()

    @cached_property
    def words(self) -> Words:
        """Labels of the whole corpus, made once for each data version."""
        return words_of(self.whole)


def open_view() -> View | None:
    """Reads corpus and link; None, with the reason on screen, if there is no corpus to show."""
    folder = corpus_folder()
    try:
        with st.container(key="loading"):  # one place whether it takes time or not: what follows keeps its own
            whole = load_tables(folder)
    except NotADirectoryError:
        st.title("No corpus")
        st.error("The corpus folder does not exist:")
        st.code(str(folder), language=None)
        st.write("Start Postura with a folder of .txt files after two dashes, or in POSTURA_CORPUS.")
        return None
    selection, notes = parse_selection(read_link(), whole)
    view = View(folder, whole, _selected(whole.version, selection, whole), selection, notes)
    st.session_state["view"] = view
    return view


def current_view() -> View:
    """The view of this run, for pages."""
    view: View = st.session_state["view"]
    return view


@st.cache_resource(max_entries=4, show_spinner=False)
def _selected(version: str, selection: Selection, _whole: Tables) -> Tables:
    del version  # part of the cache key only
    return select(_whole, selection)


def words_of(tables: Tables) -> Words:
    """Labels of a corpus, made once for each data version."""
    return _words(tables.version, tables) if tables.version else Words(tables)


@st.cache_resource(max_entries=3, show_spinner=False)
def _words(version: str, _whole: Tables) -> Words:
    del version  # part of the cache key only
    return Words(_whole)
