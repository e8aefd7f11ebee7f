"""Decisions that move: events between happenings, decisions to other rows, and decisions taken back.

All raise ValueError, with what is allowed, for a decision that cannot be.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from data.decisions.columns import row_at
from data.decisions.making import decide_row, find_evidence, find_row, make_line
from data.decisions.values import Decision, What
from data.decisions.words import write_words
from data.model import Span
from data.tables import Tables


def join(tables: Tables, events: Sequence[str], others: Sequence[str], *, who: str, reason: str = "") -> list[Decision]:
    """`events` (ids) moved to the happening of `others`, whose first is quoted in `old_value`: one line an event."""
    if not events or not others or set(events) & set(others):
        raise ValueError("a join wants events, and other events to join them with")
    rows = [find_row(tables, "events", other) for other in others]
    about = {"old_value": _words_of(tables, rows[0]), "new_value": ";".join(str(row["event_id"]) for row in rows)}
    return [decide_row(tables, What.JOIN, "events", event, who=who, reason=reason, **about) for event in events]


def _words_of(tables: Tables, event: Mapping[str, Any]) -> str:
    """An event's document and words: `one: 17-24 the dam`."""
    found = find_evidence(tables, "events", str(event["event_id"]), event)
    span = Span(found["start"], found["end"])
    return f"{found['doc_id']}: {write_words(span, tables.texts[found['doc_id']])}"


def split(tables: Tables, events: Sequence[str], *, who: str, reason: str = "") -> list[Decision]:
    """`events` (ids) moved out of their happening into one of their own, together."""
    if not events:
        raise ValueError("a split wants events")
    first, *rest = events
    happening = find_row(tables, "events", first)["happening_id"]
    members = tables.events["event_id"][tables.events["happening_id"] == happening]
    left = ";".join(event for event in members if event not in events)
    if not left:
        raise ValueError("a split wants an event that stays behind")
    leaving = decide_row(tables, What.SPLIT, "events", first, who=who, reason=reason, old_value=left)
    return [leaving, *(join(tables, rest, [first], who=who, reason=reason) if rest else ())]


def undo(tables: Tables, decision_id: str, *, who: str, reason: str = "") -> Decision:
    """Takes a line back (an undo as well)."""
    line = _ledger_line(tables, decision_id)
    about = {name: str(line[name]) for name in ("field", "doc_id") if isinstance(line[name], str)}
    return make_line(What.UNDO, str(line["table"]), str(line["row_id"]), who, reason, line=decision_id, **about)


def reattach(tables: Tables, decision_id: str, row_id: str, *, who: str, reason: str = "") -> Decision:
    """Lets a line whose row is gone count for another row of its table."""
    line = _ledger_line(tables, decision_id)
    return decide_row(tables, What.REATTACH, str(line["table"]), row_id, who=who, reason=reason, line=decision_id)


def _ledger_line(tables: Tables, decision_id: str) -> dict[str, Any]:
    lines = tables.decisions
    found = lines[lines["decision_id"] == decision_id] if len(lines) else lines
    if not len(found):
        raise ValueError(f"no line {decision_id!r} in the ledger")
    return row_at(found, 0)
