"""Who belongs to whom, on a given day: members stand for their government where outlets name now one, now the other."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from data.model import Actor, ActorKind, Codebook
from data.tables import Tables

UNSPECIFIC = frozenset((ActorKind.GROUP, ActorKind.OUTLET, ActorKind.COUNTRY))
_OFFICES = frozenset((ActorKind.MINISTRY, ActorKind.INSTITUTION, ActorKind.GOVERNMENT))


@dataclass
class Bodies:
    """Memberships of a codebook and kinds of all actors, with what was asked kept.

    What holds on one day holds until a membership begins or ends, so that answers are kept by such periods.
    """

    codebook: Codebook
    kinds: dict[str, str]
    names: dict[str, str]
    _above: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    _likeness: dict[tuple[str, str, int], float] = field(default_factory=dict)

    def above(self, actor_id: str, day: int | None) -> frozenset[str]:
        """Every body the actor belonged to on the day (an ordinal); any membership counts where the day is unknown."""
        key = actor_id, self._period(day)
        found = self._above.get(key)
        if found is None:
            found = self._above[key] = frozenset(self._climb(actor_id, day)) - {actor_id}
        return found

    def _period(self, day: int | None) -> int:
        return -1 if day is None else bisect_right(self._changes, day)

    @cached_property
    def _changes(self) -> list[int]:
        """The days on which a membership begins or has ended."""
        held = [membership for actor in self.codebook.actors for membership in actor.member_of]
        starts = {one.start.toordinal() for one in held if one.start}
        return sorted(starts | {one.end.toordinal() + 1 for one in held if one.end})

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.codebook.actors}

    def _climb(self, actor_id: str, day: int | None) -> set[str]:
        seen, pending = {actor_id}, [actor_id]
        while pending:
            actor = self._actors.get(pending.pop())
            for membership in actor.member_of if actor else ():
                if membership.actor not in seen and _holds(membership.start, membership.end, day):
                    seen.add(membership.actor)
                    pending.append(membership.actor)
        return seen

    def likeness(self, first: str, second: str, day: int | None) -> float:
        """1 the same actor, 0.8 an actor and its body, 0.5 a minister and a ministry of one government, else 0."""
        if first == second:
            return 1.0
        key = first, second, self._period(day)
        found = self._likeness.get(key)
        if found is None:
            found = self._likeness[key] = self._compare(first, second, day)
        return found

    def _compare(self, first: str, second: str, day: int | None) -> float:
        above_first, above_second = self.above(first, day), self.above(second, day)
        if second in above_first or first in above_second:
            return 0.8
        kinds = {self.kinds.get(first, ""), self.kinds.get(second, "")}
        if above_first & above_second and ActorKind.PERSON in kinds and kinds & _OFFICES:
            return 0.5
        return 0.0

    def is_party(self, actor_id: str) -> bool:
        """Whether the actor tells one occurrence from another; groups, outlets and countries hardly do."""
        return self.kinds.get(actor_id, "") not in UNSPECIFIC


def _holds(start: date | None, end: date | None, day: int | None) -> bool:
    if day is None:
        return True
    return (start is None or start.toordinal() <= day) and (end is None or day <= end.toordinal())


def read_bodies(tables: Tables) -> Bodies:
    """The bodies of the tables' actors."""
    actors = tables.actors
    kinds = dict(zip(actors["actor_id"], actors["kind"].fillna(""), strict=True))
    return Bodies(tables.codebook, kinds, dict(zip(actors["actor_id"], actors["name"], strict=True)))
