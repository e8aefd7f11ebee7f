"""Whether a corpus has changed: cheaply by its files, surely by their contents."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from data.corpus import Corpus
from data.decisions import LEDGER


def fingerprint(folder: Path, *, decided: bool = True) -> str:
    """Changes whenever a file of the corpus is added, removed, resized or touched; cheap to compute.

    Without `decided` it does not change with the analyst's ledger.
    """
    parts = []
    for path in _corpus_files(folder, (LEDGER,) if decided else ()):
        try:
            stat = path.stat()
        except OSError:
            continue  # it vanished, or may not be read: reading the corpus says which
        parts.append(f"{path.relative_to(folder)}\t{stat.st_size}\t{stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _corpus_files(folder: Path, besides: Iterable[str]) -> Iterable[Path]:
    names = ("*.txt", "documents.csv", "codebook.toml", "coding/*.csv", *besides)
    return sorted(path for name in names for path in folder.glob(name))


def version_of(corpus: Corpus) -> str:
    """A short hash of everything the tables are made from: texts, codebook, coding."""
    content = hashlib.sha256()
    for document in corpus.documents:
        content.update(f"{document.doc_id}\t{document.sha256}\t{document.given}\n".encode())
    content.update(repr(corpus.codebook).encode())
    for key in sorted(corpus.hand.codings):
        content.update(repr(corpus.hand.codings[key]).encode())
    return content.hexdigest()[:12]
