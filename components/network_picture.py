"""The network as a picture; actors keep their places while the window moves."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.chosen import choose
from components.figures.network_arcs import arcs_figure
from components.figures.network_strands import strands_figure
from components.html import plain_html
from components.network_rows import ISSUE, Choice
from components.network_words import DRAWN, KINDS, TIES, drawn_words
from components.screen import read_screen
from components.view import View
from data.networks import Mode, keep_strongest, list_pairs, order_actors, order_issues


def draw_picture(view: View, ties: pd.DataFrame, shown: pd.DataFrame, pairs: pd.DataFrame, choice: Choice) -> None:
    """The figure and what its lines mean; a click on a line's mark opens the stances behind it.

    `pairs` are those of the ties `shown`, which are those of a window, or all.
    """
    # a line is as thick in every window
    every = pairs if shown is ties else list_pairs(ties, choice.mode, choice.duplicates)
    most = int(every[["plus", "minus"]].max().max()) if len(every) else 1
    actors = order_actors(ties, DRAWN)
    ends = ("row", "column") if choice.mode is Mode.ONE else ("row",)
    drawn = keep_strongest(pairs[pairs[[*ends]].isin(set(actors["name"])).all(axis=1)], TIES)
    st.plotly_chart(
        _figure(view, ties, actors, drawn, choice, most),
        key="network",
        on_select=_open_tie,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt="The network; the table beneath says the same.",
    )
    plus, minus = KINDS[choice.mode]
    order = " Who stands close in the list agrees more." if choice.mode is Mode.ONE else ""
    more = drawn_words(len(actors), len(drawn), ties["row"].nunique(), len(pairs))
    st.html(
        plain_html(
            f"Solid lines: {plus}. Dashed lines: {minus}. Thicker is more often; two may have both. Conditional and "
            f"neutral positions tie nobody.{order}{more} Click the mark on a line for the stances behind it.",
            kind="hint",
        )
    )


def _figure(
    view: View, ties: pd.DataFrame, actors: pd.DataFrame, drawn: pd.DataFrame, choice: Choice, most: int
) -> go.Figure:
    names = {name: view.words.actor(name) for name in ties["row"].unique()}
    palette = read_screen().palette
    if choice.mode is Mode.ONE:
        return arcs_figure(actors, drawn, names, palette, kinds=KINDS[choice.mode], most=most)
    issues = order_issues(ties.assign(column=ISSUE + ties["column"]))
    names |= {name: view.words.issue(name.removeprefix(ISSUE)) for name in issues["name"]}
    drawn = drawn.assign(column=ISSUE + drawn["column"])
    return strands_figure(actors, issues, drawn, names, palette, kinds=KINDS[choice.mode], most=most)


def _open_tie() -> None:
    points = st.session_state["network"]["selection"].get("points") or []
    keys = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    choose([])
    if keys:
        st.query_params["cell"] = keys[0]
