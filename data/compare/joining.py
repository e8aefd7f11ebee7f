"""Reports of several documents joined into occurrences.

Documents are read in order of publication. The reports of one document are matched with the occurrences known so
far, best first, and no two of them with the same one: a document that tells of two tells them apart. Candidates
come from an index over type and party or sign, never from all pairs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.compare.bodies import Bodies
from data.compare.candidates import CandidateIndex
from data.compare.likeness import Verdict, reasons, weigh
from data.compare.merging import merge_mentions
from data.compare.occurrence import Occurrence
from data.compare.reports import Report
from data.compare.sharing import Telling
from data.compare.weights import Weights, weigh_signs


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report joined an occurrence, or was refused by the nearest one: `other` is that one's first report."""

    event_id: str
    other: Report
    joined: bool
    points: float
    reasons: tuple[str, ...]
    refused: str


def join_reports(
    documents: Mapping[str, list[Report]], bodies: Bodies, note: Callable[[Occurrence, Join], None]
) -> list[Occurrence]:
    """Occurrences in the order of their first report.

    `note` is told of every join and of the nearest refusal of each report, with the occurrence it is now of. Where
    reports have a happening of the hand coding they keep it, and the other hand-coded ones stay alone.
    """
    weights = weigh_signs(documents)
    index = CandidateIndex(bodies, weights)
    occurrences, rest = _keep_coded(documents, index, weights)
    for told in rest.values():
        reports = [Telling.of(report, weights) for report in merge_mentions(told, bodies, weights)]
        verdicts = [
            (verdict, place, known)
            for place, telling in enumerate(reports)
            for known in index.candidates(telling.report)
            if telling.report.doc_id not in known.documents
            for verdict in [weigh(telling, known, bodies, weights)]
        ]
        taken = _match(reports, verdicts)
        joins = list(_explain(reports, verdicts, taken, bodies))
        for place, telling in enumerate(reports):
            known = taken.get(place)
            if known is None:
                known = taken[place] = Occurrence.of(telling.report, telling.carried)
                occurrences.append(known)
            else:
                known.add(telling.report)
            index.add(known, telling.report)
        for place, join in joins:
            note(taken[place], join)
    return occurrences


def _keep_coded(
    documents: Mapping[str, list[Report]], index: CandidateIndex, weights: Weights
) -> tuple[list[Occurrence], dict[str, list[Report]]]:
    """Occurrences that a hand coding has grouped or left alone, and the reports that are left to join."""
    grouped = any(report.happening for reports in documents.values() for report in reports)
    kept: dict[str, Occurrence] = {}
    rest: dict[str, list[Report]] = {}
    for doc_id, reports in documents.items():
        rest[doc_id] = [report for report in reports if not grouped or (report.machine and not report.happening)]
        for report in (one for one in reports if grouped and (one.happening or not one.machine)):
            key = report.happening or report.event_id
            if key in kept:
                kept[key].add(report)
            else:
                kept[key] = Occurrence.of(report, weights.carried(report))
            index.add(kept[key], report)
    return list(kept.values()), rest


Verdicts = Sequence[tuple[Verdict, int, Occurrence]]


def _match(reports: Sequence[Telling], verdicts: Verdicts) -> dict[int, Occurrence]:
    """The best pairs of one document's reports and occurrences, each used once; those of one type first."""
    taken: dict[int, Occurrence] = {}
    used: set[int] = set()
    joining = [found for found in verdicts if found[0].joins]
    for _, place, known in sorted(joining, key=lambda found: _preference(reports, *found)):
        if place not in taken and id(known) not in used:
            taken[place] = known
            used.add(id(known))
    return taken


def _preference(
    reports: Sequence[Telling], verdict: Verdict, place: int, known: Occurrence
) -> tuple[bool, float, int, str]:
    related = reports[place].report.event_type != known.first.event_type
    return related, -verdict.points, place, known.first.event_id


def _explain(
    reports: Sequence[Telling], verdicts: Verdicts, taken: Mapping[int, Occurrence], bodies: Bodies
) -> Iterator[tuple[int, Join]]:
    """The join and the nearest refusal of each report, with its place."""
    nearest: dict[int, tuple[Verdict, Occurrence]] = {}
    for verdict, place, known in verdicts:
        if taken.get(place) is known:
            yield place, _join(reports[place].report, verdict, known, bodies)
        elif place not in nearest or verdict.points > nearest[place][0].points:
            nearest[place] = verdict, known
    for place, (verdict, known) in nearest.items():
        refused = verdict.refused or _why_not(verdict, place, taken)
        yield place, _join(reports[place].report, verdict, known, bodies, refused)


def _join(report: Report, verdict: Verdict, known: Occurrence, bodies: Bodies, refused: str = "") -> Join:
    told = reasons(verdict, report, known, bodies)
    return Join(report.event_id, known.first, not refused, verdict.points, told, refused)


def _why_not(verdict: Verdict, place: int, taken: Mapping[int, Occurrence]) -> str:
    if not verdict.joins:
        return "too little in common"
    return "another is nearer" if place in taken else "the document has a nearer report of it"
