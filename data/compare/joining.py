"""Reports of several documents joined into occurrences.

Documents are read in order of publication. The reports of one document are matched with the occurrences known so
far, best first, and no two of them with the same one: a document that tells of two tells them apart. Candidates
come from an index over type and party or sign, never from all pairs.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from data.compare.bodies import Bodies
from data.compare.lexicon import load_lists
from data.compare.likeness import Occurrence, Verdict, weigh
from data.compare.reports import Report

_MOST = 60
"""Candidates weighed for one report: those that share most with it."""
_BUCKET = 14


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report joined an occurrence, or was refused by the nearest one: `first` is that one's first event."""

    event_id: str
    first: str
    joined: bool
    points: float
    reasons: tuple[str, ...]
    refused: str


def join_reports(
    documents: Mapping[str, list[Report]], bodies: Bodies
) -> tuple[list[Occurrence], list[Join]]:
    """Occurrences in the order of their first report, and every join with the nearest refusal of each report."""
    weight = _sign_weight(documents)
    index = _Index(bodies)
    occurrences: list[Occurrence] = []
    joins: list[Join] = []
    for reports in documents.values():
        verdicts = [
            (verdict, place, known)
            for place, report in enumerate(reports)
            for known in index.candidates(report)
            for verdict in [weigh(report, known, bodies, weight)]
        ]
        taken = _match(verdicts)
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


def _match(verdicts: list[tuple[Verdict, int, Occurrence]]) -> dict[int, Occurrence]:
    """The best pairs of one document's reports and occurrences, each used once."""
    taken: dict[int, Occurrence] = {}
    used: set[int] = set()
    for verdict, place, known in sorted(verdicts, key=lambda found: (-found[0].points, found[1], found[2].first.event_id)):
        if verdict.joins and place not in taken and id(known) not in used:
            taken[place] = known
            used.add(id(known))
    return taken


def _explain(
    reports: list[Report], verdicts: list[tuple[Verdict, int, Occurrence]], taken: Mapping[int, Occurrence]
) -> Iterator[Join]:
    nearest: dict[int, tuple[Verdict, Occurrence]] = {}
    for verdict, place, known in verdicts:
        if taken.get(place) is known:
            yield Join(reports[place].event_id, known.first.event_id, True, verdict.points, verdict.reasons, "")
        elif place not in nearest or verdict.points > nearest[place][0].points:
            nearest[place] = verdict, known
    for place, (verdict, known) in nearest.items():
        refused = verdict.refused or _why_not(verdict, place, taken)
        yield Join(reports[place].event_id, known.first.event_id, False, verdict.points, verdict.reasons, refused)


def _why_not(verdict: Verdict, place: int, taken: Mapping[int, Occurrence]) -> str:
    if not verdict.joins:
        return "too little in common"
    return "another is nearer" if place in taken else "the document has a nearer report of it"


def _sign_weight(documents: Mapping[str, list[Report]]) -> Callable[[str], float]:
    """A sign tells the more, the fewer events carry it: 1 for a rare one, towards 0 for one in every event."""
    count = Counter(sign for reports in documents.values() for report in reports for sign in report.signs)
    total = max(sum(len(reports) for reports in documents.values()), 20)
    top = math.log(total / 2)
    return lambda sign: min(1.0, max(0.0, math.log(total / count[sign]) / top)) if count[sign] else 0.0


class _Index:
    """Occurrences by type and party, or type and sign, within buckets of days."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._known: dict[tuple[str, str], dict[int | None, list[Occurrence]]] = defaultdict(lambda: defaultdict(list))
        self._related: dict[str, list[str]] = defaultdict(list)
        for first, second in load_lists()["types"]["related"]:
            self._related[first].append(second)
            self._related[second].append(first)

    def add(self, known: Occurrence, report: Report) -> None:
        buckets = _buckets(report) or (None,)
        for key in self._keys(report):
            for bucket in buckets:
                shelf = self._known[report.event_type, key][bucket]
                if known not in shelf[-_MOST:]:
                    shelf.append(known)

    def candidates(self, report: Report) -> list[Occurrence]:
        """The occurrences that share most keys with the report, of its type or a related one, at a time that may fit."""
        found: Counter[int] = Counter()
        held: dict[int, Occurrence] = {}
        for event_type in (report.event_type, *self._related[report.event_type]):
            for key in self._keys(report):
                for known in self._shelved(event_type, key, _buckets(report)):
                    found[id(known)] += 1
                    held[id(known)] = known
        return [held[place] for place, _ in found.most_common(_MOST)]

    def _shelved(self, event_type: str, key: str, buckets: tuple[int, ...]) -> Iterator[Occurrence]:
        shelves = self._known.get((event_type, key))
        if shelves is None:
            return
        wanted = (*(day for bucket in buckets for day in (bucket - 1, bucket, bucket + 1)), None) if buckets else list(shelves)
        seen: set[int] = set()
        for bucket in wanted:
            for known in shelves.get(bucket, [])[-_MOST * 4 :]:
                if id(known) not in seen:
                    seen.add(id(known))
                    yield known

    def _keys(self, report: Report) -> Iterator[str]:
        day = report.days.middle
        for party in report.parties:
            yield party
            yield from self._bodies.above(party, day)
        yield from (f"place:{report.place}",) if report.place else ()
        yield from (sign for sign in report.signs if sign.startswith(("issue:", "number:", "means:")))
        if not report.parties:
            yield from report.others


def _buckets(report: Report) -> tuple[int, ...]:
    """Fortnights that a report of known time touches; none for one too vague to tell."""
    days = report.days
    if days.start is None or days.end is None or days.width > 3 * _BUCKET:
        return ()
    return tuple(range(days.start // _BUCKET, days.end // _BUCKET + 1))
