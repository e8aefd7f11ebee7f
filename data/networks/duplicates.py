"""What counts once: an actor who says the same again."""

from enum import StrEnum

import pandas as pd


class Duplicates(StrEnum):
    """Within what the same actor, issue (and agreement) count once; the first by day stays."""

    INCLUDE = "include"  # everything counts
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"  # all of the time


_PERIODS = {Duplicates.WEEK: "W-SUN", Duplicates.MONTH: "M", Duplicates.YEAR: "Y"}


def drop_duplicates(ties: pd.DataFrame, duplicates: Duplicates, *, by_agreement: bool) -> pd.DataFrame:
    """The ties without repetitions; `by_agreement` keeps one who agrees and disagrees as two.

    Weeks run from Monday to Sunday. A week or month is one of its year: DNA itself takes March 2024 and March 2025
    for the same month, we do not. Undated ties are no one's repetition in a period, for no one knows which.
    """
    if duplicates is Duplicates.INCLUDE:
        return ties
    key = ties[["row", "column"]].assign(agreement=ties["agreement"].fillna(-1) if by_agreement else 0)
    if duplicates is Duplicates.DOCUMENT:
        key = key.assign(within=ties["doc_id"])
    elif duplicates in _PERIODS:
        periods = ties["day"].dt.to_period(_PERIODS[duplicates]).astype(str)
        key = key.assign(within=periods.where(ties["day"].notna(), ties["row_id"]))
    return ties[~key.duplicated()]
