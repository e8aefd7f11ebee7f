"""A verb of speech in its clause: auxiliaries, negation, passive."""

from collections.abc import Set
from dataclasses import dataclass

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.lexicon import Entry

_GROUP_REACH = 7
_NO_MANNER = frozenset(
    ("family", "july", "italy", "ally", "rally", "reply", "supply", "early", "assembly", "daily", "only")
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` to `after` of a verb of speech; `group` is where its auxiliaries and adverbs start.

    A `dependent` one (participle, infinitive) has the subject of the clause it hangs on.
    """

    first: int
    after: int
    group: int
    entry: Entry
    negated: bool = False
    passive: bool = False
    dependent: bool = False

    def has(self, frames: str) -> bool:
        """Whether the cue can do one of the things the letters stand for."""
        return any(frame in self.entry.frames for frame in frames)


@dataclass(frozen=True, slots=True)
class Found:
    """A form of a cue in a sentence: its entry and its words."""

    sentence: Sentence
    entry: Entry
    first: int
    after: int

    @property
    def before(self) -> str:
        """The word before the form."""
        return self.sentence.word(self.first - 1)

    def as_finite(self, helpers: Set[str]) -> Cue:
        """A verb with a subject of its own."""
        start, negated = find_group(self.sentence, self.first, helpers)
        return Cue(self.first, self.after, start, self.entry, negated)

    def as_dependent(self, group: int) -> Cue:
        """A participle or infinitive that hangs on another clause."""
        return Cue(self.first, self.after, group, self.entry, dependent=True)

    def as_agent(self, by: str) -> Cue | None:
        """A passive counts only with its agent: "proposed by X", "propuesto por X"."""
        if self.sentence.word(self.after) != by or "a" not in self.entry.frames:
            return None
        return Cue(self.first, self.after + 1, self.first, self.entry, passive=True)


def find_group(sentence: Sentence, position: int, helpers: Set[str]) -> tuple[int, bool]:
    """Where auxiliaries, adverbs, object pronouns and negations before a verb start; whether it is negated."""
    grammar = sentence.grammar
    negated = False
    start = position
    while start > sentence.first and position - start < _GROUP_REACH and not sentence.breaks(start):
        word = sentence.word(start - 1)
        if word in grammar.negations:
            negated = True
        elif sentence.quote_at(start - 1) or not (word in helpers or word in grammar.adverbs or _is_manner(word)):
            break
        start -= 1
    return start, negated


def _is_manner(word: str) -> bool:
    return len(word) > 4 and word.endswith(("mente", "ly")) and word not in _NO_MANNER
