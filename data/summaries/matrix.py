"""The stance matrix: actor by source, or actor by time."""

from collections.abc import Iterable
from enum import StrEnum

import pandas as pd

from data.selection import Clock, Selection
from data.summaries.cells import Blank, latest_day, stand
from data.summaries.issues import documents_that_mention
from data.summaries.rollup import roll_up
from data.tables import Tables

UNDATED = "undated"
CELL_COLUMNS = ["actor_id", "column", "stance", "value", "voice", "n", "through", "blank", "row_ids"]


class Columns(StrEnum):
    SOURCE = "source"
    TIME = "time"


def stance_matrix(
    selected: Tables, whole: Tables, selection: Selection, *, columns: Columns, rolled_up: bool = False
) -> pd.DataFrame:
    """One row a cell of the selected stances on the selection's issue; unit: stance rows.

    Columns: actor_id (str), column (str: source_id, or the period's first day, or undated), stance (str; mixed
    where signs meet), value (Int64), voice (str), n (Int64 rows behind it), through (str, actor_ids joined by ;),
    blank (str, why there is none), row_ids (str, joined by ;). Each stance row is in exactly one cell.
    """
    stances = roll_up(whole, selected.stances) if rolled_up else selected.stances.assign(through=None)
    keys = _source_keys(whole, stances) if columns is Columns.SOURCE else _period_keys(whole, stances, selection.clock)
    stances = stances.assign(column=keys)
    cells = [
        _cell(actor, column, rows) for (actor, column), rows in stances.groupby(["actor_id", "column"], sort=False)
    ]
    frame = pd.DataFrame(cells, columns=CELL_COLUMNS).astype({"value": "Int64", "n": "Int64"})
    order = _column_order(selected, frame["column"], columns)
    return _with_blanks(frame, order, whole, selected, selection, columns)


def _cell(actor: object, column: object, rows: pd.DataFrame) -> tuple[object, ...]:
    standing = stand(rows)
    through = ";".join(dict.fromkeys(rows["through"].dropna()))
    ids = ";".join(rows["stance_id"])
    return (actor, column, standing.stance, standing.value, standing.voice, len(rows), through, "", ids)


def _source_keys(whole: Tables, stances: pd.DataFrame) -> "pd.Series[str]":
    return stances["doc_id"].map(whole.documents.set_index("doc_id")["source_id"])


def _period_keys(whole: Tables, stances: pd.DataFrame, clock: Clock) -> "pd.Series[str]":
    """The period of the last day each row can be of, or of its document's best publication day."""
    published = stances["doc_id"].map(whole.documents.set_index("doc_id")["published_best"])
    days = latest_day(stances) if clock is Clock.SAID else published
    return period_starts(days).dt.strftime("%Y-%m-%d").fillna(UNDATED)


def period_starts(days: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    """First day of each day's period: weeks up to half a year, months up to six years, years beyond."""
    known = days.dropna()
    if known.empty:
        return days
    length = (known.max() - known.min()).days
    frequency = "W-SUN" if length <= 184 else "M" if length <= 6 * 366 else "Y"
    return days.dt.to_period(frequency).dt.start_time


def _column_order(selected: Tables, present: "pd.Series[str]", columns: Columns) -> list[str]:
    if columns is Columns.SOURCE:
        return list(dict.fromkeys(selected.documents["source_id"]))
    dated = sorted(set(present) - {UNDATED})
    return [*dated, *([UNDATED] if (present == UNDATED).any() else [])]


def _with_blanks(
    frame: pd.DataFrame, order: list[str], whole: Tables, selected: Tables, selection: Selection, columns: Columns
) -> pd.DataFrame:
    actors = list(dict.fromkeys(frame["actor_id"]))
    filled = set(zip(frame["actor_id"], frame["column"], strict=True))
    wanted = [(actor, column) for actor in actors for column in order if (actor, column) not in filled]
    reasons = (
        _reasons(whole, selected, selection, wanted) if columns is Columns.SOURCE else [Blank.NOT_THEN] * len(wanted)
    )
    blanks = [
        (actor, column, None, None, None, 0, None, str(reason), "")
        for (actor, column), reason in zip(wanted, reasons, strict=True)
    ]
    rows = [*frame.itertuples(index=False, name=None), *blanks]
    whole_frame = pd.DataFrame(rows, columns=CELL_COLUMNS).astype({"value": "Int64", "n": "Int64"})
    place = {key: at for at, key in enumerate((actor, column) for actor in actors for column in order)}
    keys = pd.Series(
        [place[key] for key in zip(whole_frame["actor_id"], whole_frame["column"], strict=True)], dtype="int64"
    )
    return whole_frame.iloc[keys.argsort()].reset_index(drop=True)


def _reasons(whole: Tables, selected: Tables, selection: Selection, wanted: Iterable[tuple[str, str]]) -> list[Blank]:
    """For each actor and source without a position, the first reason that holds for all documents of the source."""
    mentioning = documents_that_mention(whole, selection.issue)
    named = set(zip(whole.mentions["doc_id"], whole.mentions["actor_id"], strict=True))
    for name in ("statements", "stances"):
        named |= set(zip(whole[name]["doc_id"], whole[name]["actor_id"], strict=True))
    documents = selected.documents.groupby("source_id")["doc_id"].agg(list).to_dict()
    reasons = []
    for actor, source in wanted:
        on_issue = [doc_id for doc_id in documents[source] if doc_id in mentioning]
        if not on_issue:
            reasons.append(Blank.NO_ISSUE)
        elif not any((doc_id, actor) in named for doc_id in on_issue):
            reasons.append(Blank.NOT_NAMED)
        else:
            reasons.append(Blank.NO_POSITION)
    return reasons
