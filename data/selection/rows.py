"""The rows of every table that a selection keeps."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd

from data.model import Decided
from data.selection.conditions import ROWS, Conditions, cut
from data.selection.value import Selection
from data.tables import Tables, cut_tables


def select(tables: Tables, selection: Selection) -> Tables:
    """The tables with only the rows the selection keeps; documents, actors and happenings follow their rows.

    Each table is cut when it is first asked for: a page pays for the tables it shows.
    """
    whole = with_all_rejected(tables, selection)
    conditions = Conditions(whole, selection)
    cuts: dict[str, Callable[[], pd.DataFrame]] = {name: partial(_cut_rows, conditions, name) for name in ROWS}
    cuts["documents"] = lambda: cut(whole.documents, conditions.documents)
    cuts["mentions"] = lambda: cut(whole.mentions, conditions.mentions())
    cuts["dates"] = lambda: cut(whole.dates, conditions.dates())
    selected = cut_tables(tables, {**cuts, **_following(whole, selection, lambda: selected)}, whole)
    return selected


def _cut_rows(conditions: Conditions, name: str) -> pd.DataFrame:
    return cut(conditions.tables[name], conditions.mask(name))


def _following(
    whole: Tables, selection: Selection, chosen: Callable[[], Tables]
) -> dict[str, Callable[[], pd.DataFrame]]:
    """The tables whose rows follow those of others."""
    return {
        "happenings": lambda: _happenings(whole, chosen()),
        "passages": lambda: _passages(whole, chosen()),
        "differences": lambda: _differences(whole, selection, chosen()),
        "actors": lambda: _actors(whole, selection, chosen()),
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
    ids = pd.concat([selected[name][f"{name[:-1]}_id"] for name in ROWS])
    return whole.passages[whole.passages["row_id"].isin(ids)]


def _differences(whole: Tables, selection: Selection, selected: Tables) -> pd.DataFrame:
    frame, documents = whole.differences, selected.documents
    mask = pd.Series(True, index=frame.index)
    if documents is not whole.documents:
        mask = frame["doc_a"].isin(documents["doc_id"]) | frame["doc_b"].isin(documents["doc_id"])
    if selection.actors:
        mask &= frame["actor_id"].isna() | frame["actor_id"].isin(selection.actors)
    return frame[mask]


def _actors(whole: Tables, selection: Selection, selected: Tables) -> pd.DataFrame:
    """All actors without a filter; with one, those of the rows that are left."""
    if not selection.active:
        return whole.actors
    speaking = (selected.codes(table, "actor_id") for table in ("statements", "stances"))
    acting = {actor for codes in (selected.participants.actors, *speaking) for actor in codes.distinct()}
    return whole.actors[whole.actors["actor_id"].isin(acting)]
