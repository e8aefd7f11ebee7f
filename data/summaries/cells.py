"""Several stances in one cell to what the cell says. Nothing is averaged."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

MIXED = "mixed"


class Blank(StrEnum):
    """Why a cell of the stance matrix shows no position, in the order in which the reasons are given."""

    NO_ISSUE = "issue not mentioned"
    NOT_NAMED = "actor not named"
    NO_POSITION = "no position shown"
    LEFT_OUT = "left out by a filter"
    NOT_THEN = "none in this period"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a cell says: the stance's word (or mixed), its value, its voice, and the row that it rests on."""

    stance: str
    value: int | None
    voice: str
    row_id: str


def stand(stances: pd.DataFrame) -> Standing:
    """The standing of one cell's rows of the `stances` table, at least one.

    Where + and - meet it is `mixed`; else the strongest self-stated one stands (the latest of equals);
    with none self-stated, the latest attributed or narrated one.
    """
    if (stances["value"] > 0).any() and (stances["value"] < 0).any():
        return Standing(MIXED, None, "", "")
    rows = stances.assign(_last=latest_day(stances), _strength=stances["value"].abs())
    own = rows[rows["voice"] == "self"]
    order = ["_strength", "_last"] if len(own) else ["_last", "_strength"]
    row = (own if len(own) else rows).sort_values(order, kind="stable", na_position="first").iloc[-1]
    return Standing(str(row["stance"]), int(row["value"]), str(row["voice"]), str(row["stance_id"]))


def latest_day(frame: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """The last day a row can be of: its date_end, or its date_start where it is open (datetime64; NaT undated)."""
    return frame["date_end"].fillna(frame["date_start"])
