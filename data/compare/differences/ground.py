"""What the differences are looked for in: the rows of all documents, indexed once."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from data.coding.text import split_sentences
from data.compare.bodies import Bodies, read_bodies
from data.compare.copies import find_copies
from data.compare.days import Days, rank_of, read_days
from data.compare.differences.quantities import Quantity
from data.compare.passages import Standing
from data.compare.rows import Row, lean_rows, rows_of
from data.compare.signs import find_signs
from data.model import Span
from data.tables import Tables

_OF_TEXTS = ("chains", "_sentences", "_signs")
"""What is found in texts, documents and mentions alone."""


@dataclass
class Ground:
    """Rows by document and by happening; nothing is compared here."""

    tables: Tables

    @classmethod
    def after(cls, tables: Tables, earlier: "Ground | None") -> "Ground":
        """The ground of tables in which documents, mentions and texts are those of an earlier ground."""
        ground = cls(tables)
        if earlier is not None:
            ground.__dict__ |= {name: earlier.__dict__[name] for name in _OF_TEXTS if name in earlier.__dict__}
        return ground

    @cached_property
    def bodies(self) -> Bodies:
        return read_bodies(self.tables)

    @cached_property
    def listed(self) -> frozenset[str]:
        """Actors that the codebook lists."""
        return frozenset(actor.id for actor in self.tables.codebook.actors)

    @cached_property
    def events(self) -> dict[str, list[Row]]:
        """Events of each document in order of position."""
        return _by(lean_rows(self.tables.events.sort_values("evidence_start")), "doc_id")

    @cached_property
    def dated_events(self) -> dict[tuple[str, str], list[tuple[Days, Row]]]:
        """Events whose days are known, with these, by document and type, in order of position."""
        found: dict[tuple[str, str], list[tuple[Days, Row]]] = defaultdict(list)
        for row in (row for rows in self.events.values() for row in rows):
            days = days_of(row)
            if days.known:
                found[row.doc_id, row.event_type].append((days, row))
        return found

    @cached_property
    def happenings(self) -> dict[str, list[Row]]:
        """Events of each happening, the best dated first."""
        grouped = _by((row for rows in self.events.values() for row in rows), "happening_id")
        return {
            hid: sorted(rows, key=lambda row: (self.rank(row), row.doc_id, row.evidence_start))
            for hid, rows in grouped.items()
            if isinstance(hid, str)
        }

    @cached_property
    def statements(self) -> dict[str, list[Row]]:
        return _by(lean_rows(self.tables.statements.sort_values("evidence_start")), "doc_id")

    @cached_property
    def statement(self) -> dict[str, Row]:
        return {row.statement_id: row for rows in self.statements.values() for row in rows}

    @cached_property
    def dates(self) -> dict[str, list[Row]]:
        return _by(lean_rows(self.tables.dates.sort_values("start")), "doc_id")

    @cached_property
    def date(self) -> dict[str, Row]:
        return {row.date_id: row for rows in self.dates.values() for row in rows}

    @cached_property
    def dated_by(self) -> dict[str, Row]:
        """By date expression, the first event that it dates."""
        found: dict[str, Row] = {}
        for row in (row for rows in self.events.values() for row in rows):
            found.setdefault(row.date_id, row)
        return found

    @cached_property
    def mentions(self) -> dict[str, list[Row]]:
        return _by(lean_rows(self.tables.mentions.sort_values("start")), "doc_id")

    @cached_property
    def events_at(self) -> Standing:
        """Events by all their passages."""
        return Standing(self.events, self.spans)

    @cached_property
    def statements_at(self) -> Standing:
        """Statements by their evidence and their content."""
        return Standing(self.statements, lambda row: (evidence_of(row), content_of(row)))

    @cached_property
    def dates_at(self) -> Standing:
        return Standing(self.dates, _own_span)

    @cached_property
    def mentions_at(self) -> Standing:
        return Standing(self.mentions, _own_span)

    @cached_property
    def passages(self) -> dict[str, list[Span]]:
        """Further passages by the id of their row."""
        found: dict[str, list[Span]] = defaultdict(list)
        for row in lean_rows(self.tables.passages):
            found[row.row_id].append(Span(int(row.start), int(row.end)))
        return found

    @cached_property
    def translated(self) -> frozenset[str]:
        """Documents that read as machine translations."""
        documents = self.tables.documents
        return frozenset(documents["doc_id"][documents["translated"] == "machine"])

    @cached_property
    def chains(self) -> dict[str, str]:
        """The first text of the chain of copies and translations that each document belongs to."""
        copies = find_copies(self.tables)
        return dict(zip(copies["doc_id"], copies["chain_id"], strict=True))

    @cached_property
    def published(self) -> dict[str, Days]:
        rows = rows_of(self.tables.documents)
        return {row.doc_id: read_days(row.published_start, row.published_end) for row in rows}

    @cached_property
    def languages(self) -> dict[str, str]:
        return dict(zip(self.tables.documents["doc_id"], self.tables.documents["language"], strict=True))

    @cached_property
    def _signs(self) -> dict[tuple[str, Span], frozenset[str]]:
        return {}

    @cached_property
    def quantities(self) -> dict[tuple[str, Span], list[Quantity]]:
        """Quantities by document and sentence, as far as they have been read."""
        return {}

    @cached_property
    def _sentences(self) -> dict[str, tuple[list[int], tuple[Span, ...]]]:
        """Where the sentences of each document start, and the sentences, as far as they have been asked for."""
        return {}

    def text(self, doc_id: str) -> str:
        return self.tables.texts[doc_id]

    def signs(self, doc_id: str, span: Span) -> frozenset[str]:
        key = doc_id, span
        if key not in self._signs:
            self._signs[key] = find_signs(span.of(self.text(doc_id)), self.tables.codebook)
        return self._signs[key]

    def sentence(self, doc_id: str, offset: int) -> Span:
        """The sentence in which the offset lies."""
        if doc_id not in self._sentences:
            found = split_sentences(self.text(doc_id), self.tables.zones.get(doc_id, ()))
            self._sentences[doc_id] = [sentence.start for sentence in found], found
        starts, sentences = self._sentences[doc_id]
        at = bisect_right(starts, offset) - 1
        inside = at >= 0 and offset < sentences[at].end
        return sentences[at] if inside else Span(offset, offset + 1)

    def actors_in(self, doc_id: str, span: Span) -> frozenset[str]:
        """Actors named within the span."""
        return frozenset(row.actor_id for row in self.mentions_at.within(doc_id, span))

    def rank(self, event: Row) -> float:
        """How far the event's date can be trusted; lower is better."""
        doubts = 1.5 * (event.zone == "related") + 0.5 * (event.doc_id in self.translated)
        date = self.date.get(event.date_id) if isinstance(event.date_id, str) else None
        words = self.text(event.doc_id)[int(date.start) : int(date.end)] if date is not None else ""
        return float(rank_of(event.basis, event.precision, words) + doubts)

    def spans(self, event: Row) -> list[Span]:
        """All passages of an event, the first one first."""
        return [evidence_of(event), *self.passages.get(event.event_id, ())]


def evidence_of(row: Row) -> Span:
    return Span(int(row.evidence_start), int(row.evidence_end))


def content_of(statement: Row) -> Span:
    return Span(int(statement.content_start), int(statement.content_end))


def span_of(row: Row, name: str) -> Span | None:
    """The span of a row's speaker, cue, content or anchor; None where there is none."""
    start, end = getattr(row, f"{name}_start"), getattr(row, f"{name}_end")
    return None if pd.isna(start) else Span(int(start), int(end))


def days_of(row: Row) -> Days:
    return read_days(row.date_start, row.date_end, row.precision)


def _own_span(row: Row) -> tuple[Span, ...]:
    return (Span(int(row.start), int(row.end)),)


def ids_of(cell: object) -> tuple[str, ...]:
    """Ids of a cell that joins them by ;."""
    return tuple(cell.split(";")) if isinstance(cell, str) and cell else ()


def _by(rows: Iterable[Row], name: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return dict(found)
