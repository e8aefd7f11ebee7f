"""Decisions on the rows of one table: confirmed, corrected and rejected, in the order of the ledger."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data.decisions.attaching import Attached, Attachment, Hold
from data.decisions.columns import ROW_ID, row_at
from data.decisions.outcomes import Outcomes
from data.decisions.standings import Standing, stand_row
from data.decisions.values import Decision, What
from data.model import Decided
from data.tables import Tables

ON_ROWS = (What.CONFIRM, What.CORRECT, What.REJECT, What.RESOLVE)


def decide_on_rows(
    tables: Tables, table: str, decisions: Sequence[Decision], outcomes: Outcomes, added: Mapping[str, Decision]
) -> Tables:
    """The tables with the decisions on one table applied; `added` are its rows that an analyst made, by id.

    Rejected rows leave the frame for `rejected`; corrected ones stand in `coded` as they were.
    """
    frame = tables[table]
    mine = [each for each in decisions if each.table == table and each.what in ON_ROWS]
    by_row = _attach(tables, table, mine, outcomes)
    standings = {row_id: Standing(Decided.ADDED, decision) for row_id, decision in added.items()}
    places = {row_id: at for at, row_id in enumerate(frame[ROW_ID[table]]) if row_id in by_row or row_id in standings}
    actors = set(tables.actors["actor_id"]) if mine else set()
    for row_id, held in by_row.items():
        standing = stand_row(tables, table, row_at(frame, places[row_id]), held, outcomes, actors, row_id in added)
        if standing is not None:
            standings[row_id] = standing
    frame = _undecided(table, frame)
    if not standings:
        return tables.marked(table, frame)
    corrected = sorted(places[row_id] for row_id, each in standings.items() if each.corrections)
    tables = tables.changed(coded={**tables.coded, table: frame.iloc[corrected]})
    frame = _written(frame, {places[row_id]: each for row_id, each in standings.items()})
    away = frame["decided"] == Decided.REJECTED
    if not away.any():
        return tables.with_frames(**{table: frame})
    kept = tables.with_frames(**{table: frame[~away].reset_index(drop=True)})
    return kept.changed(rejected={**tables.rejected, table: frame[away].reset_index(drop=True)})


def _attach(tables: Tables, table: str, decisions: Sequence[Decision], outcomes: Outcomes) -> dict[str, list[Decision]]:
    aimed = [replace(each, row_id=outcomes.moves.get(each.decision_id, each.row_id)) for each in decisions]
    attachment = Attachment(table, tables[table], tables.texts, aimed)
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision, aim in zip(decisions, aimed, strict=True):
        held = _by_hand(attachment, decision, aim) or attachment.attach(aim)
        if held.hold is Hold.ORPHANED:
            outcomes.orphan(decision, held.became)
        else:
            outcomes.hold(decision, held.row_id, held.became)
            found[held.row_id].append(decision)
    return found


def _by_hand(attachment: Attachment, decision: Decision, aim: Decision) -> Attached | None:
    """The row an analyst re-attached the decision to, whatever its words."""
    if aim.row_id == decision.row_id or aim.row_id not in attachment.places:
        return None
    return Attached(aim.row_id, Hold.MOVED, f"re-attached to {aim.row_id}")


def _undecided(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with every row standing as it was coded."""
    if table == "actors":
        by_hand = frame["listed"].astype(bool)
    elif "coder" in frame:
        by_hand = frame["coder"].notna() & (frame["coder"] != "rules")
    else:
        by_hand = pd.Series(False, index=frame.index)
    decided = pd.Series(Decided.MACHINE.value, index=frame.index, dtype="str").mask(by_hand, Decided.HAND.value)
    return frame.assign(decided=decided)


def _written(frame: pd.DataFrame, standings: Mapping[int, Standing]) -> pd.DataFrame:
    columns: dict[str, dict[int, Any]] = defaultdict(dict)
    for place, standing in standings.items():
        last = standing.last
        about = {"decided": standing.decided.value, "decided_by": last.who, "decided_at": last.when or None}
        for name, value in {**standing.cells, **about}.items():
            columns[name][place] = value
    for name, cells in columns.items():
        values = frame[name].copy()
        values.iloc[list(cells)] = pd.Series(list(cells.values()), dtype=str(values.dtype)).array
        frame = frame.assign(**{name: values})
    return frame


def as_coded(tables: Tables, table: str) -> pd.DataFrame:
    """The rows of a table before decisions corrected or rejected any, in no order."""
    frames = [tables[table], *(each[table] for each in (tables.rejected, tables.coded) if table in each)]
    return pd.concat(frames, ignore_index=True).drop_duplicates(ROW_ID[table], keep="last", ignore_index=True)
