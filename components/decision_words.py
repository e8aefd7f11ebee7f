"""Decisions in words."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.evidence_words import text_of
from components.words import day
from data.decisions import CORRECTABLE, words_alone
from data.schema import BY_NAME

LABELS = {"date": "Date", "published": "Published", "evidence": "Words of evidence", "content": "Words said"}
VERBS = {
    "confirm": "confirmed it",
    "correct": "corrected",
    "reject": "rejected it",
    "add": "added it",
    "adopt": "adopted it",
    "join": "joined it with another happening",
    "split": "took it out of its happening",
    "resolve": "settled",
    "reattach": "re-attached an earlier decision to it",
    "undo": "took a decision back",
}

DONE = {
    "confirm": "confirmed",
    "correct": "corrected",
    "reject": "rejected",
    "add": "added",
    "adopt": "adopted",
    "join": "joined",
    "split": "taken out of its happening",
    "resolve": "settled",
    "reattach": "re-attached",
    "undo": "taken back",
}


def field_label(table: str, name: str) -> str:
    """A correctable field as people read it."""
    return LABELS.get(name) or BY_NAME[table][name].label


def standing_words(row: Mapping[str, Any]) -> str:
    """How a row stands, "Corrected by Ana on 3 Feb 2026"; empty where nobody decided on it."""
    who = text_of(row.get("decided_by"))
    return f"{str(row['decided']).capitalize()} by {who}{on_day(row.get('decided_at'))}" if who else ""


def on_day(when: object) -> str:
    """The day of a ledger's time stamp, " on 3 Feb 2026"; empty if it is none."""
    moment = pd.to_datetime(text_of(when) or None, errors="coerce", utc=True)
    return f" on {day(moment.tz_localize(None))}" if isinstance(moment, pd.Timestamp) else ""


def _change(old: str, new: str) -> str:
    if not old:
        return f"to “{new}”"
    return f"from “{old}” to “{new}”" if new else f"from “{old}” to none"


def line_words(line: Mapping[str, Any]) -> str:
    """One line of the ledger in words, with what became of it."""
    words = f"{text_of(line['who'])} {VERBS.get(line['what'], line['what'])}"
    if name := text_of(line["field"]):
        label = field_label(line["table"], name) if name in CORRECTABLE.get(line["table"], ()) else name
        old, new = (words_alone(text_of(line[side])) for side in ("old_value", "new_value"))
        words += f" {label.lower()} {_change(old, new)}"
    words += on_day(line["when"])
    if reason := text_of(line["reason"]):
        words += f": {reason}"
    state = text_of(line["state"])
    return words if state in ("in force", "undo") else f"{words} ({state})"
