"""Coded documents kept between runs, outside the corpus folder: nothing stale, nothing coded twice.

A coding is kept under the hash of all it was made from: the text, what was given of the document, the
codebook, and the coder's own source.
"""

import hashlib
import io
import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from data.coding.running import bundles
from data.model import Codebook, Coding, Document

_READ_FROM = {"data.model.values", "data.model.rows", "datetime"}
"""The only modules whose classes a kept coding may name."""
_LOOKED_UP = 500
"""Keys of one question to the database."""
_LETTERS = 2_000_000
"""Letters of the documents held while their keys are looked up."""


class CodingStore:
    """A SQLite file of codings, safe to kill and to share between processes; where it cannot write it keeps none."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or cache_folder() / "codings.sqlite"

    def or_in(self, folder: Path) -> "CodingStore":
        """This store, or one in `folder` where this one cannot be written to."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _open(self.path) as connection:
                connection.execute("BEGIN IMMEDIATE")
            connection.close()
        except (OSError, sqlite3.Error):
            return CodingStore(folder / "codings.sqlite")
        return self

    def find(self, documents: Iterable[Document], codebook: Codebook) -> dict[str, Coding]:
        """The kept codings of the documents, by doc_id."""
        keys = {coding_key(document, codebook): document.doc_id for document in documents}
        found: dict[str, Coding] = {}
        for key, content in self._select("key, coding", list(keys)):
            coding = _load(content)
            if coding is not None:
                found[keys[key]] = coding
        return found

    def look_up(self, documents: Iterable[Document], codebook: Codebook) -> Iterator[tuple[Document, bool]]:
        """Each document, looked up as it is read, with whether its coding is kept."""
        for some in bundles(documents, _LOOKED_UP, _LETTERS):
            keys = [coding_key(document, codebook) for document in some]
            kept = {key for (key,) in self._select("key", keys)}
            yield from ((document, key in kept) for key, document in zip(keys, some, strict=True))

    def keep(self, codings: Iterable[tuple[Document, Coding]], codebook: Codebook) -> None:
        """Adds codings; a store that cannot be written to is left alone, for it only saves time."""
        rows = [(coding_key(document, codebook), _pack(coding)) for document, coding in codings]
        if rows:
            self._write(rows)

    def _write(self, rows: list[tuple[str, bytes]]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _open(self.path) as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS codings (key TEXT PRIMARY KEY, coding BLOB)")
                connection.executemany("INSERT OR REPLACE INTO codings VALUES (?, ?)", rows)
            connection.close()
        except (OSError, sqlite3.Error):
            return

    def _select(self, columns: str, keys: list[str]) -> Iterator[tuple[Any, ...]]:
        if not self.path.exists():
            return
        try:
            with _open(self.path) as connection:
                for at in range(0, len(keys), _LOOKED_UP):
                    some = keys[at : at + _LOOKED_UP]
                    marks = ",".join("?" * len(some))
                    yield from connection.execute(f"SELECT {columns} FROM codings WHERE key IN ({marks})", some)
            connection.close()
        except sqlite3.Error:
            return


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10)
    connection.execute("PRAGMA journal_mode=WAL")
    return connection


def coding_key(document: Document, codebook: Codebook) -> str:
    """SHA-256 of everything a coding depends on."""
    parts = (document.doc_id, document.sha256, repr(document.given), _codebook_hash(codebook), coder_version())
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


_hashed: dict[int, tuple[Codebook, str]] = {}


def _codebook_hash(codebook: Codebook) -> str:
    kept = _hashed.get(id(codebook))
    if kept is None or kept[0] is not codebook:
        _hashed.clear()
        kept = _hashed[id(codebook)] = (codebook, hashlib.sha256(repr(codebook).encode()).hexdigest())
    return kept[1]


@cache
def coder_version() -> str:
    """A hash of the machine coder's source and word lists: another version codes anew."""
    content = hashlib.sha256(sys.version.encode())
    folder = Path(__file__).parent
    for path in sorted([*(folder / "coding").rglob("*"), *(folder / "model").rglob("*.py")]):
        if path.suffix in (".py", ".toml") and path.is_file():
            content.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return content.hexdigest()[:16]


def cache_folder() -> Path:
    """POSTURA_CACHE, else the user's cache directory as the platform has it."""
    if given := os.environ.get("POSTURA_CACHE"):
        return Path(given)
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/postura"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "postura"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "postura"


class _ModelUnpickler(pickle.Unpickler):
    """Reads codings and nothing else: a file that names any other class is not one of ours."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in _READ_FROM:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a coding")
        return super().find_class(module, name)


def _pack(coding: Coding) -> bytes:
    """A third of its size for a tenth of a millisecond."""
    return zlib.compress(pickle.dumps(coding, protocol=5), 1)


def _load(content: bytes) -> Coding | None:
    try:
        coding = _ModelUnpickler(io.BytesIO(zlib.decompress(content))).load()
    except Exception:  # a damaged entry is coded anew, whatever is wrong with it
        return None
    return coding if isinstance(coding, Coding) else None
