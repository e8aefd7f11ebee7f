"""Passages of one long text, to be asked which of them meet another, many times over."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from data.compare.rows import Row
from data.model import Span

Ends = tuple[int, int]
_AT_HAND = 2000
"""Documents whose rows are in place as they were asked for last."""


class Passages:
    """Passages (start, end) in order; those that meet another are found without looking at all of them."""

    def __init__(self, passages: Iterable[Ends]) -> None:
        self._all = sorted(passages)
        self._starts = [start for start, _ in self._all]
        self._reached = list(accumulate((end for _, end in self._all), max))

    def meeting(self, start: int, end: int) -> list[Ends]:
        """Those that share a character with the passage, in order."""
        first, last = bisect_right(self._reached, start), bisect_left(self._starts, end)
        return [one for one in self._all[first:last] if one[1] > start]


NONE = Passages(())


class Standing:
    """Rows of a table by document, to be asked which stand in a passage; `spans_of` gives a row's own passages."""

    def __init__(self, rows: Mapping[str, Sequence[Row]], spans_of: Callable[[Row], Iterable[Span]]) -> None:
        self._rows, self._spans_of = rows, spans_of
        self._placed = lru_cache(maxsize=_AT_HAND)(self._place)

    def within(self, doc_id: str, span: Span, *, reach: int = 0) -> list[Row]:
        """Rows of the document with a passage that shares a character with the span, in the order of its rows.

        With `reach` the span counts as so many characters longer at both ends.
        """
        passages, at = self._placed(doc_id)
        found = {place for ends in passages.meeting(span.start - reach, span.end + reach) for place in at[ends]}
        rows = self._rows[doc_id] if found else ()
        return [rows[place] for place in sorted(found)]

    def _place(self, doc_id: str) -> tuple[Passages, dict[Ends, list[int]]]:
        at: dict[Ends, list[int]] = defaultdict(list)
        for place, row in enumerate(self._rows.get(doc_id, ())):
            for span in self._spans_of(row):
                at[span.start, span.end].append(place)
        return Passages(at), at
