"""What of a row an analyst may correct, and what tells it from other rows on the same words."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.decisions.days import read_when
from data.model import SCALE, Codebook, Stance, When
from data.schema import BY_NAME, Kind

DATE = "date"
"""One word for date_start, date_end, precision and basis, which change together."""
WORDS: Mapping[str, tuple[str, ...]] = {
    "events": ("evidence",),
    "statements": ("evidence", "content", "speaker", "cue"),
    "stances": ("evidence",),
}
"""The fields that are words of the document, by table; each has a start and an end."""
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "documents": ("source", "title", "published", "url", "language", "translated"),
    "dates": (DATE, "kind"),
    "actors": ("name", "kind", "country"),
    "events": ("event_type", "summary", "status", "place", DATE, "actor_ids", *WORDS["events"]),
    "statements": ("actor_id", "reported_by", "mode", "venue", DATE, *WORDS["statements"]),
    "stances": ("actor_id", "issue", "stance", "voice", "reported_by", "hedge", DATE, *WORDS["stances"]),
    "differences": ("resolution",),
}
"""The fields an analyst corrects, by table."""
KEPT_WHOLE = ("documents", "actors")
"""Tables of which no row can be rejected."""
SINGLE_DATES = ("date_start", "date_end", "precision", "basis")
"""Also taken one by one, where a ledger says so."""
ROW_ID = {name: BY_NAME[name].key[0] for name in (*CORRECTABLE, "happenings")}
"""The column that holds a row's id, by table."""
_TOLD_APART_BY = {
    "dates": ("kind",),
    "events": ("event_type",),
    "statements": ("actor_id",),
    "stances": ("actor_id", "issue"),
    "differences": ("kind", "row_a", "row_b"),
}
_CLEARABLE = (Kind.TEXT, Kind.IDS, Kind.DATE)
Cells = dict[str, Any]


def row_at(frame: pd.DataFrame, place: int) -> Cells:
    """One row by position, as a mapping."""
    return {str(name): value for name, value in frame.iloc[place].items()}


def row_key(table: str, row: Mapping[str, Any]) -> str:
    """What tells a row from others with the same evidence, such as "actor_id=kast;issue=corridor"."""
    parts = [f"{name}={row[name]}" for name in _TOLD_APART_BY.get(table, ())]
    if table == "statements":
        first, last = (int(row[name]) - int(row["evidence_start"]) for name in ("content_start", "content_end"))
        parts.append(f"content={first}-{last}")
    return ";".join(parts)


def span_columns(table: str) -> tuple[str, str, str] | None:
    """The columns of a row's document, first and last evidence character; None for a table without evidence."""
    if table in ("events", "statements", "stances"):
        return "doc_id", "evidence_start", "evidence_end"
    return {"dates": ("doc_id", "start", "end"), "differences": ("doc_a", "start_a", "end_a")}.get(table)


def corrected_cells(table: str, field: str, value: str, codebook: Codebook, actors: set[str]) -> Cells:
    """The cells that change when `field` of a row becomes `value`; its words are `words_cells`' to change.

    Raises ValueError, with what is allowed, for a field that may not be corrected or a value it cannot have.
    """
    allowed = CORRECTABLE.get(table, ())
    if field not in (*allowed, *(SINGLE_DATES if DATE in allowed else ())):
        raise ValueError(f"{table} has no field {field!r} to correct (allowed: {', '.join(allowed) or 'none'})")
    if field == DATE:
        return when_cells(read_when(value))
    if field == "published":
        return _published_cells(read_when(value))
    cells: Cells = {field: _checked(table, field, value.strip(), codebook, actors) or None}
    if field == "stance":
        cells["value"] = SCALE[Stance(value)]
    return cells


def when_cells(when: When) -> Cells:
    return {
        "date_start": _timestamp(when.start),
        "date_end": _timestamp(when.end),
        "precision": str(when.precision),
        "basis": str(when.basis),
    }


def _published_cells(when: When) -> Cells:
    best = when.start if when.start == when.end else None
    ends = {"published_start": when.start, "published_end": when.end, "published_best": best}
    return {**{name: _timestamp(day) for name, day in ends.items()}, "published_basis": str(when.basis)}


def _timestamp(day: object) -> Any:
    return pd.NaT if day is None else pd.Timestamp(str(day))


def _checked(table: str, field: str, value: str, codebook: Codebook, actors: set[str]) -> Any:
    declared = BY_NAME[table][field]
    known = {
        "event_type": [kind.id for kind in codebook.event_types],
        "issue": [issue.id for issue in codebook.issues],
        "actor_id": sorted(actors),
        "reported_by": sorted(actors),
        "actor_ids": sorted(actors),
    }.get(field, list(declared.allowed))
    if not value:
        if declared.required or declared.kind not in (*_CLEARABLE, Kind.ID):
            raise ValueError(f"{field} may not be empty" + (f" (allowed: {', '.join(known)})" if known else ""))
        return None
    parts = value.split(";") if declared.kind is Kind.IDS else [value]
    wrong = [part for part in parts if known and part not in known]
    if wrong:
        raise ValueError(f"{field} {wrong[0]!r} is not known (allowed: {', '.join(known)})")
    if declared.kind is Kind.DATE:
        when = read_when(value)
        if when.start != when.end:
            raise ValueError(f"{field} {value!r} is no day")
        return _timestamp(when.start)
    return ";".join(dict.fromkeys(parts))
