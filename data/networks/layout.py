"""Places for a picture: neighbours agree, opposites disagree; the same ties, the same picture."""

from typing import Any

import numpy as np
import pandas as pd

from data.networks.matrices import Qualifier, one_mode

PLACE_COLUMNS = {"name": "str", "x": "Float64", "y": "Float64", "ties": "Int64"}


def place_actors(ties: pd.DataFrame, at_most: int | None = None) -> pd.DataFrame:
    """The actors of the ties on a circle, camp by camp, with a gap at the top; `at_most` those of most ties.

    Columns: name (str), x, y (Float64, -1 to 1), ties (Int64). The order is that of the eigenvector of the smallest
    eigenvalue of the signed Laplacian (Kunegis et al. 2010), which parts a network that disagrees into its camps.
    """
    counts = ties["row"].value_counts()
    names = sorted(counts.index, key=lambda name: (-counts[name], name))[:at_most]
    camps = _camps(ties, sorted(names))
    order = sorted(names, key=lambda name: (camps[name], -counts[name], name))
    slots = len(order) + 1 if len(order) > 2 else max(1, len(order))
    turn = 1 if len(order) > 2 else 0.5
    angles = [np.pi / 2 - 2 * np.pi * (at + turn) / slots for at in range(len(order))]
    rows = [
        (name, _round(np.cos(a)), _round(np.sin(a)), int(counts[name])) for name, a in zip(order, angles, strict=True)
    ]
    return _frame(rows)


def place_columns(ties: pd.DataFrame, at_most: int) -> pd.DataFrame:
    """Columns as in `place_actors`: those who hold positions on the left, what these are on on the right."""
    rows = []
    for kind, x in (("row", -0.6), ("column", 0.6)):
        counts = ties[kind].value_counts()
        names = sorted(counts.index, key=lambda name: (-counts[name], name))[:at_most]
        heights = np.linspace(1, -1, len(names)) if len(names) > 1 else np.zeros(1)
        rows += [(name, x, float(y), int(counts[name])) for name, y in zip(names, heights, strict=False)]
    return _frame(rows)


def _frame(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    columns = list(zip(*rows, strict=True)) or [()] * len(PLACE_COLUMNS)
    cells = zip(PLACE_COLUMNS.items(), columns, strict=True)
    return pd.DataFrame({name: pd.Series(list(found), dtype=dtype) for (name, dtype), found in cells})


def _camps(ties: pd.DataFrame, names: list[str]) -> dict[str, float]:
    """Each actor's coordinate between the camps, turned so that the strongest one is negative."""
    if not names:
        return {}
    net = one_mode(ties, Qualifier.SUBTRACT).reindex(index=names, columns=names).fillna(0).to_numpy(float)
    signed = np.sign(net) * np.log1p(np.abs(net))
    _, vectors = np.linalg.eigh(np.diag(np.abs(signed).sum(1)) - signed)
    first = np.round(vectors[:, 0], 6)
    strongest = first[int(np.argmax(np.abs(first)))]
    return {name: float(at) for name, at in zip(names, -first if strongest > 0 else first, strict=True)}


def _round(value: Any) -> float:
    return float(np.round(value, 6))
