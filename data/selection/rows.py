"""The rows of every table that a selection keeps."""

from dataclasses import replace

import pandas as pd

from data.coding.text import fold
from data.model import Decided
from data.selection.value import Clock, Selection
from data.tables import Tables


def select(tables: Tables, selection: Selection) -> Tables:
    """The tables with only the rows the selection keeps; documents, actors and happenings follow their rows."""
    kept = {name: _kept(tables, selection, name) for name in ("events", "statements", "stances")}
    kept["stances"] = _of_issue(kept["stances"], selection)
    documents = _documents(tables, selection)
    frames = {**kept, "documents": documents, "mentions": _by_document(tables.mentions, documents)}
    frames["dates"] = tables.dates[_by_dates(tables, tables.dates, selection) & _in(tables.dates, documents)]
    frames["happenings"] = tables.happenings[tables.happenings["happening_id"].isin(kept["events"]["happening_id"])]
    ids = pd.concat([kept[name][f"{name[:-1]}_id"] for name in kept])
    frames["passages"] = tables.passages[tables.passages["row_id"].isin(ids)]
    frames["differences"] = _differences(tables, selection, documents)
    frames["actors"] = _actors(tables, selection, kept)
    if selection.actors:
        frames["mentions"] = frames["mentions"][frames["mentions"]["actor_id"].isin(selection.actors)]
    return replace(tables, **frames)  # type: ignore[arg-type]


def _kept(tables: Tables, selection: Selection, name: str) -> pd.DataFrame:
    frame = with_rejected(tables, name, selection)
    mask = _by_source(tables, frame, selection) & _by_dates(tables, frame, selection)
    if selection.actors:
        mask &= _takes_part(frame, selection) if name == "events" else frame["actor_id"].isin(selection.actors)
    if name == "events" and selection.statuses:
        mask &= frame["status"].isin(selection.statuses)
    if name == "stances" and selection.stances:
        mask &= frame["stance"].isin(selection.stances)
    if selection.coders:
        mask &= frame["coder"].isin(selection.coders)
    if selection.decided:
        mask &= frame["decided"].isin(selection.decided)
    if selection.text:
        mask &= _says(tables, frame, selection.text)
    return frame[mask]


def with_rejected(tables: Tables, name: str, selection: Selection) -> pd.DataFrame:
    """The table's rows, and those an analyst rejected where the selection asks for them."""
    if Decided.REJECTED not in selection.decided or name not in tables.rejected:
        return tables[name]
    return pd.concat([tables[name], tables.rejected[name]], ignore_index=True)


def _of_issue(stances: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    return stances[stances["issue"] == selection.issue] if selection.issue else stances


def _by_source(tables: Tables, frame: pd.DataFrame, selection: Selection) -> "pd.Series[bool]":
    documents = tables.documents
    wanted = pd.Series(True, index=documents.index)
    if selection.sources:
        wanted &= documents["source_id"].isin(selection.sources)
    if selection.languages:
        wanted &= documents["language"].isin(selection.languages)
    return frame["doc_id"].isin(documents["doc_id"][wanted])


def _by_dates(tables: Tables, frame: pd.DataFrame, selection: Selection) -> "pd.Series[bool]":
    """Rows whose interval meets the range; the undated ones as the selection says."""
    start, end = _interval(tables, frame, selection.clock)
    undated = start.isna() & end.isna()
    mask = pd.Series(True, index=frame.index)
    if selection.start:
        mask &= end.isna() | (end >= pd.Timestamp(selection.start))
    if selection.end:
        mask &= start.isna() | (start <= pd.Timestamp(selection.end))
    return mask | undated if selection.undated else mask & ~undated


def _interval(
    tables: Tables, frame: pd.DataFrame, clock: Clock
) -> "tuple[pd.Series[pd.Timestamp], pd.Series[pd.Timestamp]]":
    if clock is Clock.SAID:
        return frame["date_start"], frame["date_end"]
    published = tables.documents.set_index("doc_id")
    return frame["doc_id"].map(published["published_start"]), frame["doc_id"].map(published["published_end"])


def _takes_part(events: pd.DataFrame, selection: Selection) -> "pd.Series[bool]":
    wanted = set(selection.actors)
    return events["actor_ids"].fillna("").map(lambda cell: not wanted.isdisjoint(cell.split(";"))).astype(bool)


def _says(tables: Tables, frame: pd.DataFrame, words: str) -> "pd.Series[bool]":
    """Rows whose evidence, or summary, holds the words without regard to case and accents."""
    wanted = fold(words)
    spans = zip(frame["doc_id"], frame["evidence_start"], frame["evidence_end"], strict=True)
    found = [wanted in tables.folded[doc_id][int(start) : int(end)] for doc_id, start, end in spans]
    mask = pd.Series(found, index=frame.index, dtype=bool)
    if "summary" in frame:
        mask |= frame["summary"].fillna("").map(fold).str.contains(wanted, regex=False)
    return mask


def _documents(tables: Tables, selection: Selection) -> pd.DataFrame:
    """Documents of the sources and languages; those that name the actors; those that hold the words."""
    frame = tables.documents
    mask = _by_source(tables, frame, selection)
    if selection.clock is Clock.PUBLISHED:
        mask &= _by_dates(tables, frame, selection)
    if selection.actors:
        named = tables.mentions["doc_id"][tables.mentions["actor_id"].isin(selection.actors)]
        acting = [
            tables[name]["doc_id"][tables[name]["actor_id"].isin(selection.actors)]
            for name in ("statements", "stances")
        ]
        mask &= frame["doc_id"].isin(pd.concat([named, *acting]))
    if selection.text:
        wanted = fold(selection.text)
        mask &= frame["doc_id"].map(lambda doc_id: wanted in tables.folded[doc_id]).astype(bool)
    return frame[mask]


def _by_document(frame: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    return frame[_in(frame, documents)]


def _in(frame: pd.DataFrame, documents: pd.DataFrame) -> "pd.Series[bool]":
    return frame["doc_id"].isin(documents["doc_id"])


def _differences(tables: Tables, selection: Selection, documents: pd.DataFrame) -> pd.DataFrame:
    frame = tables.differences
    mask = frame["doc_a"].isin(documents["doc_id"]) | frame["doc_b"].isin(documents["doc_id"])
    if selection.actors:
        mask &= frame["actor_id"].isna() | frame["actor_id"].isin(selection.actors)
    return frame[mask]


def _actors(tables: Tables, selection: Selection, kept: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """All actors without a filter; with one, those of the rows that are left."""
    if not selection.active:
        return tables.actors
    taking_part = kept["events"]["actor_ids"].dropna().str.split(";").explode()
    ids = pd.concat([taking_part, kept["statements"]["actor_id"], kept["stances"]["actor_id"]])
    return tables.actors[tables.actors["actor_id"].isin(ids)]
