"""The stance matrix: actor by source, or actor by time."""

from collections.abc import Sequence
from enum import StrEnum

import pandas as pd

from data.schema import Field, Kind, Table
from data.selection import Clock, Selection
from data.summaries.blanks import explain_blanks
from data.summaries.cells import Blank, join_cells, latest_day, stand_cells
from data.summaries.press import Press
from data.summaries.rollup import roll_up
from data.tables import Tables

UNDATED = "undated"
CELL_COLUMNS = ["actor_id", "column", "until", "stance", "value", "voice", "n", "through", "blank", "row_ids"]
MATRIX = Table(
    "stance_matrix",
    "Stance matrix",
    "One row a cell: what an actor's stances in one source, or one period, come to",
    (
        Field("issue", Kind.ID, "Issue", "What the positions are about"),
        Field("actor_id", Kind.ID, "Actor", "Who holds the position, or the body it is rolled up to", required=True),
        Field("actor", Kind.TEXT, "Name", "The actor's name"),
        Field("column", Kind.ID, "Column", "Source id, or the period's first day, or undated", required=True),
        Field("until", Kind.ID, "Until", "The period's last day"),
        Field("column_label", Kind.TEXT, "Column as shown", "The source's name, or the period in words"),
        Field("stance", Kind.CHOICE, "Stance", "The position, or mixed where signs meet"),
        Field("value", Kind.VALUE, "Value", "-2 to +2, an order and no measure; empty where mixed or blank"),
        Field("voice", Kind.CHOICE, "Voice", "Self-stated, attributed or narrated"),
        Field("n", Kind.COUNT, "Stances", "Rows behind the cell", required=True),
        Field("through", Kind.IDS, "Through", "Whose stances are rolled up, joined by ;"),
        Field("blank", Kind.TEXT, "Blank", "Why there is no position"),
        Field("row_ids", Kind.IDS, "Rows", "Ids of the stances behind the cell, joined by ;"),
    ),
    ("actor_id", "column"),
)


class Columns(StrEnum):
    SOURCE = "source"
    TIME = "time"


def stance_matrix(
    selected: Tables, whole: Tables, selection: Selection, *, columns: Columns, rolled_up: bool = False
) -> pd.DataFrame:
    """One row a cell of the selected stances on the selection's issue; unit: stance rows.

    Columns: actor_id (str), column (str: source_id, or the period's first day, or undated), until (str, the period's
    last day, else empty), stance (str; mixed where signs meet), value (Int64), voice (str), n (Int64 rows behind
    it), through (str, actor_ids joined by ;), blank (str, why there is none), row_ids (str, joined by ;). Each stance
    row is in exactly one cell; actors from rejects to supports by their strongest cell, sources as published.
    """
    stances = roll_up(whole, selected.stances) if rolled_up else selected.stances.assign(through=None)
    by_source = columns is Columns.SOURCE
    places = Press(whole.documents).rows_of(selected.codes("stances", "doc_id"))
    about = whole.documents[["source_id", "published_best"]].reset_index(drop=True).reindex(places)
    about = about.set_axis(stances.index)
    keys = _source_keys(about) if by_source else _period_keys(about["published_best"], stances, selection.clock)
    stances = stances.assign(column=keys["column"], until=keys["until"])
    frame = _cells(stances)
    untils = _column_order(selected, frame, columns)
    filled = set(zip(frame["actor_id"], frame["column"], strict=True))
    wanted = [(actor, column) for actor in _actor_order(frame) for column in untils if (actor, column) not in filled]
    reasons = [Blank.NOT_THEN] * len(wanted)
    if by_source:
        reasons = explain_blanks(whole, selected, selection, wanted, rolled_up=rolled_up)
    return _ordered(frame, _blank_cells(wanted, untils, reasons), list(untils))


