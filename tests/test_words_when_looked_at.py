"""Words of a table that are read when somebody looks at them: as any others to pandas, and not read before."""

import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.tables.taken import read_when_looked_at

Make = Callable[[pd.DataFrame], Any]
CHOICES: dict[str, Make] = {
    "whole": lambda frame: frame,
    "ordered": lambda frame: frame.iloc[[3, 2, 0]],
    "of chosen": lambda frame: frame.iloc[[3, 2, 0]].iloc[[2, 0]],
    "none": lambda frame: frame[frame["n"] > 9],
}
USES: dict[str, Make] = {
    "slice": lambda frame: frame.iloc[1:],
    "backwards": lambda frame: frame.iloc[::-1],
    "mask": lambda frame: frame[np.arange(len(frame)) % 2 == 0],
    "from the end": lambda frame: frame.iloc[[-1]] if len(frame) else frame,
    "one row": lambda frame: frame.iloc[0].to_dict() if len(frame) else {},
    "one cell": lambda frame: frame["a"].iloc[-1] if len(frame) else "",
    "missing labels": lambda frame: frame.reindex([8, 9, 5]),
    "sorted": lambda frame: frame.sort_values("a"),
    "before and after": lambda frame: pd.concat([frame, rows(), frame]),
    "merged": lambda frame: frame.merge(frame, on="a"),
    "grouped": lambda frame: frame.groupby("a").size(),
    "last of groups": lambda frame: frame.groupby("n").tail(1),
    "mapped": lambda frame: frame["a"].map({"x": "q"}),
    "joined": lambda frame: frame["a"] + ";b",
    "exploded": lambda frame: (frame["a"] + ";b").str.split(";").explode(),
    "numbered": lambda frame: pd.Series(pd.factorize(frame["a"])[0]),
    "filled": lambda frame: frame["a"].fillna("none"),
    "moved": lambda frame: frame["a"].shift(),
    "written": lambda frame: frame.to_csv(),
    "packed": lambda frame: pickle.loads(pickle.dumps(frame)),
    "changed": lambda frame: changed(frame),
}


def rows() -> pd.DataFrame:
    words = pd.array(["x", "y", None, "z"], dtype="str")
    return pd.DataFrame({"a": words, "n": pd.array([1, None, 2, 3], dtype="Int64")}, index=[5, 6, 7, 8])


def changed(frame: pd.DataFrame) -> pd.DataFrame:
    copy = frame.copy()
    copy.loc[copy["n"] > 1, "a"] = "new"
    return copy


def is_read(frame: pd.DataFrame) -> bool:
    chosen: Any = frame["a"].array
    return bool(chosen._chosen.is_read)


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("choice", CHOICES)
def test_they_are_used_as_any_others(choice: str, use: str) -> None:
    found, expected = (USES[use](CHOICES[choice](frame)) for frame in (read_when_looked_at(rows()), rows()))
    if isinstance(expected, pd.DataFrame):
        pd.testing.assert_frame_equal(found, expected)
    elif isinstance(expected, pd.Series):
        pd.testing.assert_series_equal(found, expected)
    else:
        assert found == expected


def test_rows_chosen_are_not_read() -> None:
    chosen = read_when_looked_at(rows()).iloc[[3, 2, 0]]
    assert len(chosen) == 3
    assert not is_read(chosen)


def test_rows_shown_of_rows_chosen_leave_the_others_unread() -> None:
    chosen = read_when_looked_at(rows()).iloc[[3, 2, 0]]
    assert chosen.iloc[:2]["a"].tolist()[0] == "z"
    assert chosen["a"].iloc[0] == "z"
    assert not is_read(chosen)


def test_views_of_the_same_rows_read_them_once() -> None:
    chosen = read_when_looked_at(rows()).iloc[[3, 2, 0]]
    seen = chosen.copy()
    assert seen["a"].tolist()[0] == "z"
    assert is_read(chosen)


def test_a_change_to_chosen_rows_changes_no_others() -> None:
    whole = read_when_looked_at(rows())
    changed(whole)
    pd.testing.assert_frame_equal(whole, rows())


def test_what_is_made_of_them_is_no_part_of_the_table() -> None:
    whole = read_when_looked_at(rows())
    assert type((whole["a"] + "b").array) is pd.arrays.ArrowStringArray
