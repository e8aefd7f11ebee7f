"""Several stances in one cell to what the cell says. Nothing is averaged."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from data.summaries.groups import first_rows, join_groups

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


def stand_cells(stances: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """One row a cell, that is rows of `stances` with equal keys (none missing): what `stand` says, for all at once.

    Index: the keys. Columns: those of the row that the cell rests on, or where mixed would rest on, with stance mixed,
    value missing and voice empty where signs meet.
    """
    last = latest_day(stances).to_numpy("datetime64[us]").view("int64")  # undated ones first
    strength, own = stances["value"].abs().to_numpy("int64"), (stances["voice"] == "self").to_numpy()
    signed = stances[keys].assign(_own=own, _plus=stances["value"] > 0, _minus=stances["value"] < 0)
    found = signed.groupby(keys, sort=False).transform("any")
    spoken = found["_own"].to_numpy(bool)
    rank = {"_first": np.where(spoken, strength, last), "_second": np.where(spoken, last, strength)}
    ranked = stances.assign(**rank, _mixed=found["_plus"] & found["_minus"])[own | ~spoken]
    resting = ranked.sort_values(["_first", "_second"], kind="stable").drop_duplicates(keys, keep="last")
    mixed = resting["_mixed"]
    cells: pd.DataFrame = resting.assign(
        stance=resting["stance"].mask(mixed, MIXED),
        value=resting["value"].mask(mixed),
        voice=resting["voice"].mask(mixed, ""),
    ).set_index(keys)
    return cells


def join_cells(
    rows: pd.DataFrame, keys: list[str], column: str, first: "pd.Series[str] | None" = None
) -> "pd.Series[str]":
    """By cell the values of a column that are not missing, each once, joined by ;. Index: the keys.

    `first`, by cell, names a value that comes before the others.
    """
    numbers = rows.groupby(keys, sort=False).ngroup().to_numpy()
    count = int(numbers.max(initial=-1)) + 1
    index = pd.MultiIndex.from_frame(rows[keys].iloc[first_rows(numbers, count)])
    values = rows[column]
    if first is not None:
        numbers = np.append(np.arange(count), numbers)
        values = pd.concat([first.reindex(index), values], ignore_index=True)
    return join_groups(numbers, count, values).set_axis(index)


def latest_day(frame: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """The last day a row can be of: its date_end, or its date_start where it is open (datetime64; NaT undated)."""
    return frame["date_end"].fillna(frame["date_start"])


def day_or_published(frame: pd.DataFrame, published: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    """`latest_day`, or of an undated row the day of its document in `published` (index: doc_id)."""
    days = latest_day(frame).to_numpy("datetime64[us]", copy=True)
    undated = np.flatnonzero(np.isnat(days))
    days[undated] = published.reindex(frame["doc_id"].iloc[undated]).to_numpy()
    return pd.Series(days, index=frame.index)
