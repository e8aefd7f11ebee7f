"""Whether a report tells of an occurrence already known: what speaks for it, what against, in points and words."""

import math
from dataclasses import dataclass

from data.compare.bodies import Bodies
from data.compare.lexicon import related_types, types_of
from data.compare.occurrence import Occurrence
from data.compare.reports import Report
from data.compare.sharing import (
    Telling,
    name_parties,
    share_days,
    share_parties,
    share_places,
    share_signs,
    tell_days,
)
from data.compare.weights import Weights
from data.model import ActorKind

ENOUGH = 3.0
"""Points at which a report joins; below it stays apart."""
_SAME_DAY = 1.5
_CONTENT = 1.75
_CONTENT_SHARE = 0.3
_PLAN = 0.75
_CONTENT_ISSUE = 1.0
_PARTIES = 2.5
_SIGNS = 2.0
_RELATED = 1.5
_RARE_PARTY = 0.3
_RARE_TYPE = 0.75
_SINGULAR = 1.5
_FARTHEST = 4
_FAR_REPORT = 45
_NEXT_DAYS = 2
_BOTH = 2


@dataclass(frozen=True, slots=True)
class _Shared:
    """What a report and an occurrence have in common, part by part."""

    parties: dict[str, float]
    together: float
    """Likeness of all of them."""
    signs: float
    share: float
    days: float
    place: float
    related: bool
    words: tuple[str, str]
    """How times and places meet."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Points; refused where something excludes the join whatever the points."""

    points: float
    refused: str = ""
    shared: _Shared | None = None

    @property
    def joins(self) -> bool:
        return not self.refused and self.points >= ENOUGH


def weigh(telling: Telling, known: Occurrence, bodies: Bodies, weights: Weights) -> Verdict:
    """The verdict on one report and one occurrence."""
    report = telling.report
    related = report.event_type != known.first.event_type
    if related and (report.event_type, known.first.event_type) not in related_types():
        return Verdict(0, "other type")
    parties, refused = share_parties(report, known, bodies)
    if refused:
        return Verdict(0, refused)
    days, day_words, other_time = share_days(report, known)
    place, place_words = share_places(report, known)
    signs, share = share_signs(telling, known)
    shared = _Shared(parties, math.fsum(parties.values()), signs, share, days, place, related, (day_words, place_words))
    points = _points(shared, report, bodies, weights)
    if other_time and not _is_certain(shared, report, known):
        refused = f"other time ({report.days.words()}, not {known.days.words()})"
    return Verdict(points, refused or _lacks(report, known, shared), shared)


def reasons(verdict: Verdict, report: Report, known: Occurrence, bodies: Bodies) -> tuple[str, ...]:
    """What the two have in common, in words."""
    shared = verdict.shared
    if shared is None:
        return ()
    kinds = report.event_type, known.first.event_type
    told = (
        f"{kinds[0]} and {kinds[1]} told alike" if shared.related else f"both {kinds[0]}",
        name_parties(shared.parties, bodies),
        tell_days(shared.words[0], report.days, known.days),
        shared.words[1],
        "like words" if shared.signs >= 0.5 else "",
    )
    return tuple(filter(None, told))


def _points(shared: _Shared, report: Report, bodies: Bodies, weights: Weights) -> float:
    rare = max((weights.parties.get(actor, 0.0) for actor in shared.parties), default=0.0)
    place = 0.0 if shared.place < 0 and _is_same_act(shared) else shared.place
    points = min(shared.together + rare, _PARTIES) + shared.days + place + min(shared.signs, _SIGNS)
    if shared.related:
        return points - _RELATED
    points += 2 * _RARE_TYPE * weights.types.get(report.event_type, 0.0)
    return points + _SINGULAR * any(
        _is_once(report, actor, bodies, weights)
        for actor, likeness in shared.parties.items()
        if likeness == 1 or report.event_type not in types_of("singular_body")
    )


def _is_once(report: Report, actor: str, bodies: Bodies, weights: Weights) -> bool:
    """Whether this happens to the actor but once within an affair: an election, taking office, being created."""
    kind = bodies.kinds.get(actor)
    if report.event_type in types_of("singular_body"):
        rare = weights.parties.get(actor, 0.0) > _RARE_PARTY
        return rare and kind in (ActorKind.INSTITUTION, ActorKind.MINISTRY)
    return kind != ActorKind.GOVERNMENT and report.event_type in types_of("singular")


def _is_certain(shared: _Shared, report: Report, known: Occurrence) -> bool:
    """Whether a few days between two reports are a disagreement on the date rather than two occurrences."""
    gap = report.days.gap(known.days)
    near = gap <= _FARTHEST or (report.status != known.first.status and gap <= _FAR_REPORT)
    if shared.place < 0:
        return gap <= _FARTHEST and _is_same_act(shared)
    if not report.named | known.core:
        return gap <= _NEXT_DAYS and shared.place >= 1 and shared.signs >= 1
    told = shared.signs + max(shared.place, 0.0)
    return near and shared.together >= 1 and told >= (1.0 if gap <= _FARTHEST else 2.0)


def _is_same_act(shared: _Shared) -> bool:
    """Whether parties and content are so much the same that another place or day is a disagreement."""
    return shared.together >= _BOTH and shared.signs >= _CONTENT


def _lacks(report: Report, known: Occurrence, shared: _Shared) -> str:
    """What a join must have beyond points."""
    if report.hypothetical != known.first.hypothetical and shared.signs < 1:
        return "one is only hypothetical"
    agreed = shared.days >= _SAME_DAY and shared.together + shared.signs >= 2
    if shared.place < 0 and not agreed and not _is_same_act(shared):
        return f"other place ({report.place})"
    content = types_of("content")
    if report.event_type in content or known.first.event_type in content:
        issue = any(sign.startswith("issue:") and sign in known.signs for sign in report.signs)
        if shared.signs < (_CONTENT_ISSUE if issue else _CONTENT) or shared.share < _CONTENT_SHARE:
            return "nothing shows that the content is the same"
    if not shared.parties and shared.signs < 1:
        return "no party in common"
    goes_on = report.event_type in types_of("lasting") - content
    is_open = not goes_on and (_is_open_plan(report) or _is_open_plan(known.first))
    if is_open and shared.signs < _PLAN and shared.place < 1:
        return "a plan without a date, and nothing shows that it is this one"
    if shared.related and len(report.parties | known.core) > 2 * max(len(shared.parties), 1):
        return "other types and too few parties in common"
    return ""


def _is_open_plan(report: Report) -> bool:
    return not report.days.known and report.status in ("announced", "scheduled")
