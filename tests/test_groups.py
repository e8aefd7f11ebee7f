"""Groups of rows told by numbers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.summaries.groups import first_rows, join_groups, number


def test_rows_with_equal_numbers_are_one_group_in_the_order_of_appearance() -> None:
    numbers, count = number(np.array([5, 5, 2, 5]), np.array([0, 1, 0, 0]))
    assert (numbers.tolist(), count) == ([0, 1, 2, 0], 3)


def test_the_first_row_of_each_group_that_the_mask_keeps() -> None:
    numbers = np.array([0, 1, 0, 1])
    assert first_rows(numbers, 3).tolist() == [0, 1, -1]
    assert first_rows(numbers, 3, np.array([False, True, True, True])).tolist() == [2, 1, -1]


@pytest.mark.parametrize(
    ("values", "joined"),
    [(["a", "b", "a", "c"], ["a", "b;c"]), (["a", None, "", "c"], ["a", "c"]), ([None] * 4, ["", ""])],
)
def test_words_are_joined_each_once_and_missing_ones_left_out(values: list[str | None], joined: list[str]) -> None:
    numbers = np.array([0, 1, 0, 1])
    assert join_groups(numbers, 2, pd.Series(values, dtype="str")).tolist() == joined


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["", "é", "b", "c d", "👍"]))))
def test_joining_says_what_a_loop_over_the_rows_would(rows: list[tuple[int, str]]) -> None:
    numbers = np.array([at for at, _ in rows], "int64")
    words = [dict.fromkeys(word for at, word in rows if at == group and word) for group in range(6)]
    found = join_groups(numbers, 6, pd.Series([word for _, word in rows], dtype="str"))
    assert found.tolist() == [";".join(each) for each in words]
