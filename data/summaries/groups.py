"""Rows of a group told by numbers: what is first in each, and their words joined; no loop over rows in Python."""

from typing import Any

import numpy as np
import pandas as pd

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


def join_groups(numbers: Array, count: int, values: "pd.Series[str]") -> Array:
    """By group the values of its rows that are not missing, each once, in their order, joined by ; (objects: str)."""
    words: Any = values.fillna("").to_numpy(object)
    sizes = np.bincount(numbers, minlength=count)
    joined = np.full(count, "", object)
    alone = sizes[numbers] == 1
    joined[numbers[alone]] = words[alone]
    together = np.flatnonzero(~alone)
    order = together[np.argsort(numbers[together], kind="stable")]
    ends = np.flatnonzero(np.diff(numbers[order], append=-1)) + 1
    for start, end in zip([0, *ends[:-1]], ends, strict=False):
        joined[numbers[order[start]]] = ";".join(dict.fromkeys(filter(None, words[order[start:end]])))
    return joined
