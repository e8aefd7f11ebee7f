"""Plain shares: of all positions on an issue, or of all actors with one, how many are for it and against it."""

from enum import StrEnum

import numpy as np
import pandas as pd

from data.summaries.cells import MIXED, stand_cells


class Unit(StrEnum):
    STANCES = "stances"
    ACTORS = "actors"


SHARE_COLUMNS = {
    "issue": "str",
    "unit": "str",
    "n": "Int64",
    **{f"n_{side}": "Int64" for side in ("for", "against", "mixed", "neither")},
    **{f"share_{side}": "Float64" for side in ("for", "against", "mixed", "neither")},
}

_READ = ["issue", "actor_id", "value", "stance", "voice", "date_start", "date_end", "stance_id"]


def issue_shares(stances: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """One row an issue, the most spoken of first.

    Columns: issue, unit (str), n and n_for, n_against, n_mixed, n_neither (Int64, of the unit), and share_* of n
    (Float64, 0 to 1). An actor counts once, as the stance matrix shows him; mixed are those on both sides.
    """
    held = stances[_READ].dropna(subset=["issue"])
    if unit is Unit.ACTORS:
        held = stand_cells(held, ["issue", "actor_id"]).reset_index()
    rows = []
    for issue, group in held[["issue", "value", "stance"]].groupby("issue", sort=True):
        sides = np.sign(group["value"].fillna(0))
        mixed = int((group["stance"] == MIXED).sum())
        counts = [int((sides > 0).sum()), int((sides < 0).sum()), mixed, int((sides == 0).sum()) - mixed]
        rows.append((issue, str(unit), len(group), *counts, *(count / len(group) for count in counts)))
    frame = pd.DataFrame(rows, columns=list(SHARE_COLUMNS)).astype(SHARE_COLUMNS)
    return frame.sort_values("n", ascending=False, kind="stable", ignore_index=True)
