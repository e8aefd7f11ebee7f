"""What coders are compared on: the stance of an actor on an issue in a document."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data.model import SCALE
from data.summaries.cells import stand
from data.tables import Tables

UNIT = ["doc_id", "actor_id", "issue"]
STANCE_SCALE: dict[str, float] = {str(stance): float(value) for stance, value in SCALE.items()}
"""Stances by their ordinal value; `mixed` has none, since it is no place on the scale."""


def stance_units(coders: Mapping[str, Tables], documents: Sequence[str] | None = None) -> pd.DataFrame:
    """One row a unit that any coder has a stance on, one column a coder: what stands in that cell, or missing.

    Index: doc_id, actor_id, issue. With `documents`, theirs alone (those all coders have coded, else what one has
    not read counts as missed).
    """
    columns = {name: standings(tables) for name, tables in coders.items()}
    frame = pd.DataFrame(columns, dtype="str")
    frame.index = frame.index.set_names(UNIT) if len(frame) else _empty_index()
    if documents is not None:
        frame = frame[frame.index.get_level_values("doc_id").isin(documents)]
    return frame.sort_index()


def standings(tables: Tables) -> "pd.Series[str]":
    """What each unit comes to by the rule of the stance matrix; index as in `stance_units`."""
    found = {key: stand(rows).stance for key, rows in tables.stances.groupby(UNIT, sort=True)}
    index = pd.MultiIndex.from_tuples(found, names=UNIT) if found else _empty_index()
    return pd.Series(list(found.values()), index=index, dtype="str")


def unit_rows(tables: Tables) -> "pd.Series[str]":
    """The stance_ids of each unit, joined by ;; index as in `stance_units`."""
    found = {key: ";".join(rows["stance_id"]) for key, rows in tables.stances.groupby(UNIT, sort=True)}
    index = pd.MultiIndex.from_tuples(found, names=UNIT) if found else _empty_index()
    return pd.Series(list(found.values()), index=index, dtype="str")


def _empty_index() -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays([[], [], []], names=UNIT)


def decided_units(decided: Tables) -> pd.MultiIndex:
    """The units an analyst has looked at: those of decided stances, rejected ones by what they were."""
    frames = [decided.stances[decided.stances["decided_by"].notna()]]
    if "stances" in decided.rejected:
        frames.append(decided.rejected["stances"])
    rows = pd.concat([frame[UNIT] for frame in frames]).drop_duplicates()
    return pd.MultiIndex.from_frame(rows)


def coded_documents(tables: Tables, coder: str) -> set[str]:
    """The documents that coder coded."""
    return set(tables.documents["doc_id"][tables.documents["coder"] == coder])
