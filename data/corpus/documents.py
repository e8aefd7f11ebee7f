"""Documents from `*.txt`, and what `documents.csv` knows of them beforehand."""

import calendar
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import overload

from data.corpus.csvfiles import Row, read_rows
from data.model import Basis, Document, Given, Language, Precision, Problem, When

LARGEST = 20_000_000
"""Bytes of a document; a file beyond is no article."""

COLUMNS = ("doc_id", "published", "source", "title", "url", "language")
_GIVEN_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def read_documents(folder: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Every readable `*.txt` in the order of their names, and what was wrong with the others."""
    problems: list[Problem] = []
    given = read_given(folder / "documents.csv", problems.append)
    return tuple(_readable(folder, given, problems)), tuple(problems)


def find_documents(folder: Path) -> tuple["DocumentFiles", tuple[Problem, ...]]:
    """The same, with the texts left on disk once they are known to be readable."""
    problems: list[Problem] = []
    given = read_given(folder / "documents.csv", problems.append)
    doc_ids = [document.doc_id for document in _readable(folder, given, problems)]
    return DocumentFiles(folder, doc_ids, given), tuple(problems)


def _readable(folder: Path, given: Mapping[str, Given], problems: list[Problem]) -> Iterator[Document]:
    """The documents one by one, and at their end every problem in `problems`."""
    known = set()
    for path in find_document_paths(folder):
        known.add(path.stem)
        text = _read_text(path, folder, problems.append)
        if text is not None:
            sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
            yield Document(path.stem, text, sha256, given.get(path.stem, Given()))
    problems.extend(_no_documents(folder))
    for doc_id in sorted(given.keys() - known):
        problems.append(Problem("documents.csv", doc_id, "no such document in the folder", f"{doc_id}.txt"))


class DocumentFiles(Sequence[Document]):
    """Documents read from their files whenever they are asked for: any number takes the memory of their names."""

    def __init__(self, folder: Path, doc_ids: Sequence[str], given: Mapping[str, Given]) -> None:
        self._folder, self._doc_ids, self._given = folder, doc_ids, given

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Document]: ...
    def __getitem__(self, at: int | slice) -> Document | Sequence[Document]:
        if isinstance(at, slice):
            return DocumentFiles(self._folder, self._doc_ids[at], self._given)
        doc_id = self._doc_ids[at]
        content = (self._folder / f"{doc_id}.txt").read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        return Document(doc_id, content.decode("utf-8"), sha256, self._given.get(doc_id, Given()))

    def __len__(self) -> int:
        return len(self._doc_ids)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each document stands, by doc_id."""
        return {doc_id: at for at, doc_id in enumerate(self._doc_ids)}

    def with_given(self, given: Mapping[str, Given]) -> "DocumentFiles":
        """The same documents with other things known of some, by doc_id."""
        return DocumentFiles(self._folder, self._doc_ids, {**self._given, **given})

    def given_otherwise(self, before: "DocumentFiles") -> tuple[Document, ...]:
        """The documents of which other things are known beforehand than in `before`; only these are read."""
        mine, theirs = (each._given.get for each in (self, before))
        known = enumerate(self._doc_ids)
        return tuple(self[at] for at, doc_id in known if mine(doc_id, Given()) != theirs(doc_id, Given()))


class DocumentsById(Mapping[str, Document]):
    """Documents by doc_id; those on disk stay there until they are asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        if isinstance(documents, DocumentFiles):
            self._places = documents.places
        else:
            self._places = {each.doc_id: at for at, each in enumerate(documents)}

    def __getitem__(self, doc_id: str) -> Document:
        return self._documents[self._places[doc_id]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def find_document_paths(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".txt" and not path.is_dir())


def _no_documents(folder: Path) -> Iterator[Problem]:
    """What is named like a document and is none, so that nobody waits for its rows."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".txt" and path.is_dir():
            yield Problem(path.name, "", "a folder, no document; what is in it is not read", "a text file")
        elif path.suffix != ".txt" and path.suffix.lower() == ".txt":
            yield Problem(path.name, "file name", f"ends in {path.suffix!r}; the document is skipped", "'.txt'")


def _read_text(path: Path, folder: Path, report: Callable[[Problem], None]) -> str | None:
    """The exact text (no newline translation, a BOM is its first character), or None with the reason reported."""

    def skip(where: str, problem: str, allowed: str) -> str | None:
        report(Problem(path.name, where, f"{problem}; the document is skipped", allowed))
        return None

    if re.search(r"[;\x00-\x1f]", path.stem) or not path.stem.strip():
        return skip("file name", f"{path.stem!r} cannot be an id", "no semicolon, no control character")
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            return skip("", "a link that leads out of the folder", "files inside the corpus folder")
        size = path.stat().st_size
        if size > LARGEST:
            return skip("", f"{size:,} bytes", f"at most {LARGEST:,} bytes")
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return skip(f"byte {error.start}", f"not UTF-8: {error.object[error.start]:#04x}", "UTF-8 text")
    except OSError as error:
        return skip("", f"cannot be read: {error.strerror}", "a readable file")
    if not text.strip("\ufeff \t\r\n\v\f\u00a0"):
        return skip("", "no text", "a text of at least one word")
    return text


def read_given(path: Path, report: Callable[[Problem], None]) -> dict[str, Given]:
    """`documents.csv` by doc_id; a cell that cannot be read is reported and taken as unknown."""
    found: dict[str, Given] = {}
    for row in read_rows(path, COLUMNS, report, key="doc_id"):
        doc_id = row["doc_id"].strip()
        if not doc_id:
            row.fault("doc_id", "empty", "the file name without .txt")
        elif doc_id in found:
            row.fault("doc_id", f"{doc_id!r} stands twice; the first row counts", "each document once")
        else:
            found[doc_id] = _given(row)
    return found


def _given(row: Row) -> Given:
    language = row.choice("language", Language) if row["language"].strip() else None
    return Given(
        published=_published(row),
        source=row["source"].strip(),
        title=row["title"].strip(),
        url=row["url"].strip(),
        language=language,
    )


def _published(row: Row) -> When:
    value = row["published"].strip()
    if not value:
        return When()
    match = _GIVEN_DATE.fullmatch(value)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, Basis.GIVEN)
        if day is None:
            last = calendar.monthrange(year, month)[1]
            return When(date(year, month, 1), date(year, month, last), Precision.MONTH, Basis.GIVEN)
        return When(date(year, month, day), date(year, month, day), Precision.DAY, Basis.GIVEN)
    except (ValueError, calendar.IllegalMonthError):
        row.fault("published", f"{value!r} is no date", "a day 2022-09-03, a month 2022-09 or a year 2022")
        return When()
