"""Dates of one happening that exclude each other."""

from collections.abc import Iterator

from data.compare.differences.ground import Ground, days_of
from data.compare.differences.literals import days_meant
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row
from data.model import Span


def find_dates(ground: Ground) -> Iterator[Difference]:
    """Reports of one happening whose dates exclude each other, each against the best known one."""
    for happening, events in ground.happenings.items():
        claims = [(event, date) for event in events if (date := _claim(ground, event)) is not None]
        if len(claims) < 2:
            continue
        best, seen = claims[0], {days_of(claims[0][0])}
        for claim in claims[1:]:
            days = days_of(claim[0])
            if days not in seen and days.differs(days_of(best[0])) and _says_otherwise(best[1], claim[1]):
                seen.add(days)
                note, resolution = _why(ground, best[0], claim[0])
                yield Difference(
                    "date", _subject(best[0]), [_side(*best, happening), _side(*claim, happening)], note, resolution
                )


def _claim(ground: Ground, event: Row) -> Row | None:
    """The words of the document's own reporting that date it."""
    return ground.date_of(event) if event.zone != "related" and days_of(event).known else None


def _says_otherwise(one: Row, other: Row) -> bool:
    """Two expressions that are themselves dated apart; a date only reasoned from them is no claim."""
    return days_meant(one).known and days_meant(other).known and days_meant(one).differs(days_meant(other))


def _why(ground: Ground, one: Row, other: Row) -> tuple[str, str]:
    plan = {"scheduled", "announced"}
    if (one.status in plan) != (other.status in plan):
        planned, told = (one, other) if one.status in plan else (other, one)
        if ground.published[planned.doc_id].gap(ground.published[told.doc_id]):
            return "A plan against a later report: it may have been moved.", "explained"
    return "Both tell of one occurrence, and the days exclude each other.", "open"


def _side(event: Row, expression: Row, happening: str) -> Side:
    span = Span(int(expression.start), int(expression.end))
    return Side(event.event_id, event.doc_id, days_of(event).words(), span, happening)


def _subject(event: Row) -> str:
    return f"When: {event.summary}" if isinstance(event.summary, str) else "When it happened"
