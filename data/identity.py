"""Stable ids: a row's id is a hash of what it is, so that a link or a decision finds it after any rerun."""

import hashlib
import re
import unicodedata

from data.model import DateExpression, Event, Span, StancePosition, Statement


def row_id(table: str, *parts: object) -> str:
    """First letter of the table and 16 hex digits (64 bits) of the SHA-256 of the parts."""
    digest = hashlib.sha256("\x1f".join((table, *map(str, parts))).encode("utf-8")).hexdigest()
    return f"{_PREFIX[table]}{digest[:16]}"


_PREFIX = {
    "dates": "d",
    "events": "e",
    "statements": "s",
    "stances": "p",
    "happenings": "h",
    "differences": "x",
}


def slug(name: str) -> str:
    """An id from a name as written: "Rocío Zepeda" gives rocio_zepeda; never empty."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or f"x{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def date_id(doc_id: str, coder: str, row: DateExpression) -> str:
    return row_id("dates", doc_id, _place(row.span), coder)


def event_id(doc_id: str, coder: str, row: Event) -> str:
    return row_id("events", doc_id, _place(row.evidence), row.event_type, coder)


def statement_id(doc_id: str, coder: str, row: Statement) -> str:
    return row_id("statements", doc_id, _place(row.evidence), _place(row.content), row.actor_id, coder)


def stance_id(doc_id: str, coder: str, row: StancePosition) -> str:
    content = _place(row.statement.content) if row.statement else ""
    return row_id("stances", doc_id, _place(row.evidence), content, row.actor_id, row.issue, coder)
