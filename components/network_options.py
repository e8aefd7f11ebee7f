"""What the networks page counts: issues, roll-up, duplicates, time."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.html import plain_html
from components.network_rows import Choice
from components.network_words import DUPLICATES, MODES, PERIODS, window_words
from components.switches import draw_choices, draw_switch, draw_toggle
from components.view import View
from data.networks import Duplicates, Mode, Period, Window, find_windows

ALL = "all"


@dataclass(frozen=True)
class Options:
    """The stances on the chosen issues, whether members count for their bodies, and how ties are counted."""

    stances: pd.DataFrame
    rolled_up: bool
    choice: Choice


def draw_options(view: View, stances: pd.DataFrame) -> Options:
    """The switches above the picture."""
    labels = {issue: view.words.issue(issue) for issue in stances["issue"].unique()}
    issues = draw_choices("issues", "Issues", labels, default=tuple(labels))
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="switches"):
        mode = Mode(draw_switch("net", "Show", MODES, default=Mode.ONE.value))
        rolled_up = draw_toggle("rollup", "Roll up", help="Count members for the government or body they belong to.")
    once = draw_switch("once", "The same position counts", DUPLICATES, default=Duplicates.INCLUDE.value)
    chosen = stances if set(issues) == set(labels) else stances[stances["issue"].isin(issues)]
    return Options(chosen, rolled_up, Choice(mode, Duplicates(once)))


def draw_slider(ties: pd.DataFrame) -> Window | None:
    """The chosen window; None for all of the time."""
    period = draw_switch("period", "Time", PERIODS, default=ALL)
    windows = {f"{one.start:%Y-%m-%d}": one for one in find_windows(ties, Period(period))} if period != ALL else {}
    if not windows:
        return None
    linked = st.query_params.get("window", "")
    first = linked if linked in windows else next(iter(windows))
    if len(windows) > 1:
        st.session_state["window_slider"] = first
        st.select_slider(
            "Window",
            list(windows),
            format_func=lambda start: window_words(windows[start]),
            key="window_slider",
            on_change=_write_window,
        )
    undated = int(ties["day"].isna().sum())
    note = f" {undated:,} undated positions are in no window." if undated else ""
    st.html(plain_html(f"From {window_words(windows[first])}.{note}", kind="hint"))
    return windows[first]


def _write_window() -> None:
    choose([])
    st.query_params["window"] = st.session_state["window_slider"]
