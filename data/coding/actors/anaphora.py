"""What "he", "el mandatario", "the expert" or "ambos presidentes" stand for: recency with kind and number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.coding.actors.mentions import find_holders
from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.model import Actor, ActorKind, Codebook, Mention, Published, Span, Title

_REACH = 1200
_BODIES = {ActorKind.GROUP, ActorKind.INSTITUTION, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.COUNTRY}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A phrase that means an actor once it has been named, in the time of a title where there is one."""

    actor: Actor
    title: Title | None = None


@compiled_once
def compile_anaphors(codebook: Codebook) -> Matcher[Anaphor]:
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
    return Matcher([(name, actor) for actor in codebook.actors for name in actor.metonyms])


@dataclass(slots=True)
class Recency:
    """Who has been named and who has spoken so far, the latest last."""

    actors: dict[str, Actor]
    mentions: Sequence[Mention]
    published: Published
    spoken: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def speaks(self, offset: int, actor_ids: tuple[str, ...]) -> None:
        self.spoken.append((offset, actor_ids))

    def last_speakers(self, since: int) -> tuple[str, ...]:
        """Who spoke last, if after an offset."""
        return self.spoken[-1][1] if self.spoken and self.spoken[-1][0] >= since else ()

    def by_anaphor(self, anaphors: Iterable[Anaphor], before: int) -> str | None:
        """The one an anaphor fits who was named last; where none was, its only possible holder."""
        fitting = list(anaphors)
        titled = [(anaphor.actor, anaphor.title) for anaphor in fitting if anaphor.title is not None]
        valid = {actor.id for actor, title in titled if find_holders([(actor, title)], self.published)}
        candidates = {anaphor.actor.id for anaphor in fitting if anaphor.title is None} | valid
        for mention in reversed(self._before(before)):
            if mention.actor_id in candidates:
                return mention.actor_id
        return candidates.pop() if len(candidates) == 1 else None

    def person(self, sentences: Sequence[Span], before: int, since: int) -> str | None:
        """Whom a singular pronoun means: its sentence's first person, else the last to speak or first named."""
        for sentence in reversed([span for span in sentences if span.start < before and span.end > since][-4:]):
            if self.spoken and sentence.start <= self.spoken[-1][0] < before and len(self.spoken[-1][1]) == 1:
                return self.spoken[-1][1][0]
            for mention in self.mentions:
                inside = sentence.start <= mention.span.start < min(before, sentence.end)
                if inside and self._kind(mention.actor_id) == ActorKind.PERSON:
                    return mention.actor_id
        if self.spoken and self.spoken[-1][0] >= since:
            return self.spoken[-1][1][0]
        return self._named_later(sentences, before)

    def _named_later(self, sentences: Sequence[Span], before: int) -> str | None:
        """The first person its sentence names after a pronoun that nothing precedes."""
        for sentence in sentences:
            if sentence.start <= before < sentence.end:
                for mention in self.mentions:
                    if sentence.covers(mention.span) and self._kind(mention.actor_id) == ActorKind.PERSON:
                        return mention.actor_id
        return None

    def several(self, before: int) -> tuple[str, ...]:
        """Whom a plural pronoun means: the last joint speakers or body, else the last two persons named."""
        if self.spoken:
            last = self.spoken[-1][1]
            actor = self.actors.get(last[0])
            if len(last) > 1 or (actor is not None and (actor.plural or actor.kind in _BODIES)):
                return last
        return self.pair(before)

    def pair(self, before: int) -> tuple[str, ...]:
        """The last two different persons named, in the order of their naming."""
        found: list[str] = []
        for mention in reversed(self._before(before)):
            if mention.actor_id not in found and self._kind(mention.actor_id) == ActorKind.PERSON:
                found.append(mention.actor_id)
            if len(found) == 2:
                break
        return tuple(reversed(found)) if len(found) == 2 else ()

    def _before(self, offset: int) -> list[Mention]:
        return [mention for mention in self.mentions if offset - 4 * _REACH < mention.span.start < offset]

    def _kind(self, actor_id: str) -> ActorKind:
        actor = self.actors.get(actor_id)
        return actor.kind if actor else ActorKind.UNKNOWN
