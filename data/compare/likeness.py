"""Whether a report tells of an occurrence already known: what speaks for it, what refuses it, in points and in words."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from data.compare.bodies import Bodies
from data.compare.days import Days
from data.compare.lexicon import related_types, types_of
from data.compare.reports import Report

ENOUGH = 3.0
"""Points at which a report joins; below it stays apart."""
_FARTHEST = 4
_FAR_REPORT = 45


@dataclass(slots=True)
class Occurrence:
    """The reports joined so far, and what they have in common."""

    reports: list[Report]
    days: Days
    rank: float
    documents: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    core: set[str] = field(default_factory=set)
    signs: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, report: Report) -> "Occurrence":
        made = cls([], report.days, report.rank)
        made.core = set(report.parties)
        made.add(report)
        return made

    def add(self, report: Report) -> None:
        """Takes a report in; the days narrow where they agree, the better known ones win where they do not."""
        first = not self.reports
        self.reports.append(report)
        self.documents.add(report.doc_id)
        self.parties |= report.parties
        if report.parties and not first:
            self.core = self.core & report.parties if self.core else set(report.parties)
        self.signs.update(report.signs)
        if not first and report.days.known:
            self.days, self.rank = _better(self.days, self.rank, report.days, report.rank)

    @property
    def first(self) -> Report:
        return self.reports[0]


def _better(days: Days, rank: float, other: Days, other_rank: float) -> tuple[Days, float]:
    if not days.known:
        return other, other_rank
    if not days.gap(other):
        narrower = days if days.width <= other.width else other
        return (narrower, min(rank, other_rank)) if narrower.width != float("inf") else (days.meet(other), max(rank, other_rank))
    return (days, rank) if rank <= other_rank else (other, other_rank)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Points and reasons; refused where something excludes the join whatever the points."""

    points: float
    reasons: tuple[str, ...]
    refused: str = ""

    @property
    def joins(self) -> bool:
        return not self.refused and self.points >= ENOUGH


def weigh(report: Report, known: Occurrence, bodies: Bodies, weight: Callable[[str], float]) -> Verdict:
    """The verdict on one report and one occurrence; `weight` is how much one shared sign tells (0 to 1)."""
    related = report.event_type != known.first.event_type
    if related and (report.event_type, known.first.event_type) not in related_types():
        return Verdict(0, (), "other type")
    shared, refused = _share_parties(report, known, bodies)
    if refused:
        return Verdict(0, (), refused)
    signs = _share_signs(report, known, weight)
    days, day_words, refused = _share_days(report, known)
    place, place_words = _share_places(report, known)
    reasons = [f"both {report.event_type}" if not related else f"{report.event_type} and {known.first.event_type} are told alike"]
    reasons += [words for words in (_name(shared, bodies), day_words, place_words) if words]
    reasons += ["like words"] if signs >= 0.5 else []
    points = min(sum(shared.values()), 2.0) + days + place + min(signs, 2.0) - related
    if refused and not _is_certain(shared, signs, place, report, known):
        return Verdict(points, tuple(reasons), refused)
    return Verdict(points - bool(refused), tuple(reasons), _lacks(report, known, shared, signs, related))


def _name(shared: dict[str, float], bodies: Bodies) -> str:
    return f"{', '.join(bodies.names.get(actor, actor) for actor in sorted(shared))} in both" if shared else ""


def _share_parties(report: Report, known: Occurrence, bodies: Bodies) -> tuple[dict[str, float], str]:
    """Shared parties with their likeness; a refusal where each side has one that the other lacks."""
    day = report.days.middle or known.days.middle
    shared: dict[str, float] = {}
    alone: list[str] = []
    for party in sorted(report.parties):
        best = max((bodies.likeness(party, other, day) for other in known.parties), default=0.0)
        if best:
            shared[party] = best
        else:
            alone.append(party)
    lacking = [
        other
        for other in sorted(known.core)
        if not any(bodies.likeness(other, party, day) for party in report.parties)
    ]
    if alone and lacking:
        names = bodies.names
        return {}, f"other parties ({names.get(alone[0], alone[0])}, not {names.get(lacking[0], lacking[0])})"
    groups = report.others & {other for one in known.reports[:5] for other in one.others}
    if not report.parties or not known.parties:
        shared |= dict.fromkeys(groups, 1.0)
    else:
        shared |= dict.fromkeys(groups, 0.25)
    return shared, ""


def _share_signs(report: Report, known: Occurrence, weight: Callable[[str], float]) -> float:
    return sum(weight(sign) for sign in report.signs if sign in known.signs)


def _share_days(report: Report, known: Occurrence) -> tuple[float, str, str]:
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
    return 0.5 if mine.meet(theirs).closed else 0.25, "overlapping times", ""


def _share_places(report: Report, known: Occurrence) -> tuple[float, str]:
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


def _is_certain(shared: dict[str, float], signs: float, place: float, report: Report, known: Occurrence) -> bool:
    """Whether a few days between two reports are a disagreement on the date rather than two occurrences."""
    gap = report.days.gap(known.days)
    near = gap <= _FARTHEST or (report.status != known.first.status and gap <= _FAR_REPORT)
    told = signs + max(place, 0.0)
    return near and place >= 0 and sum(shared.values()) >= 1 and told >= (1.0 if gap <= _FARTHEST else 2.0)


def _lacks(report: Report, known: Occurrence, shared: dict[str, float], signs: float, related: bool) -> str:
    """What a join must have beyond points."""
    if report.hypothetical != known.first.hypothetical and signs < 1:
        return "one is only hypothetical"
    content = types_of("content")
    if (report.event_type in content or known.first.event_type in content) and signs < 0.75:
        return "nothing shows that the content is the same"
    if not shared and signs < 1:
        return "no party in common"
    if related and (len(report.parties | known.core) > 2 * max(len(shared), 1)):
        return "other types and too few parties in common"
    return ""
