"""The subject of a verb: beside it, before a relative clause, after it; or the one who asks for what it says."""

from dataclasses import dataclass

from data.coding.clauses import Clauses, Name, Names, Tense
from data.coding.clauses.lexicon import words_of
from data.coding.clauses.mood import find_ending, is_finite
from data.coding.clauses.names import ARTICLES
from data.coding.stances.cues import Cue, Use
from data.coding.stances.lexicon import words_of as cases
from data.model import Span

_RELATIVES = words_of("grammar", "relatives")
_CONJUNCTIONS = words_of("grammar", "conjunctions")
_NEAR_WORDS = 7
_METONYM_WORDS = 4
_FARTHEST_COST = 18
_INVERTED = 40
_ASKED = 90
_OPENING_WORDS = 3
_CARRIED = 400
_BEFORE_INFINITIVE = cases("cases", "before_infinitive")
_ADJECTIVES = cases("cases", "adjectives")
_APPOSED = 3
_OWNERS = ARTICLES | {"su", "sus", "his", "her", "their"}
_TO = {"a", "al", "to"}
_FINITE_ENDINGS = {Tense.PAST, Tense.FUTURE, Tense.CONDITIONAL}


@dataclass(frozen=True, slots=True)
class Found:
    """Actors by one rule, with the words that name them."""

    actor_ids: tuple[str, ...]
    rule: str
    span: Span


