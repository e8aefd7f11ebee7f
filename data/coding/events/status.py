"""Whether an event happened, is announced, scheduled, hypothetical or denied: from tense and words."""

from datetime import date

from data.coding.clauses import Clauses, Tense, find_negation
from data.coding.clauses.mood import find_ending
from data.coding.events.lexicon import matcher_of
from data.coding.events.triggers import Trigger
from data.model import Published, Span, Status, When

_BEFORE = 60
_AFTER = 45


def find_status(
    clauses: Clauses, trigger: Trigger, clause: Span, sentence: Span, when: When, published: Published
) -> tuple[Status, str]:
    """The status and the words or the tense that show it."""
    floor = max(clause.start, trigger.span.start - 120)
    negation = find_negation(clauses, trigger.span, floor) if trigger.verb else None
    if negation is not None:
        return Status.DENIED, f"negated by “{negation.of(clauses.text)}”"
    ahead = _is_ahead(when, published)
    before = Span(max(clause.start, trigger.span.start - _BEFORE), trigger.span.end)
    around = Span(before.start, min(clause.end, trigger.span.end + _AFTER))
    if word := _word(clauses, "denied", around):
        return Status.DENIED, f"“{word}”"
    if trigger.tense is Tense.CONDITIONAL:
        return Status.HYPOTHETICAL, "in the conditional"
    if not ahead and trigger.tense is not Tense.PAST and (word := _word(clauses, "hypothetical", before)):
        return Status.HYPOTHETICAL, f"“{word}”"
    future = trigger.tense is Tense.FUTURE or (not trigger.finite and _has_future(clauses, clause))
    if ahead or future:
        dated = when.dated or _word(clauses, "scheduled", around)
        return (Status.SCHEDULED if dated else Status.ANNOUNCED), "in the future" if future else "dated after publication"
    if trigger.finite and trigger.tense is Tense.PAST:
        return Status.HAPPENED, "in the past"
    if (word := _word(clauses, "scheduled", around)) and not trigger.finite:
        return Status.SCHEDULED, f"“{word}”"
    if not trigger.finite and (word := _word(clauses, "announced", before)):
        return Status.ANNOUNCED, f"“{word}”"
    return Status.HAPPENED, "told as a fact"


def _is_ahead(when: When, published: Published) -> bool:
    """Whether the event is dated after all that is possible for the publication."""
    last: date | None = published.end or published.best
    return last is not None and when.start is not None and when.start > last


def _has_future(clauses: Clauses, clause: Span) -> bool:
    first, last = clauses.first_word(clause.start), clauses.first_word(clause.end)
    tokens = clauses.tokens
    return any(
        tokens.words[at] in {"will", "ll"} or find_ending(tokens.text[tokens.starts[at] : tokens.ends[at]]) is Tense.FUTURE
        for at in range(first, last)
    )


def _word(clauses: Clauses, key: str, span: Span) -> str:
    found = matcher_of("status", key).find(span.of(clauses.text))
    return found[0].span.of(span.of(clauses.text)) if found else ""
