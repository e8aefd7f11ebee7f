"""Happenings as an analyst splits and joins them: each decision moves one event, and is keyed by events alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data import identity
from data.decisions.attaching import Attachment, Hold
from data.decisions.outcomes import Outcomes
from data.decisions.values import Decision, What
from data.model import Decided
from data.schema import HAPPENINGS, build_frame
from data.tables import Tables

_FROM_EVENT = ("event_type", "summary", "status", "place", "date_start", "date_end", "precision")


def decide_on_joins(tables: Tables, decisions: Sequence[Decision], outcomes: Outcomes) -> Tables:
    """The tables with every event in the happening that the decisions leave it in.

    A join moves its event to the happening of the events in `new_value`, a split to one of its own.
    """
    moves = [each for each in decisions if each.what in (What.JOIN, What.SPLIT)]
    if not moves:
        return tables
    aimed = [replace(each, row_id=outcomes.moves.get(each.decision_id, each.row_id), table="events") for each in moves]
    attachment = Attachment("events", tables.events, tables.texts, aimed)
    held = {each.decision_id: attachment.attach(aim) for each, aim in zip(moves, aimed, strict=True)}
    renamed = {each.row_id: held[each.decision_id].row_id for each in moves}
    group_of: dict[str, str] = dict(zip(tables.events["event_id"], tables.events["happening_id"], strict=True))
    changed: dict[str, Decision] = {}
    for decision in moves:
        attached = held[decision.decision_id]
        if attached.hold is Hold.ORPHANED:
            outcomes.orphan(decision, attached.became)
            continue
        target = _target(decision, attached.row_id, group_of, renamed)
        if target is None:
            outcomes.orphan(decision, f"none of the events {decision.new_value!r} is there")
            continue
        outcomes.hold(decision, attached.row_id, attached.became)
        changed |= {group_of[attached.row_id]: decision, target: decision}
        group_of[attached.row_id] = target
    return _regrouped(tables, group_of, changed)


def _target(decision: Decision, event: str, group_of: Mapping[str, str], renamed: Mapping[str, str]) -> str | None:
    if decision.what is What.JOIN:
        others = (renamed.get(other) or other for other in decision.new_value.split(";"))
        return next((group_of[other] for other in others if other in group_of), None)
    taken = set(group_of.values())
    alone = identity.row_id("happenings", event)
    return alone if alone not in taken else identity.row_id("happenings", event, decision.decision_id)


def _regrouped(tables: Tables, group_of: Mapping[str, str], changed: Mapping[str, Decision]) -> Tables:
    events = tables.events.assign(happening_id=tables.events["event_id"].map(group_of).astype("str"))
    if events["happening_id"].equals(tables.events["happening_id"]):
        return tables
    before = tables.happenings.set_index("happening_id", drop=False)
    members = events[events["happening_id"].isin(changed)]
    rows = [
        _row(str(happening), group, before, changed[str(happening)])
        for happening, group in members.groupby("happening_id", sort=False)
    ]
    kept = tables.happenings[~tables.happenings["happening_id"].isin(changed)]
    happenings = pd.concat([kept, build_frame(HAPPENINGS, rows)], ignore_index=True)
    return tables.with_frames(events=events, happenings=happenings)


def _row(happening: str, events: pd.DataFrame, before: pd.DataFrame, decision: Decision) -> tuple[Any, ...]:
    """A happening as it was described, or as its first event is, with those who take part now."""
    about = before.loc[happening] if happening in before.index else events.iloc[0]
    actors = dict.fromkeys(actor for cell in events["actor_ids"].dropna() for actor in cell.split(";"))
    why = f"{decision.what} by {decision.who}" + (f": {decision.reason}" if decision.reason else "")
    return (
        *(happening, *(_cell(about[name]) for name in _FROM_EVENT), ";".join(actors)),
        *(";".join(dict.fromkeys(events["doc_id"])), why, Decided.CORRECTED, decision.who, decision.when),
    )


def _cell(value: object) -> object:
    return None if value is pd.NaT or value != value else value
