"""The stances page: the matrix of the issue, the lines over time, and the evidence behind both."""

import pandas as pd
import streamlit as st

from components.chosen import chosen_ids, draw_chosen
from components.header import draw_empty
from components.html import plain_html
from components.stances_lines import draw_lines
from components.stances_matrix import cell_ids, draw_cell_note, draw_matrix, draw_matrix_download
from components.stances_words import COLUMNS, headline
from components.switches import draw_switch, draw_toggle
from components.view import View
from data.summaries import Columns, list_changes, list_positions, stance_matrix, stand_now, trace_lines


def draw_stances(view: View) -> None:
    """Headline, switches, matrix with the evidence behind its cells, lines over time."""
    if view.selected.stances.empty:
        draw_empty(view, f"stances on {view.words.issue(view.selection.issue)}" if view.selection.issue else "stances")
        return
    heading = st.container()
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="switches"):
        columns = Columns(draw_switch("by", "Columns", COLUMNS, default=Columns.SOURCE.value))
        rolled_up = draw_toggle("rollup", "Roll up", help="Count members for the government or body they belong to.")
    lines = trace_lines(view.whole, view.selected.stances, rolled_up=rolled_up)
    held = list_positions(lines)
    changes = list_changes(lines, held)
    with heading:
        _draw_headline(view, changes, stand_now(lines, held), rolled_up)
    cells = view.selected.once(
        f"stance matrix by {columns}{', rolled up' if rolled_up else ''}",
        lambda: stance_matrix(view.selected, view.whole, view.selection, columns=columns, rolled_up=rolled_up),
    )
    draw_matrix(view, cells, columns, rolled_up=rolled_up)
    st.html(plain_html(_counting(cells, columns), kind="hint"))
    _draw_evidence(view, cells)
    draw_matrix_download(view, cells, columns)
    draw_lines(view, lines, held, changes, rolled_up=rolled_up)


def _draw_headline(view: View, changes: pd.DataFrame, now: pd.DataFrame, rolled_up: bool) -> None:
    """What the lines show; where no single actor changes, what the rolled-up lines do."""
    if changes.empty and not rolled_up:
        changes = list_changes(trace_lines(view.whole, view.selected.stances, rolled_up=True))
    st.html(plain_html(headline(view.words, changes, now), kind="headline"))


def _counting(cells: pd.DataFrame, columns: Columns) -> str:
    total = int(cells["n"].sum())
    time = " A row counts in the period of its last possible day." if columns is Columns.TIME else ""
    return (
        f"{total:,} {'stance' if total == 1 else 'stances'}, each in one cell; (n) counts them. Several in a cell are "
        f"never averaged: the strongest self-stated one stands, else the latest.{time} Choose a cell for its evidence."
    )


def _draw_evidence(view: View, cells: pd.DataFrame) -> None:
    opened = cell_ids(cells) or chosen_ids(view)
    if opened:
        draw_chosen(view, opened)
    else:
        draw_cell_note(view, cells)
