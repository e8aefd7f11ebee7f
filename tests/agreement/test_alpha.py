"""Krippendorff's alpha: the published examples, the limits, and any matrix against the definition."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.agreement import Level, alpha

_ = float("nan")
SAMPLE = [  # three coders, fifteen units: the example of the package `krippendorff`
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
]
TEXTBOOK = [  # four observers, twelve units: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]


@pytest.mark.parametrize(
    ("matrix", "level", "value"),
    [
        (SAMPLE, Level.NOMINAL, 0.691358),
        (SAMPLE, Level.ORDINAL, 0.806721),
        (SAMPLE, Level.INTERVAL, 0.810845),
        (SAMPLE, Level.RATIO, 0.808944),
        (TEXTBOOK, Level.NOMINAL, 0.743421),
        (TEXTBOOK, Level.ORDINAL, 0.815388),
        (TEXTBOOK, Level.INTERVAL, 0.849107),
        (TEXTBOOK, Level.RATIO, 0.797403),
    ],
)
def test_the_published_examples_come_out(matrix: list[list[float]], level: Level, value: float) -> None:
    assert alpha(matrix, level) == pytest.approx(value, abs=5e-7)


@pytest.mark.parametrize("level", [Level.NOMINAL, Level.ORDINAL, Level.INTERVAL])
def test_perfect_agreement_is_one(level: Level) -> None:
    assert alpha([[-2, 0, 1, 2], [-2, 0, 1, 2]], level) == 1.0


@pytest.mark.parametrize(
    "matrix",
    [[[1, 1, 1], [1, 1, 1]], [[1, 2, _], [_, _, 3]], [[_, _], [_, _]], [[1, 2, 3]], [[], []]],
    ids=["one value", "no unit coded twice", "nothing coded", "one coder", "no units"],
)
def test_where_nothing_can_be_said_nothing_is(matrix: list[list[float]]) -> None:
    assert alpha(matrix, Level.NOMINAL) is None


def test_systematic_disagreement_is_below_zero() -> None:
    found = alpha([[1, 2, 1, 2], [2, 1, 2, 1]], Level.NOMINAL)
    assert found is not None
    assert found < 0


CELLS = st.sampled_from([_, 1.0, 2.0, 3.0, 5.0])
MATRICES = st.integers(1, 6).flatmap(
    lambda units: st.lists(st.lists(CELLS, min_size=units, max_size=units), min_size=2, max_size=4)
)


@given(matrix=MATRICES, level=st.sampled_from([Level.NOMINAL, Level.INTERVAL]))
def test_any_matrix_gives_what_the_definition_does(matrix: list[list[float]], level: Level) -> None:
    units = [[cell for cell in column if cell == cell] for column in zip(*matrix, strict=True)]
    units = [unit for unit in units if len(unit) > 1]
    values = [value for unit in units for value in unit]

    def apart(one: float, other: float) -> float:
        return float(one != other) if level is Level.NOMINAL else (one - other) ** 2

    observed = sum(apart(a, b) / (len(unit) - 1) for unit in units for a, b in permutations(unit, 2))
    expected = sum(apart(a, b) for a, b in permutations(values, 2))
    found = alpha(matrix, level)
    if expected == 0:
        assert found is None
    else:
        assert found == pytest.approx(1 - (len(values) - 1) * observed / expected)


@given(matrix=MATRICES, level=st.sampled_from(list(Level)))
def test_the_order_of_coders_and_units_does_not_matter(matrix: list[list[float]], level: Level) -> None:
    turned = np.asarray(matrix)[::-1, ::-1]
    assert alpha(turned, level) == pytest.approx(alpha(matrix, level))
