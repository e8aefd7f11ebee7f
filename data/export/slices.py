"""Quotes cut from many texts at once: offsets of code points become places of bytes without decoding a text."""

from typing import Any

import numpy as np
import pyarrow as pa

Array = np.ndarray[Any, Any]
_BEGINS = -64
"""A byte that begins a letter of UTF-8, read as a signed number, is this or more; one that continues it is less."""


def cut_slices(texts: pa.Array, numbers: Array, start: Array, end: Array) -> pa.Array:
    """`texts[number][start:end]` of each row (large_string), missing where an offset is negative.

    `texts` (large_string, none missing); `numbers`, `start` and `end` (int64) have one entry a row, in code points.
    """
    if not len(texts):
        return pa.nulls(len(numbers), pa.large_string())
    letters, first, last = _bytes_of(texts)
    continued = np.flatnonzero(letters.view("int8") < _BEGINS)
    # so many letters begin before the byte that continues one: each letter from there on stands a byte further
    begun = continued - np.arange(len(continued))
    letter, beyond = (places - np.searchsorted(continued, places) for places in (first, last))
    length = (beyond - letter)[numbers]
    cut = [letter[numbers] + np.clip(offsets, 0, length) for offsets in (start, end)]
    places = (points + np.searchsorted(begun, points, side="right") for points in cut)
    content = letters.tobytes()
    missing = ((start < 0) | (end < 0)).tolist()
    rows = zip(*(each.tolist() for each in places), missing, strict=True)
    words = [None if absent else content[a:b] for a, b, absent in rows]
    return pa.array(words, pa.large_binary()).view(pa.large_string())


def _bytes_of(texts: pa.Array) -> tuple[Array, Array, Array]:
    """The bytes of the texts one behind the other, and where each begins and ends."""
    _, offsets, data = texts.buffers()
    bounds = np.frombuffer(offsets, "int64")[texts.offset : texts.offset + len(texts) + 1]
    letters = np.frombuffer(data, "uint8")[bounds[0] : bounds[-1]] if data is not None else np.empty(0, "uint8")
    return letters, bounds[:-1] - bounds[0], bounds[1:] - bounds[0]
