"""Which occurrences a report is held against: an index over type and party or sign within fortnights."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from data.compare.bodies import Bodies
from data.compare.lexicon import load_lists
from data.compare.occurrence import Occurrence
from data.compare.reports import Report
from data.compare.weights import Weights

_MOST = 12
"""Candidates weighed for one report: those that share most with it."""
_SHELF = 24
"""Occurrences kept under one type, key and fortnight: those reported last."""
_LOOK = 200
"""Entries looked at for one report, under its rarest keys first; this and `_SHELF` keep the cost of a report even."""
_BUCKET = 14
_UNDATED, _ANY = "undated", "any"

Shelf = dict[int | str, list[Occurrence]]


class CandidateIndex:
    """Occurrences by type and party, or type and sign, within buckets of days; rare keys are asked first."""

    def __init__(self, bodies: Bodies, weights: Weights) -> None:
        self._bodies, self._parties = bodies, weights.parties
        self._shelves: dict[tuple[str, str], Shelf] = {}
        self._types: dict[str, list[str]] = {}
        for first, second in load_lists()["types"]["related"]:
            self._types.setdefault(first, [first]).append(second)
            self._types.setdefault(second, [second]).append(first)

    def add(self, known: Occurrence, report: Report) -> None:
        """Puts the occurrence where the report lies, as the one reported last; the longest unreported one gives way."""
        buckets = (*(_buckets(report) or (_UNDATED,)), _ANY)
        for key in self._keys(report, every=True):
            shelves = self._shelves.setdefault((report.event_type, key), {})
            for bucket in buckets:
                shelf = shelves.setdefault(bucket, [])
                if known in shelf:
                    shelf.remove(known)
                elif len(shelf) == _SHELF:
                    del shelf[0]
                shelf.append(known)

    def candidates(self, report: Report) -> list[Occurrence]:
        """Occurrences of its type or a related one, at a time that may fit, those that share most with it."""
        met: list[set[Occurrence]] = []
        looked = 0
        types, wanted = self._types.get(report.event_type, (report.event_type,)), _wanted(report)
        for key in self._keys(report):
            if looked > _LOOK:
                break
            for event_type in types:
                shelves = self._shelves.get((event_type, key))
                if shelves is not None:
                    met.append(set().union(*(shelves[bucket] for bucket in wanted if bucket in shelves)))
                    looked += len(met[-1])
        return _best(Counter(chain.from_iterable(met)), report)

    def _keys(self, report: Report, *, every: bool = False) -> Iterator[str]:
        """Parties, the rarest first, bodies, the place; without a named party, or if every key is wanted, signs."""
        day = report.days.middle
        yield from self._rarest(report.parties)
        bodies = {body for party in report.parties for body in self._bodies.above(party, day)}
        yield from self._rarest(bodies - report.parties)
        yield from (f"place:{report.place}",) if report.place else ()
        if every or not report.named:
            yield from sorted(sign for sign in report.signs if sign.startswith(("issue:", "number:", "means:")))
            yield from sorted(report.others)

    def _rarest(self, actors: "set[str] | frozenset[str]") -> list[str]:
        return sorted(actors, key=lambda actor: (-self._parties.get(actor, 0.0), actor))


def _best(shared: dict[Occurrence, int], report: Report) -> list[Occurrence]:
    """Those with most keys and signs of the report, the first event's id decides among equals."""
    if len(shared) > _MOST:
        signs = frozenset(report.signs)
        counted = {known: count + len(signs & known.signs) for known, count in shared.items()}
        least = sorted(counted.values())[-_MOST]
        shared = {known: count for known, count in counted.items() if count >= least}
    return sorted(shared, key=lambda known: (-shared[known], known.first.event_id))[:_MOST]


def _wanted(report: Report) -> tuple[int | str, ...]:
    """The buckets in which an occurrence may lie that the report tells of."""
    buckets = _buckets(report)
    around = sorted({day for bucket in buckets for day in (bucket - 1, bucket, bucket + 1)})
    return (*around, _UNDATED) if buckets else (_ANY,)


def _buckets(report: Report) -> tuple[int, ...]:
    """Fortnights that a report of known time touches; none for one too vague to tell."""
    days = report.days
    if days.start is None or days.end is None or days.width > 3 * _BUCKET:
        return ()
    return tuple(range(days.start // _BUCKET, days.end // _BUCKET + 1))
