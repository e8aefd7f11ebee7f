"""Marks as a table whose cells open evidence: what the figure cannot place, and its twin for keyboard and reader."""

from functools import partial

import pandas as pd
import streamlit as st

from components.chosen import PLACE, choose, chosen_ids, draw_chosen
from components.print_table import draw_for_print
from components.timeline_words import KIND, when_words
from components.view import View

TALL = 420
"""Pixels of a table with more rows than fit at once."""


def draw_rows(view: View, marks: pd.DataFrame, names: dict[str, str], key: str, label: str, *, folded: bool) -> None:
    """The distinct rows of the marks in the order of time; a cell chosen by click or arrow key opens its evidence."""
    opened = chosen_ids(view) if st.query_params.get(PLACE) == key else []
    box = st.expander(
        label, expanded=not folded or bool(opened), on_change="rerun" if folded else "ignore", key=f"box_{key}"
    )
    if folded and not box.open and not opened:
        return
    shown = rows_frame(marks, names)
    ids = marks["row_id"].drop_duplicates().tolist()
    box.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        height="content" if len(shown) <= 10 else TALL,
        key=f"rows_{key}",
        on_select=partial(_open_row, key, ids),
        selection_mode="single-cell",
        column_config={"What": st.column_config.TextColumn(width="large")},
        alt=f"{label}. Choosing a cell opens its evidence.",
    )
    with box:
        draw_for_print(shown.set_index("When"))
        if opened:
            draw_chosen(view, opened)


def _open_row(key: str, ids: list[str]) -> None:
    cells = st.session_state[f"rows_{key}"]["selection"]["cells"]
    choose([ids[row] for row, _ in cells if row < len(ids)], place=key)


def rows_frame(marks: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row a distinct row_id (all str): When, What, Kind, Status, Lanes (their names)."""
    rows = marks.drop_duplicates("row_id")
    lanes = marks.groupby("row_id")["lane"].agg(lambda lane: ", ".join(names.get(name, name) for name in lane))
    return pd.DataFrame(
        {
            "When": [when_words(row._asdict()) for row in rows.itertuples(index=False)],
            "What": rows["label"].to_numpy(),
            "Kind": rows["table"].map(KIND).to_numpy(),
            "Status": (rows["status"] + rows["stance"]).to_numpy(),
            "Lanes": rows["row_id"].map(lanes).to_numpy(),
        },
        dtype="str",
    )
