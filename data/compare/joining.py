"""Reports of several documents joined into occurrences.

Documents are read in order of publication. The reports of one document are matched with the occurrences known so
far, best first, and no two of them with the same one: a document that tells of two tells them apart. Candidates
come from an index over type and party or sign, never from all pairs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.compare.bodies import Bodies
from data.compare.candidates import CandidateIndex
from data.compare.likeness import Verdict, weigh
from data.compare.merging import merge_mentions, weigh_signs
from data.compare.occurrence import Occurrence
from data.compare.reports import Report


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report joined an occurrence, or was refused by the nearest one: `other` is that one's first report."""

    event_id: str
    other: Report
    joined: bool
    points: float
    reasons: tuple[str, ...]
    refused: str


def join_reports(documents: Mapping[str, list[Report]], bodies: Bodies) -> tuple[list[Occurrence], list[Join]]:
    """Occurrences in the order of their first report, and every join with the nearest refusal of each report.

    Where reports have a happening of the hand coding they keep it, and the other hand-coded ones stay alone.
    """
    weight = weigh_signs(documents)
    index = CandidateIndex(bodies, weight)
    occurrences, rest = _keep_coded(documents, index)
    joins: list[Join] = []
    for told in rest.values():
        reports = merge_mentions(told, bodies, weight)
        verdicts = [
            (verdict, place, known)
            for place, report in enumerate(reports)
            for known in index.candidates(report)
            if report.doc_id not in known.documents
            for verdict in [weigh(report, known, bodies, weight)]
        ]
        taken = _match(reports, verdicts)
        joins += _explain(reports, verdicts, taken)
        for place, report in enumerate(reports):
            known = taken.get(place)
            if known is None:
                known = Occurrence.of(report)
                occurrences.append(known)
            else:
                known.add(report)
            index.add(known, report)
    return occurrences, joins


def _keep_coded(
    documents: Mapping[str, list[Report]], index: CandidateIndex
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
                kept[key] = Occurrence.of(report)
            index.add(kept[key], report)
    return list(kept.values()), rest


def _match(reports: Sequence[Report], verdicts: Sequence[tuple[Verdict, int, Occurrence]]) -> dict[int, Occurrence]:
    """The best pairs of one document's reports and occurrences, each used once; those of one type first."""
    taken: dict[int, Occurrence] = {}
    used: set[int] = set()
    for verdict, place, known in sorted(verdicts, key=lambda found: _preference(reports, *found)):
        if verdict.joins and place not in taken and id(known) not in used:
            taken[place] = known
            used.add(id(known))
    return taken


def _preference(
    reports: Sequence[Report], verdict: Verdict, place: int, known: Occurrence
) -> tuple[bool, float, int, str]:
    related = reports[place].event_type != known.first.event_type
    return related, -verdict.points, place, known.first.event_id


def _explain(
    reports: Sequence[Report], verdicts: Sequence[tuple[Verdict, int, Occurrence]], taken: Mapping[int, Occurrence]
) -> Iterator[Join]:
    nearest: dict[int, tuple[Verdict, Occurrence]] = {}
    for verdict, place, known in verdicts:
        if taken.get(place) is known:
            yield Join(reports[place].event_id, known.first, True, verdict.points, verdict.reasons, "")
        elif place not in nearest or verdict.points > nearest[place][0].points:
            nearest[place] = verdict, known
    for place, (verdict, known) in nearest.items():
        refused = verdict.refused or _why_not(verdict, place, taken)
        yield Join(reports[place].event_id, known.first, False, verdict.points, verdict.reasons, refused)


def _why_not(verdict: Verdict, place: int, taken: Mapping[int, Occurrence]) -> str:
    if not verdict.joins:
        return "too little in common"
    return "another is nearer" if place in taken else "the document has a nearer report of it"
