"""What the groups of a made corpus have in common: happenings, and the reports of one that disagree on its day."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from data import identity
from data.prepared import write_frame
from data.schema import ACTORS, DIFFERENCES, HAPPENINGS, PROBLEMS, build_frame
from data.tables import Tables


@dataclass(frozen=True, slots=True)
class Report:
    """One event row as far as it is needed to group and compare it."""

    event_id: str
    doc_id: str
    event_type: str
    summary: str
    status: str
    place: str
    day: date | None
    actor_ids: str
    start: int
    end: int


@dataclass
class Happened:
    """Reports by happening."""

    reports: dict[str, list[Report]] = field(default_factory=lambda: defaultdict(list))

    def read(self, tables: Tables) -> None:
        spans = {row.date_id: (row.start, row.end) for row in tables.dates[["date_id", "start", "end"]].itertuples()}
        for row in tables.events.itertuples():
            sure = row.precision == "day" and row.date_id in spans
            start, end = spans[row.date_id] if sure else (0, 0)
            day = row.date_start.date() if sure else None
            self.reports[row.happening_id].append(
                Report(
                    row.event_id, row.doc_id, row.event_type, row.summary, row.status, row.place, day, row.actor_ids,
                    int(start), int(end),
                )
            )  # fmt: skip

    def add(self, other: "Happened") -> None:
        for happening, reports in other.reports.items():
            self.reports[happening] += reports


def write_happened(folder: Path, happened: Happened, actors: list[tuple[object, ...]]) -> None:
    """The tables that no document group holds alone."""
    happenings = [_happening(name, reports) for name, reports in sorted(happened.reports.items())]
    differences = [row for name, reports in sorted(happened.reports.items()) for row in _disagreements(name, reports)]
    for table, rows in ((HAPPENINGS, happenings), (DIFFERENCES, differences), (PROBLEMS, [])):
        frame = build_frame(table, rows)
        write_frame(folder / table.name / "all.parquet", frame)
    missing = [tuple(None if cell is pd.NA or cell != cell else cell for cell in row) for row in actors]
    write_frame(folder / ACTORS.name / "all.parquet", build_frame(ACTORS, missing))


def _usual_day(reports: list[Report]) -> date | None:
    days = [report.day for report in reports if report.day]
    return max(sorted(set(days)), key=days.count) if days else None


def _happening(name: str, reports: list[Report]) -> tuple[object, ...]:
    first, day = reports[0], _usual_day(reports)
    status = "happened" if any(report.status == "happened" for report in reports) else first.status
    documents = ";".join(dict.fromkeys(report.doc_id for report in reports))
    return (
        *(name, first.event_type, first.summary, status, first.place, day, day, "day" if day else "unknown"),
        *(first.actor_ids, documents, f"{len(reports)} reports of one occurrence", "hand", None, None),
    )


def _disagreements(name: str, reports: list[Report]) -> list[tuple[object, ...]]:
    """Each report on another day than most, against the first that has the usual one."""
    usual = _usual_day(reports)
    right = next((report for report in reports if report.day == usual), None)
    return [
        (
            *(
                identity.row_id("differences", right.event_id, wrong.event_id),
                "date",
                right.summary,
                name,
                name,
                "",
                "",
            ),
            *(right.event_id, right.doc_id, str(right.day), right.start, right.end),
            *(wrong.event_id, wrong.doc_id, str(wrong.day), wrong.start, wrong.end),
            *("open", "the reports name different days", "machine", None, None),
        )
        for wrong in reports
        if right and wrong.day and wrong.day != usual
    ]
