"""The rows of every table that a selection keeps."""

from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from data.model import Decided
from data.selection.conditions import ROWS, Conditions, cut
from data.selection.value import Selection
from data.tables import Array, Cut, Tables, cut_tables


def select(tables: Tables, selection: Selection) -> Tables:
    """The tables with only the rows the selection keeps; documents, actors and happenings follow their rows.

    Each table is cut when it is first asked for: a page pays for the tables it shows.
    """
    whole = with_all_rejected(tables, selection)
    conditions = Conditions(whole, selection)
    cuts: dict[str, Cut] = {name: partial(_cut_rows, conditions, name) for name in ROWS}
    cuts["documents"] = lambda _: cut(whole.documents, conditions.documents)
    cuts["mentions"] = lambda _: cut(whole.mentions, conditions.mentions())
    cuts["dates"] = lambda _: cut(whole.dates, conditions.dates())
    return cut_tables(tables, {**cuts, **_following(whole, conditions)}, whole)


def _cut_rows(conditions: Conditions, name: str, _: Tables) -> pd.DataFrame:
    return cut(conditions.tables[name], conditions.mask(name))


def _following(whole: Tables, conditions: Conditions) -> dict[str, Cut]:
    """The tables whose rows follow those of others."""
    selection = conditions.selection
    return {
        "happenings": lambda selected: _happenings(whole, selected),
        "passages": lambda selected: _passages(whole, selected),
        "differences": lambda _: cut(whole.differences, _differing(whole, selection, conditions.documents)),
        "actors": lambda selected: _actors(whole, selection, selected),
    }


def with_all_rejected(tables: Tables, selection: Selection) -> Tables:
    """The tables, with the rows an analyst rejected where the selection asks for them."""
    if Decided.REJECTED not in selection.decided or not tables.rejected:
        return tables
    return replace(tables, **{name: with_rejected(tables, name, selection) for name in ROWS})  # type: ignore[arg-type]


def with_rejected(tables: Tables, name: str, selection: Selection) -> pd.DataFrame:
    """The table's rows, and those an analyst rejected where the selection asks for them."""
    if Decided.REJECTED not in selection.decided or name not in tables.rejected:
        return tables[name]
    return pd.concat([tables[name], tables.rejected[name]], ignore_index=True)


def _happenings(whole: Tables, selected: Tables) -> pd.DataFrame:
    if selected.events is whole.events:
        return whole.happenings
    return whole.happenings[whole.happenings["happening_id"].isin(selected.events["happening_id"])]


def _passages(whole: Tables, selected: Tables) -> pd.DataFrame:
    held = whole.passages["row_id"]
    ids = (selected[name][f"{name[:-1]}_id"] for name in ROWS)
    kept = pd.concat([column[column.isin(held)] for column in ids])
    return whole.passages[held.isin(kept)]


def _differing(whole: Tables, selection: Selection, documents: Array) -> Array:
    """The differences that have a side in one of the documents, on the actors where some are chosen."""
    kept = np.append(documents, False)  # one more for a side in no document
    mask: Array = np.logical_or(*(kept[whole.document_rows("differences", f"doc_{side}")] for side in "ab"))
    if selection.actors:
        actors = whole.codes("differences", "actor_id")
        mask = mask & ((actors.numbers < 0) | actors.among(selection.actors))
    return mask


def _actors(whole: Tables, selection: Selection, selected: Tables) -> pd.DataFrame:
    """All actors without a filter; with one, those of the rows that are left."""
    if not selection.active:
        return whole.actors
    speaking = (selected.codes(table, "actor_id") for table in ("statements", "stances"))
    acting = {actor for codes in (selected.participants.actors, *speaking) for actor in codes.distinct()}
    return whole.actors[whole.actors["actor_id"].isin(acting)]
