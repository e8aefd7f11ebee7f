"""Who reports what: happenings by source, told alike or differently, each text counted once."""

import pandas as pd

from data.model import Status, Zone
from data.tables import Tables

REPORTED, DIFFERENTLY = "reported", "reported differently"
NOT_REPORTED, TOO_EARLY = "not reported", "could not know yet"
STATES = (REPORTED, DIFFERENTLY, NOT_REPORTED, TOO_EARLY)
_NOT_OWN = (Zone.RELATED, Zone.FOOTER)
_KEYS = ["happening_id", "source_id"]
_WORDS = ["event_ids", "kinds", "difference_ids", "copy_of", "copied_as"]


def coverage(
    selected: Tables, documents: pd.DataFrame | None = None, *, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row a happening and source; unit: happenings.

    The sources are those of `documents`, by default of the selected ones; `copies` are those of
    `data.compare.find_copies`, without them each text is its own. Columns: happening_id, source_id (str), coverage
    (str: one of STATES; "could not know yet" where the source's latest document is older than the happening),
    event_ids (str, joined by ;), own (bool: reported outside related lists and footers), kinds and difference_ids
    (str, joined by ;, of the differences in which its report stands against another source's), independent (bool:
    reported in a text that no other source had first), copy_of (str, doc_id of the text it repeats) and copied_as
    (str: copy or translation), both empty where independent or not reported.
    A happening only announced could be known before it takes place, so it is never "could not know yet"; an
    unknown date on either side decides nothing.
    """
    documents = selected.documents if documents is None else documents
    latest = documents.groupby("source_id", sort=False)["published_end"].max()
    facts = selected.happenings.set_index("happening_id")[["date_start", "status"]]
    grid = pd.DataFrame(index=pd.MultiIndex.from_product([facts.index, latest.index], names=_KEYS))
    cells = grid.join(_reports(selected, documents, copies)).join(_disagreements(selected, documents)).reset_index()
    cells = cells.join(facts, on="happening_id").join(latest.rename("latest"), on="source_id")
    later = (cells["status"] == Status.HAPPENED) & (cells["date_start"] > cells["latest"])
    told, differs = cells["event_ids"].notna(), cells["kinds"].notna()
    state = pd.Series(NOT_REPORTED, index=cells.index, dtype="str").mask(later, TOO_EARLY).mask(told, REPORTED)
    cells["coverage"] = state.mask(told & differs, DIFFERENTLY)
    cells[["kinds", "difference_ids"]] = cells[["kinds", "difference_ids"]].where(told)
    cells[_WORDS] = cells[_WORDS].astype("str").fillna("")
    for name in ("own", "independent"):
        cells[name] = cells[name].fillna(False).astype(bool)
    return cells[[*_KEYS, "coverage", "event_ids", "own", "kinds", "difference_ids", "independent", *_WORDS[3:]]]


def copied_sources(documents: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    """One row a source of `documents`: whether it has a text that no other source had first; unit: sources.

    Columns: source_id (str, index), independent (bool), copy_of (str, doc_id of the text it repeats) and copied_as
    (str: copy or translation), both empty where independent. `copies` as for `coverage`.
    """
    return _originals(documents.assign(happening_id=""), documents, copies).droplevel("happening_id")


def _reports(selected: Tables, documents: pd.DataFrame, copies: pd.DataFrame | None) -> pd.DataFrame:
    """event_ids, own and what `_originals` tells, of every happening and source that has events of it."""
    events = selected.events.merge(documents[["doc_id", "source_id"]], on="doc_id")
    events = events.assign(own=~events["zone"].isin(_NOT_OWN), event_ids=events["event_id"])
    told = events.groupby(_KEYS, sort=False).agg({"event_ids": ";".join, "own": "any"})
    return told.join(_originals(events, documents, copies))


def _originals(told: pd.DataFrame, documents: pd.DataFrame, copies: pd.DataFrame | None) -> pd.DataFrame:
    """independent, copy_of and copied_as by happening and source: whose text of a chain was there first."""
    rows = told[[*_KEYS, "doc_id"]].drop_duplicates()
    chains = {} if copies is None else dict(zip(copies["doc_id"], copies["chain_id"], strict=True))
    place = {doc_id: at for at, doc_id in enumerate(chains)}
    rows = rows.assign(chain=rows["doc_id"].map(lambda doc_id: chains.get(doc_id, doc_id)))
    rows = rows.iloc[rows["doc_id"].map(place).argsort(kind="stable")] if place else rows
    first = rows.drop_duplicates(["happening_id", "chain"])
    rows = rows.merge(first, on=["happening_id", "chain"], suffixes=("", "_first"))
    rows["independent"] = rows["source_id"] == rows["source_id_first"]
    language = dict(zip(documents["doc_id"], documents["language"], strict=True))
    same = rows["doc_id"].map(language) == rows["doc_id_first"].map(language)
    rows["copy_of"] = rows["doc_id_first"].mask(rows["independent"], "")
    rows["copied_as"] = same.map({True: "copy", False: "translation"}).astype("str").mask(rows["independent"], "")
    # a source with one text of its own is independent, whatever else it reprints
    best = rows.sort_values("independent", ascending=False, kind="stable").drop_duplicates(_KEYS)
    return best.set_index(_KEYS)[["independent", "copy_of", "copied_as"]]


def _disagreements(selected: Tables, documents: pd.DataFrame) -> pd.DataFrame:
    """kinds and difference_ids (str, joined by ;) of every happening and source one side of which is against another's.

    A difference between two happenings (which came first) is one on either of them. A source that contradicts only
    itself does not report differently from others.
    """
    source = dict(zip(documents["doc_id"], documents["source_id"], strict=True))
    found = selected.differences.assign(
        source_a=selected.differences["doc_a"].map(source), source_b=selected.differences["doc_b"].map(source)
    )
    found = found[found["source_a"] != found["source_b"]]
    names = [{f"happening_{one}": "happening_id", f"source_{other}": "source_id"} for one in "ab" for other in "ab"]
    sides = [found.rename(columns=name)[[*_KEYS, "kind", "difference_id"]] for name in names]
    rows = pd.concat(sides).dropna(subset=_KEYS).drop_duplicates().sort_values("kind", kind="stable")
    told = rows.groupby(_KEYS, sort=False)
    joined = {"kinds": told["kind"].agg(_join), "difference_ids": told["difference_id"].agg(_join)}
    return pd.DataFrame(joined).astype("str")


def _join(values: "pd.Series[str]") -> str:
    return ";".join(dict.fromkeys(values))


def reported_alone(covered: pd.DataFrame) -> pd.DataFrame:
    """Happenings of a `coverage` frame that one independent source alone reports though another could know of them.

    Columns: happening_id, source_id (str), event_ids (str), own (bool), silent (int: sources that could know).
    """
    reports = covered[covered["independent"]]
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
