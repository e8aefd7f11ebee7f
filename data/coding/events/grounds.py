"""What makes a noun or an infinitive assert an event: a verb beside it, a date, an agent, a word of time before it."""

from bisect import bisect_left
from collections.abc import Sequence

from data.coding.clauses import Clauses, Names
from data.coding.clauses.lexicon import words_of as small_words
from data.coding.clauses.mood import is_finite
from data.coding.events.lexicon import words_of
from data.coding.events.triggers import Trigger
from data.model import Span

_HOLDING_WORDS = 8
_WILLING_WORDS = 5
_OWN_DATE = 45
_AFTER = words_of("opening", "after")
_AGENTS = words_of("grammar", "agents")
_BEFORE_NOUN = words_of("opening", "definite") | words_of("opening", "indefinite")


class Grounds:
    """Looks around triggers in one text."""

    def __init__(self, clauses: Clauses, names: Names, dated: Sequence[Span]) -> None:
        self._clauses = clauses
        self._names = names
        self._dated = sorted(dated)
        self._dated_starts = [span.start for span in self._dated]

    def is_held(self, trigger: Trigger, clause: Span) -> bool:
        """Whether a verb beside the noun asserts it ("held a meeting", "the meeting took place")."""
        if trigger.verb:
            return False
        words, starts = self._clauses.tokens.words, self._clauses.tokens.starts
        last = self._clauses.first_word(trigger.span.end)
        around = [
            *range(max(trigger.index - _HOLDING_WORDS, 0), trigger.index),
            *range(last, min(last + _HOLDING_WORDS, len(words))),
        ]
        return any(clause.start <= starts[at] < clause.end and self._holds(at) for at in around)

    def _holds(self, at: int) -> bool:
        """Whether the word is a verb of holding, not a participle ("the signed accord") or a noun ("aumento")."""
        tokens = self._clauses.tokens
        word, start = tokens.words[at], tokens.starts[at]
        before = tokens.words[at - 1] if at else ""
        if word not in words_of("holding", "words") or before.endswith("ly") or before in _BEFORE_NOUN:
            return False
        return (
            word in words_of("holding", "strong")
            or not word.endswith("o")
            or self._clauses.text[start + len(word) - 1] == "ó"
        )

    def is_willed(self, trigger: Trigger, clause: Span) -> bool:
        """Whether an infinitive is somebody's plan or decision."""
        before = range(max(trigger.index - _WILLING_WORDS, 0), trigger.index)
        tokens = self._clauses.tokens
        willing = small_words("mood", "willing") | words_of("opening", "first") | words_of("opening", "ahead")
        return any(tokens.starts[at] >= clause.start and tokens.words[at] in willing for at in before)

    def is_past(self, trigger: Trigger) -> bool:
        """Whether "after" leads to the infinitive or the gerund ("tras reunirse con", "after meeting")."""
        before = self._clauses.tokens.words[max(trigger.index - 2, 0) : trigger.index]
        return before[-1:] != [] and (before[-1] in _AFTER or (before[-1] == "de" and before[0] in _AFTER))

    def noun_phrase(self, trigger: Trigger, clause: Span) -> Span:
        """From the noun's article to the next finite verb or the clause's end."""
        tokens = self._clauses.tokens
        start = trigger.index
        for at in range(trigger.index - 1, max(trigger.index - 4, -1), -1):
            if tokens.starts[at] < clause.start or not tokens.words[at][0].isalnum():
                break
            if tokens.words[at] in _BEFORE_NOUN:
                start = at
                break
        return Span(
            min(tokens.starts[start], trigger.span.start), max(self._phrase_end(trigger, clause), trigger.span.end)
        )

    def _phrase_end(self, trigger: Trigger, clause: Span) -> int:
        """Where a finite verb that is no relative's, or a comma with no date after it, ends the phrase."""
        tokens = self._clauses.tokens
        for at in range(self._clauses.first_word(trigger.span.end), self._clauses.first_word(clause.end)):
            word = tokens.words[at]
            if word == "," and not self._dates_in(Span(tokens.starts[at], min(tokens.starts[at] + 24, clause.end))):
                return tokens.starts[at]
            relative = tokens.words[at - 1] in {"that", "que", "which", "who"}
            if not relative and is_finite(tokens.text[tokens.starts[at] : tokens.ends[at]], word):
                return clause.end if tokens.words[at - 2] in {"that", "que", "which"} else tokens.starts[at]
            if relative:
                return clause.end
        return clause.end

    def date_before(self, phrase: Span) -> Span | None:
        """A dated expression right before a noun phrase ("on December 19 in a meeting")."""
        at = bisect_left(self._dated_starts, phrase.start) - 1
        if (
            at >= 0
            and 0 <= phrase.start - self._dated[at].end <= 12
            and not self._clauses.cost(self._dated[at].end, phrase.start)
        ):
            return self._dated[at]
        return None

    def is_grounded(self, trigger: Trigger, phrase: Span) -> bool:
        """Whether a noun that no verb asserts still tells of an event of its own."""
        if (
            any(_gap(trigger.span, date) <= _OWN_DATE for date in self._dates_in(phrase))
            or self.date_before(phrase)
            or self._follows_time(phrase)
        ):
            return True
        return not trigger.several and self._has_agent(trigger, phrase)

    def is_bare(self, trigger: Trigger, phrase: Span) -> bool:
        """Whether the phrase says neither whose nor when the event is."""
        return not (self.has_date(phrase) or self.date_before(phrase) or self._has_agent(trigger, phrase))

    def _follows_time(self, phrase: Span) -> bool:
        """Whether "after", "since" and the like lead to the noun."""
        tokens = self._clauses.tokens
        index = bisect_left(tokens.starts, phrase.start)
        before = [*tokens.words[max(index - 2, 0) : index], *tokens.words[index : index + 1]]
        return bool(set(before) & words_of("opening", "time"))

    def _has_agent(self, trigger: Trigger, phrase: Span) -> bool:
        """Whether the phrase says whose it is."""
        for name in self._names.within(max(phrase.start - 40, 0), phrase.end):
            if name.possessive and 0 <= trigger.span.start - name.span.end <= 24:
                return True
            near = 0 <= name.span.start - trigger.span.end <= 60
            if near and name.preposition in _AGENTS and self._clauses.cost(trigger.span.end, name.span.start) == 0:
                return True
        return False

    def has_date(self, span: Span) -> bool:
        """Whether a dated expression stands in the span."""
        return bool(self._dates_in(span))

    def has_own_date(self, trigger: Trigger, head: Trigger, span: Span) -> bool:
        """Whether a date in the span is near the trigger and farther from the head."""
        for date in self._dates_in(span):
            own, heads = _gap(trigger.span, date), _gap(head.span, date)
            if own < heads and own <= _OWN_DATE and self._clauses.cost(*_between(trigger.span, date)) <= 2:
                return True
        return False

    def date_ending_at(self, offset: int) -> Span | None:
        """The dated expression that ends right before the offset."""
        at = bisect_left(self._dated_starts, offset) - 1
        return self._dated[at] if at >= 0 and 0 <= offset - self._dated[at].end <= 3 else None

    def _dates_in(self, span: Span) -> Sequence[Span]:
        inside = self._dated[bisect_left(self._dated_starts, span.start) : bisect_left(self._dated_starts, span.end)]
        return [date for date in inside if date.end <= span.end]


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _between(one: Span, other: Span) -> tuple[int, int]:
    first, second = sorted((one, other))
    return first.end, max(first.end, second.start)
