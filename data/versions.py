"""Whether a corpus has changed: cheaply by its files, surely by their contents."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from data.corpus import Corpus
from data.decisions import LEDGER


def fingerprint(folder: Path, *, decided: bool = True) -> str:
    """Changes whenever a file of the corpus is added, removed, resized or touched; cheap to compute.

    Without `decided` it does not change with the analyst's ledger.
    """
    return _hash_files([*_files(folder, ".txt"), *_beside(folder, (LEDGER,) if decided else ())])


def glance(folder: Path) -> str:
    """As `fingerprint`, but a text changed in its place is not noticed: fit for every click on a large folder."""
    return f"{folder.stat().st_mtime_ns} {_hash_files(_beside(folder, (LEDGER,)))}"


def _beside(folder: Path, besides: Iterable[str]) -> list[str]:
    """What lies beside the texts: documents.csv, codebook.toml, the hand coding, and the files named."""
    known = (folder / name for name in ("documents.csv", "codebook.toml", *besides))
    return [line for path in known if (line := _line(path, path.name))] + _files(folder / "coding", ".csv", "coding/")


def _files(folder: Path, ending: str, prefix: str = "") -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = [_line(entry, prefix + entry.name) for entry in entries if entry.name.endswith(ending)]
    except OSError:
        return []
    return sorted(filter(None, found))


def _line(entry: "os.DirEntry[str] | Path", name: str) -> str:
    """Name, size and time of a file; empty if it vanished or may not be read: reading the corpus says which."""
    try:
        stat = entry.stat()
    except OSError:
        return ""
    return f"{name}\t{stat.st_size}\t{stat.st_mtime_ns}"


def _hash_files(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def version_of(corpus: Corpus) -> str:
    """A short hash of everything the tables are made from: texts, codebook, coding."""
    content = hashlib.sha256()
    for document in corpus.documents:
        content.update(f"{document.doc_id}\t{document.sha256}\t{document.given}\n".encode())
    content.update(repr(corpus.codebook).encode())
    for key in sorted(corpus.hand.codings):
        content.update(repr(corpus.hand.codings[key]).encode())
    return content.hexdigest()[:12]
