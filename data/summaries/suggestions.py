"""Who speaks in the corpus but is not in the codebook: the actors an analyst may want to adopt."""

import pandas as pd

from data.export import with_quotes
from data.schema import STATEMENTS
from data.tables import Tables


def suggest_actors(tables: Tables) -> pd.DataFrame:
    """One row an unlisted speaker, the most frequent first; unit: statements.

    Columns: actor_id, name (str, as first written), statements, documents (Int64), example (str, words of one).
    """
    unlisted = tables.actors[~tables.actors["listed"]]
    rows = tables.statements[tables.statements["actor_id"].isin(unlisted["actor_id"])]
    quoted = with_quotes(rows, STATEMENTS, tables.texts)
    names = dict(zip(unlisted["actor_id"], unlisted["name"], strict=True))
    found = [
        (actor, names[str(actor)], len(group), group["doc_id"].nunique(), group["evidence"].iloc[0])
        for actor, group in quoted.groupby("actor_id", sort=False)
    ]
    frame = pd.DataFrame(found, columns=["actor_id", "name", "statements", "documents", "example"])
    frame = frame.astype({"statements": "Int64", "documents": "Int64"})
    return frame.sort_values(["statements", "documents"], ascending=False, kind="stable", ignore_index=True)
