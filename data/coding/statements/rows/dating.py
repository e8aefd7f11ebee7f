"""The date of a statement: told with it, or the publication's where that is narrow."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from data.coding.statements.rows.row import Row, cue_of
from data.model import Basis, DateExpression, DateKind, Precision, Published, Span, When, Zone

_NARROW_DAYS = 7
_DATING = {DateKind.DATE, DateKind.TIME}


def find_when(row: Row, said: Sequence[Span], dates: Sequence[DateExpression], published: Published) -> When:
    """A date in the attribution's own words (`said` are all words said in its sentence), else the publication's."""
    told = [one for one in _within(dates, row.sentence.span) if _dates_speech(one, said, published.end)]
    cue = cue_of(row) or row.sentence.span
    if told:
        return min(told, key=lambda one: abs(one.span.start - cue.start)).when
    start, end = published.start, published.end
    if start is None or end is None or (end - start).days > _NARROW_DAYS or row.sentence.zone == Zone.RELATED:
        return When()
    return When(start, end, Precision.APPROX, Basis.INFERRED)


def _within(dates: Sequence[DateExpression], span: Span) -> Sequence[DateExpression]:
    first = bisect_left(dates, span.start, key=lambda one: one.span.start)
    return dates[first : bisect_left(dates, span.end, key=lambda one: one.span.start)]


def _dates_speech(expression: DateExpression, said: Sequence[Span], latest: date | None) -> bool:
    """Whether an expression may date an act of speech: not part of what is said, and not still to come."""
    when = expression.when
    if not when.dated or expression.kind not in _DATING:
        return False
    if latest is not None and when.start is not None and when.start > latest:
        return False
    return not any(part.overlaps(expression.span) for part in said)
