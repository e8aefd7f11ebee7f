"""Two happenings told in opposite order."""

from collections.abc import Iterator

from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, evidence_of
from data.compare.differences.pairs import Difference, Side
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span


def find_orders(ground: Ground) -> Iterator[Difference]:
    """Two happenings that one document tells in one order and another in the other."""
    told: dict[tuple[str, str], tuple[Row, Row, Span]] = {}
    for doc_id in ground.events:
        for earlier, later, span in _told_orders(ground, doc_id):
            told.setdefault((earlier.happening_id, later.happening_id), (earlier, later, span))
    for (earlier, later), (one, _, span) in told.items():
        other = told.get((later, earlier))
        if other is not None and earlier < later and one.doc_id != other[0].doc_id:
            yield _ordered(ground, (one, span), (other[0], other[2]))


def _ordered(ground: Ground, one: tuple[Row, Span], other: tuple[Row, Span]) -> Difference:
    sides = [
        Side(row.event_id, row.doc_id, f"first: {row.summary}", span, row.happening_id) for row, span in (one, other)
    ]
    return Difference(
        "order", "Which came first", sides, "The documents tell the two in opposite order.", topic="order"
    )


def _told_orders(ground: Ground, doc_id: str) -> Iterator[tuple[Row, Row, Span]]:
    """Earlier event, later event and the words, for "X after Y" and "X before Y" within one sentence."""
    events = ground.events[doc_id]
    text = ground.text(doc_id)
    for at, one in enumerate(events):
        for other in events[at + 1 : at + 4]:
            start, end = int(one.evidence_end), int(other.evidence_start)
            if not start <= end <= start + 60 or one.happening_id == other.happening_id:
                continue
            between = text[max(start - 1, 0) : min(end + 20, len(text))]
            direction = _direction(between[: end - start + 12])
            if direction and "." not in text[start:end]:
                span = hull(evidence_of(one), evidence_of(other))
                yield (other, one, span) if direction == "after" else (one, other, span)


def _direction(words: str) -> str:
    after, before = matcher_of("order", "after").find(words), matcher_of("order", "before").find(words)
    if bool(after) == bool(before):
        return ""
    return "after" if after else "before"
