"""Who reports what: happenings, statements and stances by source, told alike or differently, each text counted once."""

from collections.abc import Collection

import pandas as pd

from data.model import Status, Zone
from data.summaries.covering import (
    DIFFERENTLY,
    NOT_REPORTED,
    REPORTED,
    STATES,
    TOO_EARLY,
    Told,
    cover,
    originals,
    sides_of,
)
from data.tables import Tables

__all__ = [
    "DIFFERENTLY",
    "NOT_REPORTED",
    "REPORTED",
    "STATES",
    "TOO_EARLY",
    "copied_sources",
    "coverage",
    "reported_alone",
    "source_counts",
    "stance_coverage",
    "statement_coverage",
]
_NOT_OWN = (Zone.RELATED, Zone.FOOTER)


def coverage(
    selected: Tables,
    documents: pd.DataFrame | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row a happening and source; unit: happenings.

    The sources are those of `documents`, by default of the selected ones; where thousands are silent, name in
    `sources` those whose silence has rows (none: reports alone). `copies` are those of
    `data.compare.find_copies`, without them each text is its own. Columns: happening_id, source_id (str), coverage
    (str: one of STATES; "could not know yet" where the source's latest document is older than the happening),
    event_ids (str, joined by ;), own (bool: reported outside related lists and footers), kinds and difference_ids
    (str, joined by ;, of the differences in which its report stands against another source's; one between two
    happenings, on which came first, is one on either), independent (bool: reported in a text that no other source
    had first), copy_of (str, doc_id of the text it repeats) and copied_as (str: copy or translation), both empty
    where independent or not reported, silent (int: sources that do not report the happening and could know of it).
    A happening only announced could be known before it takes place, so it is never "could not know yet"; an
    unknown date on either side decides nothing.
    """
    documents = selected.documents if documents is None else documents
    facts = selected.happenings.set_index("happening_id")[["date_start", "status"]].rename_axis("id")
    facts = facts.assign(dated=facts.pop("status") == Status.HAPPENED)
    rows = _rows(selected.events, selected.events["happening_id"], "event_id")
    rows = rows[rows["id"].isin(facts.index)]
    sides = sides_of(selected.differences, documents, "happening", either=True)
    cells = cover(Told(facts, rows, sides), documents, copies, sources)
    return cells.rename(columns={"id": "happening_id", "row_ids": "event_ids"})


def statement_coverage(
    selected: Tables,
    carried: pd.DataFrame,
    documents: pd.DataFrame | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row a statement as said and source; unit: statements as said, however often they are told.

    `carried` is that of `data.compare.find_carried`. Columns as of `coverage`, with carried_id and statement_ids.
    "Could not know yet" is a source whose latest document is older than the day the words were said.
    """
    documents = selected.documents if documents is None else documents
    as_said = dict(zip(carried["statement_id"], carried["carried_id"], strict=True))
    ids = selected.statements["statement_id"].map(as_said).astype("str")
    facts = selected.statements.assign(id=ids).groupby("id", sort=False)[["date_start"]].min().assign(dated=True)
    sides = sides_of(selected.differences, documents, "row")
    told = Told(facts, _rows(selected.statements, ids, "statement_id"), sides.assign(id=sides["id"].map(as_said)))
    return cover(told, documents, copies, sources).rename(columns={"id": "carried_id", "row_ids": "statement_ids"})


def stance_coverage(
    selected: Tables,
    documents: pd.DataFrame | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row an actor's position on an issue and source; unit: pairs of actor and issue.

    Columns as of `coverage`, with actor_id, issue and stance_ids. "Could not know yet" is a source whose latest
    document is older than the first day on which any document shows a position; one undated stance decides nothing.
    """
    documents = selected.documents if documents is None else documents
    stances = selected.stances
    ids = stances["actor_id"].astype("str") + "|" + stances["issue"].astype("str")
    held = dict(zip(stances["stance_id"], ids, strict=True))
    first = stances.assign(id=ids).groupby("id", sort=False)["date_start"]
    facts = first.min().where(first.count() == first.size()).to_frame().assign(dated=True)
    sides = sides_of(selected.differences, documents, "row")
    told = Told(facts, _rows(stances, ids, "stance_id"), sides.assign(id=sides["id"].map(held)))
    cells = cover(told, documents, copies, sources)
    parts = cells["id"].str.split("|", n=1)
    named = cells.assign(actor_id=parts.str[0].astype("str"), issue=parts.str[1].astype("str"))
    return named.drop(columns="id").rename(columns={"row_ids": "stance_ids"})


def _rows(frame: pd.DataFrame, ids: "pd.Series[str]", row_id: str) -> pd.DataFrame:
    """id, doc_id, row_id and own of the rows of a table."""
    made = {"id": ids, "doc_id": frame["doc_id"], "row_id": frame[row_id], "own": ~frame["zone"].isin(_NOT_OWN)}
    return pd.DataFrame(made)


def copied_sources(documents: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    """One row a source of `documents`: whether it has a text that no other source had first; unit: sources.

    Columns: source_id (str, index), independent (bool), copy_of (str, doc_id of the text it repeats) and copied_as
    (str: copy or translation), both empty where independent. `copies` as for `coverage`.
    """
    return originals(documents.assign(id=""), documents, copies).droplevel("id")


def reported_alone(covered: pd.DataFrame) -> pd.DataFrame:
    """Happenings of a `coverage` frame that one independent source alone reports though another could know of them.

    Columns: happening_id, source_id (str), event_ids (str), own (bool), silent (int: sources that could know).
    """
    reports = covered[covered["independent"]]
    alone = reports[~reports["happening_id"].duplicated(keep=False)]
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
