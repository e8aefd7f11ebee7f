"""Happenings found by rule: the events of all documents that are one occurrence, with the reasons."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import pandas as pd

from data import identity
from data.compare.bodies import read_bodies
from data.compare.dating import date_of
from data.compare.joining import Join, join_reports
from data.compare.occurrence import Occurrence
from data.compare.reports import Report, read_reports
from data.schema import HAPPENINGS, build_frame
from data.tables import Tables

_STATUSES = ("happened", "scheduled", "announced", "hypothetical", "denied")
_REASONS = 6
"""Reasons that a row gives."""


def find_happenings(tables: Tables, *, coded: bool = False) -> Tables:
    """The tables with every event in a happening and one `happenings` row for each, found by rule.

    Events are joined by type, parties (members stand for their government), place, overlapping time and content,
    across languages; an unknown date neither joins nor refuses. `why` has the reasons for the joins, the reasoning
    of the date and the nearest join refused. A happening's id is that of its first event. With `coded`, events that
    a hand coding has grouped keep their happening.
    """
    bodies, reasons = read_bodies(tables), _Reasons()
    occurrences = join_reports(read_reports(tables, bodies, coded=coded), bodies, reasons.note)
    ids = {
        event_id: _id(known) for known in occurrences for one in known.reports for event_id in (one.event_id, *one.also)
    }
    rows = [_row(known, reasons) for known in occurrences]
    events = tables.events.assign(
        happening_id=tables.events["event_id"].map(ids).astype(tables.events["happening_id"].dtype)
    )
    return tables.with_frames(events=events, happenings=build_frame(HAPPENINGS, rows))


def explain_joins(tables: Tables) -> pd.DataFrame:
    """Every join that rules make and the nearest they refuse, for each event.

    Columns: event_id, other_id (str, first event of the occurrence it was held against), joined (bool),
    points (float64, joined from 3), reasons, refused (str).
    """
    rows: list[tuple[object, ...]] = []

    def note(_: Occurrence, one: Join) -> None:
        rows.append((one.event_id, one.other.event_id, one.joined, one.points, "; ".join(one.reasons), one.refused))

    bodies = read_bodies(tables)
    join_reports(read_reports(tables, bodies), bodies, note)
    names = ["event_id", "other_id", "joined", "points", "reasons", "refused"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.astype(
        {name: "str" for name in names if name not in ("joined", "points")} | {"joined": "bool", "points": "float64"}
    )


class _Reasons:
    """Why the reports of each occurrence joined, and the nearest refused; no more than its row tells is kept."""

    def __init__(self) -> None:
        self._joined: dict[Occurrence, dict[str, None]] = {}
        self._refused: dict[Occurrence, Join] = {}

    def note(self, known: Occurrence, join: Join) -> None:
        if join.joined:
            told = self._joined.setdefault(known, {})
            if len(told) < _REASONS:
                told.update(dict.fromkeys(join.reasons))
        elif known not in self._refused or join.points > self._refused[known].points:
            self._refused[known] = join

    def joined(self, known: Occurrence) -> str:
        if len(known.reports) == 1:
            return "reported by one event alone"
        return f"{len(known.reports)} reports joined: {', '.join(list(self._joined.get(known, ()))[:_REASONS])}"

    def refused(self, known: Occurrence) -> str:
        nearest = self._refused.get(known)
        if nearest is None:
            return ""
        other = nearest.other
        return f"Nearest kept apart: {other.doc_id.split('_')[0]} “{other.summary}” ({nearest.refused})"


def _id(known: Occurrence) -> str:
    return known.happening or identity.row_id("happenings", known.first.event_id)


def _row(known: Occurrence, why: _Reasons) -> tuple[object, ...]:
    reports = known.reports
    days, precision, dated = date_of(reports)
    told = min(reports, key=lambda one: (one.related, one.status != _status(reports), one.rank, -len(one.parties)))
    actors = dict.fromkeys(actor for one in reports for actor in one.actors)
    documents = dict.fromkeys(one.doc_id for one in reports)
    return (
        *(_id(known), _most(one.event_type for one in reports), told.summary, _status(reports), _place(reports)),
        *(_day(days.start), _day(days.end), precision, ";".join(actors), ";".join(documents)),
        ". ".join(filter(None, (why.joined(known), dated, why.refused(known)))),
    )


def _day(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal is not None else None


def _most(values: Iterable[str]) -> str:
    return Counter(values).most_common(1)[0][0]


def _status(reports: list[Report]) -> str:
    """What happened by any own report has happened; else the firmest."""
    told = {one.status for one in reports if not one.related} or {one.status for one in reports}
    return next(status for status in _STATUSES if status in told)


def _place(reports: list[Report]) -> str:
    """The place most reports give; of equals the one that is no whole country."""
    wholes = {one.place for one in reports if one.place.casefold() == one.country}
    counts = Counter(one.place for one in reports if one.place)
    return max(counts, key=lambda place: (counts[place], place not in wholes, place), default="")
