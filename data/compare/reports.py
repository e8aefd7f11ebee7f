"""Events as reports to be compared: days, parties, place, signs, and how far each can be trusted."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from data.compare.bodies import Bodies, read_bodies
from data.compare.days import BASES, Days, read_days
from data.compare.signs import find_signs
from data.model import Codebook
from data.tables import Tables


@dataclass(frozen=True, slots=True)
class Report:
    """One event of one document. `rank` orders dates: explicit, relative, inferred; a related headline after all."""

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
    others: frozenset[str]
    signs: frozenset[str]
    related: bool

    @property
    def hypothetical(self) -> bool:
        return self.status == "hypothetical"


def read_reports(tables: Tables, bodies: Bodies | None = None) -> dict[str, list[Report]]:
    """The reports of each document that has events, documents in order of publication (unknown last), then of id."""
    bodies = bodies or read_bodies(tables)
    countries = _countries(tables.codebook)
    further = _further_passages(tables)
    translated = set(tables.documents["doc_id"][tables.documents["translated"] == "machine"])
    found: dict[str, list[Report]] = defaultdict(list)
    for row in tables.events.itertuples(index=False):
        actors = frozenset(row.actor_ids.split(";")) if isinstance(row.actor_ids, str) else frozenset()
        parties = frozenset(actor for actor in actors if bodies.is_party(actor))
        place = row.place if isinstance(row.place, str) else ""
        text = tables.texts[row.doc_id]
        words = [text[int(row.evidence_start) : int(row.evidence_end)], *further.get(row.event_id, ())]
        found[row.doc_id].append(
            Report(
                *(row.event_id, row.doc_id, row.event_type, row.status),
                row.summary if isinstance(row.summary, str) else "",
                read_days(row.date_start, row.date_end, row.precision),
                row.precision,
                BASES[row.basis] + 1.5 * (row.zone == "related") + 0.5 * (row.doc_id in translated),
                *(place, countries.get(place, ""), parties, actors - parties),
                find_signs(" . ".join(words), tables.codebook),
                row.zone == "related",
            )
        )
    return {doc_id: found[doc_id] for doc_id in order_documents(tables) if doc_id in found}


def order_documents(tables: Tables) -> list[str]:
    """Documents by best publication day, those without one last, then by id."""
    documents = tables.documents
    days = documents["published_best"].fillna(documents["published_end"]).fillna(pd.Timestamp.max.floor("D"))
    return [doc_id for _, doc_id in sorted(zip(days, documents["doc_id"], strict=True))]


def _countries(codebook: Codebook) -> dict[str, str]:
    return {name: place.country for place in codebook.places for name in (place.name, *place.aliases) if place.country}


def _further_passages(tables: Tables) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    passages = tables.passages[tables.passages["table"] == "events"]
    for row in passages.itertuples(index=False):
        found[row.row_id].append(tables.texts[row.doc_id][int(row.start) : int(row.end)])
    return found
