"""Which triggers of a sentence tell of one event, and the passage that asserts it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.clauses import Clauses, Names, find_negation, trim
from data.coding.clauses.lexicon import words_of as small_words
from data.coding.events.grounds import Grounds
from data.coding.events.lexicon import words_of
from data.coding.events.triggers import Trigger
from data.model import Span

_LONGEST = 320
_SEPARATE = 9
_LEADERS = words_of("grammar", "leaders")
_WHEN = words_of("grammar", "when")
_ANNOUNCING = words_of("grammar", "announcing")
_IDEAS = words_of("grammar", "ideas")
_PRESENTING = words_of("grammar", "presenting")
_AND = frozenset(("y", "e", "and"))
_THAT = frozenset(("que", "that"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that assert one event: its head trigger, their clause, whether that is a main one.

    `points_back`: they refer to an event told elsewhere ("the visit"), unless it `stands_alone` ("after the visit").
    `asserted`: a verb says so.
    """

    head: Trigger
    span: Span
    sentence: Span
    main: bool
    points_back: bool = False
    stands_alone: bool = False
    asserted: bool = False


class Passages:
    """Groups the triggers of a text, sentence by sentence."""

    def __init__(self, clauses: Clauses, names: Names, dated: Sequence[Span]) -> None:
        self._clauses = clauses
        self._names = names
        self._grounds = Grounds(clauses, names, dated)

    def find(self, sentence: Span, triggers: Sequence[Trigger], *, headline: bool = False) -> Iterator[Passage]:
        """The passages of one sentence in order."""
        kept: Passage | None = None
        for trigger in triggers:
            splits = kept is not None and self._splits(kept, trigger)
            if kept is not None and not splits:
                joined = self._take_in(kept, trigger)
                if joined is not None:
                    kept = joined
                    continue
            told = kept is not None and self._is_announced(kept, trigger)
            opened = self._open(trigger, sentence, headline, apart=splits and not trigger.verb and not told)
            if opened is None:
                continue
            if kept is not None and kept.span.covers(opened.span) and opened.head.finite:
                own = self._clauses.clause(trigger.span.start, sentence, least=2)
                opened = replace(opened, span=trim(self._clauses.text, own))
            if kept is not None and not self._is_announced(kept, opened.head):
                yield self._cut(kept, opened)
            kept = opened
        if kept is not None:
            yield kept

    def _open(self, trigger: Trigger, sentence: Span, headline: bool, *, apart: bool = False) -> Passage | None:
        """The passage a trigger starts; none for a noun or an infinitive that asserts nothing.

        `apart`: the noun tells of a second event in its clause, so that its phrase alone asserts it.
        """
        clause = self._clauses.clause(trigger.span.start, sentence)
        main = not self._starts_with(clause, _LEADERS)
        held = self._grounds.is_held(trigger, clause) and not apart
        if trigger.finite or (held and not self._is_idea(trigger)) or (held and self._is_presented(trigger, clause)):
            whole = self._with_subject(self._dated_before(clause), trigger, sentence)
            return Passage(trigger, self._trimmed(whole, trigger), sentence, main, asserted=True)
        if trigger.verb:
            if not (
                headline
                or self._grounds.is_willed(trigger, clause)
                or self._grounds.is_past(trigger)
                or find_negation(self._clauses, trigger.span, clause.start)
            ):
                return None
            return Passage(
                trigger, self._trimmed(self._with_subject(clause, trigger, sentence), trigger), sentence, main
            )
        if headline and not apart:
            whole = self._clauses.clause(trigger.span.start, sentence, least=4)
            return Passage(trigger, whole, sentence, True) if self._names.within(whole.start, whole.end) else None
        phrase = self._grounds.noun_phrase(trigger, clause)
        if self._is_idea(trigger) and not self._grounds.has_date(phrase):
            return None
        before = self._grounds.date_before(phrase)
        if before is not None:
            phrase = Span(before.start, phrase.end)
        if self._grounds.is_grounded(trigger, phrase):
            bare = trigger.definite and self._grounds.is_bare(trigger, phrase)
            return Passage(trigger, self._trimmed(phrase, trigger), sentence, main, bare, stands_alone=bare)
        return Passage(trigger, self._trimmed(phrase, trigger), sentence, main, True) if trigger.definite else None

    def _is_idea(self, trigger: Trigger) -> bool:
        """Whether the noun names a thing thought of ("the proposal"), which by itself tells of no act."""
        words = self._clauses.words(trigger.span.start, trigger.span.end)
        return not trigger.verb and not _IDEAS.isdisjoint(words)

    def _is_presented(self, trigger: Trigger, clause: Span) -> bool:
        """Whether a verb of bringing forward has the noun for its object."""
        return not _PRESENTING.isdisjoint(self._clauses.words(clause.start, trigger.span.start))

    def _with_subject(self, clause: Span, trigger: Trigger, sentence: Span) -> Span:
        """The clause, with the one before it where "and" joins a second verb to the same subject."""
        if clause.start <= sentence.start or not self._starts_with(clause, small_words("breaks", "joining")):
            return clause
        if any(name.free for name in self._names.within(clause.start, trigger.span.start)):
            return clause
        before = self._clauses.clause(clause.start - 1, sentence)
        led = before.start > sentence.start and not self._names.within(before.start, before.start + 1)
        return clause if led or clause.end - before.start > _LONGEST else Span(before.start, clause.end)

    def _dated_before(self, clause: Span) -> Span:
        """The clause with the date it explains ("March 11, when ...")."""
        if self._starts_with(clause, _WHEN) and (date := self._grounds.date_ending_at(clause.start)) is not None:
            return Span(date.start, clause.end)
        return clause

    def _splits(self, kept: Passage, trigger: Trigger) -> bool:
        """Whether a further event in the passage has a date of its own, nearer to it than to the head."""
        if (
            (trigger.verb and not trigger.finite)
            or trigger.kind.id == kept.head.kind.id
            or not kept.span.covers(trigger.span)
        ):
            return False
        return self._grounds.has_own_date(trigger, kept.head, kept.span)

    def _take_in(self, kept: Passage, trigger: Trigger) -> Passage | None:
        """The passage with a further trigger of the same event; none where it tells of another one."""
        clause = self._clauses.clause(trigger.span.start, kept.sentence)
        if trigger.finite and kept.head.finite and self._is_further(kept, trigger):
            return None
        if kept.span.covers(trigger.span) and trigger.finite and self._is_announced(kept, trigger):
            return replace(kept, head=trigger, points_back=False)
        if kept.span.covers(trigger.span) and not (trigger.finite and not kept.head.finite):
            return replace(kept, points_back=kept.points_back and trigger.definite)
        if trigger.finite and not kept.head.finite and clause.start <= kept.head.span.start:
            whole = Span(min(kept.span.start, clause.start), max(kept.span.end, clause.end))
            return replace(
                kept,
                head=trigger,
                span=self._trimmed(whole, trigger, keep=kept.span.start),
                points_back=False,
                asserted=True,
            )
        same = trigger.kind.id == kept.head.kind.id
        if not trigger.verb or kept.span.covers(trigger.span) or kept.points_back or not (kept.head.verb or same):
            return None
        if self._clauses.cost(kept.span.end, trigger.span.start) > _SEPARATE or self._starts_with(
            clause, words_of("opening", "words")
        ):
            return None
        known = {actor_id for name in self._names.within(kept.span.start, kept.span.end) for actor_id in name.actor_ids}
        own = [
            name
            for name in self._names.within(clause.start, trigger.span.start)
            if name.free and not known.issuperset(name.actor_ids)
        ]
        relative = "relative" in self._clauses.kinds_between(kept.span.end, trigger.span.start)
        if same and relative:
            own = []
        if trigger.finite and (own or self._grounds.has_date(self._dated_before(clause))):
            return None
        end = max(clause.end, trigger.span.end)
        if end - kept.span.start > _LONGEST:
            return None
        return replace(kept, span=trim(self._clauses.text, Span(kept.span.start, end)))

    def _is_further(self, kept: Passage, trigger: Trigger) -> bool:
        """Whether "and that" leads to a further event that is told ("said that X met Y and that they agreed")."""
        words = self._clauses.words(kept.head.span.end, trigger.span.start)
        return any(word in _AND and words[at + 1] in _THAT for at, word in enumerate(words[:-1]))

    def _is_announced(self, kept: Passage, trigger: Trigger) -> bool:
        """Whether the passage only announces the event that the trigger tells ("announced that she will visit")."""
        head = self._clauses.words(kept.head.span.start, kept.head.span.end)
        words = self._clauses.words(kept.head.span.end, trigger.span.start)
        return kept.head.verb and not _ANNOUNCING.isdisjoint(head) and not _THAT.isdisjoint(words)

    def _cut(self, kept: Passage, after: Passage) -> Passage:
        """The passage up to where the next one starts inside it."""
        if kept.span.start < after.span.start < kept.span.end and after.span.start >= kept.head.span.end:
            return replace(kept, span=trim(self._clauses.text, Span(kept.span.start, after.span.start)))
        return kept

    def _starts_with(self, clause: Span, words: frozenset[str]) -> bool:
        return bool(set(self._clauses.words(clause.start, clause.start + 12)[:1]) & words)

    def _trimmed(self, span: Span, trigger: Trigger, *, keep: int | None = None) -> Span:
        """Without the word that only led into the clause."""
        tokens = self._clauses.tokens
        at = bisect_left(tokens.starts, span.start)
        while at < trigger.index and tokens.words[at] in _LEADERS and span.start != keep:
            at += 1
        start = min(tokens.starts[at], trigger.span.start) if at < len(tokens.starts) else span.start
        return trim(self._clauses.text, Span(max(span.start, start), max(span.end, trigger.span.end)))
