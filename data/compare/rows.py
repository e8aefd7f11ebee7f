"""Rows of a frame as named tuples."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

Row = Any
"""A row of a table as a named tuple; its fields are the table's columns."""
_WORDS = ("evidence", "content", "text", "title", "why", "rule")
_EPOCH = 719_163


def rows_of(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows in order."""
    yield from frame.itertuples(index=False)


def lean_rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows without quoted words and reasons, days as ordinals (None where missing): to be kept by the million."""
    lean = frame.drop(columns=[name for name in _WORDS if name in frame])
    days = {str(name): _ordinals(lean[name]) for name in lean.select_dtypes("datetime")}
    yield from lean.assign(**days).itertuples(index=False)


def _ordinals(days: pd.Series) -> pd.Series:
    numbers = days.to_numpy("datetime64[D]").astype("int64") + _EPOCH
    cells = [None if missing else int(number) for number, missing in zip(numbers, days.isna(), strict=True)]
    return pd.Series(cells, index=days.index, dtype=object)
