"""The timeline page: its switches, its headline, the figure with what it leaves beside it, and its table."""

import pandas as pd
import streamlit as st

from components.chosen import PLACE, chosen_ids, draw_chosen, rows_behind
from components.downloads import draw_downloads, draw_several
from components.header import draw_empty
from components.html import plain_html
from components.switches import draw_choices, draw_switch, draw_toggle
from components.timeline_brush import draw_brush
from components.timeline_chart import Chart, bin_ids, draw_chart, plan_chart
from components.timeline_table import draw_rows
from components.timeline_words import KINDS, LANES, describe_marks, lane_names
from components.view import View
from data.schema import BY_NAME
from data.summaries import Lanes, Shape, focus_window, timeline_marks, within_window

TABLES = ("beyond", "undated", "twin")
"""The tables under the figure; evidence opened in one of them opens there."""


def draw_timeline(view: View) -> None:
    """Switches, headline, figure and evidence side by side, what the figure cannot place, the table."""
    lanes, kinds, marks = _draw_switches(view)
    if marks.empty:
        draw_empty(view, "events, statements or stances to show")
        draw_downloads(view, "events")
        return
    st.html(plain_html(describe_marks(marks), kind="headline"))
    draw_brush(view, lanes, kinds)
    chart = plan_chart(view, lanes, marks)
    beside = st.query_params.get(PLACE, "") not in TABLES
    opened = (chosen_ids(view) or rows_behind(view, bin_ids(chart))) if beside else []
    if chart is not None:
        main, side = st.columns([7, 5], gap="medium") if opened else (st.container(), None)
        with main:
            draw_chart(view, chart, narrow=bool(opened))
        if side is not None:
            with side:
                draw_chosen(view, opened)
    elif opened:
        draw_chosen(view, opened)
    _draw_rest(view, chart, lanes, marks)
    draw_several(view, _shown_rows(view, marks))


def _shown_rows(view: View, marks: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each table that has marks, as the twin shows them: happenings in actors' lanes, else events."""
    frames = {str(name): view.selected[str(name)] for name in marks["table"].unique()}
    shown = set(marks["row_id"])
    return {name: frame[frame[BY_NAME[name].key[0]].isin(shown)] for name, frame in frames.items()}


def _draw_switches(view: View) -> tuple[Lanes, tuple[str, ...], pd.DataFrame]:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="switches"):
        lanes = Lanes(draw_switch("lanes", "Lanes", LANES, default=Lanes.ACTOR.value))
        show = draw_choices("show", "Show", KINDS, default=("events",))
        marks = timeline_marks(view.selected, view.selection, lanes=lanes, show=show)
        if _hidden(marks):
            draw_toggle("whole", "Whole span", help="Also the few marks far away from the rest in time.")
    return lanes, show, marks


def _hidden(marks: pd.DataFrame) -> bool:
    window = focus_window(marks)
    return window is not None and not within_window(marks[marks["shape"] != Shape.UNDATED], window).all()


def _draw_rest(view: View, chart: Chart | None, lanes: Lanes, marks: pd.DataFrame) -> None:
    """What the figure does not show, and all that is selected as a table."""
    names = lane_names(view.words, lanes, marks)
    undated = marks[marks["shape"] == Shape.UNDATED]
    if chart is not None and len(chart.beyond):
        count = chart.beyond["row_id"].nunique()
        draw_rows(view, chart.beyond, names, "beyond", f"Outside the figure: {count:,}", folded=count > 3)
    if len(undated):
        count = undated["row_id"].nunique()
        draw_rows(view, undated, names, "undated", f"Without a date: {count:,}", folded=count > 10)
    count = marks["row_id"].nunique()
    draw_rows(view, marks, names, "twin", f"The same as a table: {count:,} rows", folded=True)
