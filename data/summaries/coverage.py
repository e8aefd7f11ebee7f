"""Who reports what: happenings, statements and stances by source, told alike or differently, each text counted once."""

from collections.abc import Collection

import numpy as np
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
    sides_of,
)
from data.summaries.press import Press, originals
from data.summaries.sources import count_voices
from data.tables import Array, Codes, Tables

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
    documents: pd.DataFrame | Press | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
    of: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row a happening and source; unit: happenings.

    The sources are those of `documents` (or their `Press`), by default of the selected ones; where thousands are
    silent, name in `sources` those whose silence has rows (none: reports alone), and in `of` the facts. `copies` are
    those of `data.compare.find_copies`, without them each text is its own. Columns: happening_id, source_id, coverage
    (str: one of STATES; "could not know yet" where the source's latest document is older than the happening),
    event_ids (str, joined by ;), own (bool: reported outside related lists and footers), kinds and difference_ids
    (str, joined by ;, of the differences in which its report stands against another source's; one between two
    happenings, on which came first, is one on either), independent (bool: reported in a text that no other source
    had first), copy_of (str, doc_id of the text it repeats) and copied_as (str: copy or translation), both empty
    where independent or not reported, silent (int: sources that do not report the happening and could know of it).
    A happening only announced could be known before it takes place, so it is never "could not know yet"; an
    unknown date on either side decides nothing.
    """
    press = Press.of(selected.documents if documents is None else documents, copies)
    facts = selected.happenings.set_index("happening_id")[["date_start", "status"]]
    facts = facts if of is None else facts[facts.index.isin(list(of))]
    facts = facts.assign(dated=facts.pop("status") == Status.HAPPENED)
    rows = _rows(selected, "events", facts, selected.codes("events", "happening_id"), press)
    sides = sides_of(_between(selected, of), press, "happening", either=True)
    cells = cover(Told(facts, rows, sides), press, sources)
    return cells.rename(columns={"id": "happening_id", "row_ids": "event_ids"})


def statement_coverage(
    selected: Tables,
    carried: pd.DataFrame,
    documents: pd.DataFrame | Press | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
    of: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row a statement as said and source; unit: statements as said, however often they are told.

    `carried` is that of `data.compare.find_carried`. Columns as of `coverage`, with carried_id and statement_ids.
    "Could not know yet" is a source whose latest document is older than the day the words were said.
    """
    press = Press.of(selected.documents if documents is None else documents, copies)
    as_said = carried.set_index("statement_id")["carried_id"]
    ids = Codes.of(as_said.reindex(selected.statements["statement_id"]))
    facts = _first_days(selected.statements, ids)
    sides = sides_of(selected.differences, press, "row")
    sides = sides.assign(id=as_said.reindex(sides["id"]).to_numpy())
    told = Told(facts, _rows(selected, "statements", facts, ids, press), sides)
    return cover(told, press, sources, of).rename(columns={"id": "carried_id", "row_ids": "statement_ids"})


def stance_coverage(
    selected: Tables,
    documents: pd.DataFrame | Press | None = None,
    *,
    copies: pd.DataFrame | None = None,
    sources: Collection[str] | None = None,
    of: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row an actor's position on an issue and source; unit: pairs of actor and issue.

    Columns as of `coverage`, with actor_id, issue and stance_ids. "Could not know yet" is a source whose latest
    document is older than the first day on which any document shows a position; one undated stance decides nothing.
    """
    press, stances = Press.of(selected.documents if documents is None else documents, copies), selected.stances
    ids = Codes.of(stances["actor_id"].astype("str") + "|" + stances["issue"].astype("str"))
    facts = _first_days(stances, ids, known=True)
    sides = sides_of(selected.differences, press, "row")
    held = pd.Series(ids.values[ids.numbers], index=pd.Index(stances["stance_id"]), dtype="str")
    sides = sides.assign(id=held.reindex(sides["id"]).to_numpy())
    cells = cover(Told(facts, _rows(selected, "stances", facts, ids, press), sides), press, sources, of)
    parts = cells["id"].str.split("|", n=1)
    named = cells.assign(actor_id=parts.str[0].astype("str"), issue=parts.str[1].astype("str"))
    return named.drop(columns="id").rename(columns={"row_ids": "stance_ids"})


def _first_days(frame: pd.DataFrame, ids: Codes, *, known: bool = False) -> pd.DataFrame:
    """By id the first date_start of its rows; with `known`, none where one of them has none."""
    days = frame["date_start"].groupby(ids.numbers)
    first = days.min().where(days.count() == days.size()) if known else days.min()
    return first.set_axis(ids.values.rename("id")).to_frame().assign(dated=True)


def _rows(selected: Tables, table: str, facts: pd.DataFrame, ids: Codes, press: Press) -> pd.DataFrame:
    """fact, document, row_id and own of the rows of a table (see `Told`) that are of a fact and a document."""
    facts_of = np.append(facts.index.get_indexer(ids.values), -1)[ids.numbers]
    documents = press.rows_of(selected.codes(table, "doc_id"))
    own = ~selected.codes(table, "zone").among(_NOT_OWN)
    kept = np.flatnonzero((facts_of >= 0) & (documents >= 0))
    row_ids = selected[table][f"{table[:-1]}_id"].iloc[kept].reset_index(drop=True)
    return pd.DataFrame({"fact": facts_of[kept], "document": documents[kept], "row_id": row_ids, "own": own[kept]})


def _between(selected: Tables, happenings: Collection[str] | None) -> pd.DataFrame:
    """The differences with a side in one of the happenings (None: all)."""
    differences = selected.differences
    if happenings is None:
        return differences
    sides = [differences[f"happening_{side}"].isin(list(happenings)) for side in "ab"]
    return differences[sides[0] | sides[1]]


def copied_sources(documents: pd.DataFrame | Press, copies: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a source of `documents` (or their `Press`): whether it has a text that no other had first; unit: sources.

    Columns: source_id (str, index), independent (bool), copy_of (str, doc_id of the text it repeats) and copied_as
    (str: copy or translation), both empty where independent. `copies` as for `coverage`.
    """
    press = Press.of(documents, copies)
    rows, sources = np.arange(len(press.documents)), press.sources
    found = originals(press, rows, sources.numbers, np.zeros(len(rows), int), len(sources.values))
    return found.set_axis(sources.values.rename("source_id"))


def reported_alone(covered: pd.DataFrame) -> pd.DataFrame:
    """Happenings of a `coverage` frame that one independent source alone reports though another could know of them.

    Columns: happening_id, source_id (str), event_ids (str), own (bool), silent (int: sources that could know).
    """
    reports = covered[covered["independent"]]
    alone = reports[~reports["happening_id"].duplicated(keep=False)]
    return alone.loc[alone["silent"] > 0, ["happening_id", "source_id", "event_ids", "own", "silent"]]


def source_counts(selected: Tables, documents: pd.DataFrame | Press | None = None) -> pd.DataFrame:
    """One row a source of `documents` (or their `Press`; by default the selected ones), in their order.

    Columns: source_id, source_label (str), documents, words, actors, events, statements, stances (Int64).
    """
    press = Press.of(selected.documents if documents is None else documents)
    counts = press.documents.groupby("source_id", sort=False).agg(
        source_label=("source_label", "first"), documents=("doc_id", "size"), words=("words", "sum")
    )
    for name in ("events", "statements", "stances"):
        counts[name] = np.bincount(press.sources_of(selected, name)[0], minlength=len(counts))
    counts["actors"] = _count_actors(selected, press)
    numbers = ["documents", "words", "actors", "events", "statements", "stances"]
    return counts.reset_index().astype(dict.fromkeys(numbers, "Int64"))[["source_id", "source_label", *numbers]]


def _count_actors(selected: Tables, press: Press) -> Array:
    """By source the distinct actors that speak or show a position."""
    acting = pd.concat([count_voices(selected, name, press) for name in ("statements", "stances")]).index.unique()
    sources = press.sources.values.get_indexer(acting.get_level_values("source_id"))
    return np.bincount(sources, minlength=len(press.sources.values))
