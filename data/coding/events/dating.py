"""The date of an event: the expression nearest in its clause; a clause break in between counts against it."""

from bisect import bisect_left
from collections.abc import Sequence

from data.coding.clauses import Clauses
from data.coding.events.triggers import Trigger
from data.model import DateExpression, DateKind, Span, Zone

_COST_OF_BREAK = 40
_FARTHEST = 190
_OPENING = 30
_CHIP = 60
_DATING = {DateKind.DATE, DateKind.TIME}


class Dates:
    """Temporal expressions of one text that may date an event."""

    def __init__(self, clauses: Clauses, dates: Sequence[DateExpression]) -> None:
        self._clauses = clauses
        self._dates = sorted((d for d in dates if d.kind in _DATING or d.when.dated), key=lambda date: date.span)
        self._starts = [date.span.start for date in self._dates]

    def within(self, start: int, end: int) -> Sequence[DateExpression]:
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def find(
        self, trigger: Trigger, passage: Span, sentence: Span, *, main: bool, zone: Zone | None
    ) -> DateExpression | None:
        """The expression that dates the trigger, or none."""
        inside = self.within(passage.start, passage.end)
        if inside:
            return min(inside, key=lambda date: (self._cost(trigger.span, date.span), date.span))
        near = [
            (self._cost(trigger.span, date.span), date)
            for date in self._around(trigger.span, sentence)
            if date.when.dated
        ]
        near = [(cost, date) for cost, date in near if cost <= _FARTHEST and self._breaks(trigger.span, date.span) <= 2]
        if near:
            return min(near, key=lambda pair: (pair[0], pair[1].span))[1]
        opening = self.within(sentence.start, sentence.start + _OPENING)
        if main and opening:
            return opening[0]
        if zone is Zone.RELATED:
            return next(iter(self.within(sentence.end, sentence.end + _CHIP)), None)
        return None

    def _around(self, trigger: Span, sentence: Span) -> Sequence[DateExpression]:
        return self.within(max(sentence.start, trigger.start - _FARTHEST), min(sentence.end, trigger.end + _FARTHEST))

    def _cost(self, trigger: Span, date: Span) -> int:
        gap = max(date.start - trigger.end, trigger.start - date.end, 0)
        return gap + _COST_OF_BREAK * self._breaks(trigger, date)

    def _breaks(self, trigger: Span, date: Span) -> int:
        """What parts the two; a preposition right before the date ("para el 20 de mayo") opens no clause."""
        first, second = sorted((trigger, date))
        if first.end >= second.start:
            return 0
        end = second.start
        if second == date:
            at = bisect_left(self._clauses.tokens.starts, date.start) - 1
            end = max(self._clauses.tokens.starts[at] - 1, first.end) if at >= 0 else end
        return self._clauses.cost(first.end, end)
