"""Quotes cut from many texts at once: offsets of code points become places of bytes without decoding a text."""

from typing import Any

import numpy as np
import pyarrow as pa

Array = np.ndarray[Any, Any]
_BEGINS = -64
"""A byte that begins a letter of UTF-8, read as a signed number, is this or more; one that continues it is less."""
_VIEW = np.dtype([("length", "<i4"), ("begins", "<u4"), ("buffer", "<i4"), ("place", "<i4")])
"""Words as Arrow views them: their length, first bytes, and where they lie; short ones lie in the view itself."""
_SHORT = 12
_BUFFER = 1 << 30
"""Bytes from one buffer of views to the next: each has room for words that begin in it and end beyond."""


def cut_slices(texts: pa.Array, numbers: Array, start: Array, end: Array) -> pa.Array:
    """`texts[number][start:end]` of each row (large_string), missing where an offset is negative.

    `texts` (large_string, none missing); `numbers`, `start` and `end` (int64) have one entry a row, in code points.
    """
    if not len(texts):
        return pa.nulls(len(numbers), pa.large_string())
    letters, first, last = _bytes_of(texts)
    if not len(letters):
        letters = np.zeros(1, "uint8")  # words of no letters lie somewhere too
    continued = np.flatnonzero(letters.view("int8") < _BEGINS)
    # so many letters begin before the byte that continues one: each letter from there on stands a byte further
    begun = continued - np.arange(len(continued))
    letter, beyond = (places - np.searchsorted(continued, places) for places in (first, last))
    length = (beyond - letter)[numbers]
    cut = [letter[numbers] + np.clip(offsets, 0, length) for offsets in (start, end)]
    places = [points + np.searchsorted(begun, points, side="right") for points in cut]
    there = (start >= 0) & (end >= 0)
    return _view(letters, places[0], np.where(there, np.maximum(places[1] - places[0], 0), 0), there)


def _view(letters: Array, place: Array, length: Array, there: Array) -> pa.Array:
    """The words of so many bytes at each place, copied by Arrow, which needs no object a row for it."""
    views = np.empty(len(place), _VIEW)
    views["length"], views["buffer"], views["place"] = length, place // _BUFFER, place % _BUFFER
    short, inside = length <= _SHORT, np.arange(_SHORT)
    views["begins"][~short] = _fours(letters)[place[~short]]
    shorts, letter = length[short, None] > inside, place[short, None] + inside
    views.view("u1").reshape(-1, _VIEW.itemsize)[short, 4:] = np.where(shorts, letters.take(letter, mode="clip"), 0)
    data = [pa.py_buffer(letters[at : at + 2 * _BUFFER - 1]) for at in range(0, len(letters), _BUFFER)]
    given = pa.py_buffer(np.packbits(there, bitorder="little"))
    viewed = pa.Array.from_buffers(pa.string_view(), len(place), [given, pa.py_buffer(views), *data])
    return viewed.cast(pa.large_string())


def _fours(letters: Array) -> Array:
    """The four bytes that begin at each byte, as one number."""
    return np.ndarray((max(len(letters) - 3, 0),), "<u4", letters, strides=(1,))


def _bytes_of(texts: pa.Array) -> tuple[Array, Array, Array]:
    """The bytes of the texts one behind the other, and where each begins and ends."""
    _, offsets, data = texts.buffers()
    bounds = np.frombuffer(offsets, "int64")[texts.offset : texts.offset + len(texts) + 1]
    letters = np.frombuffer(data, "uint8")[bounds[0] : bounds[-1]] if data is not None else np.empty(0, "uint8")
    return letters, bounds[:-1] - bounds[0], bounds[1:] - bounds[0]
