"""Whether an event happened, is announced, scheduled, hypothetical or denied: from tense and words."""

from datetime import date

from data.coding.clauses import Clauses, Tense, find_negation
from data.coding.clauses.marks import Marks
from data.coding.clauses.mood import find_ending
from data.coding.events.triggers import Trigger
from data.model import Published, Span, Status, When

_BEFORE = 60
_AFTER = 45


def find_status(
    clauses: Clauses, marks: Marks, trigger: Trigger, clause: Span, when: When, published: Published, *, reported: bool
) -> tuple[Status, str]:
    """The status and the words or the tense that show it."""
    floor = max(clause.start, trigger.span.start - 120)
    negation = find_negation(clauses, trigger.span, floor)
    if negation is not None:
        return Status.DENIED, f"negated by “{negation.of(clauses.text)}”"
    ahead = is_ahead(when, published)
    before = Span(max(clause.start, trigger.span.start - _BEFORE), trigger.span.end)
    around = Span(before.start, min(clause.end, trigger.span.end + _AFTER))
    if word := _word(clauses, marks, "denied", around):
        return Status.DENIED, f"“{word}”"
    if trigger.tense is Tense.CONDITIONAL and not (reported and ahead):
        return Status.HYPOTHETICAL, "in the conditional"
    if not ahead and trigger.tense is not Tense.PAST and (word := _word(clauses, marks, "hypothetical", before)):
        return Status.HYPOTHETICAL, f"“{word}”"
    future = trigger.tense is Tense.FUTURE or (not trigger.finite and _has_future(clauses, clause))
    if ahead or future:
        dated = when.dated or _word(clauses, marks, "scheduled", around)
        return (
            Status.SCHEDULED if dated else Status.ANNOUNCED
        ), "in the future" if future else "dated after publication"
    if trigger.finite and trigger.tense is Tense.PAST:
        return Status.HAPPENED, "in the past"
    if (word := _word(clauses, marks, "scheduled", around)) and not trigger.finite:
        return Status.SCHEDULED, f"“{word}”"
    if not trigger.finite and (word := _word(clauses, marks, "announced", before)):
        return Status.ANNOUNCED, f"“{word}”"
    return Status.HAPPENED, "told as a fact"


def is_ahead(when: When, published: Published) -> bool:
    """Whether the event is dated after all that is possible for the publication."""
    last: date | None = published.end or published.best
    return last is not None and when.start is not None and when.start > last


def _has_future(clauses: Clauses, clause: Span) -> bool:
    first, last = clauses.first_word(clause.start), clauses.first_word(clause.end)
    tokens = clauses.tokens
    return any(
        tokens.words[at] in {"will", "ll"}
        or find_ending(tokens.text[tokens.starts[at] : tokens.ends[at]]) is Tense.FUTURE
        for at in range(first, last)
    )


def _word(clauses: Clauses, marks: Marks, key: str, span: Span) -> str:
    found = [mark.of(clauses.text) for mark in marks.within(key, span.start, span.end)]
    return next((word for word in found if word != "May"), "")