def _blank_cells(
    wanted: list[tuple[str, str]], untils: dict[str, str], reasons: list[Blank]
) -> list[tuple[object, ...]]:
    return [
        (actor, column, untils[column], None, None, None, 0, None, str(reason), "")
        for (actor, column), reason in zip(wanted, reasons, strict=True)
    ]


def _cells(stances: pd.DataFrame) -> pd.DataFrame:
    """The cells that hold stances."""
    keys = ["actor_id", "column", "until"]
    groups = stances.groupby(keys, sort=False)
    counted = {
        "n": groups.size(),
        "through": join_cells(stances, keys, "through"),
        "row_ids": join_cells(stances, keys, "stance_id"),
    }
    frame = pd.DataFrame(counted).join(stand_cells(stances, keys)[["stance", "value", "voice"]]).reset_index()
    return frame.assign(blank="")[CELL_COLUMNS].astype({"value": "Int64", "n": "Int64"})


def _source_keys(about: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"column": about["source_id"], "until": ""})


def _period_keys(published: "pd.Series[pd.Timestamp]", stances: pd.DataFrame, clock: Clock) -> pd.DataFrame:
    """The period of the last day each row can be of, or of its document's best publication day."""
    days = latest_day(stances) if clock is Clock.SAID else published
    first, last = periods(days)
    return pd.DataFrame(
        {"column": first.dt.strftime("%Y-%m-%d").fillna(UNDATED), "until": last.dt.strftime("%Y-%m-%d").fillna("")}
    )


def periods(days: "pd.Series[pd.Timestamp]") -> "tuple[pd.Series[pd.Timestamp], pd.Series[pd.Timestamp]]":
    """First and last day of each day's period: weeks up to half a year, months up to six years, years beyond."""
    known = days.dropna()
    if known.empty:
        return days, days
    length = (known.max() - known.min()).days
    frequency = "W-SUN" if length <= 184 else "M" if length <= 6 * 366 else "Y"
    spans = days.dt.to_period(frequency)
    return spans.dt.start_time, spans.dt.end_time.dt.normalize()


def _column_order(selected: Tables, cells: pd.DataFrame, columns: Columns) -> dict[str, str]:
    """The columns in order, with each period's last day: sources as published, periods as they pass."""
    if columns is Columns.SOURCE:
        documents = selected.documents.sort_values("published_best", kind="stable")
        return dict.fromkeys(documents["source_id"], "")
    dated = sorted(set(zip(cells["column"], cells["until"], strict=True)) - {(UNDATED, "")})
    return {**dict(dated), **({UNDATED: ""} if (cells["column"] == UNDATED).any() else {})}


def _actor_order(cells: pd.DataFrame) -> list[str]:
    """From rejects to supports by the strongest cell of each actor, those with more rows first; mixed in the middle."""
    rows = cells.assign(_value=cells["value"].fillna(0).astype("int64"))
    strength = rows["_value"].abs()
    strongest = rows[strength == strength.groupby(rows["actor_id"]).transform("max")]
    values = strongest.groupby("actor_id")["_value"].first()
    counts = cells.groupby("actor_id")["n"].sum()
    actors = list(dict.fromkeys(cells["actor_id"]))
    return sorted(actors, key=lambda actor: (values[actor], -counts[actor]))


def _ordered(cells: pd.DataFrame, blanks: Sequence[tuple[object, ...]], order: list[str]) -> pd.DataFrame:
    rows = [*cells.itertuples(index=False, name=None), *blanks]
    frame = pd.DataFrame(rows, columns=CELL_COLUMNS).astype({"value": "Int64", "n": "Int64"})
    actors = {actor: at for at, actor in enumerate(_actor_order(cells))}
    columns = {column: at for at, column in enumerate(order)}
    place = frame["actor_id"].map(actors) * (len(columns) + 1) + frame["column"].map(columns)
    texts = {name: "str" for name in CELL_COLUMNS if name not in ("value", "n")}
    placed = frame.iloc[place.argsort(kind="stable").to_numpy()] if len(frame) else frame
    return placed.astype(texts).reset_index(drop=True)
