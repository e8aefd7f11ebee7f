"""The strip above a timeline: how many rows each period has, and a place to drag a date range."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.axes import CLEAR, time_axis
from components.figures.palette import Palette

DAY = pd.Timedelta(days=1)
HEIGHT = 84


def brush_figure(
    bins: pd.DataFrame,
    palette: Palette,
    *,
    window: tuple[pd.Timestamp, pd.Timestamp],
    chosen: tuple[pd.Timestamp | None, pd.Timestamp | None] = (None, None),
) -> go.Figure:
    """One bar a bin (columns as in `bin_marks`), the chosen range shaded; a box across it is the brush."""
    figure = go.Figure()
    length = bins["end"] + DAY - bins["start"]
    figure.add_bar(
        x=bins["start"] + length / 2,
        y=bins["n"].astype("int64"),
        width=(length.dt.total_seconds() * 1000 * 0.9).tolist(),
        marker={"color": palette.soft, "line": {"width": 0}},
        customdata=[[f"{start:%Y-%m-%d}"] for start in bins["start"]],
        hovertext=[f"{n} from {start.day} {start:%b %Y}" for n, start in zip(bins["n"], bins["start"], strict=True)],
        hoverinfo="text",
        unselected={"marker": {"opacity": 1}},
    )
    if chosen != (None, None):
        first, last = chosen[0] or window[0], chosen[1] or window[1]
        figure.add_vrect(x0=first, x1=last + DAY, fillcolor=palette.accent, opacity=0.18, line={"width": 0})
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 8, "r": 8, "t": 2, "b": 36, "pad": 0},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        dragmode="select",
        selectdirection="h",
        showlegend=False,
        xaxis={**time_axis(palette, (window[0] - DAY, window[1] + 2 * DAY)), "fixedrange": True, "showgrid": False},
        yaxis={"visible": False, "fixedrange": True},
        newselection={"line": {"color": palette.accent, "width": 1}},
    )
    return figure
