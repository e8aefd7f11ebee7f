"""Rows of a frame as named tuples."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

Row = Any
"""A row of a table as a named tuple; its fields are the table's columns."""


def rows_of(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows in order."""
    yield from frame.itertuples(index=False)
