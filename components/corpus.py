"""Which corpus is shown, and its tables: made once for each state of the folder, anew when a file of it changes."""

import os
import sys
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from data.coded import Coded
from data.kept import are_kept, open_tables
from data.opening import decide_by_ledger, forget_corpus, is_coded, is_large, open_coded, prepare_elsewhere
from data.progress import Pace, Progress, Work
from data.store import CodingStore
from data.tables import Tables
from data.versions import fingerprint, glance

SHIPPED = Path(__file__).parent.parent / "seeds"
_KEPT = 3
"""States of corpora held in memory, of so many documents in all where there are several."""
_DOCUMENTS = 20_000
_SECONDS = 3.0
"""How often an open page looks for changed files; a look is a glance while nothing beside the texts has changed."""


@dataclass(frozen=True)
class Look:
    """The state of a folder (`fingerprint`), the glance at that time, and how long it counts."""

    state: str
    glance: str
    pause: float
    until: float


class Shelf:
    """Tables by folder and state, shared by all sessions; made by one of them while the others wait.

    The corpus as coded is held beside them, so that a decision calls for no reading and no coding.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tables: OrderedDict[tuple[str, str], Tables] = OrderedDict()
        self._coded: tuple[tuple[str, str], Coded] | None = None
        self._looks: dict[Path, Look] = {}

    def look(self, folder: Path) -> "Look":
        """How the folder stands: looked at anew where a glance, or the time gone by, says so."""
        last = self._looks.get(folder)
        if last is None or time.monotonic() > last.until or glance(folder) != last.glance:
            begin = time.monotonic()
            seen, state = glance(folder), fingerprint(folder)
            # looking may cost a hundredth of the time at most, so that a folder of 100,000 files is not read all day
            pause = 100 * (time.monotonic() - begin)
            last = self._looks[folder] = Look(state, seen, pause, time.monotonic() + pause)
        return last

    def take(self, folder: Path, state: str) -> Tables:
        """The tables of that state of the folder, with a progress bar while documents are coded."""
        key = (str(folder), state)
        if key in self._tables:
            return self._tables[key]
        place = st.empty()
        with place.container(), st.spinner("Reading the corpus …"), self._lock:
            if key not in self._tables:
                self._tables[key] = self._open(folder, state)
                self._let_go()
        place.empty()
        return self._tables[key]

    def _open(self, folder: Path, state: str) -> Tables:
        progress = _Bar()
        if not are_kept(state) and is_large(folder) and not is_coded(folder):
            prepare_elsewhere(folder, progress)
        return open_tables(state, lambda: decide_by_ledger(self._read(folder, progress), progress))

    def _let_go(self) -> None:
        """The states opened longest ago go first; the latest stays."""
        while len(self._tables) > _KEPT or (len(self._tables) > 1 and self._documents() > _DOCUMENTS):
            self._tables.popitem(last=False)

    def _documents(self) -> int:
        return sum(len(tables.documents) for tables in self._tables.values())

    def undecided(self, folder: Path) -> Tables:
        """The tables as coded, before decisions and without happenings and differences."""
        with self._lock:
            return self._read(folder, _Bar()).tables

    def _read(self, folder: Path, progress: Progress) -> Coded:
        key = (str(folder), fingerprint(folder, decided=False))
        last = self._coded
        if last is None or last[0] != key:
            last = self._coded = (key, open_coded(folder, store=CodingStore(), progress=progress))
        return last[1]

    def clear(self) -> None:
        """Forgets every corpus, on disk too, so that it is read anew."""
        for folder, _ in self._tables:
            forget_corpus(Path(folder))
        self._tables.clear()
        self._coded = None
        self._looks.clear()


class _Bar:
    """A progress bar that appears once there is something to tell, and moves ten times a second at the most."""

    def __init__(self) -> None:
        self._slot, self._pace = st.empty(), Pace()
        self._last = 0.0

    def __call__(self, done: int, total: int, work: Work) -> None:
        words = self._pace.words(done, total, work)
        if time.monotonic() - self._last > 0.1 or done in (0, total):
            self._last = time.monotonic()
            self._slot.progress(done / total if total else 1.0, words.capitalize())


@st.cache_resource(show_spinner=False)
def shelf() -> Shelf:
    """The one shelf of this server."""
    return Shelf()


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
    look = shelf().look(folder)
    st.session_state["corpus_state"] = look.state
    return shelf().take(folder, look.state)


def watch_corpus(folder: Path) -> None:
    """Looks for new, changed and removed files while the page is open, and runs it again when there are any."""
    st.fragment(_look, run_every=_SECONDS)(folder)


def _look(folder: Path) -> None:
    if folder.is_dir() and shelf().look(folder).state != st.session_state["corpus_state"]:
        st.rerun()
