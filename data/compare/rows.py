"""Rows of a frame as named tuples."""

from collections import namedtuple
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

Row = Any
"""A row of a table as a named tuple; its fields are the table's columns."""
_LEFT_OUT = frozenset(
    ("title", "why", "rule", "hedge", "venue", "content_parts", "anchor_date", "decided", "decided_by", "decided_at")
)
_TOGETHER = 20_000
"""Rows whose cells are read together."""
_AT_HAND = 2000
"""Keys whose rows are held as they were made last."""
_IN_ORDER = 200
"""Rows, whole keys of them, that are made together where keys are gone through in order."""
Column = tuple["np.ndarray[Any, Any]", list[object]]
"""The number of each cell, and what the numbers stand for: equal cells are one object."""


def rows_of(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows in order."""
    yield from frame.itertuples(index=False)


def lean_rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows without reasons and decisions, days as ordinals (None where missing): to be kept by the million.

    Equal cells of a column are one object, so that a row costs little more than its own id.
    """
    names = _names(frame)
    for at in range(0, len(frame), _TOGETHER):
        some = frame.iloc[at : at + _TOGETHER]
        yield from _make(names, [_column(some[name]) for name in names], slice(None))


class RowsBy(Mapping[str, list[Row]]):
    """Lean rows by the value of a column, keys and rows in the order of the frame; made when they are asked for.

    Until then a cell takes four bytes. Rows without a value are left out. Going through all keys in order costs a
    third of asking for one after another.
    """

    def __init__(self, frame: pd.DataFrame, column: str) -> None:
        numbers, keys = pd.factorize(frame[column])
        order = np.argsort(numbers, kind="stable")
        ends = np.searchsorted(numbers[order], np.arange(len(keys) + 1)).tolist()
        self._places = dict(zip(keys, pairwise(ends), strict=True))
        self._passing: dict[str, list[Row]] = {}
        self._names = _names(frame)
        self._columns = [(cells[order], values) for cells, values in (_column(frame[name]) for name in self._names)]
        self._rows = lru_cache(maxsize=_AT_HAND)(lambda key: self._between(*self._places[key]))

    def __getitem__(self, key: str) -> list[Row]:
        found = self._passing.get(key)
        return self._rows(key) if found is None else found

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        """The keys; their rows are at hand as each comes."""
        keys = iter(self._places.items())
        for key, (start, end) in keys:
            some = {key: (start, end)}
            while end - start < _IN_ORDER and (following := next(keys, None)) is not None:
                some[following[0]], end = following[1], following[1][1]
            rows = self._between(start, end)
            self._passing = {key: rows[first - start : last - start] for key, (first, last) in some.items()}
            yield from some

    def _between(self, start: int, end: int) -> list[Row]:
        return list(_make(self._names, self._columns, slice(start, end)))

    def __len__(self) -> int:
        return len(self._places)


def _names(frame: pd.DataFrame) -> tuple[str, ...]:
    return tuple(str(name) for name in frame if name not in _LEFT_OUT)


def _make(names: tuple[str, ...], columns: list[Column], place: slice) -> Iterator[Row]:
    cells = [map(values.__getitem__, numbers[place].tolist()) for numbers, values in columns]
    return map(_row_type(names)._make, zip(*cells, strict=True))


@cache
def _row_type(names: tuple[str, ...]) -> Any:
    return namedtuple("LeanRow", names)  # the columns are known only here


def _column(cells: pd.Series) -> Column:
    numbers, distinct = pd.factorize(cells)
    if isinstance(distinct, pd.DatetimeIndex):
        return numbers.astype("int32"), [*(day.toordinal() for day in distinct), None]
    missing = np.nan if isinstance(cells.dtype, pd.StringDtype) else pd.NA
    return numbers.astype("int32"), [*distinct.tolist(), missing]
