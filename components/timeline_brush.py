"""The strip above the timeline: all dates at a glance, and a drag across it sets the date range."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.figures.brush import brush_figure
from components.html import plain_html
from components.links import write_link
from components.screen import read_screen
from components.view import View
from data.selection import Clock, select
from data.summaries import OTHERS, Lanes, bin_marks, focus_window, timeline_marks, within_window

PLAIN = {"displaylogo": False, "displayModeBar": False, "scrollZoom": False}
"""A figure without tools of its own."""


def draw_brush(view: View, lanes: Lanes, kinds: tuple[str, ...]) -> None:
    """The strip over all dates, whatever the date filter, with the chosen range shaded."""
    selection = view.selection
    free = replace(selection, start=None, end=None)
    tables = view.selected if free == selection else select(view.whole, free)
    marks = timeline_marks(tables, free, lanes=lanes, show=kinds).drop_duplicates("row_id").assign(lane=OTHERS)
    window = focus_window(marks)
    if window is None:
        return
    bins = bin_marks(marks[within_window(marks, window)], columns=180)
    ends = (selection.start, selection.end) if selection.clock is Clock.SAID else (None, None)
    chosen = tuple(pd.Timestamp(day) if day else None for day in ends)
    screen = read_screen()
    st.plotly_chart(
        brush_figure(bins, screen.palette, window=window, chosen=chosen),
        key="brush",
        on_select=_brush,
        selection_mode="box",
        config=PLAIN,
        alt="Rows by time; the date filter beside it does the same as dragging here.",
    )
    drag = "" if screen.narrow else "Drag across this strip to set the dates; "
    st.html(plain_html(f"{drag}click a mark below for its evidence.".capitalize(), kind="hint"))


def _brush() -> None:
    """A box across the strip sets the date range."""
    boxes = st.session_state["brush"]["selection"].get("box") or []
    if boxes and boxes[0].get("x"):
        days = sorted(pd.Timestamp(x) for x in boxes[0]["x"])
        narrow_dates(days[0], days[-1])


def narrow_dates(first: pd.Timestamp, last: pd.Timestamp) -> None:
    """Makes the days the date range of the selection. Call it in a callback."""
    view: View = st.session_state["view"]
    write_link(replace(view.selection, start=first.date(), end=last.date(), clock=Clock.SAID))
