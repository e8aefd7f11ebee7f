"""The names of a text: who is named where, in which place of the clause, and whose government he belongs to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.clauses.clause import Clauses
from data.coding.clauses.lexicon import phrases_of, words_of
from data.model import Actor, ActorKind, Span, Statement

_COORDINATIONS = tuple(phrase.split() for phrase in phrases_of("grammar", "coordinations"))
ARTICLES = words_of("grammar", "articles")


@dataclass(frozen=True, slots=True)
class Name:
    """Words that stand for actors; a metonym counts only where it acts. `preposition` is the word that governs them.

    `pair`: both governments; `government`: one, told by who leads it.
    """

    span: Span
    actor_ids: tuple[str, ...]
    metonym: bool = False
    preposition: str = ""
    possessive: bool = False
    pair: bool = False
    government: bool = False

    @property
    def free(self) -> bool:
        """Whether the name may be a subject: nothing governs it."""
        return not self.preposition and not self.possessive


class Names:
    """The names of a text in order, with coordinated ones joined on demand."""

    def __init__(self, clauses: Clauses, names: Sequence[Name], actors: Sequence[Actor]) -> None:
        self.clauses = clauses
        self.all = tuple(names)
        self._starts = [name.span.start for name in names]
        self._actors = {actor.id: actor for actor in actors}

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that start in the range."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def joined(self, name: Name, sentence: Span) -> tuple[str, ...]:
        """Actors of the name and of those it is coordinated with ("Chile and Peru")."""
        index = bisect_left(self._starts, name.span.start)
        ids = list(name.actor_ids)
        for step in (-1, 1):
            at = index
            while 0 <= at + step < len(self.all):
                left, right = (self.all[at + step], self.all[at]) if step < 0 else (self.all[at], self.all[at + step])
                near = sentence.covers(left.span) and sentence.covers(right.span)
                if not (near and (self._is_joined(left, right) or self._is_apposed(left, right))):
                    break
                other = self.all[at + step].actor_ids
                ids = [*other, *ids] if step < 0 else [*ids, *other]
                at += step
        return tuple(dict.fromkeys(ids))

    def _is_joined(self, left: Name, right: Name) -> bool:
        if left.possessive or set(left.actor_ids) & set(right.actor_ids):
            return False
        gap = self.clauses.text[left.span.end : right.span.start]
        words = [word for word in self.clauses.words(left.span.end, right.span.start) if word not in ARTICLES]
        return len(gap) < 24 and words in _COORDINATIONS

    def _is_apposed(self, left: Name, right: Name) -> bool:
        """Whether the two name the same side by side ("el gobernador Julián Ochoa")."""
        return left.actor_ids == right.actor_ids and 0 <= right.span.start - left.span.end <= 2

    def speakers(self, statement: Statement) -> tuple[str, ...]:
        """The speaker; whom his words name where they name a government, or where he is outside the codebook."""
        if statement.speaker is None:
            return (statement.actor_id,)
        inside = self.within(statement.speaker.start, statement.speaker.end)
        named = [name for name in inside if name.pair or self._leads(name, statement.speaker)]
        if named and (statement.actor_id not in self._actors or named[0].government):
            return named[0].actor_ids
        return (statement.actor_id,)

    def _leads(self, name: Name, speaker: Span) -> bool:
        """Whether a name of the codebook is all of a speaker's words but an article ("el gobierno de Rivas")."""
        if name.metonym or name.span.end < speaker.end or not set(name.actor_ids) <= self._actors.keys():
            return False
        return ARTICLES.issuperset(self.clauses.words(speaker.start, name.span.start))

    def government_of(self, actor_id: str) -> str:
        """The government an actor belongs to, through membership or country; empty where none is known."""
        actor = self._actors.get(actor_id)
        if actor is None:
            return ""
        if actor.kind is ActorKind.GOVERNMENT:
            return actor.id
        governments = [
            other.id
            for other in self._actors.values()
            if other.kind is ActorKind.GOVERNMENT and actor.country and other.country == actor.country
        ]
        return self.membership_of(actor_id) or (governments[0] if len(governments) == 1 else "")

    def membership_of(self, actor_id: str) -> str:
        """The one government the actor is a member of; empty where there is none or several."""
        actor = self._actors.get(actor_id)
        owned = (
            [own.actor for own in actor.member_of if self.kind_of(own.actor) is ActorKind.GOVERNMENT] if actor else []
        )
        return owned[0] if len(set(owned)) == 1 else ""

    def bodies_of(self, actor_id: str) -> tuple[str, ...]:
        """What the actor is a member of."""
        actor = self._actors.get(actor_id)
        return tuple(membership.actor for membership in actor.member_of) if actor else ()

    def is_listed(self, actor_id: str) -> bool:
        """Whether the codebook has the actor."""
        return actor_id in self._actors

    def kind_of(self, actor_id: str) -> ActorKind:
        actor = self._actors.get(actor_id)
        return actor.kind if actor else ActorKind.UNKNOWN

    def country_of(self, actor_id: str) -> str:
        actor = self._actors.get(actor_id)
        return actor.country if actor else ""
