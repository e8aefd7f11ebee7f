"""Ties to matrices: actor by issue, and actor by actor.

With A[i, j, k] the ties of actor i on issue j with agreement k (yes, no, neither), and n_i those of actor i:
two-mode  ignore: sum_k A; combine: 1 yes only, 2 no only, 3 both; subtract: yes less no
one-mode  ignore: sum_j A_ij. A_lj.; congruence: sum_jk A_ijk A_ljk; conflict: sum_j of the products of unlike k;
          subtract: congruence less conflict
normalised  activity: by the row's n; prominence: by the column's n; average: by the mean of n_i and n_l;
          cosine: by n_i n_l (so named in DNA; it divides by no Euclidean length); jaccard: by the ties of either where
          the other has none, plus A_ijk A_ljk where both have some
"""

from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

Array = np.ndarray[Any, Any]
YES, NO, NEITHER = 0, 1, 2


class Qualifier(StrEnum):
    """What agreement does to a tie."""

    IGNORE = "ignore"
    COMBINE = "combine"
    SUBTRACT = "subtract"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"


class Normalisation(StrEnum):
    """What a cell is divided by."""

    NONE = "none"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"


def allowed_qualifiers(*, one_mode: bool) -> tuple[Qualifier, ...]:
    if one_mode:
        return (Qualifier.CONGRUENCE, Qualifier.CONFLICT, Qualifier.SUBTRACT, Qualifier.IGNORE)
    return (Qualifier.SUBTRACT, Qualifier.COMBINE, Qualifier.IGNORE)


def allowed_normalisations(*, one_mode: bool) -> tuple[Normalisation, ...]:
    if one_mode:
        return (Normalisation.NONE, Normalisation.AVERAGE, Normalisation.JACCARD, Normalisation.COSINE)
    return (Normalisation.NONE, Normalisation.ACTIVITY, Normalisation.PROMINENCE)


def two_mode(
    ties: pd.DataFrame, qualifier: Qualifier, normalisation: Normalisation = Normalisation.NONE
) -> pd.DataFrame:
    """Row by column (float64), both in the order of their ids' characters.

    Ties that neither agree nor disagree count under `ignore` alone. Raises ValueError for an option of the other kind.
    """
    check_options(qualifier, normalisation, one_mode=False)
    rows, columns, counts = count_ties(_counted(ties, qualifier))
    yes, no = counts[:, :, YES], counts[:, :, NO]
    if qualifier is Qualifier.COMBINE:
        cells = (yes > 0) + 2.0 * (no > 0)
    else:
        cells = counts.sum(2) if qualifier is Qualifier.IGNORE else yes - no
    if normalisation is Normalisation.ACTIVITY:
        cells = _divide(cells, np.broadcast_to(counts.sum((1, 2))[:, None], cells.shape))
    elif normalisation is Normalisation.PROMINENCE:
        cells = _divide(cells, np.broadcast_to(counts.sum((0, 2))[None, :], cells.shape))
    return pd.DataFrame(cells, index=rows, columns=columns)


def one_mode(
    ties: pd.DataFrame, qualifier: Qualifier, normalisation: Normalisation = Normalisation.NONE
) -> pd.DataFrame:
    """Row by row (float64), symmetric, with an empty diagonal (0); otherwise as `two_mode`."""
    check_options(qualifier, normalisation, one_mode=True)
    rows, _, counts = count_ties(_counted(ties, qualifier))
    cells = _products(counts, qualifier)
    if normalisation is not Normalisation.NONE:
        cells = _divide(cells, _divisors(counts, normalisation))
    if len(rows):
        np.fill_diagonal(cells, 0)
    return pd.DataFrame(cells, index=rows, columns=rows)


def count_ties(ties: pd.DataFrame) -> tuple[list[str], list[str], Array]:
    """Rows, columns and A[row, column, agreement]."""
    (row, rows), (column, columns) = (pd.factorize(ties[name], sort=True) for name in ("row", "column"))
    kinds = np.array([NO, YES, NEITHER])[ties["agreement"].fillna(2).to_numpy(int)]
    shape = len(rows), len(columns), 3
    places = (row * shape[1] + column) * shape[2] + kinds
    counts = np.bincount(places, minlength=int(np.prod(shape))).reshape(shape).astype(float)
    return list(rows), list(columns), counts


def _counted(ties: pd.DataFrame, qualifier: Qualifier) -> pd.DataFrame:
    return ties if qualifier is Qualifier.IGNORE else ties[ties["agreement"].notna()]


def _products(counts: Array, qualifier: Qualifier) -> Array:
    if qualifier is Qualifier.IGNORE:
        return _product(counts.sum(2), counts.sum(2))
    yes, no = counts[:, :, YES], counts[:, :, NO]
    congruence, conflict = _product(yes, yes) + _product(no, no), _product(yes, no) + _product(no, yes)
    difference: Array = congruence - conflict
    if qualifier is Qualifier.SUBTRACT:
        return difference
    return congruence if qualifier is Qualifier.CONGRUENCE else conflict


def _divisors(counts: Array, normalisation: Normalisation) -> Array:
    totals = counts.sum((1, 2))
    sums: Array = totals[:, None] + totals[None, :]
    products: Array = totals[:, None] * totals[None, :]
    if normalisation is Normalisation.AVERAGE:
        return sums * 0.5
    if normalisation is Normalisation.COSINE:
        return products
    flat = counts.reshape(len(counts), counts.shape[1] * counts.shape[2])
    alone = _product(flat, flat == 0)
    return alone + alone.T + _product(flat, flat)


def _product(one: Array, other: Array) -> Array:
    """Rows of the one by rows of the other."""
    cells: Array = one @ other.T.astype(float)
    return cells


def _divide(cells: Array, divisors: Array) -> Array:
    """Cell by cell; nothing divided by nothing is nothing."""
    shares: Array = np.divide(cells, divisors, out=np.zeros_like(cells, dtype=float), where=divisors != 0)
    return shares


def check_options(qualifier: Qualifier, normalisation: Normalisation, *, one_mode: bool) -> None:
    """Raises ValueError for an option of the other kind of network."""
    kind = "one-mode" if one_mode else "two-mode"
    for value, allowed in (
        (qualifier, allowed_qualifiers(one_mode=one_mode)),
        (normalisation, allowed_normalisations(one_mode=one_mode)),
    ):
        if value not in allowed:
            name = type(value).__name__.lower()
            raise ValueError(f"{name} {value} is none of a {kind} network (allowed: {', '.join(allowed)})")
