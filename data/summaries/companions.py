"""Actors: how often each appears, and who takes part in events together."""

import pandas as pd

from data.tables import Tables


def actor_counts(tables: Tables) -> pd.DataFrame:
    """One row an actor of `tables.actors`, those with most rows first.

    Columns: actor_id, name (str), statements, stances, happenings, mentions, documents (Int64). Happenings counts
    those the actor takes part in; documents those that name the actor or hold one of these rows.
    """
    acting = _participants(tables.events)
    places = [tables[name][["actor_id", "doc_id"]] for name in ("statements", "stances", "mentions")]
    named = pd.concat([*places, acting[["actor_id", "doc_id"]]])
    counts = tables.actors[["actor_id", "name"]].set_index("actor_id")
    for name in ("statements", "stances"):
        counts[name] = tables[name].groupby("actor_id").size()
    counts["happenings"] = acting.groupby("actor_id")["happening_id"].nunique()
    counts["mentions"] = tables.mentions.groupby("actor_id").size()
    counts["documents"] = named.groupby("actor_id")["doc_id"].nunique()
    numbers = list(counts.columns[1:])
    counts[numbers] = counts[numbers].fillna(0).astype("Int64")
    counts["_rows"] = counts[["statements", "stances", "happenings"]].sum(axis=1)
    order = ["_rows", "mentions", "name"]
    ordered = counts.sort_values(order, ascending=[False, False, True], kind="stable")
    return ordered.drop(columns="_rows").reset_index()


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
