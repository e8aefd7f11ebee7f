"""What a report and an occurrence share: parties, words, time, place; in points and in words."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from data.compare.bodies import Bodies
from data.compare.days import Days
from data.compare.lexicon import types_of
from data.compare.occurrence import Occurrence
from data.compare.reports import Report
from data.compare.weights import Weights

_OF_REPORTS = 10
_MEET = "times meet"


@dataclass(frozen=True, slots=True)
class Telling:
    """A report with what each of its signs tells, and all of them together; read once for all it is held against."""

    report: Report
    signs: Mapping[str, float]
    carried: float

    @classmethod
    def of(cls, report: Report, weights: Weights) -> "Telling":
        signs = weights.of_signs(report.signs)
        return cls(report, signs, math.fsum(signs.values()))


def name_parties(shared: Mapping[str, float], bodies: Bodies) -> str:
    return f"{', '.join(bodies.names.get(actor, actor) for actor in sorted(shared))} in both" if shared else ""


def share_parties(report: Report, known: Occurrence, bodies: Bodies) -> tuple[dict[str, float], str]:
    """Shared parties with their likeness; a refusal where each side has one that the other lacks."""
    day = report.days.middle or known.days.middle
    parties = known.parties
    shared = {party: 1.0 for party in report.parties if party in parties}
    if len(shared) < len(report.parties):
        for party in report.parties - parties:
            best = max((bodies.likeness(party, other, day) for other in parties), default=0.0)
            if best:
                shared[party] = best
    alone = report.named - shared.keys()
    if alone and (lacking := _lacking(report, known, bodies, day)):
        one, other = min(alone), min(lacking)
        return {}, f"other parties ({bodies.names.get(one, one)}, not {bodies.names.get(other, other)})"
    if report.others:
        groups = report.others & {other for one in known.reports[:5] for other in one.others}
        shared |= dict.fromkeys(groups, 0.25 if report.named and known.core else 1.0)
    return shared, ""


def _lacking(report: Report, known: Occurrence, bodies: Bodies, day: int | None) -> list[str]:
    """Parties that all reports of the occurrence name and that are nobody of this report's."""
    return [
        other
        for other in known.core - report.parties
        if not any(bodies.likeness(other, party, day) for party in report.parties)
    ]


def share_signs(telling: Telling, known: Occurrence) -> tuple[float, float]:
    """Weight of the shared signs, and their share of what the shorter telling carries: long ones share by chance.

    Of an occurrence with many reports only signs that one in ten of them has count: together they say everything.
    """
    few, counts = len(known.reports) / _OF_REPORTS, known.counts
    shared = [sign for sign in telling.signs if sign in known.signs and (few <= 1 or counts[sign] >= few)]
    common = math.fsum([telling.signs[sign] for sign in shared])
    if not common:
        return 0.0, 0.0
    return common, common / max(min(telling.carried, known.carried), common)


def share_days(report: Report, known: Occurrence) -> tuple[float, str, bool]:
    """Points, words, and whether the two times exclude each other; an unknown date gives nothing."""
    mine, theirs = report.days, known.days
    if not mine.known or not theirs.known:
        return 0.0, "", False
    gap = mine.gap(theirs)
    if gap:
        excluded = gap > mine.slack(theirs)
        return (-1.0, "", True) if excluded else (0.0, "about the same time", False)
    if report.event_type in types_of("lasting"):
        return 0.5, "overlapping times", False
    if not (mine.closed and theirs.closed):
        return 0.0, "overlapping times", False
    shared = mine.meet(theirs).width
    if shared == 0 and min(mine.width, theirs.width) == 0:
        return (2.0 if max(mine.width, theirs.width) <= 1 else 1.5), _MEET, False
    return (1.0, _MEET, False) if mine.is_tight_with(theirs) else (0.5, "overlapping times", False)


def tell_days(words: str, mine: Days, theirs: Days) -> str:
    """The words of `share_days`, with the days at which the times meet."""
    return f"{words} ({mine.meet(theirs).words()})" if words == _MEET else words


def share_places(report: Report, known: Occurrence) -> tuple[float, str]:
    if not report.place:
        return 0.0, ""
    places = {(one.place, one.country) for one in known.reports[:20] if one.place}
    if not places:
        return 0.0, ""
    if any(report.place == place for place, _ in places):
        return 1.0, f"both at {report.place}"
    if report.country and any(report.country == country for _, country in places):
        return 0.5, "one country"
    if not report.country or any(not country for _, country in places):
        return 0.0, ""
    return -2.0, ""
