"""The same occurrence told in several passages is one event: same type, compatible dates, a shared actor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.coding.clauses import Names
from data.model import Event, EventType, Span, Status, When

_AHEAD = {Status.ANNOUNCED, Status.SCHEDULED}
_FARTHEST_BACK = 60
_LEAST_SHARED = 2
_RETOLD = 0.5
_APART = {Status.DENIED, Status.HYPOTHETICAL}


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one passage tells it, with its longer words.

    `definite`: the words may refer back ("the decree of the government"); `points_back`: they do nothing else.
    """

    event: Event
    kind: EventType
    words: frozenset[str]
    definite: bool
    points_back: bool
    stands_alone: bool = False
    main: bool = True
    country: str = ""


def merge_events(told: Iterable[Told], names: Names) -> tuple[Event, ...]:
    """Events in order of position; what only points back joins an event of its type or is left out."""
    kept: list[Told] = []
    passages: list[list[Span]] = []
    for one in told:
        at = _find_same(kept, one, names)
        if at is not None:
            kept[at] = _join(kept[at], one)
            passages[at].append(one.event.evidence)
        elif not one.points_back or one.stands_alone:
            kept.append(one)
            passages.append([one.event.evidence])
    events = [
        replace(one.event, further=_further(one.event.evidence, spans))
        for one, spans in zip(kept, passages, strict=True)
    ]
    return tuple(sorted(events, key=lambda event: (event.evidence, event.event_type)))


def _find_same(kept: Sequence[Told], one: Told, names: Names) -> int | None:
    """The event told before that this one is, the latest first."""
    for at in range(len(kept) - 1, max(len(kept) - _FARTHEST_BACK, -1), -1):
        if kept[at].kind.id == one.kind.id and _may_be_one(kept[at], one, names):
            return at
    return None


def _may_be_one(known: Told, one: Told, names: Names) -> bool:
    a, b = known.event, one.event
    if a.place and b.place and a.place != b.place and not (known.country and known.country == one.country):
        return False
    if one.points_back:
        return True
    if a.status != b.status and (a.status in _APART or b.status in _APART):
        return False
    if not _shares_actor(a.actor_ids, b.actor_ids, names):
        return False
    if a.when.dated and b.when.dated:
        return _overlap(a.when, b.when, known.kind.merge_days)
    if one.definite:
        return True
    if (a.status in _AHEAD) != (b.status in _AHEAD):
        return False
    return _is_retold(known.words, one.words)


def _is_retold(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether half of the longer words of the shorter passage, and two at least, stand in the other."""
    return len(ours & theirs) >= max(_LEAST_SHARED, min(len(ours), len(theirs)) * _RETOLD)


def _shares_actor(ours: Sequence[str], theirs: Sequence[str], names: Names) -> bool:
    """Whether an actor takes part in both, himself or through his government or a body of both."""
    if set(ours) & set(theirs):
        return True
    return bool(_with_bodies(ours, names) & set(theirs) or _with_bodies(theirs, names) & set(ours))


def _with_bodies(actor_ids: Sequence[str], names: Names) -> set[str]:
    return {body for actor_id in actor_ids for body in names.bodies_of(actor_id)}


def _overlap(one: When, other: When, days: int) -> bool:
    slack = timedelta(days=days if _is_vague(one) or _is_vague(other) else 0)
    first_end, second_end = one.end or date.max, other.end or date.max
    first_start, second_start = one.start or date.min, other.start or date.min
    return first_start <= _later(second_end, slack) and second_start <= _later(first_end, slack)


def _later(day: date, slack: timedelta) -> date:
    return day if day > date.max - slack else day + slack


def _is_vague(when: When) -> bool:
    return when.precision.value in {"approx", "range", "month", "unknown"} or when.basis.value in {
        "inferred",
        "relative",
    }


def _join(known: Told, other: Told) -> Told:
    """The event as its first main clause tells it, with the more precise date and the actors of both tellings."""
    first = other if other.main and not known.main and not other.points_back else known
    a, b = known.event, other.event
    dated = b if _is_better(b, a) else a
    event = replace(
        first.event,
        actor_ids=a.actor_ids if other.points_back and a.actor_ids else _union(a.actor_ids, b.actor_ids),
        when=dated.when,
        date=dated.date,
        place=a.place or b.place,
    )
    return replace(first, event=event, country=known.country or other.country)


def _union(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))


def _is_better(other: Event, known: Event) -> bool:
    if not known.when.dated or not other.when.dated:
        return other.when.dated
    return _length(other.when) < _length(known.when)


def _length(when: When) -> timedelta:
    return (when.end or date.max) - (when.start or date.min)


def _further(evidence: Span, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The other passages in order, without those inside the evidence or one another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not evidence.covers(span) and not (kept and kept[-1].covers(span)):
            kept.append(span)
    return tuple(kept)
