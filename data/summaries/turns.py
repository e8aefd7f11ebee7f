"""Where a line turned: from which position to which, between which days."""

from enum import StrEnum
from typing import Any

import pandas as pd

from data.summaries.cells import MIXED
from data.summaries.lines import list_positions, own_line

CHANGE_COLUMNS = [
    *("actor_id", "turn", "before_stance", "after_stance", "before_day", "after_day", "before_first", "before_last"),
    *("after_first", "after_last", "before_through", "after_through", "before_ids", "after_ids", "sure", "voiced"),
]


class Turn(StrEnum):
    """How a line changed: towards rejection or support, on one side of the scale or across its middle."""

    HARDENED = "hardened"
    SOFTENED = "softened"
    WARMED = "warmed"
    COOLED = "cooled"
    AGAINST = "turned against"
    FAVOUR = "turned in favour"
    DIVIDED = "became mixed"
    SETTLED = "settled"


def list_changes(lines: pd.DataFrame, positions: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a turn of an actor's line, from `trace_lines`, the latest first.

    `positions` are those of `list_positions(lines)`, if they are at hand. Columns: actor_id, turn, before_stance,
    after_stance (str), before_day, after_day (datetime64, last possible days), before_first, before_last, after_first,
    after_last (datetime64, the intervals), before_through, after_through, before_ids, after_ids (str, joined by ;),
    sure (bool: the intervals do not overlap), voiced (bool: both sides are self-stated).
    """
    line = own_line(list_positions(lines) if positions is None else positions)
    previous = line[["actor_id", "stance"]].shift()
    turning = (line["actor_id"] == previous["actor_id"]) & (line["stance"] != previous["stance"])
    moments: tuple[Any, Any] = (line[turning.shift(-1, fill_value=False)], line[turning])
    rows = []
    for before, after in zip(*(side.itertuples(index=False) for side in moments), strict=True):
        turn = turn_of(before.stance, before.value, after.stance, after.value)
        if turn is not None:
            rows.append(_change(str(after.actor_id), turn, before, after))
    frame = pd.DataFrame(rows, columns=CHANGE_COLUMNS)
    days = [name for name in CHANGE_COLUMNS if name.endswith(("_day", "_first", "_last"))]
    frame = frame.astype({**dict.fromkeys(days, "datetime64[us]"), "sure": "bool", "voiced": "bool"})
    return frame.sort_values("after_day", ascending=False, kind="stable").reset_index(drop=True)


def _change(actor: str, turn: Turn, before: Any, after: Any) -> tuple[object, ...]:
    begins = after.first if not pd.isna(after.first) else pd.NaT
    sure = not pd.isna(begins) and before.day < begins
    return (
        *(actor, turn.value, before.stance, after.stance, before.day, after.day, before.first, before.last),
        *(after.first, after.last, before.through, after.through, before.row_ids, after.row_ids),
        *(bool(sure), before.voice == after.voice == "self"),
    )


def turn_of(before: str, low: Any, after: str, high: Any) -> Turn | None:
    """How the line turned from one position to the next; None where it did not."""
    if MIXED in (before, after):
        if before == after:
            return None
        return Turn.DIVIDED if after == MIXED else Turn.SETTLED
    if low == high:
        return None
    if high < low:
        return Turn.HARDENED if low <= 0 else Turn.COOLED if high >= 0 else Turn.AGAINST
    return Turn.SOFTENED if high <= 0 else Turn.WARMED if low >= 0 else Turn.FAVOUR
