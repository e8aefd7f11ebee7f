"""Krippendorff's alpha: agreement beyond chance between any number of coders, with values missing where there are any.

Source: K. Krippendorff, Content Analysis (4th ed. 2018), chapter 12; the canonical coincidence matrix.
"""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Level(StrEnum):
    """How values compare: as names, as ranks, by their distance, by their ratio."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(values: Sequence[Sequence[float]] | Floats, level: Level) -> float | None:
    """Alpha of coders (rows) by units (columns), NaN where a coder has no value; from -1 to 1.

    None where it is undefined: no unit with two values, or all values alike. The values of an ordinal scale must
    be in its order; nominal ones may be any numbers.
    """
    table = np.asarray(values, dtype=float)
    points = np.unique(table[~np.isnan(table)])
    found = float(alphas(coincidences(table, points).sum(axis=0)[np.newaxis], points, level)[0])
    return None if np.isnan(found) else found


def coincidences(table: Floats, points: Floats) -> Floats:
    """What each unit adds to the coincidence matrix: units by values by values.

    A unit with m values adds each ordered pair of them with weight 1 / (m - 1); one with a single value adds none.
    """
    counts = (table[:, :, np.newaxis] == points).sum(axis=0).astype(float)
    sizes = counts.sum(axis=1)
    pairs = counts[:, :, np.newaxis] * counts[:, np.newaxis, :]
    pairs -= counts[:, :, np.newaxis] * np.eye(len(points))
    weights = np.divide(1.0, sizes - 1, out=np.zeros_like(sizes), where=sizes > 1)
    return np.asarray(pairs * weights[:, np.newaxis, np.newaxis])


def alphas(matrices: Floats, points: Floats, level: Level) -> Floats:
    """Alpha of each coincidence matrix (first axis); NaN where undefined."""
    margins = matrices.sum(axis=2)
    totals = margins.sum(axis=1)
    distances = squared_distances(margins, points, level)
    observed = (matrices * distances).sum(axis=(1, 2))
    expected = (margins[:, :, np.newaxis] * margins[:, np.newaxis, :] * distances).sum(axis=(1, 2))
    ratio = np.divide((totals - 1) * observed, expected, out=np.full_like(totals, np.nan), where=expected > 0)
    return np.asarray(1.0 - ratio)


def squared_distances(margins: Floats, points: Floats, level: Level) -> Floats:
    """Squared difference of every two values, for each row of margins (only ranks depend on them)."""
    apart = points[:, np.newaxis] - points[np.newaxis, :]
    if level is Level.NOMINAL:
        fixed = (apart != 0).astype(float)
    elif level is Level.INTERVAL:
        fixed = apart**2
    elif level is Level.RATIO:
        sums = points[:, np.newaxis] + points[np.newaxis, :]
        fixed = np.divide(apart, sums, out=np.zeros_like(apart), where=sums != 0) ** 2
    else:
        ranks = np.cumsum(margins, axis=1) - margins / 2
        return np.asarray((ranks[:, :, np.newaxis] - ranks[:, np.newaxis, :]) ** 2)
    return np.broadcast_to(fixed, (len(margins), *fixed.shape))
