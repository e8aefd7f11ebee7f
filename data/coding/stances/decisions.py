"""Stances on "the decision": on the issue it decided, and turned over where it went against it."""

from collections.abc import Sequence
from dataclasses import replace

from data.coding.clauses import Clauses, Names
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import load_lists, words_of
from data.coding.stances.verdicts import TURNED
from data.model import ActorKind, Span, Stance, StancePosition

_DECIDING = {ActorKind.GOVERNMENT, ActorKind.INSTITUTION, ActorKind.MINISTRY}
_FIRM = {Stance.REJECTS, Stance.SUPPORTS}
_AGAINST = {Stance.REJECTS, Stance.SCEPTICAL}
_RULE = "decision: "
_LAST_ROWS = 24


def find_decision(
    found: Sequence[StancePosition], hit: Hit, sentences: Sequence[Span], names: Names
) -> StancePosition | None:
    """The stance a decision shows: the last of a body that decides, else the last firm one in the sentence before."""
    before = [row for row in found[-_LAST_ROWS:] if row.evidence.start < hit.span.start]
    start = sentences[max(hit.sentence - load_lists()["deciding"]["reach"], 0)].start
    for row in reversed(before):
        body = names.kind_of(row.actor_id) in _DECIDING
        minister = row.stance in _FIRM and bool(names.membership_of(row.actor_id))
        decides = (body or minister) and not row.rule.startswith(_RULE)
        if decides and row.evidence.start >= start:
            return row
    start = sentences[max(hit.sentence - 1, 0)].start
    firm = [row for row in before if row.evidence.start >= start and row.stance in _FIRM]
    return firm[-1] if firm else None


def ends_something(clauses: Clauses, hit: Hit) -> bool:
    """Whether the decision's own noun says that it went against the measure ("the suspension")."""
    return not words_of("ending", "words").isdisjoint(clauses.words(hit.span.start, hit.span.end))


def apply_decision(row: StancePosition, decision: StancePosition) -> StancePosition:
    """The stance on a decision as one on the issue."""
    told = f"{row.why}; the decision told before: {decision.stance}"
    if decision.stance not in _AGAINST:
        return replace(row, rule=f"{_RULE}{row.rule}", why=told)
    turned = TURNED.get(row.stance, row.stance)
    return replace(row, stance=turned, rule=f"{_RULE}{row.rule}", why=f"{told}, so {turned}")
