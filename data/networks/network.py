"""A network: the matrix, the ties it was made from, and the rows behind each cell."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from data.networks.duplicates import Duplicates, drop_duplicates
from data.networks.matrices import Normalisation, Qualifier, one_mode, two_mode


class Mode(StrEnum):
    TWO = "two-mode"  # actor by issue
    ONE = "one-mode"  # actor by actor


@dataclass(frozen=True)
class Network:
    """`ties` are those that count: without duplicates, and without those a qualifier leaves out."""

    mode: Mode
    qualifier: Qualifier
    normalisation: Normalisation
    duplicates: Duplicates
    matrix: pd.DataFrame
    ties: pd.DataFrame

    def behind(self, row: str, column: str) -> list[str]:
        """The ids of the coded rows that make a cell, in the order of time.

        In a one-mode network those of both actors on the issues that tie them: where they agree, where they
        disagree, or on all they share, as the qualifier has it.
        """
        if self.mode is Mode.TWO:
            return list(self.ties["row_id"][(self.ties["row"] == row) & (self.ties["column"] == column)])
        one, other = (self.ties[self.ties["row"] == actor] for actor in (row, column))
        if row == column or one.empty or other.empty:
            return []
        pairs = one.merge(other, on="column", suffixes=("", "_other"))
        pairs = pairs[self._tying(pairs["agreement"], pairs["agreement_other"])]
        ids = set(pairs["row_id"]) | set(pairs["row_id_other"])
        return [row_id for row_id in self.ties["row_id"] if row_id in ids]

    def _tying(self, one: "pd.Series[int]", other: "pd.Series[int]") -> "pd.Series[bool]":
        if self.qualifier is Qualifier.CONGRUENCE:
            return (one == other).fillna(False).astype(bool)
        if self.qualifier is Qualifier.CONFLICT:
            return (one != other).fillna(False).astype(bool)
        return pd.Series(True, index=one.index)

    def edges(self) -> pd.DataFrame:
        """One row a cell that is not 0, the strongest first; a pair of a one-mode network once.

        Columns: row, column (str), value (Float64).
        """
        names, values = list(self.matrix.index), self.matrix.to_numpy()
        others = list(self.matrix.columns)
        found = [
            (name, other, float(values[at, to]))
            for at, name in enumerate(names)
            for to, other in enumerate(others)
            if values[at, to] != 0 and (self.mode is Mode.TWO or at < to)
        ]
        found.sort(key=lambda edge: -abs(edge[2]))
        columns = {"row": "str", "column": "str", "value": "Float64"}
        return pd.DataFrame(found, columns=list(columns)).astype(columns)


def build_network(
    ties: pd.DataFrame,
    mode: Mode,
    qualifier: Qualifier,
    normalisation: Normalisation = Normalisation.NONE,
    duplicates: Duplicates = Duplicates.INCLUDE,
) -> Network:
    """The network of the ties. Raises ValueError for options that do not belong to the mode."""
    kept = drop_duplicates(ties, duplicates, by_agreement=qualifier is not Qualifier.IGNORE)
    if qualifier is not Qualifier.IGNORE:
        kept = kept[kept["agreement"].notna()]
    make = two_mode if mode is Mode.TWO else one_mode
    return Network(mode, qualifier, normalisation, duplicates, make(kept, qualifier, normalisation), kept)
