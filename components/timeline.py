"""The timeline page: its switches, its headline, the figure with what it leaves beside it, and its table."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from components.chosen import choose, chosen_ids, draw_chosen
from components.figures.bins import bins_figure
from components.figures.palette import palette_of
from components.figures.timeline import timeline_figure
from components.header import draw_empty
from components.html import plain_html
from components.legend import draw_legend
from components.links import write_link
from components.switches import draw_choices, draw_switch, draw_toggle
from components.timeline_table import draw_rows
from components.timeline_words import BINS, KINDS, LANES, MARKS, describe_marks, lane_names, with_words
from components.view import View
from components.words import Words
from data.selection import Clock
from data.summaries import (
    Lanes,
    Shape,
    bin_marks,
    focus_window,
    lane_order,
    timeline_marks,
    within_window,
)

MARK_LIMIT = 160
"""Marks that one figure shows singly; beyond, they are counted in bins that open."""
WIDE, NARROW = 1010, 600
"""Pixels a figure has beside the filters, alone and beside opened evidence."""


@dataclass(frozen=True)
class Chart:
    """What the page draws: the dated marks within `window`, and those beyond it."""

    lanes: Lanes
    window: tuple[pd.Timestamp, pd.Timestamp]
    shown: pd.DataFrame
    beyond: pd.DataFrame


def draw_timeline(view: View) -> None:
    """Switches, headline, figure and evidence side by side, what the figure cannot place, the table."""
    lanes, marks = _draw_switches(view)
    if marks.empty:
        draw_empty(view, "events, statements or stances to show")
        return
    st.html(plain_html(describe_marks(marks), kind="headline"))
    chart = _chart(view, lanes, marks)
    opened = chosen_ids(view) or _bin_ids(chart)
    if chart is not None:
        main, side = (st.columns([7, 5], gap="medium") if opened else (st.container(), None))
        with main:
            _draw_figure(view, chart, narrow=bool(opened))
        if side is not None:
            with side:
                draw_chosen(view, opened)
    elif opened:
        draw_chosen(view, opened)
    _draw_rest(view, chart, lanes, marks)


def _draw_switches(view: View) -> tuple[Lanes, pd.DataFrame]:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="switches"):
        lanes = Lanes(draw_switch("lanes", "Lanes", LANES, default=Lanes.ACTOR.value))
        show = draw_choices("show", "Show", KINDS, default=("events",))
        marks = timeline_marks(view.selected, view.selection, lanes=lanes, show=show)
        if _hidden(marks):
            draw_toggle("whole", "Whole span", help="Also the few marks far away from the rest in time.")
    return lanes, marks


def _hidden(marks: pd.DataFrame) -> bool:
    window = focus_window(marks)
    return window is not None and not within_window(marks[marks["shape"] != Shape.UNDATED], window).all()


def _chart(view: View, lanes: Lanes, marks: pd.DataFrame) -> Chart | None:
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


def _draw_figure(view: View, chart: Chart, *, narrow: bool) -> None:
    words = Words(view.whole)
    palette = palette_of(st.context.theme.type)
    order = lane_order(chart.shown)
    names = lane_names(words, chart.lanes, chart.shown)
    binned = len(chart.shown) > MARK_LIMIT
    if binned:
        figure = bins_figure(bin_marks(chart.shown), order, names, palette, window=chart.window)
    else:
        now = view.whole.documents["published_end"].max()
        figure = timeline_figure(
            with_words(chart.shown, words),
            order,
            names,
            palette,
            window=chart.window,
            now=None if pd.isna(now) else now,
            width=NARROW if narrow else WIDE,
        )
    draw_legend(BINS if binned else MARKS, shown=None if binned else _traits(chart.shown))
    st.plotly_chart(
        figure,
        key="timeline",
        on_select=_open,
        selection_mode=("points", "box"),
        config={"displaylogo": False, "displayModeBar": False, "scrollZoom": False},
        alt=f"Timeline of {len(chart.shown):,} marks in {len(order):,} lanes; the table below holds the same rows.",
    )
    st.html(plain_html(_hint(binned), kind="hint"))


def _hint(binned: bool) -> str:
    first = "Click a count to open its period" if binned else "Click a mark for its evidence"
    return f"{first}; drag across the figure to set the date range."


def _traits(shown: pd.DataFrame) -> set[str]:
    """What of the legend the figure holds."""
    events = shown[shown["table"].isin(("events", "happenings"))]
    return {*events["shape"], *events["status"], *shown["table"], *shown["stance"], *shown["voice"]}


def _open() -> None:
    """A click opens evidence or a bin, a box sets the date range."""
    picked = st.session_state["timeline"]["selection"]
    box = picked.get("box") or []
    if box and box[0].get("x"):
        first, last = sorted(pd.Timestamp(x) for x in box[0]["x"][:: max(1, len(box[0]["x"]) - 1)])
        _narrow(first, last)
        return
    ids = [str(point["customdata"][0]) for point in picked.get("points") or [] if point.get("customdata")]
    if ids and "|" in ids[0]:
        lane, first_day, last_day = ids[0].split("|")
        if first_day == last_day:
            choose([])
            st.query_params["bin"] = ids[0]
        else:
            _narrow(pd.Timestamp(first_day), pd.Timestamp(last_day))
        return
    st.query_params.pop("bin", None)
    choose(list(dict.fromkeys(ids))[:1])


def _narrow(first: pd.Timestamp, last: pd.Timestamp) -> None:
    view: View = st.session_state["view"]
    write_link(replace(view.selection, start=first.date(), end=last.date(), clock=Clock.SAID))


def _bin_ids(chart: Chart | None) -> list[str]:
    """The rows of the day's bin that the link names."""
    parts = st.query_params.get("bin", "").split("|")
    if chart is None or len(parts) != 3:
        return []
    bins = bin_marks(chart.shown)
    found = bins[(bins["lane"] == parts[0]) & (bins["start"].dt.strftime("%Y-%m-%d") == parts[1])]
    return found["row_ids"].iloc[0].split(";") if len(found) else []


def _draw_rest(view: View, chart: Chart | None, lanes: Lanes, marks: pd.DataFrame) -> None:
    """What the figure does not show, and all that is selected as a table."""
    names = lane_names(Words(view.whole), lanes, marks)
    undated = marks[marks["shape"] == Shape.UNDATED]
    if chart is not None and len(chart.beyond):
        count = chart.beyond["row_id"].nunique()
        draw_rows(view, chart.beyond, names, "beyond", f"Outside the figure: {count:,}", folded=count > 3)
    if len(undated):
        count = undated["row_id"].nunique()
        draw_rows(view, undated, names, "undated", f"Without a date: {count:,}", folded=count > 10)
    count = marks["row_id"].nunique()
    draw_rows(view, marks, names, "twin", f"The same as a table: {count:,} rows", folded=True)
