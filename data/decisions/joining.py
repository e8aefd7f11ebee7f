"""Happenings as an analyst splits and joins them: each decision moves one event, and is keyed by events alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data import identity
from data.decisions.attaching import Attachment, Hold
from data.decisions.outcomes import Outcomes
from data.decisions.rows import as_coded
from data.decisions.values import Decision, What
from data.decisions.words import LostWords, find_value
from data.model import Decided
from data.schema import HAPPENINGS, build_frame
from data.tables import Tables

_FROM_EVENT = ("event_type", "summary", "status", "place", "date_start", "date_end", "precision")


def decide_on_joins(tables: Tables, decisions: Sequence[Decision], outcomes: Outcomes) -> Tables:
    """The tables with every event in the happening that the decisions leave it in.

    A join moves its event to the happening of the events in `new_value` (or, where their ids are gone, of the one
    event on the words in `old_value`), a split to one of its own.
    """
    moves = [each for each in decisions if each.what in (What.JOIN, What.SPLIT)]
    if not moves:
        return tables
    groups = _Groups(tables, moves, outcomes)
    for decision in moves:
        groups.move(decision)
    return _regrouped(tables, groups.group_of, groups.changed)


class _Groups:
    """Which happening each event is in, move by move."""

    def __init__(self, tables: Tables, moves: Sequence[Decision], outcomes: Outcomes) -> None:
        self.outcomes, self.texts, self.coded = outcomes, tables.texts, as_coded(tables, "events")
        aimed = [
            replace(each, row_id=outcomes.moves.get(each.decision_id, each.row_id), table="events") for each in moves
        ]
        attachment = Attachment("events", self.coded, tables.texts, aimed)
        self.held = {each.decision_id: attachment.attach(aim) for each, aim in zip(moves, aimed, strict=True)}
        self.renamed = {each.row_id: self.held[each.decision_id].row_id for each in moves}
        self.group_of: dict[str, str] = dict(zip(tables.events["event_id"], tables.events["happening_id"], strict=True))
        self.changed: dict[str, Decision] = {}

    def move(self, decision: Decision) -> None:
        held = self.held[decision.decision_id]
        if held.hold is Hold.ORPHANED:
            self.outcomes.orphan(decision, held.became)
            return
        if held.row_id not in self.group_of:
            self.outcomes.hold(decision, held.row_id, "its event was rejected")
            return
        target = (
            self._joined(decision, held.row_id) if decision.what is What.JOIN else self._alone(decision, held.row_id)
        )
        if target:
            self.outcomes.hold(decision, held.row_id, held.became)
            self.changed |= {self.group_of[held.row_id]: decision, target: decision}
            self.group_of[held.row_id] = target

    def _joined(self, decision: Decision, event: str) -> str:
        others = [self.renamed.get(other) or other for other in decision.new_value.split(";")]
        others.append(_find_event(decision.old_value, self.coded, self.texts))
        there = [other for other in others if other in self.group_of]
        if there:
            return self.group_of[there[0]]
        if set(others) & set(self.coded["event_id"]):
            self.outcomes.hold(decision, event, "what it was joined with was rejected")
        else:
            self.outcomes.orphan(decision, f"none of the events {decision.new_value!r} is there")
        return ""

    def _alone(self, decision: Decision, event: str) -> str:
        taken = set(self.group_of.values())
        alone = identity.row_id("happenings", event)
        return alone if alone not in taken else identity.row_id("happenings", event, decision.decision_id)


def _find_event(words: str, events: pd.DataFrame, texts: Mapping[str, str]) -> str:
    """The one event on the words of a join, `one: 17-24 the dam`; empty if there is none."""
    doc_id, _, value = words.partition(": ")
    if not value or doc_id not in texts:
        return ""
    try:
        span = find_value(value, texts[doc_id])
    except LostWords:
        return ""
    on = (events["doc_id"] == doc_id) & (events["evidence_start"] == span.start) & (events["evidence_end"] == span.end)
    return str(events["event_id"][on].iloc[0]) if on.sum() == 1 else ""


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
