"""The order in which a picture lists actors: neighbours agree; the same ties, the same order."""

import numpy as np
import pandas as pd

from data.networks.matrices import Qualifier, one_mode

ORDER_COLUMNS = {"name": "str", "ties": "Int64"}


def order_actors(ties: pd.DataFrame, at_most: int | None = None) -> pd.DataFrame:
    """The actors of the ties camp by camp; `at_most` those of most ties. Columns: name (str), ties (Int64).

    The order is that of the eigenvector of the smallest eigenvalue of the signed Laplacian (Kunegis et al. 2010),
    which parts a network that disagrees into its camps.
    """
    counts = ties["row"].value_counts()
    names = sorted(counts.index, key=lambda name: (-counts[name], name))[:at_most]
    camps = _camps(ties, sorted(names))
    return _ordered(sorted(names, key=lambda name: (camps[name], -counts[name], name)), counts)


def order_issues(ties: pd.DataFrame) -> pd.DataFrame:
    """What the ties are on, the most spoken of first; columns as in `order_actors`."""
    counts = ties["column"].value_counts()
    return _ordered(sorted(counts.index, key=lambda name: (-counts[name], name)), counts)


def _ordered(names: list[str], counts: "pd.Series[int]") -> pd.DataFrame:
    return pd.DataFrame({"name": names, "ties": [int(counts[name]) for name in names]}).astype(ORDER_COLUMNS)


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
