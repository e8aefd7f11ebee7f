"""Which occurrences a report is held against: an index over type and party or sign within fortnights."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from data.compare.bodies import Bodies
from data.compare.lexicon import load_lists
from data.compare.occurrence import Occurrence
from data.compare.reports import Report

_MOST = 12
"""Candidates weighed for one report: those that share most with it."""
_SHELF = 24
"""Occurrences kept under one type, key and fortnight: those reported last."""
_LOOK = 200
"""Entries looked at for one report, under its rarest keys first; this and `_SHELF` keep the cost of a report even."""
_BUCKET = 14
_UNDATED, _ANY = "undated", "any"

Place = tuple[str, str, int | str]


class CandidateIndex:
    """Occurrences by type and party, or type and sign, within buckets of days; `weight` is how rare a key is."""

    def __init__(self, bodies: Bodies, weight: Callable[[str], float]) -> None:
        self._bodies, self._weight = bodies, weight
        self._shelves: dict[Place, list[Occurrence]] = {}
        self._related: dict[str, list[str]] = defaultdict(list)
        for first, second in load_lists()["types"]["related"]:
            self._related[first].append(second)
            self._related[second].append(first)

    def add(self, known: Occurrence, report: Report) -> None:
        """Puts the occurrence where the report lies, as the one reported last; the longest unreported one gives way."""
        buckets = (*(_buckets(report) or (_UNDATED,)), _ANY)
        for key in self._keys(report, every=True):
            for bucket in buckets:
                shelf = self._shelves.setdefault((report.event_type, key, bucket), [])
                if known in shelf:
                    shelf.remove(known)
                elif len(shelf) == _SHELF:
                    del shelf[0]
                shelf.append(known)

    def candidates(self, report: Report) -> list[Occurrence]:
        """Occurrences of its type or a related one, at a time that may fit, those that share most with it."""
        found: Counter[Occurrence] = Counter()
        looked = 0
        buckets = _buckets(report)
        around = sorted({day for bucket in buckets for day in (bucket - 1, bucket, bucket + 1)})
        wanted: tuple[int | str, ...] = (*around, _UNDATED) if buckets else (_ANY,)
        for key in self._keys(report):
            if looked > _LOOK:
                break
            for event_type in (report.event_type, *self._related[report.event_type]):
                shelves = [self._shelves.get((event_type, key, bucket), ()) for bucket in wanted]
                under = set().union(*shelves)
                looked += len(under)
                found.update(under)
        if len(found) > _MOST:
            signs = report.signs
            for known in found:
                found[known] += sum(map(known.signs.__contains__, signs))
        ordered = sorted(found, key=lambda known: (-found[known], known.first.event_id))
        return ordered[:_MOST]

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
        return sorted(actors, key=lambda actor: (-self._weight(f"party:{actor}"), actor))


def _buckets(report: Report) -> tuple[int, ...]:
    """Fortnights that a report of known time touches; none for one too vague to tell."""
    days = report.days
    if days.start is None or days.end is None or days.width > 3 * _BUCKET:
        return ()
    return tuple(range(days.start // _BUCKET, days.end // _BUCKET + 1))
