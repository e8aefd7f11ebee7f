"""Packing: marks never overlap, labels stand where they fit and shorten where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures.packing import GAP, LETTER, pack, shorten, wrap

MARKS = st.lists(st.tuples(st.floats(0, 900), st.floats(1, 200), st.text("abc ", min_size=0, max_size=60)), max_size=40)


@given(MARKS, st.integers(1, 6))
def test_marks_with_their_labels_never_overlap_in_a_row(marks: list[tuple[float, float, str]], rows: int) -> None:
    extents = [(left, left + length) for left, length, _ in marks]
    placed = pack(extents, [label for *_, label in marks], width=1000, rows=rows)
    assert len(placed) == len(marks)
    taken: dict[int, list[tuple[float, float]]] = {}
    for (left, right), place in zip(extents, placed, strict=True):
        space = len(place.label) * LETTER + GAP if place.label else 0
        edges = (left, right + space) if place.side == "right" else (left - space, right)
        assert all(edges[1] <= start or end <= edges[0] for start, end in taken.get(place.row, []))
        taken.setdefault(place.row, []).append(edges)


def test_a_label_at_the_right_edge_stands_to_the_left() -> None:
    assert pack([(900.0, 920.0)], ["A label of some length"], width=1000, rows=1)[0].side == "left"


def test_a_label_shortens_before_it_gives_way() -> None:
    long = "A very long label that says more than there is room for in this row of marks"
    first, second = pack([(0.0, 10.0), (250.0, 260.0)], [long, "Next"], width=1000, rows=1)[:2]
    assert first.label.endswith("…")
    assert second.row != first.row or second.label


@pytest.mark.parametrize(
    ("label", "letters", "short"),
    [("short", 10, "short"), ("two words here", 10, "two words…"), ("unbroken-word", 6, "unbro…"), ("", 5, "")],
)
def test_labels_are_cut_at_words(label: str, letters: int, short: str) -> None:
    assert shorten(label, letters) == short


def test_wrapped_text_keeps_its_words_and_says_where_it_is_cut() -> None:
    assert wrap("one two three four", letters=8, lines=3) == ["one two", "three", "four"]
    assert wrap("one two three four five", letters=8, lines=2) == ["one two", "three …"]
