"""The twin of the network's picture: a table whose cells say both sides, and open the rows behind them."""

from functools import partial

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.html import plain_html
from components.network_rows import Choice
from components.network_words import AT_MOST, DUPLICATES, cell_words, share_words
from components.print_table import draw_for_print
from components.stances_matrix import width_of_names
from components.view import View
from components.words import Words
from data.networks import Mode, Unit, issue_shares, order_actors


def lay_matrix(pairs: pd.DataFrame, names: list[str], others: list[str], mode: Mode, words: Words) -> pd.DataFrame:
    """One row an actor, one column an actor or issue, each cell in words (str); an actor with himself is empty."""
    label = words.actor if mode is Mode.ONE else words.issue
    both = {(one, other): (plus, minus) for one, other, plus, minus in pairs.itertuples(index=False, name=None)}
    if mode is Mode.ONE:
        both |= {(other, one): sides for (one, other), sides in both.items()}
    cells = {
        (at, other): "" if mode is Mode.ONE and name == other else cell_words(*both.get((name, other), (0, 0)), mode)
        for at, name in enumerate(names)
        for other in others
    }
    frame = pd.DataFrame([[cells[at, other] for other in others] for at in range(len(names))], dtype="str")
    frame.columns = pd.Index(_distinct([label(other) for other in others]))
    frame.index = pd.Index(_distinct([words.actor(name) for name in names]), name="Actor")
    return frame


def _distinct(labels: list[str]) -> list[str]:
    """A table's columns must differ: a name that stands twice gets its number."""
    seen: dict[str, int] = {}
    found = []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        found.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return found


def draw_network_matrix(
    view: View, ties: pd.DataFrame, shown: pd.DataFrame, pairs: pd.DataFrame, choice: Choice
) -> None:
    """The matrix of the actors of `ties`; a cell chosen by click or arrow key opens the rows behind it."""
    names = list(order_actors(ties, AT_MOST)["name"])
    others = names if choice.mode is Mode.ONE else list(dict.fromkeys(ties["column"]))
    matrix = lay_matrix(pairs, names, others, choice.mode, view.words)
    st.dataframe(
        matrix,
        width="stretch",
        height="content" if len(matrix) <= 14 else 560,
        key="network_matrix",
        on_select=partial(_open_cell, names, dict(zip(matrix.columns, others, strict=True))),
        selection_mode="single-cell",
        column_config={
            "_index": st.column_config.TextColumn("Actor", width=width_of_names(matrix.index), pinned=True),
            **{label: st.column_config.TextColumn(width=156) for label in matrix.columns},
        },
        alt="The network as a table. Choosing a cell, with the arrow keys too, opens the stances behind it.",
    )
    draw_for_print(matrix)
    unit = "pairs of positions on the same issue" if choice.mode is Mode.ONE else "positions"
    st.html(
        plain_html(
            f"Cells count {unit} among {len(shown):,} positions. The same position of an actor counts "
            f"{DUPLICATES[choice.duplicates.value]}; weeks and months of different years are different ones. "
            "Choose a cell for its evidence.",
            kind="hint",
        )
    )


def _open_cell(names: list[str], columns: dict[str, str]) -> None:
    picked = st.session_state["network_matrix"]["selection"]["cells"]
    choose([])
    for row, label in picked:
        if label in columns and row < len(names):
            st.query_params["cell"] = f"{names[row]}|{columns[label]}|"


def draw_shares(stances: pd.DataFrame, words: Words) -> None:
    """For and against in plain percentages, of all positions and of all actors, an issue a line."""
    by_stance, by_actor = (issue_shares(stances, unit).set_index("issue") for unit in (Unit.STANCES, Unit.ACTORS))
    rows = []
    for issue in by_stance.index:
        one, other = by_stance.loc[issue], by_actor.loc[issue]
        rows.append(
            {
                "Issue": words.issue(str(issue)),
                "For": share_words(int(one["n_for"]), int(one["n"])),
                "Against": share_words(int(one["n_against"]), int(one["n"])),
                "Neither": share_words(int(one["n_neither"]), int(one["n"])),
                "Actors for": share_words(int(other["n_for"]), int(other["n"])),
                "Actors against": share_words(int(other["n_against"]), int(other["n"])),
                "Actors on both sides": share_words(int(other["n_mixed"]), int(other["n"])),
            }
        )
    st.dataframe(
        pd.DataFrame(rows), hide_index=True, width="stretch", alt="Shares for and against, by stances and by actors"
    )
