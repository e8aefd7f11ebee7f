"""Which stances are behind a tie."""

from dataclasses import dataclass

import pandas as pd

from data.networks import Duplicates, Mode, Qualifier, build_network

ISSUE = "#"
"""Before an issue's id in a picture, where an actor might have the same."""


@dataclass(frozen=True)
class Choice:
    """Which network, and what counts once."""

    mode: Mode
    duplicates: Duplicates


def rows_of_cell(ties: pd.DataFrame, choice: Choice, cell: str) -> list[str]:
    """The stances behind `row|column|side`: one side of a tie, both without a side; all of an actor with himself."""
    row, _, rest = cell.partition("|")
    column, _, side = rest.partition("|")
    if row == column:
        return list(ties["row_id"][(ties["row"] == row) | (ISSUE + ties["column"] == row)])
    if choice.mode is Mode.TWO:
        rows = build_network(ties, Mode.TWO, Qualifier.SUBTRACT, duplicates=choice.duplicates).ties
        signs = {"plus": [1], "minus": [0]}.get(side, [0, 1])
        of_pair = (rows["row"] == row) & (rows["column"] == column.removeprefix(ISSUE))
        return list(rows["row_id"][of_pair & rows["agreement"].isin(signs)])
    qualifier = {"plus": Qualifier.CONGRUENCE, "minus": Qualifier.CONFLICT}.get(side, Qualifier.SUBTRACT)
    return build_network(ties, Mode.ONE, qualifier, duplicates=choice.duplicates).behind(row, column)
