"""From the words of a subject to the actor: named, meant by an anaphor, carried, or new."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.actors.anaphora import Anaphor, Recency, compile_anaphors, compile_metonyms, load_anaphora
from data.coding.actors.naming import UNNAMED, FoundActors
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.text import fold
from data.model import Codebook, FoundActor, Mention, Published, Span

_JOINING = frozenset(("y", "e", "and", ""))
_FROM = frozenset(("desde", "since", "from"))
_TITLE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Actors, the words that name them (None where elided), and how they were chosen."""

    actor_ids: tuple[str, ...]
    span: Span | None
    how: str


class Resolver:
    """Resolves the subjects of one document, in order."""

    def __init__(
        self,
        text: str,
        codebook: Codebook,
        mentions: Sequence[Mention],
        sentences: Sequence[Span],
        published: Published,
        titles: frozenset[str],
    ) -> None:
        self._text = text
        self._names = sorted(
            {(mention.span, mention.actor_id) for mention in mentions}
            | {(match.span, match.payload.id) for match in compile_metonyms(codebook).find(text)}
        )
        self._aliases = {mention.span for mention in mentions}
        self._listed = {fold(mention.span.of(text)): mention.actor_id for mention in mentions}
        self._anaphors: dict[int, list[tuple[Span, Anaphor]]] = defaultdict(list)
        for match in compile_anaphors(codebook).find(text):
            self._anaphors[match.span.start].append((match.span, match.payload))
        self.recency = Recency(codebook, mentions, sentences, published)
        self._interviewee: Speaker | None = None
        self._last_person: tuple[int, str] | None = None
        self.found = FoundActors(titles, text)
        self.since = 0
        self.found.unnamed()

    def resolve(self, sentence: Sentence, phrase: Phrase) -> Speaker:
        """The actors a subject's words stand for."""
        span = sentence.span_of(phrase.first, phrase.after)
        if phrase.antecedent is not None:
            named = self.resolve(sentence, phrase.antecedent)
            return Speaker(named.actor_ids, span, f"{named.how}, through a relative pronoun")
        words = fold(span.of(self._text)).strip(" .,'\"")
        meant = self._by_pronoun(words, span)
        if meant:
            return Speaker(meant, span, "by recency, as a pronoun")
        named_ids = self._by_name(sentence, span)
        return Speaker(named_ids, span, "named") if named_ids else self._by_description(words, span)

    def speaks(self, offset: int, speaker: Speaker) -> None:
        """Notes who speaks at an offset, for those whom later words carry or take up."""
        self.recency.speaks(offset, speaker.actor_ids)
        (first, *others) = speaker.actor_ids
        if not others and (self.found.is_person(first) or self.recency.is_person(first)):
            self._last_person = offset, first

    def note_interviewee(self, name: Span | None) -> None:
        """Notes whom an interview is with: the first person named at its head, listed or not."""
        if name is None:
            return
        named = next((actor for where, actor in self._names if where.overlaps(name)), None)
        actor_id = named or self.found.name(name.of(self._text)).actor_id
        self._interviewee = Speaker((actor_id,), None, "the one interviewed, named at the head")

    def interviewed(self) -> Speaker:
        """Who answers in an interview; else who spoke last."""
        return self._interviewee or self.carried() or Speaker((UNNAMED,), None, "answers, and nobody is named")

    def carried(self) -> Speaker | None:
        """The last speaker of this stretch of text."""
        last = self.recency.last_speakers(self.since)
        return Speaker(last, None, "carried from the last statement") if last else None

    def _by_pronoun(self, words: str, span: Span) -> tuple[str, ...]:
        known = load_anaphora()
        if words in known["pairs"]:
            return self.recency.pair(span.start)
        if words in known["plural"]:
            return self.recency.several(span.start)
        person = self.recency.person(span.start) if words in known["singular"] else None
        return (person,) if person and not (words in known["persons"] and self.found.is_no_person(person)) else ()

    def _by_name(self, sentence: Sentence, span: Span) -> tuple[str, ...]:
        """Actors of the codebook that head the phrase, several where they are joined."""
        heads: list[str] = []
        reached = span.start
        for where, actor in self._names_in(span):
            if actor not in heads:
                between = fold(self._text[reached : where.start]) if where.start > reached else ""
                leads = _joins(sentence, between) if heads else _leads(sentence, between)
                if not leads:
                    break
                heads.append(actor)
            reached = max(reached, where.end)
        return tuple(heads)

    def _names_in(self, span: Span) -> list[tuple[Span, str]]:
        """Names within a phrase, in order; a place that stands for an actor only where no name overlaps it."""
        at = max(0, bisect_left(self._names, span.start, key=lambda name: name[0].start) - 2)
        near: list[tuple[Span, str]] = []
        while at < len(self._names) and self._names[at][0].start < span.end:
            if self._names[at][0].overlaps(span):
                near.append(self._names[at])
            at += 1
        aliases = [where for where, _ in near if where in self._aliases]
        return [
            (where, actor)
            for where, actor in near
            if where in self._aliases or (span.covers(where) and not any(where.overlaps(alias) for alias in aliases))
        ]

    def _by_description(self, words: str, span: Span) -> Speaker:
        """An anaphor of the codebook, a title used before, or a new speaker."""
        written = span.of(self._text)
        titled = self.found.by_title(written)
        for start in (span.start, span.start + 1):
            anaphors = [
                anaphor
                for where, anaphor in self._anaphors.get(start, ())
                if span.covers(where) and not self.found.names_another(written, self._text[where.end : span.end])
            ]
            actor = self.recency.by_anaphor(anaphors, span.start) if anaphors else None
            if actor and (titled is None or self.recency.was_named(actor, span.start)):
                return Speaker((actor,), span, "by recency, as an anaphor")
        if titled is not None:
            return Speaker((self._known(titled),), span, "by recency, as a title")
        person = self._last_person if self._last_person and self._last_person[0] >= self.since else None
        if person is not None and self.found.takes_up(words):
            return Speaker((person[1],), span, "an epithet for the last person to speak")
        if words in load_anaphora()["persons"]:
            ids = (person[1],) if person is not None else (UNNAMED,)
            return Speaker(ids, span, "a pronoun for the last person to speak")
        if words in known_pronouns():
            carried = self.carried()
            return Speaker(carried.actor_ids if carried else (UNNAMED,), span, "a pronoun for nobody named so far")
        joint = dict.fromkeys(self._known(actor) for actor in self.found.joint(written))
        return Speaker(tuple(joint), span, "outside the codebook")

    def _known(self, found: FoundActor) -> str:
        """The id of a speaker found by an office or a name, the codebook's where it lists that name."""
        return self._listed.get(fold(found.name), found.actor_id)


def known_pronouns() -> frozenset[str]:
    """Words that name nobody by themselves."""
    known = load_anaphora()
    return known["singular"] | known["plural"]


def _joins(sentence: Sentence, between: str) -> bool:
    """Whether only a conjunction, articles and titles stand between two names."""
    words = [word.strip(".,'’\"“«()") for word in between.split()]
    grammar = sentence.grammar
    joining = between.strip()[:1] == "," or any(word in _JOINING for word in words)
    return joining and all(word in _JOINING | grammar.determiners | grammar.titles for word in words)


def _leads(sentence: Sentence, between: str) -> bool:
    """Whether only articles, titles and words for a spokesman stand before a name."""
    words = [word.strip(".,'’\"“«()") for word in between.split()]
    grammar = sentence.grammar
    spokespeople = load_anaphora()["spokespeople"]
    if any(word in spokespeople or word in sentence.speech.carriers for word in words):
        return True
    if any(word == "s" or word in grammar.prepositions for word in words):
        return len(words) == 1 and words[0] in _FROM
    leading = (grammar.determiners, grammar.titles, grammar.adverbs, grammar.opening, {""})
    return len(words) <= _TITLE_WORDS or all(any(word in listed for listed in leading) for word in words)
