"""Which occurrences a report is held against: an index over type and party or sign within fortnights."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from data.compare.bodies import Bodies
from data.compare.lexicon import load_lists
from data.compare.occurrence import Occurrence
from data.compare.reports import Report

_MOST = 30
"""Candidates weighed for one report: those that share most with it."""
_BUCKET = 14


class CandidateIndex:
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
        """Occurrences of its type or a related one, at a time that may fit, those that share most keys with it."""
        found: Counter[int] = Counter()
        held: dict[int, Occurrence] = {}
        for event_type in (report.event_type, *self._related[report.event_type]):
            for key in self._keys(report):
                for known in self._shelved(event_type, key, _buckets(report)):
                    found[id(known)] += 1
                    held[id(known)] = known
        if len(found) > _MOST:
            for place, known in held.items():
                found[place] += len(report.signs & known.signs.keys())
        return [held[place] for place, _ in found.most_common(_MOST)]

    def _shelved(self, event_type: str, key: str, buckets: tuple[int, ...]) -> Iterator[Occurrence]:
        shelves = self._known.get((event_type, key))
        if shelves is None:
            return
        wanted = (
            (*(day for bucket in buckets for day in (bucket - 1, bucket, bucket + 1)), None)
            if buckets
            else list(shelves)
        )
        seen: set[int] = set()
        for bucket in wanted:
            for known in shelves.get(bucket, [])[-_MOST * 4 :]:
                if id(known) not in seen:
                    seen.add(id(known))
                    yield known

    def _keys(self, report: Report) -> Iterator[str]:
        """Parties and their bodies; without parties, groups, place and telling signs."""
        day = report.days.middle
        for party in report.parties:
            yield party
            yield from self._bodies.above(party, day)
        if not report.parties:
            yield from report.others
            yield from (f"place:{report.place}",) if report.place else ()
            yield from (sign for sign in report.signs if sign.startswith(("issue:", "number:", "means:")))


def _buckets(report: Report) -> tuple[int, ...]:
    """Fortnights that a report of known time touches; none for one too vague to tell."""
    days = report.days
    if days.start is None or days.end is None or days.width > 3 * _BUCKET:
        return ()
    return tuple(range(days.start // _BUCKET, days.end // _BUCKET + 1))
