"""The hand coding: CSV files of quoted passages, one `Coding` a coder and document.

A row that cannot be used is reported and left out alone; the others count.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from data.coding.actors.mentions import find_mentions
from data.coding.language import detect_language
from data.coding.text import find_zones
from data.corpus.csvfiles import Row, read_rows
from data.corpus.documents import DocumentsById
from data.corpus.handrows import (
    COLUMNS,
    HappeningRow,
    read_date,
    read_event,
    read_happening,
    read_published,
    read_stance,
    read_statement,
)
from data.corpus.passages import locate
from data.model import Codebook, Coding, Document, Language, Problem, Published, Span, Translated

Value = TypeVar("Value")
Key = tuple[str, str]
"""Coder and doc_id."""


@dataclass(frozen=True)
class HandCoding:
    """What people coded: codings by (coder, doc_id), and the happenings their events belong to."""

    codings: dict[Key, Coding] = field(default_factory=dict)
    happenings: dict[str, HappeningRow] = field(default_factory=dict)

    @property
    def coders(self) -> tuple[str, ...]:
        return tuple(sorted({coder for coder, _ in self.codings}))


def read_hand_coding(
    folder: Path, documents: Sequence[Document], codebook: Codebook
) -> tuple[HandCoding, tuple[Problem, ...]]:
    """All usable rows of `coding/*.csv`; empty if there is no such folder."""
    if not folder.is_dir():
        return HandCoding(), ()
    problems: list[Problem] = []
    reader = _Reader(folder, DocumentsById(documents), codebook, problems.append)
    happenings = {row.happening: row for row in map(read_happening, reader.rows("happenings", known=False)) if row}
    codings = {key: reader.code(key, happenings) for key in sorted(reader.keys())}
    return HandCoding(codings, happenings), tuple(problems)


class _Reader:
    """Rows of every file by coder and document, and the lookups between them."""

    def __init__(
        self,
        folder: Path,
        documents: Mapping[str, Document],
        codebook: Codebook,
        report: Callable[[Problem], None],
    ) -> None:
        self.folder, self.documents, self.codebook, self.report = folder, documents, codebook, report
        self.actors = {actor.id for actor in codebook.actors}
        self.by_table: dict[str, dict[Key, list[Row]]] = {
            table: self._group(self.rows(table)) for table in COLUMNS if table != "happenings"
        }

    def rows(self, table: str, *, known: bool = True) -> list[Row]:
        """The file's rows; with `known`, those of documents in the corpus."""
        name = f"coding/{table}.csv"
        key = "happening" if table == "happenings" else "doc_id"
        rows = read_rows(self.folder / f"{table}.csv", COLUMNS[table], self.report, key=key, name=name)
        return [row for row in rows if not known or self._placed(row)]

    def _placed(self, row: Row) -> bool:
        if row["doc_id"] not in self.documents:
            allowed = ", ".join(self.documents) or "no document could be read"
            row.fault("doc_id", f"{row['doc_id']!r} is no document of the corpus", allowed)
        if not row["coder"].strip() or row["coder"] == "rules":
            row.fault(
                "coder",
                f"{row['coder']!r} is no coder of a hand coding",
                "adjudicated or a person's id; rules is the machine",
            )
        return row.ok

    @staticmethod
    def _group(rows: list[Row]) -> dict[Key, list[Row]]:
        grouped: dict[Key, list[Row]] = defaultdict(list)
        for row in rows:
            grouped[row["coder"], row["doc_id"]].append(row)
        return grouped

    def keys(self) -> set[Key]:
        return {key for groups in self.by_table.values() for key in groups}

    def code(self, key: Key, happenings: dict[str, HappeningRow]) -> Coding:
        coder, doc_id = key
        document = self.documents[doc_id]
        text = document.text
        further = self._further(key, text)
        dates = self._index(key, "dates", lambda row: read_date(row, text))
        statements = self._index(
            key,
            "statements",
            lambda row: read_statement(row, text, self.actors, further["statements", row["id"]]),
        )
        stances = self._index(
            key,
            "stances",
            lambda row: read_stance(row, text, self.actors, self.codebook, statements, further["stances", row["id"]]),
        )
        events = self._index(
            key,
            "events",
            lambda row: read_event(
                row, text, self.actors, self.codebook, dates, happenings, further["events", row["id"]]
            ),
        )
        about = self._about(key)
        language, confidence = detect_language(text)
        published = read_published(about) if about else None
        given = document.given
        return Coding(
            doc_id=doc_id,
            coder=coder,
            title=given.title or (about["title"] if about else ""),
            source=given.source or (about["source"] if about else ""),
            language=given.language or (about.choice("language", Language, language) if about else None) or language,
            language_confidence=confidence,
            translated=(about.choice("translated", Translated, Translated.UNKNOWN) if about else None)
            or Translated.UNKNOWN,
            published=published or Published(),
            zones=find_zones(text, self.codebook.sources),
            dates=tuple(dates.values()),
            mentions=find_mentions(text, self.codebook, published or Published()),
            statements=tuple(statements.values()),
            stances=tuple(stances.values()),
            events=tuple(events.values()),
        )

    def _about(self, key: Key) -> Row | None:
        rows = self.by_table["documents"].get(key, [])
        for row in rows[1:]:
            row.fault("doc_id", f"{row['doc_id']!r} twice by {row['coder']}; the first counts", "one row")
        return rows[0] if rows else None

    def _index(self, key: Key, table: str, read: Callable[[Row], Value | None]) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for row in self.by_table[table].get(key, []):
            if not row["id"].strip() or row["id"] in found:
                row.fault("id", f"{row['id']!r} is empty or again", "a new id for each row of the document")
                continue
            value = read(row)
            if value is not None and row.ok:
                found[row["id"]] = value
        return found

    def _further(self, key: Key, text: str) -> dict[tuple[str, str], tuple[Span, ...]]:
        found: dict[tuple[str, str], tuple[Span, ...]] = defaultdict(tuple)
        for row in self.by_table["passages"].get(key, []):
            known = {other["id"] for other in self.by_table.get(row["table"], {}).get(key, [])}
            if row["id"] not in known:
                row.fault("id", f"{row['id']!r} is no row of {row['table'] or '?'}", ", ".join(sorted(known)))
            elif span := locate(row, "passage", text):
                found[row["table"], row["id"]] += (span,)
        return found
