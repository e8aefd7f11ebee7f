"""The networks page: who agrees with whom on the chosen issues, over time, and the stances behind each tie."""

from dataclasses import replace

import streamlit as st

from components.chosen import chosen_ids, draw_chosen
from components.exports import draw_exports
from components.header import draw_empty, draw_head
from components.html import plain_html
from components.network_downloads import draw_network_downloads
from components.network_matrix import draw_network_matrix, draw_shares
from components.network_options import draw_options, draw_slider
from components.network_picture import draw_picture
from components.network_rows import rows_of_cell
from components.network_words import headline
from components.view import View
from data.networks import list_pairs, stance_ties, ties_within
from data.selection import Selection, describe, select
from data.tables import Tables


def draw_networks(view: View) -> None:
    """Head, switches, picture, evidence, matrix, shares, downloads."""
    every = replace(view.selection, issue="")
    selected = _selected(view.whole.version, every, view.whole)
    draw_head(view, "Networks", f"{describe(selected, view.whole, 'stances', every)}.")
    if selected.stances.empty:
        draw_empty(view, "stances")
        return
    heading = st.container()
    options = draw_options(view, selected.stances)
    ties = stance_ties(view.whole, options.stances, rolled_up=options.rolled_up, clock=view.selection.clock)
    window = draw_slider(ties)
    shown = ties if window is None else ties_within(ties, window)
    pairs = list_pairs(shown, options.choice.mode, options.choice.duplicates)
    with heading:
        st.html(plain_html(headline(pairs, options.choice.mode, view.words), kind="headline"))
    draw_picture(view, ties, shown, pairs, options.choice)
    opened = rows_of_cell(shown, options.choice, st.query_params.get("cell", "")) or chosen_ids(view)
    if opened:
        draw_chosen(view, opened)
    draw_network_matrix(view, ties, shown, pairs, options.choice)
    st.subheader("For and against, issue by issue", anchor=False)
    stances = options.stances
    draw_shares(stances if shown is ties else stances[stances["stance_id"].isin(shown["row_id"])], view.words)
    draw_network_downloads(view, shown, options.choice)
    draw_exports(view, "networks")


@st.cache_resource(max_entries=2, show_spinner=False)
def _selected(version: str, selection: Selection, _whole: Tables) -> Tables:
    del version  # part of the cache key only
    return select(_whole, selection)
