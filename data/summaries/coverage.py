"""Who reports what: happenings by source, and what each source holds."""

from typing import Any

import pandas as pd

from data.tables import Tables

REPORTED, NOT_REPORTED, TOO_EARLY = "reported", "not reported", "could not know yet"


def coverage(selected: Tables) -> pd.DataFrame:
    """One row a happening and source; unit: happenings.

    Columns: happening_id, source_id (str), coverage (str: reported, not reported, or could not know yet where
    the source's latest document is older than the happening), event_ids (str, joined by ;).
    A happening only announced could be known before it takes place, so it is never "could not know yet".
    """
    documents = selected.documents
    events = selected.events.merge(documents[["doc_id", "source_id"]], on="doc_id")
    reported = events.groupby(["happening_id", "source_id"])["event_id"].agg(";".join).to_dict()
    latest = documents.groupby("source_id", sort=False)["published_end"].max()
    rows = []
    for happening in selected.happenings.itertuples():
        for source, last in latest.items():
            ids = reported.get((happening.happening_id, source), "")
            state = REPORTED if ids else TOO_EARLY if _is_later(happening, last) else NOT_REPORTED
            rows.append((happening.happening_id, source, state, ids))
    return pd.DataFrame(rows, columns=["happening_id", "source_id", "coverage", "event_ids"]).astype("str")


def _is_later(happening: Any, last_published: Any) -> bool:
    """Whether it took place after the source's last word; an unknown date on either side decides nothing."""
    return bool(happening.status == "happened" and happening.date_start > last_published)


def source_counts(selected: Tables) -> pd.DataFrame:
    """One row a source.

    Columns: source_id, source_label (str), documents, words, actors, events, statements, stances (Int64).
    """
    documents = selected.documents
    rows = []
    for source, group in documents.groupby("source_id", sort=False):
        mine = {name: frame[frame["doc_id"].isin(group["doc_id"])] for name, frame in _tables(selected).items()}
        speaking = pd.concat([mine["statements"]["actor_id"], mine["stances"]["actor_id"]]).nunique()
        counts = [len(mine[name]) for name in ("events", "statements", "stances")]
        rows.append((source, group["source_label"].iloc[0], len(group), int(group["words"].sum()), speaking, *counts))
    names = ["source_id", "source_label", "documents", "words", "actors", "events", "statements", "stances"]
    return pd.DataFrame(rows, columns=names).astype(dict.fromkeys(names[2:], "Int64"))


def _tables(selected: Tables) -> dict[str, pd.DataFrame]:
    return {name: selected[name] for name in ("events", "statements", "stances")}