class Subjects:
    """Looks for subjects among the names of one text."""

    def __init__(self, clauses: Clauses, names: Names) -> None:
        self._clauses = clauses
        self._names = names

    def of(self, cue: Cue, region: Span) -> Found | None:
        """The cue's subject within the region, before it or, as Spanish may have it, right after."""
        relative = self._clauses.tokens.words[max(cue.index - 1, 0) : cue.index] == ["que"]
        inverted = self._inverted(cue, region) if relative else None  # "la mina que propone Rey"
        return inverted or self.at(cue.span.start, cue.index, region) or self._inverted(cue, region)

    def at(self, offset: int, index: int, region: Span) -> Found | None:
        """The nearest name with no verb between, else the first of the sentence that nothing governs."""
        antecedent = self._antecedent(index, region)
        if antecedent is not None:
            return self._found(antecedent, region, "antecedent of the relative")
        names = self._outer(region.start, offset)
        if names and self._is_beside(names[-1], offset, index):
            return self._found(names[-1], region, "subject")
        for name in names:
            opens = len(self._clauses.words(region.start, name.span.start)) <= 3
            if (not name.metonym or opens) and self._clauses.cost(name.span.end, offset) <= _FARTHEST_COST:
                return self._found(name, region, "subject of the sentence")
        return None

    def _outer(self, start: int, offset: int) -> list[Name]:
        """The free names before the offset: no infinitive's object, none in a relative clause that ends before it."""
        names = [
            name
            for name in self._names.within(start, offset)
            if name.free and name.span.end <= offset and not self._is_object(name)
        ]
        while len(names) > 1 and self._is_inserted(names[-2], names[-1], offset):
            names.pop()
        return names

    def _is_object(self, name: Name) -> bool:
        """Whether an infinitive or a gerund stands right before the name ("to expel migrants")."""
        tokens = self._clauses.tokens
        at = self._clauses.first_word(name.span.start) - 1
        while at > 0 and tokens.words[at] in ARTICLES:
            at -= 1
        if at < 1 or not tokens.words[at].isalpha():
            return False
        raw = tokens.text[tokens.starts[at] : tokens.ends[at]]
        ending = find_ending(raw)
        led = ending is Tense.INFINITIVE and tokens.words[at - 1] in _BEFORE_INFINITIVE
        going = ending is Tense.GERUND and tokens.words[at] not in _ADJECTIVES
        return tokens.words[at - 1] == "to" or led or going

    def _is_inserted(self, first: Name, last: Name, offset: int) -> bool:
        """Whether the last name stands in a relative clause on the first that a comma closes before the offset."""
        opened = "relative" in self._clauses.kinds_between(first.span.end, last.span.start)
        return opened and "comma" in self._clauses.kinds_between(last.span.end, offset)

    def carried(self, cue: Cue, sentence: Span) -> Found | None:
        """The first name of the sentence before, where a Spanish verb opens its sentence without a subject."""
        opens = len(self._clauses.words(sentence.start, cue.span.start)) <= _OPENING_WORDS
        spanish = find_ending(self._clauses.text[cue.span.start : cue.span.end].split(" ")[-1]) in _FINITE_ENDINGS
        if not opens or not (spanish or self._clauses.tokens.words[cue.index].endswith(("an", "en", "a", "e"))):
            return None
        if cue.tense is Tense.INFINITIVE or self._names.within(sentence.start, cue.span.start):
            return None
        before = self._names.within(max(sentence.start - _CARRIED, 0), max(sentence.start - 1, 0))
        free = [name for name in before if name.free and not name.metonym and self._is_in_last_sentence(name, sentence)]
        return Found(free[0].actor_ids, "carried subject", free[0].span) if free else None

    def _is_in_last_sentence(self, name: Name, sentence: Span) -> bool:
        """Whether no sentence ends between the name and the start of this one, but the one that ends there."""
        between = self._clauses.text[name.span.end : sentence.start].rstrip()
        return not any(stop in between[:-1] for stop in (". ", "? ", "! ", "\n"))

    def asker(self, cue: Cue, region: Span) -> Found | None:
        """Who asks, where the cue stands in what another is asked to do."""
        start = max(region.start, cue.span.start - _ASKED)
        if cue.use is not Use.INFINITIVE and "que" not in self._clauses.words(start, cue.span.start):
            return None
        for asking in reversed(self._clauses.marks.within("demanding", start, cue.span.start)):
            found = self.at(asking.start, self._clauses.first_word(asking.start), region)
            return Found(found.actor_ids, "who asks", found.span) if found else None
        return None

    def _found(self, name: Name, region: Span, rule: str) -> Found:
        return Found(self._names.joined(name, region), rule, name.span)

    def _is_beside(self, name: Name, offset: int, index: int) -> bool:
        """Whether few words, no conjunction and no verb part the name from the verb."""
        words = self._clauses.words(name.span.end, offset)
        limit = _METONYM_WORDS if name.metonym else _NEAR_WORDS
        if len(words) > limit or not _CONJUNCTIONS.isdisjoint(words):
            return False
        tokens = self._clauses.tokens
        return not any(
            is_finite(tokens.text[tokens.starts[at] : tokens.ends[at]], tokens.words[at])
            for at in range(self._clauses.first_word(name.span.end), index - 3)
        )

    def _antecedent(self, index: int, region: Span) -> Name | None:
        """The name right before "who", "quien" or ", que", where that is the subject."""
        tokens = self._clauses.tokens
        for at in range(index - 1, max(index - 4, 0), -1):
            if tokens.words[at] in _RELATIVES:
                near = self._names.within(max(region.start, tokens.starts[at] - 60), tokens.starts[at])
                gap = self._clauses.words(near[-1].span.end, tokens.starts[at]) if near else ["-"]
                return near[-1] if gap in ([], [","]) else None
        return None

    def _inverted(self, cue: Cue, region: Span) -> Found | None:
        """A name right after the verb, never after "a"."""
        if self._clauses.words(cue.span.start, cue.span.end)[-1] in _TO:
            return None
        for name in self._names.within(cue.span.end, min(cue.span.end + _INVERTED, region.end))[:1]:
            between = self._clauses.words(cue.span.end, name.span.start)
            apposed = len(between) == _APPOSED and between[0] in _OWNERS and between[-1] == ","
            near = len(between) <= 2 and self._clauses.cost(cue.span.end, name.span.start) == 0
            if (near or apposed) and name.free and not name.metonym:
                return self._found(name, region, "inverted subject")
        return None
