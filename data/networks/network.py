"""A network: the matrix, the ties it was made from, and the rows behind each cell."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

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
        ids = set(one["row_id"][self._tied(one, other)]) | set(other["row_id"][self._tied(other, one)])
        return [row_id for row_id in self.ties["row_id"] if row_id in ids]

    def _tied(self, one: pd.DataFrame, other: pd.DataFrame) -> "pd.Series[bool]":
        """Which ties of the one meet one of the other: on its issue, with the same, an unlike or any agreement."""
        held = other.groupby("column")["agreement"].agg(set)
        kinds = one["column"].map(held)
        met = [
            isinstance(found, set) and self._tying(mine, found)
            for mine, found in zip(one["agreement"], kinds, strict=True)
        ]
        return pd.Series(met, index=one.index, dtype=bool)

    def _tying(self, mine: Any, others: set[Any]) -> bool:
        if self.qualifier is Qualifier.CONGRUENCE:
            return mine in others
        return bool(others - {mine}) if self.qualifier is Qualifier.CONFLICT else True

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
