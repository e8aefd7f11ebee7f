"""Passages that meet another, rows that stand in one: the same as looking at each of them."""

from hypothesis import given
from hypothesis import strategies as st

from data.compare.passages import Passages, Standing
from data.model import Span

ENDS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(ENDS), ENDS)
def test_every_passage_that_shares_a_character_is_found(
    passages: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    meeting = [one for one in sorted(passages) if one[0] < asked[1] and asked[0] < one[1]]
    assert Passages(passages).meeting(*asked) == meeting


@given(st.lists(st.lists(ENDS, min_size=1, max_size=3)), ENDS, st.integers(0, 5))
def test_rows_that_stand_in_a_passage_are_found_in_their_order(
    rows: list[list[tuple[int, int]]], asked: tuple[int, int], reach: int
) -> None:
    placed = list(enumerate(rows))
    standing = Standing({"one": placed}, lambda row: [Span(*ends) for ends in row[1]])
    longer = asked[0] - reach, asked[1] + reach
    within = [row for row in placed if any(start < longer[1] and longer[0] < end for start, end in row[1])]
    assert standing.within("one", Span(*asked), reach=reach) == within
    assert standing.within("another", Span(*asked)) == []
