"""A past that hangs on what is still ahead."""

import re
from collections.abc import Iterator

from data.compare.differences.anchors import event_at
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, span_of
from data.compare.differences.pairs import Difference, Side
from data.compare.differences.types import told_in
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span

_FUTURE = re.compile(r"\w{2}(?:ré|rá|remos|rán)$")


def find_reversed(ground: Ground) -> Iterator[Difference]:
    """Something past told to follow what is still ahead, though another document has that already done."""
    for doc_id, expressions in ground.dates.items():
        for expression in expressions:
            anchor = span_of(expression, "anchor")
            if anchor is None or not _is_ahead(ground.text(doc_id), anchor):
                continue
            event = event_at(ground, doc_id, anchor, expression) or _event_over(ground, doc_id, anchor)
            done = _done_elsewhere(ground, event) if event is not None and event.status == "happened" else None
            if event is not None and done is not None:
                yield _reversed(ground, expression, anchor, event, done)


def _event_over(ground: Ground, doc_id: str, anchor: Span) -> Row | None:
    for event in ground.events_at.within(doc_id, anchor):
        if any(span.covers(anchor) for span in ground.spans(event)):
            return event
    return None


def _is_ahead(text: str, anchor: Span) -> bool:
    """Whether the anchor's first verb is in the future."""
    words = anchor.of(text).split()
    if matcher_of("order", "future").find(" ".join(words[:6])):
        return True
    return any(_FUTURE.search(word) for word in words[:6])


def _done_elsewhere(ground: Ground, event: Row) -> Row | None:
    for other in ground.happenings.get(event.happening_id, ()):
        if other.doc_id != event.doc_id and other.status == "happened" and other.zone != "related":
            return other
    return None


def _reversed(ground: Ground, expression: Row, anchor: Span, event: Row, done: Row) -> Difference:
    words = hull(Span(int(expression.start), int(expression.end)), anchor)
    weak = event.doc_id in ground.translated and done.doc_id not in ground.translated
    a = Side(event.event_id, event.doc_id, "still ahead, literally", words, event.happening_id)
    b = Side(done.event_id, done.doc_id, "already done", told_in(ground, done), done.happening_id)
    note = "Something past is told to follow what is still to come; elsewhere it has happened."
    resolution = "explained" if weak else "open"
    return Difference(
        "order",
        f"Before or after: {done.summary}",
        [a, b],
        note + (" Probable mistranslation." if weak else ""),
        resolution,
    )
