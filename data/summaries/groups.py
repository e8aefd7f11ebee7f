"""Groups of rows told by numbers: the first row of each, and the words of each joined, without a loop over rows."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.tables import Array


def number(*columns: Array) -> tuple[Array, int]:
    """One number a row, equal where all its numbers are equal, counted from 0 as they appear; how many there are."""
    keys = columns[0].astype("int64")
    for column in columns[1:]:
        keys = keys * (int(column.max(initial=-1)) + 1) + column
    numbers, found = pd.factorize(keys)
    return numbers, len(found)


def first_rows(numbers: Array, count: int, mask: Array | None = None) -> Array:
    """The position of the first row of each group, of those that the mask keeps; -1 where there is none."""
    rows = np.arange(len(numbers)) if mask is None else np.flatnonzero(mask)
    first = np.full(count, -1)
    first[numbers[rows][::-1]] = rows[::-1]  # the one written last stays
    return first


def join_groups(numbers: Array, count: int, values: "pd.Series[str]") -> "pd.Series[str]":
    """By group the values of its rows that are neither missing nor empty, each once, in their order, joined by ;."""
    codes = pd.factorize(values.where(values != ""))[0]
    keys, distinct = number(numbers, codes + 1)
    rows = first_rows(keys, distinct)
    rows = rows[codes[rows] >= 0]
    rows = rows[np.argsort(numbers[rows], kind="stable")]
    ends = np.append(0, np.cumsum(np.bincount(numbers[rows], minlength=count))).astype("int32")
    words = pa.table({"": values.iloc[rows].astype("str")})[""].cast(pa.large_string()).combine_chunks()
    lists = pa.ListArray.from_arrays(pa.array(ends), words)
    return pd.Series(pd.array(pc.binary_join(lists, pa.scalar(";", pa.large_string())), dtype="str"))
