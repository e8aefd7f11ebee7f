"""The network as a picture; actors keep their places while the window moves."""

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.figures.network import network_figure
from components.figures.palette import palette_of
from components.html import plain_html
from components.network_rows import ISSUE, Choice
from components.network_words import AT_MOST, KINDS
from components.view import View
from data.networks import Mode, list_pairs, place_actors, place_columns


def draw_picture(view: View, ties: pd.DataFrame, pairs: pd.DataFrame, choice: Choice) -> None:
    """The figure and what its lines mean; a click on a line's mark opens the stances behind it."""
    names = {name: view.words.actor(name) for name in ties["row"]}
    plus, minus = KINDS[choice.mode]
    every = list_pairs(ties, choice.mode, choice.duplicates)  # a line is as thick in every window
    most = int(every[["plus", "minus"]].max().max()) if len(every) else 1
    if choice.mode is Mode.ONE:
        places = place_actors(ties, AT_MOST)
    else:
        named = ties.assign(column=ISSUE + ties["column"])
        names |= {name: view.words.issue(name.removeprefix(ISSUE)) for name in named["column"]}
        pairs, places = pairs.assign(column=ISSUE + pairs["column"]), place_columns(named, AT_MOST)
    st.plotly_chart(
        network_figure(places, pairs, names, palette_of(st.context.theme.type), kinds=(plus, minus), most=most),
        key="network",
        on_select=_open_tie,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt="The network; the table beneath says the same.",
    )
    order = " Who stands side by side agrees more." if choice.mode is Mode.ONE else ""
    more = f" The {AT_MOST} actors with most positions are shown." if ties["row"].nunique() > AT_MOST else ""
    st.html(
        plain_html(
            f"Solid lines: {plus}. Dashed lines: {minus}. Thicker is more often; two may have both. Conditional and "
            f"neutral positions tie nobody.{order}{more} Click the mark on a line for the stances behind it.",
            kind="hint",
        )
    )


def _open_tie() -> None:
    points = st.session_state["network"]["selection"].get("points") or []
    keys = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    choose([])
    if keys:
        st.query_params["cell"] = keys[0]
