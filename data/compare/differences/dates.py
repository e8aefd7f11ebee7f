"""Dates that exclude each other, and words whose literal reading does."""

from collections.abc import Iterator

from data.compare.days import Days, read_days
from data.compare.differences.ground import Ground, days_of
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row
from data.model import Span


def find_dates(ground: Ground) -> Iterator[Difference]:
    """Reports of one happening whose dates exclude each other, each against the best known one."""
    for happening, events in ground.happenings.items():
        claims = [(event, ground.date[event.date_id]) for event in events if _is_claim(ground, event)]
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


def _is_claim(ground: Ground, event: Row) -> bool:
    """Whether words of the document's own reporting date it."""
    return (
        isinstance(event.date_id, str)
        and event.date_id in ground.date
        and event.zone != "related"
        and days_of(event).known
    )


def _says_otherwise(one: Row, other: Row) -> bool:
    """Two expressions that are themselves dated apart; a date only reasoned from them is no claim."""
    return _days(one).known and _days(other).known and _days(one).differs(_days(other))


def _days(expression: Row) -> Days:
    return read_days(expression.date_start, expression.date_end, expression.precision)


def _why(ground: Ground, one: Row, other: Row) -> tuple[str, str]:
    plan = {"scheduled", "announced"}
    if (one.status in plan) != (other.status in plan):
        planned, told = (one, other) if one.status in plan else (other, one)
        if ground.published[planned.doc_id].gap(ground.published[told.doc_id]):
            return "A plan against a later report: it may have been moved.", "explained"
    return "Both tell of one occurrence, and the days exclude each other.", "open"


def find_literal_dates(ground: Ground) -> Iterator[Difference]:
    """Expressions that say one time and mean another, against whoever says what is meant."""
    for rows in ground.dates.values():
        for row in rows:
            literal = read_days(row.literal_start, row.literal_end)
            if literal.known and literal.differs(_days(row)):
                yield from _find_meant(ground, row, literal)


def _find_meant(ground: Ground, row: Row, literal: Days) -> Iterator[Difference]:
    note = f"Literally {literal.words()}; its own document shows that {_days(row).words()} is meant"
    for event in ground.events.get(row.doc_id, ()):
        if not (
            event.date_id == row.date_id or any(span.start <= row.start < span.end for span in ground.spans(event))
        ):
            continue
        a = Side(event.event_id, row.doc_id, literal.words(), Span(int(row.start), int(row.end)), event.happening_id)
        for other in ground.happenings.get(event.happening_id, ()):
            if other.doc_id != row.doc_id and _is_claim(ground, other):
                expression = ground.date[other.date_id]
                if literal.differs(_days(expression)):
                    b = _side(other, expression, event.happening_id)
                    words = _mistranslated(ground, row, other)
                    yield Difference(
                        "date", _subject(other), [a, b], f"{note}. {words}", "explained", topic="literal"
                    )
                    return


def _mistranslated(ground: Ground, row: Row, other: Row) -> str:
    weak, strong = row.doc_id in ground.translated, other.doc_id in ground.translated
    return "Probable mistranslation." if weak and not strong else "Probable slip of the pen."


def _side(event: Row, expression: Row, happening: str) -> Side:
    span = Span(int(expression.start), int(expression.end))
    return Side(event.event_id, event.doc_id, days_of(event).words(), span, happening)


def _subject(event: Row) -> str:
    return f"When: {event.summary}" if isinstance(event.summary, str) else "When it happened"
