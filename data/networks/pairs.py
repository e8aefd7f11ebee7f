"""Pairs of actors with both sides of what ties them: agreement never hides disagreement."""

import numpy as np
import pandas as pd

from data.networks.duplicates import Duplicates
from data.networks.matrices import Qualifier, one_mode, two_mode
from data.networks.network import Mode, build_network

PAIR_COLUMNS = {"row": "str", "column": "str", "plus": "Int64", "minus": "Int64"}


def list_pairs(ties: pd.DataFrame, mode: Mode, duplicates: Duplicates = Duplicates.INCLUDE) -> pd.DataFrame:
    """One row a pair with anything between them, the strongest first; of a one-mode network each pair once.

    Columns: row, column (str), plus, minus (Int64): in a one-mode network the pairs of positions that agree and that
    disagree (congruence and conflict), in a two-mode network the positions for and against the issue.
    """
    kept = build_network(ties, Mode.TWO, Qualifier.SUBTRACT, duplicates=duplicates).ties
    if mode is Mode.ONE:
        plus, minus = one_mode(kept, Qualifier.CONGRUENCE), one_mode(kept, Qualifier.CONFLICT)
    else:
        plus, minus = (_sides(kept, sign) for sign in (1, 0))
    ups, downs = plus.to_numpy(int), minus.to_numpy(int)
    rows, columns = np.nonzero(np.triu(ups + downs) if mode is Mode.ONE else ups + downs)
    order = np.argsort(-(ups + downs)[rows, columns], kind="stable")
    rows, columns = rows[order], columns[order]
    cells = {"row": plus.index[rows], "column": plus.columns[columns]}
    sides = {"plus": ups[rows, columns], "minus": downs[rows, columns]}
    return pd.DataFrame(cells | sides).astype(PAIR_COLUMNS)


def _sides(ties: pd.DataFrame, sign: int) -> pd.DataFrame:
    every = two_mode(ties, Qualifier.IGNORE)
    side = two_mode(ties[ties["agreement"] == sign], Qualifier.IGNORE)
    return side.reindex(index=every.index, columns=every.columns).fillna(0)


def keep_strongest(pairs: pd.DataFrame, at_most: int) -> pd.DataFrame:
    """At most so many of the pairs, in their order: those that are someone's strongest first, then the strongest.

    A pair stays with both its sides: where two agree and disagree, neither is hidden.
    """
    strength = (pairs["plus"] + pairs["minus"]).sort_values(ascending=False, kind="stable")
    seen: set[str] = set()
    firsts: list[int] = []
    others: list[int] = []
    for place, one, other in pairs.loc[strength.index, ["row", "column"]].itertuples(name=None):
        (others if {one, other} <= seen else firsts).append(place)
        seen |= {one, other}
    return pairs.loc[sorted([*firsts, *others][:at_most])]
