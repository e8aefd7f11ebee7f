"""Actors: how often each appears, and who takes part in events together."""

import numpy as np
import pandas as pd

from data.summaries.press import Press
from data.tables import Array, Tables


def actor_counts(tables: Tables) -> pd.DataFrame:
    """One row an actor of `tables.actors`, those with most rows first.

    Columns: actor_id, name (str), statements, stances, happenings, mentions, documents (Int64). Happenings counts
    those the actor takes part in; documents those that name the actor or hold one of these rows.
    """
    counts = tables.actors[["actor_id", "name"]].set_index("actor_id")
    places = counts.index
    press, named = Press(tables.documents), []
    for name in ("statements", "stances", "mentions"):
        codes = tables.codes(name, "actor_id")
        actors = np.append(places.get_indexer(codes.values), -1)[codes.numbers]
        counts[name] = np.bincount(actors[actors >= 0], minlength=len(counts))
        named.append((actors, press.rows_of(tables.codes(name, "doc_id"))))
    acting, rows = tables.participants.actors, tables.participants.rows
    actors = np.append(places.get_indexer(acting.values), -1)[acting.numbers]
    named.append((actors, press.rows_of(tables.codes("events", "doc_id"))[rows]))
    counts["happenings"] = _distinct(actors, tables.codes("events", "happening_id").numbers[rows], len(counts))
    everyone, everywhere = (np.concatenate([sides[at] for sides in named]) for at in (0, 1))
    counts["documents"] = _distinct(everyone, everywhere, len(counts))
    counts = counts[["name", "statements", "stances", "happenings", "mentions", "documents"]]
    numbers = list(counts.columns[1:])
    counts[numbers] = counts[numbers].astype("Int64")
    counts["_rows"] = counts[["statements", "stances", "happenings"]].sum(axis=1)
    order = ["_rows", "mentions", "name"]
    ordered = counts.sort_values(order, ascending=[False, False, True], kind="stable")
    return ordered.drop(columns="_rows").reset_index()


def _distinct(actors: Array, others: Array, count: int) -> Array:
    """By actor how many of the others stand beside it; neither counts where it is -1."""
    kept = (actors >= 0) & (others >= 0)
    width = int(others.max(initial=0)) + 1
    pairs = pd.unique(actors[kept].astype("int64") * width + others[kept])
    return np.bincount(pairs // width, minlength=count)


def companions(events: pd.DataFrame, actor_id: str) -> pd.DataFrame:
    """Who takes part in events together with the actor; unit: happenings, then events.

    Columns: actor_id (str), happenings, events (Int64), happening_ids (str, joined by ;); the closest first.
    """
    acting = _participants(events)
    mine = acting.loc[acting["actor_id"] == actor_id, "event_id"]
    others = acting[acting["event_id"].isin(mine) & (acting["actor_id"] != actor_id)]
    groups = others.groupby("actor_id", sort=True)
    found = pd.DataFrame(
        {
            "happenings": groups["happening_id"].nunique().astype("Int64"),
            "events": groups["event_id"].nunique().astype("Int64"),
            "happening_ids": groups["happening_id"]
            .agg(lambda ids: ";".join(dict.fromkeys(ids.dropna())))
            .astype("str"),
        }
    )
    return found.sort_values(["happenings", "events"], ascending=False, kind="stable").reset_index()


def _participants(events: pd.DataFrame) -> pd.DataFrame:
    """One row an event and participant: event_id, doc_id, happening_id, actor_id."""
    columns = events[["event_id", "doc_id", "happening_id"]]
    split = columns.assign(actor_id=events["actor_ids"].str.split(";")).explode("actor_id")
    return split[split["actor_id"].notna() & (split["actor_id"] != "")]
