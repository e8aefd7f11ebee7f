"""Which corpus is shown, and its tables, made once for each state of the folder."""

import os
import sys
from pathlib import Path

import streamlit as st

from data.tables import Tables
from data.store import CodingStore
from data.tabulate import tabulate
from data.versions import fingerprint

SHIPPED = Path(__file__).parent.parent / "seeds"


def corpus_folder() -> Path:
    """The folder after `--` on the command line, else POSTURA_CORPUS, else the shipped `seeds/`."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("POSTURA_CORPUS", "")
    return Path(given).expanduser() if given else SHIPPED


def load_tables(folder: Path) -> Tables:
    """The folder's tables; made anew only when a file of it has changed.

    Raises NotADirectoryError if there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder}: no such folder")
    return _tabulated(str(folder), fingerprint(folder))


@st.cache_resource(max_entries=3, show_spinner="Reading the corpus …")
def _tabulated(folder: str, state: str) -> Tables:
    del state  # part of the cache key only
    return tabulate(Path(folder), store=CodingStore())
