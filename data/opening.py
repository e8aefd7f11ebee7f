"""A corpus of any size as the desk opens it: large ones coded and built on disk, their tables mapped into memory."""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import data
from data.coded import Acting, Coded, read_coded
from data.coders import Coders
from data.coding.running import bundles
from data.corpus import find_document_paths, read_corpus
from data.decisions import read_ledger
from data.kept import are_kept, derive, find_tables, forget_tables, keep_tables, open_tables
from data.progress import Progress, Work
from data.store import CodingStore, cache_folder
from data.tables import Rows, Tables, acting_rows
from data.tabulate import decide
from data.versions import fingerprint, version_of

LARGE = 2_000
"""Documents from which a corpus is coded and built by document group, so that it need not fit into memory."""


def is_large(folder: Path) -> bool:
    """Whether the corpus is one whose texts and rows stay on disk."""
    return folder.is_dir() and len(find_document_paths(folder)) >= LARGE


def is_coded(folder: Path) -> bool:
    """Whether a large corpus is kept as it was coded, so that a decision codes and builds nothing."""
    return are_kept(_coded_state(folder))


def open_corpus(folder: Path, *, executor: Executor | None, store: CodingStore, progress: Progress) -> Tables:
    """The tables that the desk shows of a folder, kept for it whatever its size.

    Raises NotADirectoryError if there is no such folder.
    """

    def make() -> Tables:
        return decide_by_ledger(open_coded(folder, executor=executor, store=store, progress=progress), progress)

    return open_tables(fingerprint(folder), make, always=True)


def open_coded(folder: Path, *, executor: Executor | None = None, store: CodingStore, progress: Progress) -> Coded:
    """The corpus in a folder as published, neither decided on nor compared; of a large one all rows stay on disk."""
    if not is_large(folder):
        return read_coded(folder, executor=executor, store=store, progress=progress)
    corpus, state = read_corpus(folder, texts=False), _coded_state(folder)
    coders = Coders(corpus, executor=executor, store=store)
    alone = replace(coders, executor=None)
    tables = find_tables(state)
    if tables is None:
        coders.fill_store(progress)
        tables = _build(alone, state, progress)
    return Coded(corpus, tables, lambda: _who_acts(alone), store=store)


def decide_by_ledger(coded: Coded, progress: Progress) -> Tables:
    """`data.tabulate.decide` by the ledger in the folder; it is comparing the documents that takes the time."""
    ledger, count = read_ledger(coded.corpus.folder), len(coded.corpus.documents)
    if count < LARGE:
        return decide(coded, ledger)
    progress(0, count, Work.COMPARING)
    tables = decide(coded, ledger)
    derive(tables)
    progress(count, count, Work.COMPARING)
    return tables


def forget_corpus(folder: Path) -> None:
    """Removes what is kept of the folder as it stands, so that it is made anew from the kept codings."""
    forget_tables(fingerprint(folder))
    forget_tables(_coded_state(folder))


def _build(coders: Coders, state: str, progress: Progress) -> Tables:
    """The tables of coded documents, built on disk group by group; in memory only where they cannot be kept."""
    from data.archive import write_rows  # what it needs for Parquet takes a tenth of a second of every start

    with tempfile.TemporaryDirectory(prefix="postura-") as place:
        archive = write_rows(Path(place), coders, lambda group: group, version_of(coders.corpus), progress)
        tables = archive.read()
        progress(0, len(tables.documents), Work.COMPARING)
        if keep_tables(tables, state) and (kept := find_tables(state)):
            return kept
        return replace(tables, texts=dict(tables.texts), zones=dict(tables.zones))


def _who_acts(coders: Coders) -> Acting:
    """Who acts in each document, from its coding, a group at a time."""
    from data.archive import GROUP, LETTERS

    found: dict[str, Rows] = {}
    for group in bundles(coders.corpus.documents, GROUP, LETTERS):
        codings, _ = coders.choose(group)
        found |= {doc.doc_id: acting_rows(codings[doc.doc_id]) for doc in group if doc.doc_id in codings}
    return found


def _coded_state(folder: Path) -> str:
    return f"coded {fingerprint(folder, decided=False)}"


def prepare_elsewhere(folder: Path, progress: Progress) -> bool:
    """Runs `prepare` in a process of its own, which uses every core and gives all its memory back; whether it did."""
    command = [sys.executable, "-m", "data", "prepare", str(folder.absolute()), "--lines"]
    place, kept = Path(data.__file__).parent.parent, {"POSTURA_CACHE": str(cache_folder().absolute())}
    with subprocess.Popen(
        command, cwd=place, env={**os.environ, **kept}, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                done, total, work = json.loads(line)
                progress(done, total, Work(work))
        except BaseException:
            process.terminate()
            raise
    return process.returncode == 0
