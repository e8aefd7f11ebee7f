"""Selections as links: stable ids only, and a note for everything a link says that does not hold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from data.model import Decided, Stance, Status
from data.selection.value import Clock, Selection
from data.tables import Tables

_MANY = {
    "actor": "actors",
    "source": "sources",
    "language": "languages",
    "status": "statuses",
    "stance": "stances",
    "coder": "coders",
    "decided": "decided",
}
KEYS = ("issue", *_MANY, "from", "to", "clock", "undated", "q")
"""Every key a selection may set in a link."""
LONGEST_SEARCH = 200
"""Characters of a search text."""


def query_of(selection: Selection) -> dict[str, list[str]]:
    """The link's parameters; the issue always, the rest where it differs from the default."""
    query: dict[str, list[str]] = {"issue": [selection.issue]} if selection.issue else {}
    for key, name in _MANY.items():
        if values := getattr(selection, name):
            query[key] = list(values)
    if selection.start:
        query["from"] = [selection.start.isoformat()]
    if selection.end:
        query["to"] = [selection.end.isoformat()]
    if selection.clock is not Clock.SAID:
        query["clock"] = [selection.clock.value]
    if not selection.undated:
        query["undated"] = ["no"]
    if selection.text:
        query["q"] = [selection.text]
    return query


def parse_selection(query: Mapping[str, Sequence[str]], tables: Tables) -> tuple[Selection, tuple[str, ...]]:
    """The selection a link means, and a note for each part of it that was unknown or impossible and left out."""
    notes: list[str] = []
    known = allowed_values(tables)
    chosen = {name: _known_values(query.get(key, ()), key, known[key], notes) for key, name in _MANY.items()}
    issue = _one(query, "issue", notes)
    if issue and issue not in known["issue"]:
        notes.append(f"The link's issue “{issue}” is not in the codebook; the main issue is shown.")
        issue = ""
    start, end = _day(query, "from", notes), _day(query, "to", notes)
    if start and end and start > end:
        notes.append(f"The link's dates are reversed ({start} to {end}); they are read as {end} to {start}.")
        start, end = end, start
    selection = Selection(
        issue=issue or main_issue(tables),
        start=start,
        end=end,
        clock=_clock(query, notes),
        undated=_undated(query, notes),
        text=_one(query, "q", notes)[:LONGEST_SEARCH],
    )
    return replace(selection, **chosen), tuple(notes)  # type: ignore[arg-type]


def main_issue(tables: Tables) -> str:
    """The issue shown first: the codebook's main one, else its first, else none."""
    issues = [issue.id for issue in tables.codebook.issues]
    main = tables.codebook.codebook.main_issue
    return main if main in issues else (issues[0] if issues else "")


def allowed_values(tables: Tables) -> dict[str, tuple[str, ...]]:
    """What each key of a link may hold in this corpus."""
    return {
        "issue": tuple(issue.id for issue in tables.codebook.issues),
        "actor": tuple(tables.actors["actor_id"]),
        "source": tuple(tables.codes("documents", "source_id").values),
        "language": tuple(tables.codes("documents", "language").values),
        "status": tuple(Status),
        "stance": tuple(Stance),
        "coder": _coders(tables),
        "decided": tuple(Decided),
    }


def _coders(tables: Tables) -> tuple[str, ...]:
    """Who coded rows here, the one with most documents first; analysts who added rows last."""
    found = [str(coder) for name in ("events", "statements", "stances") for coder in tables.codes(name, "coder").values]
    return tuple(dict.fromkeys([*tables.documents["coder"].dropna().value_counts().index, *found]))


def _known_values(values: Sequence[str], key: str, known: Sequence[str], notes: list[str]) -> tuple[str, ...]:
    found = dict.fromkeys(value for value in values if value in known)
    for value in dict.fromkeys(value for value in values if value not in known):
        notes.append(f"The link's {key} “{value[:80]}” is not in this corpus and is left out.")
    return tuple(found)


def _one(query: Mapping[str, Sequence[str]], key: str, notes: list[str]) -> str:
    values = [value for value in query.get(key, ()) if value.strip()]
    if len(values) > 1:
        notes.append(f"The link has {len(values)} values for {key}; the first, “{values[0][:80]}”, counts.")
    return values[0].strip() if values else ""


def _day(query: Mapping[str, Sequence[str]], key: str, notes: list[str]) -> date | None:
    value = _one(query, key, notes)
    if not value:
        return None
    try:
        if len(value) != 10:
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        notes.append(f"The link's {key} “{value[:80]}” is no day such as 2025-12-01 and is left out.")
        return None


def _clock(query: Mapping[str, Sequence[str]], notes: list[str]) -> Clock:
    value = _one(query, "clock", notes)
    if value and value not in set(Clock):
        notes.append(f"The link's clock “{value[:80]}” is neither said nor published; said is used.")
    return Clock(value) if value in set(Clock) else Clock.SAID


def _undated(query: Mapping[str, Sequence[str]], notes: list[str]) -> bool:
    value = _one(query, "undated", notes)
    if value not in ("", "no", "yes"):
        notes.append(f"The link's undated “{value[:80]}” is neither yes nor no; undated rows are kept.")
    return value != "no"
