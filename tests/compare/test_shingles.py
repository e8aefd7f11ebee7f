"""Sequences of many texts: the same together as each alone."""

from hypothesis import given
from hypothesis import strategies as st

from data.compare.shingles import shingles, shingles_of


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=9)), st.integers(1, 4))
def test_sequences_of_many_texts_are_those_of_each_alone(texts: list[list[str]], size: int) -> None:
    assert [found.tolist() for found in shingles_of(texts, size)] == [shingles(words, size).tolist() for words in texts]
