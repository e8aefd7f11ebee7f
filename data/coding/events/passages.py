"""Which triggers of a sentence tell of one event, and the passage that asserts it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.clauses import Clauses, Names, Tense, trim
from data.coding.clauses.mood import is_finite
from data.coding.events.lexicon import words_of
from data.coding.events.triggers import Trigger
from data.model import Span

_HOLDING_WORDS = 6
_LONGEST = 320
_SEPARATE = 9
_MODIFIED = frozenset(
    """of de del by por between entre con with against contra among decreed announced signed planned scheduled issued decretado decretada
    firmado firmada previsto prevista anunciado anunciada held celebrado celebrada from in en at to a""".split()
)
_BEFORE_NOUN = words_of("opening", "definite") | words_of("opening", "indefinite")
_LEADERS = frozenset(
    """after following since before during until and but y e pero mientras while tras luego de que despues antes durante desde donde
    where when cuando who which que because porque as como para so""".split()
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that assert one event: its head trigger, the others it takes in, and whether it stands in a main clause."""

    head: Trigger
    span: Span
    sentence: Span
    main: bool
    bare: bool = False

    @property
    def points_back(self) -> bool:
        """Whether the words only refer to an event told elsewhere ("the visit")."""
        return self.bare


class Passages:
    """Groups the triggers of a text, sentence by sentence."""

    def __init__(self, clauses: Clauses, names: Names, dated: Iterable[Span]) -> None:
        self._clauses = clauses
        self._names = names
        self._dated = sorted(dated)

    def find(self, sentence: Span, triggers: Sequence[Trigger]) -> Iterator[Passage]:
        """The passages of one sentence in order."""
        kept: Passage | None = None
        for trigger in triggers:
            if kept is not None and (joined := self._take_in(kept, trigger)) is not None:
                kept = joined
                continue
            if kept is not None:
                yield kept
            kept = self._open(trigger, sentence)
        if kept is not None:
            yield kept

    def _open(self, trigger: Trigger, sentence: Span) -> Passage:
        clause = self._clauses.clause(trigger.span.start, sentence)
        asserted = trigger.finite or self._is_held(trigger, clause)
        span = clause if asserted or trigger.verb else self._noun_phrase(trigger, clause)
        main = not self._is_subordinate(clause)
        bare = trigger.definite and not asserted and not self._is_modified(trigger, span)
        return Passage(trigger, self._trimmed(span, trigger, noun=not asserted and not trigger.verb), sentence, main, bare)

    def _take_in(self, kept: Passage, trigger: Trigger) -> Passage | None:
        """The passage with a further trigger of the same event; none where it tells of another one."""
        clause = self._clauses.clause(trigger.span.start, kept.sentence)
        if kept.span.covers(trigger.span):
            return self._with_head(kept, trigger, kept.span)
        between = Span(min(kept.span.end, trigger.span.start), trigger.span.start) if kept.span.end < trigger.span.start else None
        far = between is not None and self._clauses.cost(between.start, between.end) > _SEPARATE
        if far or not trigger.verb or self._is_led_by_time(clause):
            return None
        own = [name for name in self._names.within(clause.start, trigger.span.start) if name.free]
        if trigger.finite and (own or self._has_date(clause)):
            return None
        end = max(clause.end, trigger.span.end)
        if end - kept.span.start > _LONGEST:
            return None
        return self._with_head(kept, trigger, trim(self._clauses.text, Span(kept.span.start, end)))

    def _with_head(self, kept: Passage, trigger: Trigger, span: Span) -> Passage:
        """The finite verb told first is the head; a noun or an infinitive gives way to it."""
        if trigger.finite and not kept.head.finite:
            clause = self._clauses.clause(trigger.span.start, kept.sentence)
            whole = Span(min(span.start, clause.start), max(span.end, clause.end))
            return replace(kept, head=trigger, span=self._trimmed(whole, trigger, noun=False), bare=False)
        return replace(kept, span=span, bare=kept.bare and trigger.definite)

    def _is_held(self, trigger: Trigger, clause: Span) -> bool:
        """Whether a verb beside the noun asserts it ("held a meeting", "the meeting took place")."""
        words = self._clauses.tokens.words
        starts = self._clauses.tokens.starts
        first = max(trigger.index - _HOLDING_WORDS, 0)
        last = self._clauses.first_word(trigger.span.end)
        around = [*range(first, trigger.index), *range(last, min(last + _HOLDING_WORDS, len(words)))]
        return any(clause.start <= starts[at] < clause.end and words[at] in words_of("holding", "words") for at in around)

    def _noun_phrase(self, trigger: Trigger, clause: Span) -> Span:
        """From the noun's article to the next finite verb or the clause's end."""
        tokens = self._clauses.tokens
        start = trigger.index
        while start > 0 and trigger.index - start < 4 and tokens.starts[start - 1] >= clause.start:
            start -= 1
            if tokens.words[start] in _BEFORE_NOUN:
                break
        else:
            start = trigger.index
        end = clause.end
        for at in range(self._clauses.first_word(trigger.span.end), self._clauses.first_word(clause.end)):
            if is_finite(tokens.text[tokens.starts[at] : tokens.ends[at]], tokens.words[at]):
                end = tokens.starts[at]
                break
        start_offset = tokens.starts[start] if tokens.words[start] in _BEFORE_NOUN else trigger.span.start
        return Span(min(start_offset, trigger.span.start), max(end, trigger.span.end))

    def _is_modified(self, trigger: Trigger, span: Span) -> bool:
        """Whether what follows the noun says which one it is, or a name or date stands in its phrase."""
        after = self._clauses.words(trigger.span.end, span.end)[:1]
        last = self._clauses.tokens.words[self._clauses.word_at(trigger.span.end - 1)]
        return bool(set([*after, last]) & _MODIFIED) or bool(self._names.within(span.start, span.end)) or self._has_date(span)

    def _has_date(self, span: Span) -> bool:
        return any(span.covers(date) for date in self._dated if date.start >= span.start and date.end <= span.end)

    def _is_subordinate(self, clause: Span) -> bool:
        first = self._clauses.words(clause.start, clause.start + 12)[:1]
        return bool(set(first) & _LEADERS)

    def _is_led_by_time(self, clause: Span) -> bool:
        first = self._clauses.words(clause.start, clause.start + 12)[:1]
        return bool(set(first) & words_of("opening", "words"))

    def _trimmed(self, span: Span, trigger: Trigger, *, noun: bool) -> Span:
        """Without the word that only led into the clause."""
        start = span.start
        tokens = self._clauses.tokens
        at = self._clauses.first_word(start)
        while at < trigger.index and tokens.words[at] in _LEADERS:
            at += 1
        start = max(start, min(tokens.starts[at], trigger.span.start)) if at < len(tokens.starts) else start
        return trim(self._clauses.text, Span(start, max(span.end, trigger.span.end)))
