"""What an analyst should look at next, and how far the looking has come."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

import pandas as pd

from data.decisions import State, lines_of, orphaned_lines
from data.decisions.columns import ROW_ID
from data.review.doubts import doubtful_rows
from data.review.frames import ROWS, queue_frame, with_rejected
from data.tables import Tables

SITTING = timedelta(hours=6)
"""Without a decision for so long, an analyst's sitting is over."""


class Queue(StrEnum):
    """Queues, in the order in which they are offered."""

    ISSUE = "issue"  # stances on the chosen issue
    SHAKEN = "shaken"  # stances whose statement was corrected or rejected
    DIFFERENCES = "differences"
    SPEAKERS = "speakers"  # that the codebook does not list
    DOUBTFUL = "doubtful"  # rows of rules that were wrong before, or with doubts of their own
    NEW = "new"  # rows of documents that came since last time
    ORPHANS = "orphans"  # decisions whose row is gone


def queue_rows(tables: Tables, queue: Queue, *, issue: str = "", new: Collection[str] = ()) -> pd.DataFrame:
    """The rows of a queue, most urgent first; `new` are the documents that came since last time.

    Columns: table, row_id, why (str), done (bool). For speakers row_id is an actor_id, for orphans a decision_id.
    """
    if queue is Queue.ISSUE:
        rows = _rows(tables, "stances", "")
        ids = with_rejected(tables, "stances")
        return rows[rows["row_id"].isin(ids["stance_id"][ids["issue"] == issue])].reset_index(drop=True)
    if queue is Queue.NEW:
        frames = [_rows(tables, table, "new document", documents=new) for table in ROWS]
        return pd.concat(frames, ignore_index=True)
    makers = {
        Queue.SHAKEN: _shaken,
        Queue.DIFFERENCES: _differences,
        Queue.SPEAKERS: _speakers,
        Queue.DOUBTFUL: doubtful_rows,
        Queue.ORPHANS: _orphans,
    }
    return makers[queue](tables).astype({"done": "bool"}).reset_index(drop=True)


def _rows(tables: Tables, table: str, why: str, *, documents: Collection[str] | None = None) -> pd.DataFrame:
    frame = with_rejected(tables, table)
    if documents is not None:
        frame = frame[frame["doc_id"].isin(documents)]
    return queue_frame(table, frame[ROW_ID[table]], why, frame["decided_by"].notna())


def _shaken(tables: Tables) -> pd.DataFrame:
    """Stances with the speaker of a statement that has another one by now, or was rejected."""
    lines = lines_of(tables)
    wrong = (lines["what"] == "reject") | ((lines["what"] == "correct") & (lines["field"] == "actor_id"))
    on = lines[(lines["state"] == State.IN_FORCE) & (lines["table"] == "statements") & wrong]
    places = on["doc_id"] + " " + on["start"].astype("str") + " " + on["end"].astype("str")
    stances = with_rejected(tables, "stances")
    words = [stances[name].astype("str") for name in ("doc_id", "evidence_start", "evidence_end")]
    rest = stances["statement_id"].isin(on["row_now"].dropna())
    mine = stances[rest | (words[0] + " " + words[1] + " " + words[2]).isin(places)]
    return queue_frame("stances", mine["stance_id"], "its statement was decided on", mine["decided_by"].notna())


def _differences(tables: Tables) -> pd.DataFrame:
    frame = with_rejected(tables, "differences")
    done = frame["decided_by"].notna()
    frame = frame[done | (frame["resolution"] == "open")]
    return queue_frame("differences", frame["difference_id"], "", frame["decided_by"].notna())


def _speakers(tables: Tables) -> pd.DataFrame:
    """Speakers outside the codebook, the most quoted first; those adopted, or left as they are, are done."""
    said = tables.statements["actor_id"].value_counts().add(tables.stances["actor_id"].value_counts(), fill_value=0)
    actors = tables.actors[~tables.actors["listed"].astype(bool)]
    rows = actors["actor_id"].map(said).fillna(0).astype(int)
    why = [f"{count} statements and stances" for count in rows]
    left = queue_frame("actors", actors["actor_id"], why, actors["decided_by"].notna())
    left = left.iloc[(-rows).argsort(kind="stable").to_numpy()]
    lines = lines_of(tables)
    adopted = lines[(lines["what"] == "adopt") & (lines["state"] == State.IN_FORCE)]
    ids = adopted["old_value"].fillna(adopted["row_id"])
    return pd.concat([left, queue_frame("actors", ids, "adopted", True)], ignore_index=True)


def _orphans(tables: Tables) -> pd.DataFrame:
    lines = orphaned_lines(tables)
    return queue_frame("decisions", lines["decision_id"], "", False)


def documents_since(folder: Path, tables: Tables, who: str, *, now: datetime | None = None) -> list[str]:
    """The documents whose file is newer than the last decision of the analyst's sitting before this one.

    A sitting ends where `SITTING` passes without a decision; before the first, all documents are new.
    """
    lines = lines_of(tables)
    mine = pd.to_datetime(lines["when"][lines["who"] == who], utc=True, errors="coerce", format="ISO8601").dropna()
    moments = [*mine.sort_values(), pd.Timestamp(now or datetime.now(UTC))]
    ends = [before for before, after in pairwise(moments) if after - before > SITTING]
    documents = list(tables.documents["doc_id"])
    if not ends:
        return documents
    return [doc_id for doc_id in documents if _changed(folder / f"{doc_id}.txt") > ends[-1].timestamp()]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
