"""What a report and an occurrence share: parties, words, time, place; in points and in words."""

from collections.abc import Callable

from data.compare.bodies import Bodies
from data.compare.lexicon import types_of
from data.compare.occurrence import Occurrence
from data.compare.reports import Report

_OF_REPORTS = 10


def name_parties(shared: dict[str, float], bodies: Bodies) -> str:
    return f"{', '.join(bodies.names.get(actor, actor) for actor in sorted(shared))} in both" if shared else ""


def share_parties(report: Report, known: Occurrence, bodies: Bodies) -> tuple[dict[str, float], str]:
    """Shared parties with their likeness; a refusal where each side has one that the other lacks."""
    day = report.days.middle or known.days.middle
    shared = {party: 1.0 for party in report.parties if party in known.parties}
    for party in sorted(report.parties - known.parties):
        best = max((bodies.likeness(party, other, day) for other in known.parties), default=0.0)
        if best:
            shared[party] = best
    alone = sorted(report.named - shared.keys())
    lacking = [
        other
        for other in sorted(known.core - report.parties)
        if not any(bodies.likeness(other, party, day) for party in report.parties)
    ]
    if alone and lacking:
        names = bodies.names
        return {}, f"other parties ({names.get(alone[0], alone[0])}, not {names.get(lacking[0], lacking[0])})"
    groups = report.others & {other for one in known.reports[:5] for other in one.others}
    if not report.named or not known.core:
        shared |= dict.fromkeys(groups, 1.0)
    else:
        shared |= dict.fromkeys(groups, 0.25)
    return shared, ""


def share_signs(report: Report, known: Occurrence, weight: Callable[[str], float]) -> tuple[float, float]:
    """Weight of the shared signs, and their share of what the shorter telling carries: long ones share by chance.

    Of an occurrence with many reports only signs that one in ten of them has count: together they say everything.
    """
    few = len(known.reports) / _OF_REPORTS
    common = sum(weight(sign) for sign in report.signs if sign in known.signs and known.signs[sign] >= few)
    if not common:
        return 0.0, 0.0
    carried = [sum(weight(sign) for sign in signs) for signs in (report.signs, known.first.signs)]
    return common, common / max(min(carried), common)


def share_days(report: Report, known: Occurrence) -> tuple[float, str, str]:
    """Points, words and refusal; an unknown date gives none of them."""
    mine, theirs = report.days, known.days
    if not mine.known or not theirs.known:
        return 0.0, "", ""
    if mine.differs(theirs):
        return -1.0, "", f"other time ({mine.words()}, not {theirs.words()})"
    if mine.gap(theirs):
        return 0.0, "about the same time", ""
    if report.event_type in types_of("lasting"):
        return (0.5, "overlapping times", "")
    if mine.closed and theirs.closed and mine.meet(theirs).width == 0 and min(mine.width, theirs.width) == 0:
        return (2.0 if max(mine.width, theirs.width) <= 1 else 1.5), f"times meet ({mine.meet(theirs).words()})", ""
    if mine.is_tight_with(theirs):
        return 1.0, f"times meet ({mine.meet(theirs).words()})", ""
    return 0.5 if mine.closed and theirs.closed else 0.0, "overlapping times", ""


def share_places(report: Report, known: Occurrence) -> tuple[float, str]:
    places = {(one.place, one.country) for one in known.reports[:20] if one.place}
    if not report.place or not places:
        return 0.0, ""
    if any(report.place == place for place, _ in places):
        return 1.0, f"both at {report.place}"
    if report.country and any(report.country == country for _, country in places):
        return 0.5, "one country"
    if not report.country or any(not country for _, country in places):
        return 0.0, ""
    return -2.0, ""
