"""Passages that meet another: the same as looking at each of them."""

from hypothesis import given
from hypothesis import strategies as st

from data.compare.passages import Passages

ENDS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(ENDS), ENDS)
def test_every_passage_that_shares_a_character_is_found(
    passages: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    meeting = [one for one in sorted(passages) if one[0] < asked[1] and asked[0] < one[1]]
    assert Passages(passages).meeting(*asked) == meeting
