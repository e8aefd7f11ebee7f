"""Coded values to tuples in the order of their table's kept fields."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from data import identity
from data.model import SCALE, Codebook, Coding, Document, Span, When, Zone, Zoned

Rows = list[tuple[Any, ...]]


def document_row(document: Document, coding: Coding | None) -> tuple[Any, ...]:
    given = document.given
    made = coding or Coding(document.doc_id, "")
    published = made.published
    source = given.source or made.source
    return (
        document.doc_id,
        given.title or made.title,
        source,
        given.url,
        given.language or made.language,
        made.language_confidence,
        made.translated,
        published.start,
        published.end,
        published.best,
        published.basis,
        published.why,
        len(document.text.split()),
        document.sha256,
        identity.slug(source) if source else document.doc_id,
        source or f"unnamed ({document.doc_id.split('_')[0]})",
        made.coder,
    )


def actor_rows(codebook: Codebook, acting: Iterable[Rows]) -> Rows:
    """The codebook's actors, then those that codings name besides, each once; `acting` has `acting_rows` of each."""
    rows: dict[str, tuple[Any, ...]] = {}
    for actor in codebook.actors:
        bodies = dict.fromkeys(membership.actor for membership in actor.member_of)
        rows[actor.id] = (actor.id, actor.name, actor.kind, actor.country, ";".join(bodies), True)
    for row in chain.from_iterable(acting):
        rows.setdefault(row[0], row)
    return list(rows.values())


def acting_rows(coding: Coding) -> Rows:
    """Who speaks or acts in one coding, as actors that the codebook may not list."""
    found = [(actor.actor_id, actor.name, actor.kind, "", "", False) for actor in coding.found_actors]
    return [*found, *((actor_id, actor_id, "unknown", "", "", False) for actor_id in dict.fromkeys(_acting(coding)))]


def _acting(coding: Coding) -> Iterable[str]:
    yield from (statement.actor_id for statement in coding.statements)
    yield from (stance.actor_id for stance in coding.stances)
    for event in coding.events:
        yield from event.actor_ids


def _when(when: When) -> tuple[Any, ...]:
    return when.start, when.end, when.precision, when.basis


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def zone_at(zones: Sequence[Zoned], span: Span) -> Zone:
    """The zone in which a span starts."""
    at = bisect_right(zones, span.start, key=lambda zoned: zoned.span.start) - 1
    return zones[at].zone if at >= 0 else Zone.BODY


def date_rows(coding: Coding) -> Rows:
    return [
        (
            *(identity.date_id(coding.doc_id, coding.coder, row), coding.doc_id, *_ends(row.span), row.kind),
            *(*_when(row.when), row.anchor_date, *_ends(row.anchor), row.literal_start, row.literal_end),
            *(row.rule, row.why, coding.coder),
        )
        for row in coding.dates
    ]


def mention_rows(coding: Coding) -> Rows:
    return [(coding.doc_id, row.actor_id, *_ends(row.span)) for row in coding.mentions]


def event_rows(coding: Coding) -> Rows:
    doc_id, coder, zones = coding.doc_id, coding.coder, coding.zones
    return [
        (
            *(identity.event_id(doc_id, coder, row), doc_id, row.happening, row.event_type, row.summary),
            *(row.status, row.place, *_when(row.when)),
            *(identity.date_id(doc_id, coder, row.date) if row.date else "", ";".join(row.actor_ids)),
            *(*_ends(row.evidence), zone_at(zones, row.evidence), row.rule, coder, row.why),
        )
        for row in coding.events
    ]


def statement_rows(coding: Coding) -> Rows:
    doc_id, coder, zones = coding.doc_id, coding.coder, coding.zones
    return [
        (
            *(identity.statement_id(doc_id, coder, row), doc_id, row.actor_id, *_ends(row.speaker)),
            *(row.reported_by, row.mode, *_ends(row.cue), *_ends(row.content)),
            *(
                ";".join(f"{part.start}-{part.end}" for part in row.content_parts),
                row.venue,
                *_when(row.when),
            ),
            *(*_ends(row.evidence), zone_at(zones, row.evidence), row.rule, coder, row.why),
        )
        for row in coding.statements
    ]


def stance_rows(coding: Coding) -> Rows:
    doc_id, coder, zones = coding.doc_id, coding.coder, coding.zones
    return [
        (
            *(identity.stance_id(doc_id, coder, row), doc_id, row.actor_id, row.issue, row.stance),
            *(SCALE[row.stance], row.voice, row.reported_by),
            *(identity.statement_id(doc_id, coder, row.statement) if row.statement else "", row.hedge),
            *(*_when(row.when), *_ends(row.evidence), zone_at(zones, row.evidence), row.rule, coder, row.why),
        )
        for row in coding.stances
    ]


def passage_rows(coding: Coding) -> Rows:
    doc_id, coder = coding.doc_id, coding.coder
    rows: Rows = []
    for event in coding.events:
        rows += [("events", identity.event_id(doc_id, coder, event), doc_id, *_ends(s)) for s in event.further]
    for row in coding.statements:
        rows += [("statements", identity.statement_id(doc_id, coder, row), doc_id, *_ends(s)) for s in row.further]
    for stance in coding.stances:
        rows += [("stances", identity.stance_id(doc_id, coder, stance), doc_id, *_ends(s)) for s in stance.further]
    return list(dict.fromkeys(rows))
