"""Passages of one long text, to be asked which of them meet another, many times over."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Ends = tuple[int, int]


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
