"""What the sources hold: their documents, their actors, and how each tells one happening."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from data.summaries.press import Press
from data.tables import Tables


def documents_of(tables: Tables, *, sources: Collection[str] = (), languages: Collection[str] = ()) -> pd.DataFrame:
    """Rows of `documents` of the sources and languages (all where none is named), oldest first, undated last."""
    frame = tables.documents
    mask = pd.Series(True, index=frame.index)
    if sources:
        mask &= frame["source_id"].isin(sources)
    if languages:
        mask &= frame["language"].isin(languages)
    return frame[mask].sort_values("published_best", kind="stable", na_position="last")


def voices_by_source(selected: Tables, documents: pd.DataFrame | Press) -> pd.DataFrame:
    """One row an actor and source where the actor speaks or a position of theirs is shown.

    Columns: actor_id, source_id (str), statements, stances (Int64); actors with most rows first.
    """
    press = Press.of(documents)
    rows = {name: count_voices(selected, name, press) for name in ("statements", "stances")}
    counts = pd.DataFrame(rows).reindex(columns=list(rows)).fillna(0).astype("Int64")
    counts["_total"] = counts.sum(axis=1).groupby(level="actor_id").transform("sum")
    ordered = counts.sort_values(["_total", "actor_id"], ascending=[False, True], kind="stable")
    return ordered.drop(columns="_total").reset_index()


def count_voices(selected: Tables, table: str, press: Press) -> "pd.Series[int]":
    """Rows of the table by actor and source of the documents. Index: actor_id, source_id, sorted."""
    sources, rows = press.sources_of(selected, table)
    codes, width = selected.codes(table, "actor_id"), len(press.sources.values)
    keys, counts = np.unique(codes.numbers[rows] * width + sources, return_counts=True)
    pairs = [codes.values[keys // max(width, 1)], press.sources.values[keys % max(width, 1)]]
    return pd.Series(counts, pd.MultiIndex.from_arrays(pairs, names=["actor_id", "source_id"])).sort_index()


def tellings(tables: Tables, happening_id: str) -> pd.DataFrame:
    """The events that report a happening with source_id and published_best of their documents, oldest report first."""
    about = tables.documents[["doc_id", "source_id", "published_best"]]
    events = tables.events[tables.events["happening_id"] == happening_id].merge(about, on="doc_id")
    return events.sort_values(["published_best", "doc_id", "evidence_start"], kind="stable", na_position="last")
