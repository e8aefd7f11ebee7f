"""From the words of a subject to the actor: named, meant by an anaphor, carried, or new."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.actors.anaphora import Anaphor, Recency, compile_anaphors, compile_metonyms
from data.coding.actors.coreference import PAIRS
from data.coding.actors.naming import FoundActors
from data.coding.statements.noun_phrases import Phrase
from data.coding.statements.sentence import Sentence
from data.coding.text import fold
from data.model import Codebook, Mention, Published, Span

_SINGULAR = frozenset("he she his her him el ella who quien i yo su".split())
_PLURAL = frozenset("they their we ellos ellas quienes nosotros both ambos ambas sus".split())
_SPEAKING_FOR = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official officials representative press portavoz portavoces
    vocero vocera voceros fuentes fuente representante funcionarios authorities autoridades sources source""".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Actors, the words that name them (None where elided), and how they were chosen."""

    actor_ids: tuple[str, ...]
    span: Span | None
    how: str


class Resolver:
    """Resolves the subjects of one document, in order."""

    def __init__(
        self, text: str, codebook: Codebook, mentions: Sequence[Mention], sentences: Sequence[Span],
        published: Published, titles: frozenset[str],
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = mentions
        self._anaphors: dict[Span, list[Anaphor]] = {}
        for match in compile_anaphors(codebook).find(text):
            self._anaphors.setdefault(match.span, []).append(match.payload)
        self._metonyms = [(match.span, match.payload.id) for match in compile_metonyms(codebook).find(text)]
        self.recency = Recency({actor.id: actor for actor in codebook.actors}, mentions, published)
        self.found = FoundActors(titles)
        self.since = 0

    def resolve(self, sentence: Sentence, phrase: Phrase) -> Speaker:
        """The actors a subject's words stand for."""
        span = sentence.span_of(phrase.first, phrase.after)
        if phrase.antecedent is not None:
            named = self.resolve(sentence, phrase.antecedent)
            return Speaker(named.actor_ids, span, f"{named.how}, through a relative pronoun")
        words = fold(span.of(self._text)).strip(" .,'\"")
        meant = self._pronoun(words, span)
        if meant:
            return Speaker(meant, span, "by recency, as a pronoun")
        named_ids = self._named(sentence, phrase, span)
        if named_ids:
            return Speaker(named_ids, span, "named")
        return self._described(words, span)

    def carried(self) -> Speaker | None:
        """The last speaker of this stretch of text."""
        last = self.recency.last_speakers(self.since)
        return Speaker(last, None, "carried from the last statement") if last else None

    def _pronoun(self, words: str, span: Span) -> tuple[str, ...]:
        if words in PAIRS:
            return self.recency.pair(span.start)
        if words in _PLURAL:
            return self.recency.several(span.start)
        if words in _SINGULAR:
            person = self.recency.person(self._sentences, span.start, 0)
            return (person,) if person else ()
        return ()

    def _named(self, sentence: Sentence, phrase: Phrase, span: Span) -> tuple[str, ...]:
        """Actors of the codebook that head the phrase, several where they are joined."""
        names = [(mention.span, mention.actor_id) for mention in self._mentions if mention.span.overlaps(span)]
        names += [(where, actor) for where, actor in self._metonyms if span.covers(where) and not _clashes(where, names)]
        names.sort()
        heads: list[str] = []
        reached = span.start
        for where, actor in names:
            if actor in heads:
                reached = max(reached, where.end)
                continue
            between = fold(self._text[reached : where.start]) if where.start > reached else ""
            if not self._leads(sentence, between, joined=bool(heads)):
                break
            heads.append(actor)
            reached = where.end
        return tuple(heads)

    def _leads(self, sentence: Sentence, between: str, *, joined: bool) -> bool:
        """Whether only articles, titles and words for a spokesman stand before a name."""
        words = [word.strip(".,'’\"“«()") for word in between.split()]
        grammar = sentence.grammar
        if joined:
            return bool({"y", "e", "and", ","} & {*words, *(between.strip()[:1],)}) and all(
                word in {"y", "e", "and", ""} or word in grammar.determiners | grammar.titles for word in words
            )
        speaking = any(word in _SPEAKING_FOR or word in sentence.speech.carriers for word in words)
        if any(word in grammar.prepositions | {"s"} for word in words) and not speaking:
            return words[-1:] in (["desde"], ["since"], ["from"]) and len(words) == 1
        return all(
            not word or speaking or word in grammar.determiners | grammar.titles | grammar.adverbs
            or word in grammar.opening or len(words) <= 3
            for word in words
        )

    def _described(self, words: str, span: Span) -> Speaker:
        """An anaphor of the codebook, a title used before, or a new speaker."""
        for where, anaphors in self._anaphors.items():
            if span.covers(where) and where.start <= span.start + 1:
                actor = self.recency.by_anaphor(anaphors, span.start)
                if actor:
                    return Speaker((actor,), span, "by recency, as an anaphor")
        titled = self.found.by_title(words) if len(words.split()) <= 3 else None
        if titled is not None and span.of(self._text).split()[-1][:1].islower():
            return Speaker((titled.actor_id,), span, "by recency, as a title")
        return Speaker((self.found.name(span.of(self._text)).actor_id,), span, "outside the codebook")


def _clashes(span: Span, names: Sequence[tuple[Span, str]]) -> bool:
    return any(span.overlaps(where) for where, _ in names)
