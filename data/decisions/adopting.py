"""Suggested actors and names that an analyst adopts: listed like those of the codebook, and found in the texts.

Row ids stay; what was coded under the suggestion's id counts for the actor it was adopted into.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data.coding.actors.mentions import find_mentions
from data.coding.text import fold
from data.decisions.columns import row_at
from data.decisions.outcomes import Outcomes
from data.decisions.values import Decision, What
from data.identity import slug
from data.model import Actor, ActorKind, Basis, Codebook, Decided, Published
from data.schema import ACTORS, MENTIONS, build_frame
from data.tables import Tables

ALIASES = "aliases"


def adopt_actors(tables: Tables, decisions: Sequence[Decision], outcomes: Outcomes) -> Tables:
    """The tables with the adopted actors listed, adopted names counted for their actors, and both mentioned."""
    adopted = [each for each in decisions if each.what is What.ADOPT]
    if not adopted:
        return tables
    tables = _list_actors(tables, [each for each in adopted if each.field != ALIASES], outcomes)
    aliases = [each for each in adopted if each.field == ALIASES and _may_name(tables, each, outcomes)]
    tables = _rename(tables, _renamings(tables, aliases))
    codebook = _extended(tables.codebook, tables, adopted, aliases)
    return _with_mentions(replace(tables, codebook=codebook), [each.new_value for each in adopted])


def _list_actors(tables: Tables, decisions: Sequence[Decision], outcomes: Outcomes) -> Tables:
    frame = tables.actors
    known = set(frame["actor_id"])
    new = {each.row_id: each for each in decisions if each.row_id not in known}
    for decision in decisions:
        outcomes.hold(decision, decision.row_id)
    rows = [(row_id, each.new_value or row_id, ActorKind.UNKNOWN, "", "", True) for row_id, each in new.items()]
    frame = pd.concat([frame, build_frame(ACTORS, rows)], ignore_index=True) if rows else frame
    names = {each.row_id: each.new_value for each in decisions if each.new_value}
    chosen = frame["actor_id"].isin([each.row_id for each in decisions])
    named = [names.get(row_id, name) for row_id, name in zip(frame["actor_id"], frame["name"], strict=True)]
    return tables.with_frames(actors=frame.assign(listed=frame["listed"] | chosen, name=named))


def _may_name(tables: Tables, decision: Decision, outcomes: Outcomes) -> bool:
    if decision.row_id not in set(tables.actors["actor_id"]):
        outcomes.orphan(decision, f"no actor {decision.row_id!r}")
        return False
    if not decision.new_value.strip():
        outcomes.refuse(decision, "an empty name", "the name as documents write it")
        return False
    outcomes.hold(decision, decision.row_id)
    return True


def _renamings(tables: Tables, aliases: Sequence[Decision]) -> dict[str, str]:
    """Ids of suggestions to the actors whose names they turned out to be; a listed actor is never renamed."""
    unlisted = set(tables.actors["actor_id"][~tables.actors["listed"].astype(bool)])
    wanted = {each.old_value or slug(each.new_value): each.row_id for each in aliases}
    return {old: new for old, new in wanted.items() if old in unlisted and old != new}


def _rename(tables: Tables, new_ids: Mapping[str, str]) -> Tables:
    if not new_ids:
        return tables
    frames = {"actors": tables.actors[~tables.actors["actor_id"].isin(new_ids)].reset_index(drop=True)}
    for table in ("statements", "stances"):
        one_by_one = {name: tables[table][name].replace(dict(new_ids)) for name in ("actor_id", "reported_by")}
        frames[table] = tables[table].assign(**one_by_one)
    cells = tables.events["actor_ids"].map(lambda cell: _renamed(cell, new_ids), na_action="ignore")
    frames["events"] = tables.events.assign(actor_ids=cells.astype("str"))
    return tables.with_frames(**frames)


def _renamed(cell: str, new_ids: Mapping[str, str]) -> str:
    return ";".join(dict.fromkeys(new_ids.get(part, part) for part in cell.split(";")))


def _extended(codebook: Codebook, tables: Tables, adopted: Sequence[Decision], aliases: Sequence[Decision]) -> Codebook:
    """The codebook with the adopted actors and names."""
    actors = {actor.id: actor for actor in codebook.actors}
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    kinds = dict(zip(tables.actors["actor_id"], tables.actors["kind"], strict=True))
    for decision in adopted:
        if decision.field != ALIASES and decision.row_id not in actors:
            kind = ActorKind(kinds[decision.row_id])
            actors[decision.row_id] = Actor(decision.row_id, names[decision.row_id], kind)
    for decision in aliases:
        actor = actors.get(decision.row_id) or Actor(decision.row_id, names[decision.row_id])
        actors[actor.id] = replace(actor, aliases=tuple(dict.fromkeys((*actor.aliases, decision.new_value.strip()))))
    return replace(codebook, actors=tuple(actors.values()))


def _with_mentions(tables: Tables, names: Sequence[str]) -> Tables:
    """Mentions anew in the documents that hold one of the names."""
    wanted = [fold(name) for name in names if name.strip()]
    touched = [doc_id for doc_id, text in tables.folded.items() if any(name in text for name in wanted)]
    if not touched:
        return tables
    documents = tables.documents
    published = {doc_id: _published(row_at(documents, at)) for at, doc_id in enumerate(documents["doc_id"])}
    rows = [
        (doc_id, mention.actor_id, mention.span.start, mention.span.end)
        for doc_id in touched
        for mention in find_mentions(tables.texts[doc_id], tables.codebook, published[doc_id])
    ]
    kept = tables.mentions[~tables.mentions["doc_id"].isin(touched)]
    return tables.with_frames(mentions=pd.concat([kept, build_frame(MENTIONS, rows)], ignore_index=True))


def _published(row: Mapping[str, Any]) -> Published:
    start, end, best = (
        value.date() if isinstance(value, pd.Timestamp) else None
        for value in (row["published_start"], row["published_end"], row["published_best"])
    )
    return Published(start, end, best, Basis(row["published_basis"]))


def mark_adopted(tables: Tables, decisions: Sequence[Decision]) -> Tables:
    """The actors an analyst adopted as added, unless a later decision says otherwise."""
    last = {each.row_id: each for each in decisions if each.what is What.ADOPT}
    if not last:
        return tables
    frame = tables.actors
    mine = frame["actor_id"].isin(last) & frame["decided"].isin([Decided.MACHINE, Decided.HAND])
    who = {row_id: each.who for row_id, each in last.items()}
    when = {row_id: each.when for row_id, each in last.items()}
    decided = {row_id: Decided.CORRECTED if each.field == ALIASES else Decided.ADDED for row_id, each in last.items()}
    changed = {
        name: frame[name].mask(mine, frame["actor_id"].map(values)).astype("str")
        for name, values in (("decided", decided), ("decided_by", who), ("decided_at", when))
    }
    return tables.with_frames(actors=frame.assign(**changed))
