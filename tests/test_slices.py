"""Quotes cut from bytes are those that slicing the texts gives."""

import numpy as np
import pyarrow as pa
from hypothesis import example, given
from hypothesis import strategies as st

from data.export.slices import cut_slices

LETTERS = st.text(st.sampled_from("ab ñé–“”🛂漢\n"), max_size=30)
ROWS = st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 34), st.integers(-1, 34)), max_size=8)


@given(st.lists(LETTERS, min_size=6, max_size=6), ROWS, st.integers(0, 2))
@example(["🛂a", "ñ", "", "b", "é”", ""], [(0, 1, 2), (1, 0, 1), (2, 0, 3), (4, 1, 9), (3, -1, 2), (3, 2, 1)], 0)
@example([""] * 6, [(0, 0, 2), (1, -1, 2), (5, 1, 3)], 1)
def test_slices_are_those_of_the_texts(texts: list[str], rows: list[tuple[int, int, int]], before: int) -> None:
    array = pa.array(["ñ"] * before + texts, pa.large_string()).slice(before)
    numbers, start, end = (np.array([row[at] for row in rows], "int64") for at in range(3))
    expected = [None if a < 0 or b < 0 else texts[number][a:b] for number, a, b in rows]
    assert cut_slices(array, numbers, start, end).to_pylist() == expected


def test_rows_of_no_text_are_empty() -> None:
    none = np.array([-1, -1], "int64")
    assert cut_slices(pa.array([], pa.large_string()), none, none, none).to_pylist() == [None, None]
