"""Who reports what: happenings by source."""

import pandas as pd

from data.model import Status, Zone
from data.tables import Tables

REPORTED, NOT_REPORTED, TOO_EARLY = "reported", "not reported", "could not know yet"
_NOT_OWN = (Zone.RELATED, Zone.FOOTER)


def coverage(selected: Tables, documents: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a happening and source; unit: happenings.

    The sources are those of `documents`, by default of the selected ones. Columns: happening_id, source_id (str),
    coverage (str: reported, not reported, or could not know yet where the source's latest document is older than
    the happening), event_ids (str, joined by ;), own (bool: reported outside related lists and footers).
    A happening only announced could be known before it takes place, so it is never "could not know yet"; an
    unknown date on either side decides nothing.
    """
    documents = selected.documents if documents is None else documents
    latest = documents.groupby("source_id", sort=False)["published_end"].max()
    facts = selected.happenings.set_index("happening_id")[["date_start", "status"]]
    grid = pd.MultiIndex.from_product([facts.index, latest.index], names=["happening_id", "source_id"])
    cells = pd.DataFrame(index=grid).join(_reports(selected, documents)).reset_index()
    cells = cells.join(facts, on="happening_id").join(latest.rename("latest"), on="source_id")
    later = (cells["status"] == Status.HAPPENED) & (cells["date_start"] > cells["latest"])
    state = pd.Series(NOT_REPORTED, index=cells.index, dtype="str").mask(later, TOO_EARLY)
    cells["coverage"] = state.mask(cells["event_ids"].notna(), REPORTED)
    cells["event_ids"] = cells["event_ids"].astype("str").fillna("")
    cells["own"] = cells["own"].fillna(False).astype(bool)
    return cells[["happening_id", "source_id", "coverage", "event_ids", "own"]]


def _reports(selected: Tables, documents: pd.DataFrame) -> pd.DataFrame:
    """event_ids (str) and own (bool) of every happening and source that has events of it."""
    events = selected.events.merge(documents[["doc_id", "source_id"]], on="doc_id")
    events = events.assign(own=~events["zone"].isin(_NOT_OWN), event_ids=events["event_id"])
    groups = events.groupby(["happening_id", "source_id"], sort=False)
    return groups.agg({"event_ids": ";".join, "own": "any"})


def reported_alone(covered: pd.DataFrame) -> pd.DataFrame:
    """Happenings of a `coverage` frame that one source alone reports though another could know of them.

    Columns: happening_id, source_id (str), event_ids (str), own (bool), silent (int: sources that could know).
    """
    reports = covered[covered["coverage"] == REPORTED]
    single = reports[~reports["happening_id"].duplicated(keep=False)]
    silent = covered[covered["coverage"] == NOT_REPORTED].groupby("happening_id").size()
    alone = single.assign(silent=single["happening_id"].map(silent).fillna(0).astype(int))
    return alone.loc[alone["silent"] > 0, ["happening_id", "source_id", "event_ids", "own", "silent"]]


def source_counts(selected: Tables, documents: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a source of `documents` (by default the selected ones), in their order.

    Columns: source_id, source_label (str), documents, words, actors, events, statements, stances (Int64).
    """
    documents = selected.documents if documents is None else documents
    counts = documents.groupby("source_id", sort=False).agg(
        source_label=("source_label", "first"), documents=("doc_id", "size"), words=("words", "sum")
    )
    rows = {name: _with_source(selected[name], documents) for name in ("events", "statements", "stances")}
    acting = pd.concat([rows[name][["source_id", "actor_id"]] for name in ("statements", "stances")])
    counts["actors"] = acting.groupby("source_id")["actor_id"].nunique()
    for name, frame in rows.items():
        counts[name] = frame.groupby("source_id").size()
    numbers = ["documents", "words", "actors", "events", "statements", "stances"]
    counts[numbers] = counts[numbers].fillna(0).astype("Int64")
    return counts.reset_index()


def _with_source(frame: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    return frame.merge(documents[["doc_id", "source_id"]], on="doc_id")
