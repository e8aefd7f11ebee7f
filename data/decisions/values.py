"""One decision of an analyst: a line of the ledger."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum

LEDGER = "decisions.csv"
"""The ledger's file in the corpus folder."""
RESERVED = ("rules", "adjudicated", "published")
"""Coders that are nobody in person, so nobody may decide under these names."""


class What(StrEnum):
    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
    ADOPT = "adopt"  # a suggested actor, or with field `aliases` a name of a listed one
    JOIN = "join"  # moves an event to the happening of the events in new_value
    SPLIT = "split"  # gives an event a happening of its own
    RESOLVE = "resolve"
    REATTACH = "reattach"  # another line, whose row is gone, to the row in row_id
    UNDO = "undo"


class LedgerError(Exception):
    """The ledger could not be written or may not be; nothing of it was changed."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What one analyst decided once; the fields are the ledger's columns, in order.

    `doc_id`, `start`, `end` and `quote` are the row's evidence when it was decided, `row_key` what else told the
    row apart: from these a decision finds its row again. `line` is the id of the line that an undo takes back or a
    re-attachment moves. The id stands last: a line without it was never finished.
    """

    when: str
    who: str
    what: What
    table: str
    row_id: str
    field: str = ""
    old_value: str = ""
    new_value: str = ""
    reason: str = ""
    doc_id: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""
    row_key: str = ""
    line: str = ""
    decision_id: str = ""


COLUMNS = tuple(field.name for field in fields(Decision))


def new_id() -> str:
    """An id no other line has: 48 random bits, so that two processes need not ask each other."""
    return f"k{secrets.token_hex(6)}"


def stamp() -> str:
    """Now, in UTC, as the ledger writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def check_name(who: str) -> str:
    """The analyst's name without space around it. Raises ValueError for one that cannot stand in the ledger."""
    name = " ".join(who.split())
    if not name or name.casefold() in RESERVED or len(name) > 60 or not name.isprintable() or ";" in name:
        raise ValueError(
            f"{who!r} cannot be an analyst's name; wanted 1 to 60 letters without ;, and not {', '.join(RESERVED)}"
        )
    return name


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that count, in order: without undo lines and without what a standing undo takes back."""
    every = list(decisions)
    undone: set[str] = set()
    for decision in reversed(every):  # an undo may itself be undone, by a later line only
        if decision.what is What.UNDO and decision.decision_id not in undone:
            undone.add(decision.line)
    return [each for each in every if each.what is not What.UNDO and each.decision_id not in undone]
