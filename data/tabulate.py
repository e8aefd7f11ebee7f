"""From a folder to its tables: the one place that reads, codes, builds and compares."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from data.coding import code_document
from data.compare import group_as_coded
from data.corpus import Corpus, read_corpus
from data.model import Coding, Document
from data.tables import Tables, build_tables

PUBLISHED = "published"
"""The adjudicated rows of a document where it has them, else the machine's."""
ADJUDICATED = "adjudicated"
RULES = "rules"

Progress = Callable[[int, int], None]


def tabulate(
    folder: Path, *, coder: str = PUBLISHED, happenings: str = "coded", progress: Progress | None = None
) -> Tables:
    """The checked tables of the corpus in `folder`, one coder a document.

    `coder` is published, rules, or a person's id in the hand coding; `happenings` is coded or found;
    `progress` is told how many of how many documents are done. Raises NotADirectoryError without a folder,
    ValueError for a coder who coded nothing.
    """
    corpus = read_corpus(folder)
    return tabulate_corpus(corpus, coder=coder, happenings=happenings, progress=progress)


def tabulate_corpus(
    corpus: Corpus, *, coder: str = PUBLISHED, happenings: str = "coded", progress: Progress | None = None
) -> Tables:
    """The tables of a corpus already read; see `tabulate`."""
    if coder not in (PUBLISHED, RULES, *corpus.hand.coders):
        known = ", ".join((PUBLISHED, RULES, *corpus.hand.coders))
        raise ValueError(f"coder {coder!r}: nobody of that id coded here (allowed: {known})")
    codings = _code(corpus, coder, progress or (lambda done, total: None))
    tables = build_tables(corpus.documents, codings, corpus.codebook, corpus.problems)
    tables = replace(tables, version=_version(corpus), missing=corpus.missing)
    return group_as_coded(tables, corpus.hand.happenings)


def _code(corpus: Corpus, coder: str, progress: Progress) -> dict[str, Coding]:
    codings: dict[str, Coding] = {}
    for done, document in enumerate(corpus.documents, 1):
        coding = _coding(corpus, document, coder)
        if coding is not None:
            codings[document.doc_id] = coding
        progress(done, len(corpus.documents))
    return codings


def _coding(corpus: Corpus, document: Document, coder: str) -> Coding | None:
    if coder == RULES:
        return code_document(document, corpus.codebook)
    if coder == PUBLISHED:
        hand = corpus.hand.codings.get((ADJUDICATED, document.doc_id))
        return hand or code_document(document, corpus.codebook)
    return corpus.hand.codings.get((coder, document.doc_id))


def fingerprint(folder: Path) -> str:
    """Changes whenever a file of the corpus is added, removed, resized or touched; cheap to compute."""
    parts = []
    for path in _corpus_files(folder):
        try:
            stat = path.stat()
        except OSError:
            continue  # it vanished, or may not be read: reading the corpus says which
        parts.append(f"{path.relative_to(folder)}\t{stat.st_size}\t{stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _corpus_files(folder: Path) -> Iterable[Path]:
    names = ("*.txt", "documents.csv", "codebook.toml", "decisions.csv", "coding/*.csv")
    return sorted(path for name in names for path in folder.glob(name))


def _version(corpus: Corpus) -> str:
    """A short hash of everything the tables were made from: texts, codebook, coding."""
    content = hashlib.sha256()
    for document in corpus.documents:
        content.update(f"{document.doc_id}\t{document.sha256}\t{document.given}\n".encode())
    content.update(repr(corpus.codebook).encode())
    for key in sorted(corpus.hand.codings):
        content.update(repr(corpus.hand.codings[key]).encode())
    return content.hexdigest()[:12]
