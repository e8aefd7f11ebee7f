"""What "he", "el mandatario", "the expert" or "ambos presidentes" stand for: recency with kind and number."""

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from data.coding.actors.mentions import find_holders
from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.model import Actor, ActorKind, Codebook, Mention, Published, Span, Title

_REACH = 5000
_SENTENCES_BACK = 4
_BODIES = {ActorKind.GROUP, ActorKind.INSTITUTION, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.COUNTRY}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A phrase that means an actor once it has been named, in the time of a title where there is one."""

    actor: Actor
    title: Title | None = None


@cache
def load_anaphora() -> Mapping[str, frozenset[str]]:
    """The shipped pronouns and phrases, by what they mean."""
    words = tomllib.loads((files("data.coding") / "lexicons" / "anaphora.toml").read_text(encoding="utf-8"))
    return {name: frozenset(phrases) for name, phrases in words.items()}


@compiled_once
def compile_anaphors(codebook: Codebook) -> Matcher[Anaphor]:
    """The codebook's anaphors of actors and titles."""
    plain = [(phrase, Anaphor(actor)) for actor in codebook.actors for phrase in actor.anaphors.all]
    titled = [
        (phrase, Anaphor(actor, title))
        for actor in codebook.actors
        for title in actor.titles
        for phrase in title.anaphors.all
    ]
    return Matcher(dict.fromkeys(plain + titled), soft=False)


@compiled_once
def compile_metonyms(codebook: Codebook) -> Matcher[Actor]:
    """Places that stand for an actor where they speak."""
    return Matcher([(name, actor) for actor in codebook.actors for name in actor.metonyms])


class Recency:
    """Who has been named and who has spoken so far."""

    def __init__(
        self, codebook: Codebook, mentions: Sequence[Mention], sentences: Sequence[Span], published: Published
    ) -> None:
        self._actors = {actor.id: actor for actor in codebook.actors}
        self._mentions, self._sentences, self._published = mentions, sentences, published
        self._starts = [mention.span.start for mention in mentions]
        self._last: tuple[int, tuple[str, ...]] | None = None

    def speaks(self, offset: int, actor_ids: tuple[str, ...]) -> None:
        """Notes who speaks at an offset."""
        self._last = offset, actor_ids

    def last_speakers(self, since: int) -> tuple[str, ...]:
        """Who spoke last, if after an offset."""
        return self._last[1] if self._last is not None and self._last[0] >= since else ()

    def by_anaphor(self, anaphors: Iterable[Anaphor], before: int) -> str | None:
        """The one an anaphor fits who was named last; where none was, its only possible holder."""
        fitting = {
            anaphor.actor.id
            for anaphor in anaphors
            if anaphor.title is None or find_holders([(anaphor.actor, anaphor.title)], self._published)
        }
        named = (mention.actor_id for mention in self._backwards(before) if mention.actor_id in fitting)
        return next(named, next(iter(fitting)) if len(fitting) == 1 else None)

    def was_named(self, actor_id: str, before: int) -> bool:
        """Whether an actor of the codebook has been named not far before an offset."""
        return any(mention.actor_id == actor_id for mention in self._backwards(before))

    def person(self, before: int) -> str | None:
        """Whom a singular pronoun means: its sentence's first person, else the last to speak or first named before."""
        at = bisect_right(self._sentences, before, key=lambda span: span.start) - 1
        for sentence in reversed(self._sentences[max(0, at - _SENTENCES_BACK + 1) : at + 1]):
            if self._last is not None and sentence.start <= self._last[0] < before and len(self._last[1]) == 1:
                return self._last[1][0]
            named = self._first_person(sentence.start, min(before, sentence.end))
            if named is not None:
                return named
        if self._last is not None:
            return self._last[1][0]
        return self._first_person(before, self._sentences[at].end) if at >= 0 else None

    def several(self, before: int) -> tuple[str, ...]:
        """Whom a plural pronoun means: the last joint speakers or body, else the last two persons named."""
        if self._last is not None:
            last = self._last[1]
            actor = self._actors.get(last[0])
            if len(last) > 1 or (actor is not None and (actor.plural or actor.kind in _BODIES)):
                return last
        named = next(self._backwards(before), None)
        actor = self._actors.get(named.actor_id) if named is not None else None
        if actor is not None and (actor.plural or actor.kind in _BODIES):
            return (actor.id,)
        return self.pair(before)

    def pair(self, before: int) -> tuple[str, ...]:
        """The last two different persons named, in the order of their naming."""
        found: list[str] = []
        for mention in self._backwards(before):
            if mention.actor_id not in found and self._is_person(mention):
                found.append(mention.actor_id)
            if len(found) == 2:
                return tuple(reversed(found))
        return ()

    def _first_person(self, start: int, end: int) -> str | None:
        for mention in self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if self._is_person(mention):
                return mention.actor_id
        return None

    def _backwards(self, before: int) -> Iterator[Mention]:
        for at in range(bisect_left(self._starts, before) - 1, -1, -1):
            if self._starts[at] < before - _REACH:
                return
            yield self._mentions[at]

    def _is_person(self, mention: Mention) -> bool:
        return self.is_person(mention.actor_id)

    def is_person(self, actor_id: str) -> bool:
        """Whether an actor of the codebook is a person."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind == ActorKind.PERSON
