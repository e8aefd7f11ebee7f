"""Events as reports to be compared: days, parties, place, signs, and how far each can be trusted."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from data.coding.compilation import compiled_once
from data.coding.text import fold
from data.compare.bodies import Bodies
from data.compare.days import Days, rank_of, read_days
from data.compare.passages import Passages
from data.compare.roles import NAMED, REPORTER, Roles
from data.compare.rows import Row, RowsBy, lean_rows
from data.compare.signs import find_signs, word_keys
from data.model import Codebook
from data.tables import Tables

_BEFORE_HEADLINE = 7


@dataclass(frozen=True, slots=True)
class Report:
    """One event of one document; `also` are further mentions of it there, `happening` the hand coding's group.

    `parties` tell it from others of its type; those `named` in its words also exclude that others took part in their
    place, while one that the machine carried over from the sentence before does not. `rank` orders dates: explicit,
    relative, inferred; a related headline comes after all.
    """

    event_id: str
    doc_id: str
    event_type: str
    status: str
    summary: str
    days: Days
    precision: str
    rank: float
    place: str
    country: str
    parties: frozenset[str]
    named: frozenset[str]
    others: frozenset[str]
    actors: tuple[str, ...]
    signs: tuple[str, ...]
    related: bool
    machine: bool
    happening: str = ""
    also: tuple[str, ...] = ()

    @property
    def hypothetical(self) -> bool:
        return self.status == "hypothetical"


def read_reports(tables: Tables, bodies: Bodies, *, coded: bool = False) -> dict[str, list[Report]]:
    """The reports of each document that has events, documents in order of publication (unknown last), then of id.

    With `coded` they keep the happening that a hand coding gives them.
    """
    reader = _Reader(tables, bodies, coded)
    found: dict[str, list[Report]] = defaultdict(list)
    for row in lean_rows(tables.events):
        found[row.doc_id].append(reader.read(row))
    return {doc_id: found[doc_id] for doc_id in order_documents(tables) if doc_id in found}


class _Reader:
    """What reading one event needs of the other tables."""

    def __init__(self, tables: Tables, bodies: Bodies, coded: bool) -> None:
        self.codebook, self.bodies, self.coded = tables.codebook, bodies, coded
        self.countries = _countries(tables.codebook)
        self.further = _further_passages(tables)
        self.roles = Roles(tables, self.further)
        self.texts = tables.texts
        self.dated = _dating_words(tables)
        self._mentions = RowsBy(tables.mentions[["doc_id", "start", "end"]], "doc_id")
        self._mentioned = lru_cache(maxsize=1)(self._find_mentioned)
        self.translated = set(tables.documents["doc_id"][tables.documents["translated"] == "machine"])
        documents = lean_rows(tables.documents[["doc_id", "published_start", "published_end"]])
        self.published = {row.doc_id: read_days(row.published_start, row.published_end) for row in documents}
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def read(self, row: Row) -> Report:
        told = tuple(row.actor_ids.split(";")) if isinstance(row.actor_ids, str) else ()
        roles = self.roles.of(row, told) if row.coder == "rules" else dict.fromkeys(told, NAMED)
        actors = tuple(actor for actor in told if roles[actor] != REPORTER)
        parties = self._set(actor for actor in actors if self.bodies.is_party(actor))
        place = row.place if isinstance(row.place, str) else ""
        return Report(
            event_id=row.event_id,
            doc_id=row.doc_id,
            event_type=row.event_type,
            status=row.status,
            summary=row.summary if isinstance(row.summary, str) else "",
            days=_days(row, self.published[row.doc_id]),
            precision=row.precision,
            rank=rank_of(row.basis, row.precision, lambda: self.dated.get(row.date_id, ""))
            + 1.5 * (row.zone == "related")
            + 0.5 * (row.doc_id in self.translated),
            place=place,
            country=self.countries.get(place, ""),
            parties=parties,
            named=self._set(actor for actor in parties if roles[actor] == NAMED),
            others=self._set(actor for actor in actors if actor not in parties),
            actors=actors,
            signs=self._signs(row),
            related=row.zone == "related",
            machine=row.coder == "rules",
            happening=row.happening_id if self.coded and isinstance(row.happening_id, str) else "",
        )

    def _set(self, actors: Iterable[str]) -> frozenset[str]:
        """One object for all equal sets."""
        made = frozenset(actors)
        return self._sets.setdefault(made, made)

    def _signs(self, row: Row) -> tuple[str, ...]:
        """Signs of all its passages in order, without names and without the words of its own type."""
        spans = [(int(row.evidence_start), int(row.evidence_end)), *self.further.get(row.event_id, ())]
        words = " . ".join(self._without_names(row.doc_id, start, end) for start, end in spans)
        return tuple(sorted(find_signs(words, self.codebook) - _type_signs(row.event_type, self.codebook)))

    def _without_names(self, doc_id: str, start: int, end: int) -> str:
        """A passage with every mention of an actor blanked: who takes part is compared as such, and is no content."""
        text, at = [], start
        for first, last in self._mentioned(doc_id).meeting(start, end):
            if at < last:
                text += [self.texts[doc_id][at : max(first, at)], " "]
                at = min(last, end)
        return "".join((*text, self.texts[doc_id][at:end]))

    def _find_mentioned(self, doc_id: str) -> Passages:
        return Passages((int(row.start), int(row.end)) for row in self._mentions.get(doc_id, ()))


def _dating_words(tables: Tables) -> dict[str, str]:
    """The words of expressions that date an event by inference alone, by their id."""
    events, dates = tables.events, tables.dates
    inferred = events["date_id"][events["basis"] == "inferred"]
    wanted = dates[["date_id", "doc_id", "start", "end"]][dates["date_id"].isin(inferred)]
    return {row.date_id: tables.texts[row.doc_id][row.start : row.end] for row in lean_rows(wanted)}


def _days(row: Row, published: Days) -> Days:
    """The event's days. An undated past is bounded by the publication; a headline's age bounds what it tells."""
    days = read_days(row.date_start, row.date_end, row.precision)
    if not days.known:
        return Days(None, published.end, True) if row.status == "happened" else days
    if row.zone == "related" and days.closed and row.status == "happened" and days.start is not None:
        return Days(days.start - _BEFORE_HEADLINE, days.end, True)
    return days


def order_documents(tables: Tables) -> list[str]:
    """Documents by best publication day, those without one last, then by id."""
    documents = tables.documents
    days = documents["published_best"].fillna(documents["published_end"]).fillna(pd.Timestamp.max.floor("D"))
    return [doc_id for _, doc_id in sorted(zip(days, documents["doc_id"], strict=True))]


def _countries(codebook: Codebook) -> dict[str, str]:
    return {name: place.country for place in codebook.places for name in (place.name, *place.aliases) if place.country}


def _further_passages(tables: Tables) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    passages = tables.passages[tables.passages["table"] == "events"]
    for row in lean_rows(passages):
        found[row.row_id].append((int(row.start), int(row.end)))
    return found


def _type_signs(event_type: str, codebook: Codebook) -> frozenset[str]:
    """Signs of the single words that name the type: sharing it is counted already."""
    return _signs_of_types(codebook).get(event_type, frozenset())


@compiled_once
def _signs_of_types(codebook: Codebook) -> dict[str, frozenset[str]]:
    return {
        kind.id: frozenset(
            key for phrase in (*kind.nouns.all, *kind.verbs.all) if " " not in phrase for key in word_keys(fold(phrase))
        )
        for kind in codebook.event_types
    }
