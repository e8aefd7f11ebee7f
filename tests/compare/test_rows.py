"""Rows by the value of a column: the same in order and one by one."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.compare import rows
from data.compare.rows import RowsBy


@given(st.lists(st.sampled_from(["one", "two", "three", None])), st.integers(1, 4))
def test_rows_read_in_order_are_those_asked_for_one_by_one(keys: list[str | None], together: int) -> None:
    frame = pd.DataFrame({"key": pd.Series(keys, dtype="str"), "place": range(len(keys))})
    rows._IN_ORDER, usual = together, rows._IN_ORDER
    try:
        in_order = {key: [tuple(row) for row in found] for key, found in RowsBy(frame, "key").items()}
    finally:
        rows._IN_ORDER = usual
    places = {key: [at for at, other in enumerate(keys) if other == key] for key in dict.fromkeys(keys) if key}
    assert in_order == {key: [(key, at) for at in found] for key, found in places.items()}
    assert list(in_order) == list(places)
    assert {key: [tuple(row) for row in RowsBy(frame, "key")[key]] for key in places} == in_order
