"""The corpus folder changed: a document added, or put aside. Nothing is overwritten, nothing deleted."""

import csv
import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from data.corpus import find_document_paths
from data.identity import slug

COLUMNS = ("doc_id", "published", "source", "title", "url", "language")
ASIDE = "removed"
"""Subfolder to which removed documents go."""


class IntakeError(ValueError):
    """A document cannot be added or removed; the message says which and why."""


def propose_id(title: str, text: str) -> str:
    """A file name for a new document: its title's or first words' slug and four hex digits of its text."""
    words = (title or text.strip()[:60]).split()
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:4]
    return f"{slug(' '.join(words[:8]))[:60].strip('_')}_{digest}"


def add_document(folder: Path, doc_id: str, text: str, given: Mapping[str, str]) -> Path:
    """Writes `doc_id`.txt and its row of documents.csv (`given`: published, source, title, url, language).

    Raises IntakeError if the id is taken or unusable, the same text is there already, or the folder cannot be
    written to; then nothing is changed.
    """
    if not doc_id.strip() or slug(doc_id) != doc_id.lower() or len(doc_id) > 120:
        raise IntakeError(f"{doc_id!r} cannot be a document's id: letters a to z, digits and _ only, at most 120")
    if not text.strip():
        raise IntakeError("there is no text to add")
    content = text.encode("utf-8")
    same = _same_text(folder, content)
    if same:
        raise IntakeError(f"the same text is in the corpus already, as {same}")
    path = folder / f"{doc_id}.txt"
    try:
        with path.open("xb") as handle:
            handle.write(content)
    except FileExistsError as error:
        raise IntakeError(f"{doc_id} is taken; choose another id") from error
    except OSError as error:
        raise IntakeError(f"{path.name} cannot be written: {error.strerror}") from error
    try:
        _rewrite_table(folder, lambda rows: [*rows, {"doc_id": doc_id, **given}])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        path.unlink()
        raise IntakeError(f"documents.csv cannot be changed ({error}); the document was not added") from error
    return path


def remove_document(folder: Path, doc_id: str) -> Path:
    """Moves a document to `removed/` and its row out of documents.csv; gives the new place.

    Raises IntakeError if there is no such document or the folder cannot be changed.
    """
    path = folder / f"{doc_id}.txt"
    if path not in find_document_paths(folder):
        raise IntakeError(f"{doc_id}: no such document in the corpus")
    try:
        (folder / ASIDE).mkdir(exist_ok=True)
        target = folder / ASIDE / path.name
        number = 1
        while target.exists():
            number += 1
            target = folder / ASIDE / f"{doc_id}.{number}.txt"
        path.rename(target)
        _rewrite_table(folder, lambda rows: [row for row in rows if row["doc_id"] != doc_id])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise IntakeError(f"{doc_id} cannot be removed: {error}") from error
    return target


def _same_text(folder: Path, content: bytes) -> str:
    for path in find_document_paths(folder):
        try:
            if path.stat().st_size == len(content) and path.read_bytes() == content:
                return path.stem
        except OSError:
            continue  # unreadable: reading the corpus says so
    return ""


Rows = list[dict[str, str]]


def _rewrite_table(folder: Path, change: Callable[[Rows], Rows]) -> None:
    """Changes the rows of documents.csv in one step: a reader sees the old file or the new one."""
    path = folder / "documents.csv"
    rows: Rows = []
    header = list(COLUMNS)
    if path.exists():
        with path.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle, strict=True)
            rows = list(reader)
            header = list(dict.fromkeys([*(reader.fieldnames or []), *COLUMNS]))
    handle_number, name = tempfile.mkstemp(dir=folder, prefix=".documents", suffix=".csv")
    try:
        with os.fdopen(handle_number, "w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, header, restval="", extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(change(rows))
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
