"""The timeline's figure on screen: single marks, or counts where there are too many, each opening its evidence."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.figures.bins import bins_figure
from components.figures.timeline import timeline_figure
from components.legend import draw_legend
from components.screen import read_screen
from components.timeline_brush import PLAIN, narrow_dates
from components.timeline_words import BINS, MARKS, lane_names, with_words
from components.view import View
from data.selection import Clock
from data.summaries import Lanes, Shape, bin_marks, focus_window, lane_order, within_window

MARK_LIMIT = 160
"""Marks that one figure shows singly; beyond, they are counted in bins that open."""
WIDE, NARROW, PHONE = 1010, 600, 350
"""Pixels a figure has beside the filters, alone and beside opened evidence; and on a phone."""


@dataclass(frozen=True)
class Chart:
    """What the page draws: the dated marks within `window`, and those beyond it."""

    lanes: Lanes
    window: tuple[pd.Timestamp, pd.Timestamp]
    shown: pd.DataFrame
    beyond: pd.DataFrame


def plan_chart(view: View, lanes: Lanes, marks: pd.DataFrame) -> Chart | None:
    """What fits the figure; None if nothing has a date."""
    dated = marks[marks["shape"] != Shape.UNDATED]
    window = _window(view, dated)
    if window is None:
        return None
    inside = within_window(dated, window)
    return Chart(lanes, window, dated[inside], dated[~inside])


def _window(view: View, dated: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    focus = focus_window(dated)
    if focus is None:
        return None
    selection = view.selection
    ranged = selection.clock is Clock.SAID
    start = pd.Timestamp(selection.start) if selection.start and ranged else None
    end = pd.Timestamp(selection.end) if selection.end and ranged else None
    if st.query_params.get("whole") == "yes" or start is not None or end is not None:
        days = pd.concat([dated["start"], dated["end"]]).dropna()
        focus = (start if start is not None else days.min(), end if end is not None else days.max())
    return focus if focus[0] <= focus[1] else (focus[1], focus[0])


def draw_chart(view: View, chart: Chart, *, narrow: bool) -> None:
    """Legend and figure; `narrow` beside opened evidence."""
    screen = read_screen()
    order = lane_order(chart.shown)
    names = lane_names(view.words, chart.lanes, chart.shown)
    binned = len(chart.shown) > MARK_LIMIT
    if binned:
        figure = bins_figure(bin_marks(chart.shown), order, names, screen.palette, window=chart.window)
    else:
        now = view.whole.documents["published_end"].max()
        figure = timeline_figure(
            with_words(chart.shown, view.words),
            order,
            names,
            screen.palette,
            window=chart.window,
            now=None if pd.isna(now) else now,
            width=PHONE if screen.narrow else NARROW if narrow else WIDE,
        )
    draw_legend(BINS if binned else MARKS, shown=None if binned else _traits(chart.shown))
    st.plotly_chart(
        figure,
        key="timeline",
        on_select=_open,
        selection_mode="points",
        config=PLAIN,
        alt=f"Timeline of {len(chart.shown):,} marks in {len(order):,} lanes; the table below holds the same rows.",
    )


def _traits(shown: pd.DataFrame) -> set[str]:
    """What of the legend the figure holds."""
    events = shown[shown["table"].isin(("events", "happenings"))]
    return {*events["shape"], *events["status"], *shown["table"], *shown["stance"], *shown["voice"]}


def _open() -> None:
    """A click opens the evidence of a mark, the period of a bin, or the rows of a day's bin."""
    points = st.session_state["timeline"]["selection"].get("points") or []
    ids = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    if not ids or "|" not in ids[0]:
        choose(ids[:1])
        return
    choose([])
    _, first, last = ids[0].split("|")
    if first == last:
        st.query_params["bin"] = ids[0]
    else:
        narrow_dates(pd.Timestamp(first), pd.Timestamp(last))


def bin_ids(chart: Chart | None) -> list[str]:
    """The rows of the day's bin that the link names."""
    parts = st.query_params.get("bin", "").split("|")
    if chart is None or len(parts) != 3:
        return []
    bins = bin_marks(chart.shown)
    found = bins[(bins["lane"] == parts[0]) & (bins["start"].dt.strftime("%Y-%m-%d") == parts[1])]
    return found["row_ids"].iloc[0].split(";") if len(found) else []
