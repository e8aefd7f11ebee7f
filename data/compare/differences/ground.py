"""What the differences are looked for in: the rows of all documents, indexed once."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import pandas as pd

from data.compare.bodies import Bodies, read_bodies
from data.compare.copies import find_copies
from data.compare.days import Days, rank_of, read_days
from data.compare.differences.quantities import Quantity
from data.compare.differences.reading import Reading
from data.compare.passages import Standing
from data.compare.rows import Row, RowsBy, lean_rows
from data.model import Span
from data.tables import Tables

_TEXTS = 2000
"""Documents whose rows are at hand by id."""
_OF_TEXTS = ("chains", "reading")
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
    def events(self) -> RowsBy:
        """Events of each document in order of position."""
        return RowsBy(self.tables.events.sort_values("evidence_start"), "doc_id")

    @cached_property
    def happenings(self) -> RowsBy:
        """Events of each happening, the best dated first."""
        events = self.tables.events.sort_values("evidence_start")
        events = events.iloc[pd.factorize(events["doc_id"])[0].argsort(kind="stable")]
        order = events.assign(_first=pd.factorize(events["happening_id"])[0], _rank=self._ranks(events))
        return RowsBy(order.sort_values(["_first", "_rank", "doc_id", "evidence_start"])[list(events)], "happening_id")

    @cached_property
    def told_by_several(self) -> frozenset[str]:
        """Happenings that more than one document tells."""
        told = self.tables.events[["happening_id", "doc_id"]].drop_duplicates()["happening_id"]
        return frozenset(told[told.duplicated()].dropna())

    def _ranks(self, events: pd.DataFrame) -> list[float]:
        """How far each event's date can be trusted; lower is better."""
        weak = 1.5 * (events["zone"] == "related") + 0.5 * events["doc_id"].isin(self.translated)
        rows = lean_rows(events[["doc_id", "date_id", "basis", "precision"]])
        return [
            rank_of(row.basis, row.precision, partial(self._dating, row)) + doubt
            for row, doubt in zip(rows, weak, strict=True)
        ]

    def _dating(self, event: Row) -> str:
        """The words that date an event."""
        date = self.date_of(event)
        return "" if date is None else self.text(event.doc_id)[int(date.start) : int(date.end)]

    @cached_property
    def statements(self) -> RowsBy:
        return RowsBy(self.tables.statements.sort_values("evidence_start"), "doc_id")

    @cached_property
    def dates(self) -> RowsBy:
        return RowsBy(self.tables.dates.sort_values("start"), "doc_id")

    def date_of(self, event: Row) -> Row | None:
        """The expression that dates an event, where there is one in its document."""
        return self._dates_of(event.doc_id).get(event.date_id)

    def dated_by(self, expression: Row) -> Row | None:
        """The first event that an expression dates."""
        return self._dated_of(expression.doc_id).get(expression.date_id)

    def dated_events(self, doc_id: str, event_type: str) -> Sequence[tuple[Days, Row]]:
        """Events of a document and type whose days are known, with these, in order of position."""
        return self._dated_events(doc_id).get(event_type, ())

    def statement_of(self, stance: Row) -> Row | None:
        """The statement that shows a stance, where it rests on one."""
        return self._statements_of(stance.doc_id).get(stance.statement_id)

    @cached_property
    def _dates_of(self) -> Callable[[str], dict[str, Row]]:
        return _first_by(self.dates, "date_id")

    @cached_property
    def _dated_of(self) -> Callable[[str], dict[str, Row]]:
        return _first_by(self.events, "date_id")

    @cached_property
    def _dated_events(self) -> Callable[[str], dict[str, list[tuple[Days, Row]]]]:
        def dated(doc_id: str) -> dict[str, list[tuple[Days, Row]]]:
            found: dict[str, list[tuple[Days, Row]]] = defaultdict(list)
            for row in self.events.get(doc_id, ()):
                if (days := days_of(row)).known:
                    found[row.event_type].append((days, row))
            return found

        return lru_cache(maxsize=_TEXTS)(dated)

    @cached_property
    def _statements_of(self) -> Callable[[str], dict[str, Row]]:
        return _first_by(self.statements, "statement_id")

    @cached_property
    def mentions(self) -> RowsBy:
        return RowsBy(self.tables.mentions.sort_values("start"), "doc_id")

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
        rows = lean_rows(self.tables.documents[["doc_id", "published_start", "published_end"]])
        return {row.doc_id: read_days(row.published_start, row.published_end) for row in rows}

    @cached_property
    def languages(self) -> dict[str, str]:
        return dict(zip(self.tables.documents["doc_id"], self.tables.documents["language"], strict=True))

    @cached_property
    def reading(self) -> Reading:
        return Reading(self.tables)

    def text(self, doc_id: str) -> str:
        return self.tables.texts[doc_id]

    def signs(self, doc_id: str, span: Span) -> frozenset[str]:
        return self.reading.signs(doc_id, span.start, span.end)

    def quantities(self, doc_id: str, sentence: Span) -> list[Quantity]:
        """Quantities of a sentence whose thing both languages know."""
        return self.reading.quantities(doc_id, sentence.start, sentence.end)

    def sentence(self, doc_id: str, offset: int) -> Span:
        """The sentence in which the offset lies."""
        return self.reading.sentence(doc_id, offset)

    def actors_in(self, doc_id: str, span: Span) -> frozenset[str]:
        """Actors named within the span."""
        return frozenset(row.actor_id for row in self.mentions_at.within(doc_id, span))

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


def _first_by(rows: RowsBy, name: str) -> Callable[[str], dict[str, Row]]:
    """The first row of a document by a column of ids, for the documents asked for last."""

    def first(doc_id: str) -> dict[str, Row]:
        found: list[Row] = rows.get(doc_id, [])
        return {getattr(row, name): row for row in reversed(found)}

    return lru_cache(maxsize=_TEXTS)(first)
