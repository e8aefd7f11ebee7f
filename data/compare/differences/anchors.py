"""What an event is told to follow: other anchors for one offset."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from data.coding.text import fold
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, days_of, span_of
from data.compare.differences.pairs import Difference, Side
from data.compare.differences.types import type_words
from data.compare.lexicon import load_lists
from data.compare.rows import Row
from data.model import Span

_SLACK = 30
_NUMBERS = {"a": 1, "an": 1, "un": 1, "una": 1, "one": 1, "uno": 1} | {
    word: low for low, high, words in load_lists()["quantities"]["words"] if low == high for word in words.split(", ")
}
_OFFSET = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d+)[ ]+(day|dia|week|semana|month|mes)")
_UNITS = {"day": 1, "dia": 1, "week": 7, "semana": 7, "month": 30, "mes": 30}
_EARLIER = re.compile(r"\b(?:before|earlier|antes|ahead|previo)\b")


@dataclass(frozen=True, slots=True)
class _Hung:
    """An event told to lie so many days after (before: negative) another one of the document."""

    target: Row
    anchor: Row
    expression: Row
    days: int
    span: Span


def find_anchors(ground: Ground) -> Iterator[Difference]:
    """One event told to lie as many days after one thing by one document, and after another thing by another."""
    found: dict[tuple[str, int], list[_Hung]] = defaultdict(list)
    for doc_id in ground.dates:
        for hung in _find_hung(ground, doc_id):
            found[hung.target.happening_id, hung.days].append(hung)
    seen: set[frozenset[str]] = set()
    for claims in found.values():
        first: dict[str, _Hung] = {}
        for claim in claims:
            first.setdefault(claim.anchor.happening_id, claim)
        chosen = list(first.values())
        for at, one in enumerate(chosen):
            for other in chosen[at + 1 :]:
                key = frozenset((one.expression.date_id, other.expression.date_id))
                if one.expression.doc_id != other.expression.doc_id and key not in seen:
                    seen.add(key)
                    yield _anchored(ground, one, other)


def _anchored(ground: Ground, one: _Hung, other: _Hung) -> Difference:
    sides = [
        Side(
            one_of.target.event_id,
            one_of.expression.doc_id,
            _value(one_of),
            one_of.span,
            one_of.anchor.happening_id,
        )
        for one_of in (one, other)
    ]
    subject = f"What came before: {one.target.summary}"
    note = "Both can hold only if the two fell on one day."
    return Difference("order", subject, sides, note, topic="anchor")


def _value(hung: _Hung) -> str:
    direction = "after" if hung.days > 0 else "before"
    return f"{abs(hung.days)} {'day' if abs(hung.days) == 1 else 'days'} {direction}: {hung.anchor.summary}"


def _find_hung(ground: Ground, doc_id: str) -> Iterator[_Hung]:
    """Every expression with a counted offset and an event as anchor, with each event before it in the sentence."""
    for expression in ground.dates[doc_id]:
        anchor = span_of(expression, "anchor")
        days = _count_days(expression, ground)
        if anchor is None or not days or not expression.start <= anchor.start:
            continue
        hung_on = event_at(ground, doc_id, anchor, expression)
        if hung_on is None:
            continue
        sentence = ground.sentence(doc_id, int(expression.start))
        words = hull(Span(int(expression.start), int(expression.end)), anchor)
        for target in ground.events_at.within(doc_id, sentence):
            starts = sentence.start <= target.evidence_start < expression.start
            if starts and target.happening_id != hung_on.happening_id:
                yield _Hung(target, hung_on, expression, days, words)


def _count_days(expression: Row, ground: Ground) -> int:
    words = fold(ground.text(expression.doc_id)[int(expression.start) : int(expression.end) + 12])
    counted = _OFFSET.search(words)
    if counted is None:
        return 0
    number = _NUMBERS.get(counted[1]) or int(counted[1])
    return number * _UNITS[counted[2]] * (-1 if _EARLIER.search(words) else 1)


def event_at(ground: Ground, doc_id: str, anchor: Span, expression: Row) -> Row | None:
    """The event that the anchor's words begin to tell: by its passage, or by its type and the day the words give."""
    told = [
        (span.end - span.start, event)
        for event in ground.events_at.within(doc_id, anchor)
        for span in ground.spans(event)
        if span.overlaps(anchor) and abs(span.start - anchor.start) <= _SLACK
    ]
    if told:
        return min(told, key=lambda found: found[0])[1]
    types = [match.payload for match in type_words(ground.tables.codebook).find(anchor.of(ground.text(doc_id)))]
    days = days_of(expression)
    for event_type in types[:1]:
        for told_days, event in ground.dated_events(doc_id, event_type) if days.known else ():
            if not days.gap(told_days):
                return event
    return None
