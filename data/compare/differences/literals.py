"""Words of time that say one thing and mean another, against whoever says what is meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from data.compare.days import Days, read_days
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row
from data.model import Span

_ALIKE = 2
_GLOSS = 60

Meant = Mapping[tuple[int | None, int | None], list[Row]]


def find_literal_dates(ground: Ground) -> Iterator[Difference]:
    """Each expression whose literal reading excludes what it means, against one that says what is meant.

    That is one of another document on the same happening, else in a sentence like it, else one right beside it.
    """
    meant: dict[tuple[int | None, int | None], list[Row]] = defaultdict(list)
    for rows in ground.dates.values():
        for row in rows:
            days = days_meant(row)
            if days.known and not _literal(row).known:
                meant[days.start, days.end].append(row)
    for rows in ground.dates.values():
        for row in rows:
            literal = _literal(row)
            if literal.known and literal.differs(days_meant(row)):
                other = _on_happening(ground, row) or _alike(ground, row, meant) or _beside(ground, row)
                if other is not None and literal.differs(days_meant(other)):
                    yield _difference(ground, row, other, literal)


def days_meant(expression: Row) -> Days:
    """The interval an expression is read as."""
    return read_days(expression.date_start, expression.date_end, expression.precision)


def _literal(expression: Row) -> Days:
    return read_days(expression.literal_start, expression.literal_end)


def event_of(ground: Ground, expression: Row) -> Row | None:
    """The event that the expression dates, or in whose passages it stands."""
    if (dated := ground.dated_by(expression)) is not None:
        return dated
    start = int(expression.start)
    return next(iter(ground.events_at.within(expression.doc_id, Span(start, start + 1))), None)


def _on_happening(ground: Ground, row: Row) -> Row | None:
    event = event_of(ground, row)
    for other in ground.happenings.get(event.happening_id, ()) if event is not None else ():
        if other.doc_id != row.doc_id and isinstance(other.date_id, str) and other.zone != "related":
            expression = ground.date_of(other)
            if (
                expression is not None
                and days_meant(expression).known
                and not days_meant(expression).gap(days_meant(row))
            ):
                return expression
    return None


def _alike(ground: Ground, row: Row, meant: Meant) -> Row | None:
    """An expression of another document read as the same interval, in a sentence with the same content."""
    days = days_meant(row)
    signs = _context(ground, row)
    for other in meant.get((days.start, days.end), ())[:200]:
        if other.doc_id != row.doc_id and len(signs & _context(ground, other)) >= _ALIKE:
            return other
    return None


def _context(ground: Ground, row: Row) -> frozenset[str]:
    return ground.signs(row.doc_id, ground.sentence(row.doc_id, int(row.start)))


def _beside(ground: Ground, row: Row) -> Row | None:
    """The gloss next to it in its own sentence."""
    days = days_meant(row)
    for other in ground.dates_at.within(row.doc_id, Span(int(row.start), int(row.end)), reach=_GLOSS + 1):
        near = 0 <= max(other.start - row.end, row.start - other.end) <= _GLOSS
        if other.date_id != row.date_id and near and days_meant(other) == days and not _literal(other).known:
            return other
    return None


def _difference(ground: Ground, row: Row, other: Row, literal: Days) -> Difference:
    sides = [_side(ground, row, literal), _side(ground, other, days_meant(other))]
    event = event_of(ground, other) or event_of(ground, row)
    summary = event.summary if event is not None and isinstance(event.summary, str) else "the same thing"
    slip = "mistranslation" if row.doc_id in ground.translated else "slip"
    meant = days_meant(row).words()
    note = f"Literally {literal.words()}; its own document shows that {meant} is meant. Probable {slip}."
    return Difference("date", f"When: {summary}", sides, note, "explained", topic="literal")


def _side(ground: Ground, expression: Row, days: Days) -> Side:
    event = event_of(ground, expression)
    span = Span(int(expression.start), int(expression.end))
    row_id, happening = (event.event_id, event.happening_id) if event is not None else (expression.date_id, "")
    return Side(row_id, expression.doc_id, days.words(), span, happening)
