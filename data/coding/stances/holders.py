"""Whose stance a cue shows: the agent, the author, the subject, the speaker, at last the nearest name."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Name, Names
from data.coding.clauses.lexicon import matcher_of
from data.coding.clauses.mood import is_finite
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import words_of
from data.model import ActorKind, Span, Statement, Voice

_GENITIVE = frozenset("de del of by from por".split())
_FIRST_PERSON = frozenset("i we our my nuestro nuestra nuestros nuestras mi mis me nos us yo nosotros".split())
_FIRST_ENDINGS = ("amos", "emos", "imos")
_POSSESSIVES = frozenset("su sus his her their its".split())
_JOINING = frozenset("and y e or o pero but".split())
_JUDGING_WORDS = 14
_NEAR_WORDS = 7
_METONYM_WORDS = 4
_ROLLED_UP = {ActorKind.GROUP, ActorKind.INSTITUTION}


@dataclass(frozen=True, slots=True)
class Held:
    """The holders of a stance, in which voice, by which rule, and the words that name them."""

    actor_ids: tuple[str, ...]
    voice: Voice
    rule: str
    name: Span | None = None
    statements: tuple[Statement, ...] = ()
    reported_by: str = ""


class Holders:
    """Finds holders with the names and statements of one text."""

    def __init__(self, clauses: Clauses, names: Names, statements: Sequence[Statement]) -> None:
        self._clauses = clauses
        self._names = names
        self._statements = statements

    def find(self, cue: Cue, hit: Hit, sentence: Span) -> Held | None:
        """The first rule that names a holder; none where nobody is shown to hold it."""
        speaking = self.speaking(cue.span)
        region = self.region(cue, sentence)
        spoken = self._spoken_by(cue)
        if cue.use in {Use.PASSIVE, Use.PARTICIPLE}:
            found = self._agent(cue, sentence)
            if found is None and cue.use is Use.PASSIVE and speaking and self._is_present(cue):
                return self._self(speaking, "speaker")
        elif cue.phrase.holder == "agent" and cue.use is not Use.NOUN:
            found = self._affected(cue, sentence) or self._subject(cue, region)
        elif cue.use in {Use.AUTHOR, Use.NOUN}:
            found = self._author(cue, hit, region, sentence)
            if found is None and cue.use is Use.NOUN:
                found = self._expressed(cue, region) or (self._affected(cue, sentence) if self._is_caused(cue) else None)
                if found is None and speaking and self.is_first_person(cue):
                    return self._self(speaking, "speaker")
        elif cue.use is Use.PREDICATE:
            found = self._judge(cue, hit, region)
            if found is None and speaking:
                return self._self(speaking, "speaker")
            if found is None:
                found = self._opinion(cue, sentence)
        elif spoken:
            return Held(_ids(spoken), self._reported_voice(spoken), "speaker of the cue", spoken[0].speaker, spoken,
                        spoken[0].reported_by)
        else:
            first = speaking and self.is_first_person(cue)
            found = None if first else self._asker(cue, region) or self._subject(cue, region)
            if found is None and speaking and cue.phrase.form == "verb":
                return self._self(speaking, "speaker")
        if found is None:
            return None
        actor_ids, rule, span = found
        return self._voiced(actor_ids, rule, span, speaking)

    def speaking(self, span: Span) -> tuple[Statement, ...]:
        """The statements in whose innermost content the span stands; joint speakers give several."""
        over = [statement for statement in self._statements if statement.content.covers(span)]
        if not over:
            return ()
        inner = min(statement.content.end - statement.content.start for statement in over)
        return tuple(s for s in over if s.content.end - s.content.start == inner)

    def _spoken_by(self, cue: Cue) -> tuple[Statement, ...]:
        """Statements whose verb of saying is the cue itself."""
        return tuple(s for s in self._statements if s.cue is not None and s.cue.overlaps(cue.span))

    def region(self, cue: Cue, sentence: Span) -> Span:
        """Where the subject may stand: within what is said, or the sentence."""
        speaking = self.speaking(cue.span)
        if not speaking:
            return sentence
        content = speaking[0].content
        start, end = max(content.start, sentence.start), min(content.end, sentence.end)
        return Span(start, end) if start < end else sentence

    def _agent(self, cue: Cue, sentence: Span) -> tuple[tuple[str, ...], str, Span] | None:
        if cue.agent is None:
            return None
        for name in self._names.within(cue.agent, min(cue.agent + 60, sentence.end)):
            if self._clauses.cost(cue.agent, name.span.start) == 0:
                return self._names.joined(name, sentence), "agent", name.span
            break
        return None

    def _author(
        self, cue: Cue, hit: Hit, region: Span, sentence: Span
    ) -> tuple[tuple[str, ...], str, Span] | None:
        """Possessor before the noun, "of X" after it, "his" for the sentence's subject."""
        before = self._names.within(max(cue.span.start - 60, sentence.start), cue.span.start)
        if before and before[-1].possessive and len(self._clauses.words(before[-1].span.end, cue.span.start)) <= 4:
            return before[-1].actor_ids, "author", before[-1].span
        end = max(cue.span.end, hit.span.end)
        for name in self._names.within(cue.span.end, min(end + 50, sentence.end)):
            if name.preposition in _GENITIVE and not name.span.overlaps(hit.span) and self._clauses.cost(cue.span.end, name.span.start) <= 2:
                return self._names.joined(name, sentence), "author", name.span
        word = self._clauses.tokens.words[cue.index - 1] if cue.index else ""
        if word in _POSSESSIVES or self._clauses.tokens.words[cue.index] in _POSSESSIVES:
            return self._possessor(cue, region)
        return None

    def _possessor(self, cue: Cue, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        free = [n for n in self._names.within(region.start, cue.span.start) if n.free and not n.metonym]
        return (free[0].actor_ids, "author by possessive", free[0].span) if free else None

    def _expressed(self, cue: Cue, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """The subject of a verb of expressing before the noun."""
        tokens = self._clauses.tokens
        for at in range(cue.index - 1, max(cue.index - 8, -1), -1):
            if tokens.starts[at] < region.start:
                return None
            if tokens.words[at] in words_of("expressing"):
                return self._subject_at(tokens.starts[at], at, region)
        return None

    def _subject(self, cue: Cue, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        return self._subject_at(cue.span.start, cue.index, region) or self._inverted(cue, region)

    def _subject_at(self, offset: int, index: int, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """The nearest name with no verb between, else the first name of the sentence that nothing governs."""
        names = [n for n in self._names.within(region.start, offset) if n.free and n.span.end <= offset]
        for name in reversed(names):
            words = self._clauses.words(name.span.end, offset)
            limit = _METONYM_WORDS if name.metonym else _NEAR_WORDS
            if len(words) > limit or set(words) & _JOINING or self._has_verb(name.span.end, offset, index):
                break
            return self._names.joined(name, region), "subject", name.span
        for name in names:
            if not name.metonym or self._starts(name, region):
                if self._clauses.cost(name.span.end, offset) <= 14:
                    return self._names.joined(name, region), "subject of the sentence", name.span
        return None

    def _starts(self, name: Name, region: Span) -> bool:
        return len(self._clauses.words(region.start, name.span.start)) <= 3

    def _has_verb(self, start: int, end: int, index: int) -> bool:
        """Whether a finite verb stands between, the cue's own auxiliaries aside."""
        tokens = self._clauses.tokens
        first = self._clauses.first_word(start)
        return any(
            is_finite(tokens.text[tokens.starts[at] : tokens.ends[at]], tokens.words[at])
            for at in range(first, index - 3)
        )

    def _asker(self, cue: Cue, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """Who asks, where the cue stands in what another is asked to do."""
        start = max(region.start, cue.span.start - 90)
        if cue.use is not Use.INFINITIVE and "que" not in self._clauses.words(start, cue.span.start):
            return None
        window = self._clauses.text[start : cue.span.start]
        for match in reversed(matcher_of("mood", "demanding").find(window)):
            offset = start + match.span.start
            found = self._subject_at(offset, self._clauses.first_word(offset), region)
            return (found[0], "who asks", found[2]) if found else None
        return None

    def _inverted(self, cue: Cue, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """A name right after the verb, as Spanish may have it; never after "a"."""
        for name in self._names.within(cue.span.end, min(cue.span.end + 40, region.end)):
            near = len(self._clauses.words(cue.span.end, name.span.start)) <= 2
            if near and name.free and not name.metonym and self._clauses.cost(cue.span.end, name.span.start) == 0:
                return self._names.joined(name, region), "inverted subject", name.span
            break
        return None

    def _opinion(self, cue: Cue, sentence: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """"For the mayor, the dam is ...": a name after "para" or "for" that opens the sentence."""
        for name in self._names.within(sentence.start, min(sentence.start + 40, cue.span.start)):
            if name.preposition in {"para", "for"} and len(self._clauses.words(sentence.start, name.span.start)) <= 3:
                return name.actor_ids, "opinion", name.span
            break
        return None

    def _judge(self, cue: Cue, hit: Hit, region: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """The subject of an attitude, or of a verb of judging before the predicate."""
        if cue.phrase.form == "attitude":
            return self._subject(cue, region)
        tokens = self._clauses.tokens
        for at in range(cue.index - 1, max(cue.index - _JUDGING_WORDS, -1), -1):
            if tokens.starts[at] < region.start:
                return None
            if tokens.words[at] in words_of("judging"):
                return self._subject_at(tokens.starts[at], at, region)
        return None

    def _is_caused(self, cue: Cue) -> bool:
        words = self._clauses.tokens.words
        return any(word in words_of("causing") for word in words[max(cue.index - 5, 0) : cue.index])

    def _affected(self, cue: Cue, sentence: Span) -> tuple[tuple[str, ...], str, Span] | None:
        """Among whom the measure raises concern."""
        for name in self._names.within(cue.span.end, min(cue.span.end + 50, sentence.end)):
            if name.preposition in words_of("causing", "among") and self._clauses.cost(cue.span.end, name.span.start) <= 2:
                return self._names.joined(name, sentence), "those affected", name.span
        return None

    def is_first_person(self, cue: Cue) -> bool:
        """Whether the cue is said in the first person."""
        tokens = self._clauses.tokens
        before = tokens.words[max(cue.index - 5, 0) : cue.index]
        head = [tokens.words[at] for at in range(cue.index, min(cue.index + 2, len(tokens.words)))
                if tokens.starts[at] < cue.span.end]
        return bool(set(before) & _FIRST_PERSON) or any(word.endswith(_FIRST_ENDINGS) for word in head) or bool(
            set(head) & _FIRST_PERSON
        )

    def _is_present(self, cue: Cue) -> bool:
        return cue.tense.value in {"present", "future", "participle"}

    def _self(self, speaking: tuple[Statement, ...], rule: str) -> Held:
        return Held(_ids(speaking), self._reported_voice(speaking) if speaking[0].reported_by else Voice.SELF, rule,
                    speaking[0].speaker, speaking, speaking[0].reported_by)

    def _reported_voice(self, statements: Sequence[Statement]) -> Voice:
        return Voice.ATTRIBUTED if statements[0].reported_by else Voice.NARRATED

    def _voiced(self, actor_ids: tuple[str, ...], rule: str, span: Span, speaking: tuple[Statement, ...]) -> Held:
        if not speaking:
            return Held(actor_ids, Voice.NARRATED, rule, span)
        speakers = set(_ids(speaking))
        if set(actor_ids) <= speakers:
            return Held(actor_ids, Voice.SELF, rule, span, speaking)
        return Held(actor_ids, Voice.ATTRIBUTED, rule, span, speaking, speaking[0].actor_id)


def _ids(statements: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statement.actor_id for statement in statements))
