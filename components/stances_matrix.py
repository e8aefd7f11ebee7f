"""The stance matrix on screen: a table whose cells say word, sign, voice and number, and open their evidence."""

from functools import partial

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.downloads import HELP
from components.figures.palette import LIGHT, Palette
from components.html import plain_html
from components.legend import draw_legend
from components.print_table import draw_for_print
from components.screen import read_screen
from components.stances_words import cell_words, column_words, legend_entries
from components.view import View
from components.words import Words
from data.export import spreadsheet_bytes
from data.selection import file_name
from data.summaries import MATRIX, Blank, Columns

NAME_WIDTH, WIDEST_NAME, CELL_WIDTH, ROOM = 190, 330, 124, 985
"""Pixels of the pinned column of names, of a cell at least, and of the table beside the filters."""
THROUGH = "Through"


def draw_matrix(view: View, cells: pd.DataFrame, columns: Columns, *, rolled_up: bool) -> None:
    """The legend, then the matrix; a cell chosen by click or arrow key opens all evidence behind it."""
    grid = lay_grid(cells, view.words, columns, rolled_up=rolled_up)
    palette = read_screen().palette
    shown = {*cells["stance"].dropna(), *cells["voice"].dropna(), *cells["blank"].dropna()}
    draw_legend(legend_entries(cells), shown=shown)
    labels = _labels(cells, view.words, columns)
    actors = list(dict.fromkeys(cells["actor_id"]))
    name_width = width_of_names(grid.index)
    width = max(CELL_WIDTH, (ROOM - name_width - NAME_WIDTH * rolled_up) // len(labels))
    st.dataframe(
        grid.style.apply(partial(paint, cells=cells, palette=palette), axis=None),
        width="stretch",
        height="content" if len(actors) <= 14 else 560,
        row_height=40,
        key="matrix",
        on_select=partial(_open_cell, actors, {label: column for column, label in labels.items()}),
        selection_mode="single-cell",
        column_config={
            "_index": st.column_config.TextColumn("Actor", width=name_width, pinned=True),
            THROUGH: st.column_config.TextColumn(width=NAME_WIDTH - 20),
            **{label: st.column_config.TextColumn(width=width) for label in labels.values()},
        },
        alt="Stance matrix. Choosing a cell, with the arrow keys too, opens the evidence behind it.",
    )
    draw_for_print(grid, paint(grid, cells=cells, palette=LIGHT))


def width_of_names(names: "pd.Index[str]") -> int:
    """Pixels in which every name can be read; on a phone they leave room for a cell beside them."""
    longest = max((len(name) for name in names), default=0)
    return NAME_WIDTH if read_screen().narrow else min(max(NAME_WIDTH, 7 * longest + 16), WIDEST_NAME)


def lay_grid(cells: pd.DataFrame, words: Words, columns: Columns, *, rolled_up: bool = False) -> pd.DataFrame:
    """One row an actor, one column a source or period, each cell in words (str); rolled up, who it goes through."""
    text = [cell_words(*row) for row in zip(cells["stance"], cells["voice"], cells["n"], cells["blank"], strict=True)]
    labels = _labels(cells, words, columns)
    named = cells.assign(text=text, label=cells["column"].map(labels))
    actors = list(dict.fromkeys(cells["actor_id"]))
    grid = named.pivot(index="actor_id", columns="label", values="text")
    grid = grid.reindex(index=actors, columns=list(labels.values()))
    grid.index = pd.Index(_names(actors, words), name="Actor")
    grid.columns.name = None
    if rolled_up:
        through = _through(cells)
        grid[THROUGH] = [", ".join(words.actor(name) for name in through[actor]) for actor in actors]
    return grid


def _names(actors: list[str], words: Words) -> list[str]:
    """A name for each actor, unlike every other one: two of one name are told apart by their ids."""
    names = [words.actor(actor) for actor in actors]
    return [f"{name} [{actor}]" if names.count(name) > 1 else name for actor, name in zip(actors, names, strict=True)]


def _labels(cells: pd.DataFrame, words: Words, columns: Columns) -> dict[str, str]:
    """A label for each column, unlike every other one."""
    labels: dict[str, str] = {}
    for column, until in dict.fromkeys(zip(cells["column"], cells["until"].fillna(""), strict=True)):
        label = column_words(words, column, until, columns)
        labels[column] = f"{label} [{column}]" if label in labels.values() else label
    return labels


def _through(cells: pd.DataFrame) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for actor, through in zip(cells["actor_id"], cells["through"].fillna(""), strict=True):
        known = names.setdefault(actor, [])
        known += [name for name in through.split(";") if name and name != actor and name not in known]
    return names


def paint(grid: pd.DataFrame, *, cells: pd.DataFrame, palette: Palette) -> pd.DataFrame:
    """The CSS of each cell: the stance's fill and text, a shade of its own for each kind of blank."""
    styles = [_style(stance, blank, palette) for stance, blank in zip(cells["stance"], cells["blank"], strict=True)]
    made = cells.assign(style=styles).pivot(index="actor_id", columns="column", values="style")
    made = made.reindex(index=list(dict.fromkeys(cells["actor_id"])), columns=list(dict.fromkeys(cells["column"])))
    painted = pd.DataFrame("", index=grid.index, columns=grid.columns)
    painted.iloc[:, : len(made.columns)] = made.to_numpy()
    return painted


def _style(stance: object, blank: object, palette: Palette) -> str:
    if isinstance(stance, str):
        fill, text = palette.stances[stance]
        return f"background-color: {fill}; color: {text}; font-weight: 600"
    return f"background-color: {palette.blanks[str(blank)]}; color: {palette.soft}"


def _open_cell(actors: list[str], columns: dict[str, str]) -> None:
    picked = st.session_state["matrix"]["selection"]["cells"]
    choose([])
    for row, label in picked:
        if label in columns and row < len(actors):
            st.query_params["cell"] = f"{actors[row]}|{columns[label]}"


def cell_ids(cells: pd.DataFrame) -> list[str]:
    """The rows behind the cell that the link names."""
    actor, _, column = st.query_params.get("cell", "").partition("|")
    found = cells[(cells["actor_id"] == actor) & (cells["column"] == column)]["row_ids"].dropna()
    return [row_id for row_id in ";".join(found).split(";") if row_id]


def draw_cell_note(view: View, cells: pd.DataFrame) -> None:
    """What a chosen blank means, in words."""
    actor, _, column = st.query_params.get("cell", "").partition("|")
    found = cells[(cells["actor_id"] == actor) & (cells["column"] == column) & (cells["n"] == 0)]
    if len(found):
        where = view.words.source(column) if found["until"].isna().all() or found["until"].eq("").all() else column
        why = Blank(str(found["blank"].iloc[0])).value
        st.html(plain_html(f"{view.words.actor(actor)}, {where}: {why}.", kind="hint"))


def draw_matrix_download(view: View, cells: pd.DataFrame, columns: Columns) -> None:
    """The matrix as shown, one row a cell."""
    labels = _labels(cells, view.words, columns)
    frame = cells.assign(
        issue=view.selection.issue,
        actor=cells["actor_id"].map(view.words.actor),
        column_label=cells["column"].map(labels),
    )
    st.download_button(
        f"Download this matrix: {len(frame):,} {'cell' if len(frame) == 1 else 'cells'} (CSV)",
        data=partial(spreadsheet_bytes, frame, MATRIX, view.whole.texts),
        file_name=file_name(view.selection, f"stances-by-{columns.value}", view.whole.version),
        mime="text/csv",
        on_click="ignore",
        help=HELP,
        key="download_matrix",
    )
