"""A `.dna` file to the files of a corpus."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from data import identity
from data.coders import ADJUDICATED
from data.corpus.handrows import COLUMNS
from data.exchange.dna.codebook import write_codebook
from data.exchange.dna.coding import Coded, CodedRow, code_statements
from data.exchange.dna.model import DnaDocument, DnaFile
from data.exchange.dna.origin import ORIGIN, write_origin
from data.exchange.dna.roles import UNDATED, Roles
from data.exchange.dna.telling import tell_unplaced

_OUR_DOCUMENT = re.compile(r"Postura document (\S+)")


@dataclass(frozen=True)
class Import:
    """The files of the corpus by relative name, how much they hold, and what has no place in the tables."""

    files: dict[str, bytes]
    counts: dict[str, int]
    unplaced: tuple[str, ...]


def import_dna(file: DnaFile, name: str, roles: Roles | None = None) -> Import:
    """Documents, actors, concepts as issues, statements with their spans, agreement as stances.

    All rows are the adjudicated ones: a file's coders coded it together. What has no place in the tables is listed,
    and kept in `dna.json`, so that an export gives it back.
    """
    roles = roles or Roles()
    doc_ids = _doc_ids(file.documents)
    coded = code_statements(file, doc_ids, roles)
    documents = [one for one in file.documents if one.id in doc_ids]
    files = {f"{doc_ids[one.id]}.txt": one.text.encode("utf-8") for one in documents}
    files["documents.csv"] = _csv(
        ("doc_id", "published", "source", "title", "url", "language"),
        ((doc_ids[one.id], _iso(one), one.source, one.title, "", "") for one in documents),
    )
    files["codebook.toml"] = write_codebook(file, coded, name, roles).encode("utf-8")
    files["coding/documents.csv"] = _table("documents", (_document_row(one, doc_ids[one.id]) for one in documents))
    days = {doc_ids[one.id]: _iso(one) for one in documents}
    texts = {doc_ids[one.id]: one.text for one in documents}
    files["coding/statements.csv"] = _table("statements", _statement_rows(coded, texts, days))
    files["coding/stances.csv"] = _table("stances", _stance_rows(coded, texts, days))
    files[ORIGIN] = write_origin(file, coded, doc_ids, roles)
    counts = {
        "documents": len(documents),
        "actors": len(coded.actors),
        "issues": len(coded.issues),
        "statements": len({row.statement_id for row in coded.rows}),
        "stances": sum(row.stance is not None for row in coded.rows),
    }
    return Import(files, counts, tuple(tell_unplaced(file, coded, doc_ids)))


def _doc_ids(documents: Iterable[DnaDocument]) -> dict[int, str]:
    """By DNA's id, for every document with a text; the id it had in Postura where it came from there."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for one in documents:
        if one.text.strip("\ufeff \t\r\n\v\f\u00a0"):
            ours = _OUR_DOCUMENT.fullmatch(one.notes)
            made = f"{one.id:04d}_{identity.slug(one.title)[:60]}".rstrip("_")
            wanted = ours[1] if ours and not re.search(r"[;/\\\x00-\x1f]|^\.", ours[1]) else made
            found[one.id] = wanted if wanted not in taken else made
            taken.add(found[one.id])
    return found


def day_of(document: DnaDocument) -> date | None:
    """The document's day in UTC; None where it has none or one beyond the calendar."""
    try:
        return None if document.date == UNDATED else datetime.fromtimestamp(document.date, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None


def _iso(document: DnaDocument) -> str:
    day = day_of(document)
    return day.isoformat() if day else ""


def _document_row(one: DnaDocument, doc_id: str) -> dict[str, str]:
    day = _iso(one)
    about = {"coder": ADJUDICATED, "doc_id": doc_id, "source": one.source, "title": one.title, "translated": "unknown"}
    if not day:
        return {**about, "published_basis": "unknown", "published_why": "The .dna file gives no date."}
    dates = dict.fromkeys(("published_start", "published_end", "published_best"), day)
    return {**about, **dates, "published_basis": "given", "published_why": "The .dna file's date, in UTC."}


def _statement_rows(coded: Coded, texts: dict[str, str], days: dict[str, str]) -> Iterator[dict[str, str]]:
    seen = set()
    for row in coded.rows:
        if row.statement_id not in seen:
            seen.add(row.statement_id)
            words = _passage(row, texts)
            why = f"DNA statement {row.dna.id}; DNA does not say whether words are quoted or reported."
            evidence = {**words, "content": words["evidence"]}
            yield {**_common(row, days), "id": _id(row), "mode": row.mode, **evidence, "why": why}


def _stance_rows(coded: Coded, texts: dict[str, str], days: dict[str, str]) -> Iterator[dict[str, str]]:
    statements: dict[str, str] = {}
    for row in coded.rows:
        first = statements.setdefault(row.statement_id, _id(row))
        if row.stance is not None:
            about = {"issue": row.issue, "stance": row.stance, "voice": row.voice, "statement": first}
            why = f"DNA statement {row.dna.id}" + (f", coded by {row.dna.coder}" if row.dna.coder else "")
            yield {**_common(row, days), "id": f"p{row.dna.id}", **about, **_passage(row, texts), "why": why}


def _id(row: CodedRow) -> str:
    return f"s{row.dna.id}"


def _common(row: CodedRow, days: dict[str, str]) -> dict[str, str]:
    """DNA dates the document alone: what it reports was said by that day."""
    day = days[row.doc_id]
    when = {"date_end": day, "precision": "approx", "basis": "given"} if day else {"precision": "unknown"}
    return {"coder": ADJUDICATED, "doc_id": row.doc_id, "actor_id": row.actor_id, **when}


def _passage(row: CodedRow, texts: dict[str, str]) -> dict[str, str]:
    """The words and which occurrence of them they are, overlapping ones counted."""
    text = texts[row.doc_id]
    words = row.span.of(text)
    number, at = 1, text.find(words)
    while at != row.dna.start:
        number, at = number + 1, text.find(words, at + 1)
    return {"evidence": words, "occurrence": str(number)}


def _table(name: str, rows: Iterable[dict[str, Any]]) -> bytes:
    return _csv(COLUMNS[name], ([str(row.get(column, "")) for column in COLUMNS[name]] for row in rows))


def _csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return target.getvalue().encode("utf-8")
