"""In whose speech a cue stands, if in any's."""

from collections.abc import Sequence

from data.coding.clauses import Clauses
from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.clauses.spans import SpanIndex
from data.coding.stances.cues import Cue
from data.coding.stances.lexicon import words_of
from data.model import Mode, Span, Statement

_PRONOUNS = grammar_of("grammar", "pronouns")
_FIRST_PERSON = grammar_of("grammar", "first_person")
_DENYING = words_of("denying", "words")
_EXPRESSING = words_of("expressing", "words")
_FIRST_ENDINGS = ("amos", "emos", "imos")
_FIRST_WORDS = 5
_OBJECT_WORDS = 4
_FARTHEST = 500


class Speech:
    """The statements of one text, looked up by what is said in them."""

    def __init__(self, clauses: Clauses, statements: Sequence[Statement]) -> None:
        self._clauses = clauses
        named = [statement for statement in statements if statement.actor_id not in _PRONOUNS]
        self._contents = SpanIndex((statement.content, statement) for statement in named)
        self._saying = SpanIndex((statement.cue, statement) for statement in named if statement.cue is not None)

    def around(self, span: Span) -> tuple[Statement, ...]:
        """The statements in whose innermost content the span stands; joint speakers give several."""
        over = self._contents.covering(span)
        inner = min((content.end - content.start for content, _ in over), default=0)
        return tuple(statement for content, statement in over if content.end - content.start == inner)

    def said_with(self, cue: Cue) -> tuple[Statement, ...]:
        """Statements whose verb of saying is the cue itself."""
        return tuple(self._saying.overlapping(cue.span))

    def region(self, cue: Cue, sentence: Span) -> Span:
        """Where the cue's subject may stand: within what is said, or the sentence."""
        start = max(sentence.start, cue.span.start - _FARTHEST)
        end = min(sentence.end, cue.span.end + _FARTHEST)
        for statement in self.around(cue.span)[:1]:
            start, end = max(statement.content.start, start), min(statement.content.end, end)
        return Span(start, end) if start < end else sentence

    def is_indirect(self, cue: Cue) -> bool:
        """Whether the cue stands in indirect speech."""
        return any(statement.mode is Mode.INDIRECT for statement in self.around(cue.span)[:1])

    def is_denied(self, cue: Cue) -> bool:
        """Whether the cue stands in what somebody denies."""
        return any(not _DENYING.isdisjoint(self._verb(statement)) for statement in self.around(cue.span)[:1])

    def is_object(self, cue: Cue, statement: Statement) -> bool:
        """Whether the noun is itself what is expressed ("expressed her support")."""
        between = self._clauses.words(statement.content.start, cue.span.start)
        return not _EXPRESSING.isdisjoint(self._verb(statement)) and len(between) <= _OBJECT_WORDS

    def is_first_person(self, cue: Cue) -> bool:
        """Whether the cue is said in the first person."""
        words = self._clauses.tokens.words
        head = words[cue.index : cue.index + max(len(self._clauses.words(cue.span.start, cue.span.end)), 1)][:2]
        if any(word.endswith(_FIRST_ENDINGS) for word in head):
            return True
        return not _FIRST_PERSON.isdisjoint([*words[max(cue.index - _FIRST_WORDS, 0) : cue.index], *head])

    def _verb(self, statement: Statement) -> list[str]:
        return self._clauses.words(statement.cue.start, statement.cue.end) if statement.cue is not None else []
