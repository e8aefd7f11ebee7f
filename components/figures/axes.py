"""The frame of a figure over time: dates as people write them, lanes named above their marks, the line of now."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette

TICKS = [
    {"dtickrange": [None, 604800000], "value": "%-d %b\n%Y"},
    {"dtickrange": [604800000, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
CLEAR = "rgba(0,0,0,0)"


def time_axis(palette: Palette, window: tuple[pd.Timestamp, pd.Timestamp] | None = None) -> dict[str, object]:
    """A date axis whose ticks read 1 Dec, with the year once."""
    axis: dict[str, object] = {
        "type": "date",
        "tickformatstops": TICKS,
        "hoverformat": "%-d %b %Y",
        "showgrid": True,
        "gridcolor": palette.hairline,
        "linecolor": palette.hairline,
        "tickfont": {"size": 12, "color": palette.soft},
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": palette.hairline,
        "zeroline": False,
        "title": {"text": ""},
        "automargin": False,
    }
    return axis if window is None else {**axis, "range": list(window)}


def lay_out(
    figure: go.Figure,
    headers: Mapping[str, float],
    names: Mapping[str, str],
    palette: Palette,
    *,
    window: tuple[pd.Timestamp, pd.Timestamp],
    height: float,
) -> None:
    """Sets axes, size and the lanes' names; the vertical axis counts pixels downwards."""
    figure.update_layout(
        height=int(height) + 60,
        margin={"l": 8, "r": 8, "t": 44, "b": 6, "pad": 0},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        barmode="overlay",
        bargap=0,
        hovermode="closest",
        dragmode="pan",
        clickmode="event+select",
        showlegend=False,
        xaxis={**time_axis(palette, window), "side": "top", "fixedrange": True},
        yaxis={"range": [height + 16, 0], "visible": False, "fixedrange": True},
    )
    figure.update_layout(
        annotations=[_lane_name(names.get(lane, lane), y, palette) for lane, y in headers.items()],
        shapes=[rule(y - 11, palette) for y in headers.values()],
    )


def _lane_name(name: str, y: float, palette: Palette) -> dict[str, object]:
    place = {"x": 0, "y": y, "xref": "paper", "yref": "y", "xanchor": "left"}
    return {**place, "text": f"<b>{escape(name)}</b>", "showarrow": False, "font": {"size": 12.5, "color": palette.ink}}


def rule(y: float, palette: Palette) -> dict[str, object]:
    """A hairline across the figure."""
    ends = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": y, "y1": y}
    return {**ends, "line": {"color": palette.hairline, "width": 1}, "layer": "below"}


def add_now(figure: go.Figure, now: pd.Timestamp, palette: Palette, *, late: bool) -> None:
    """A dotted line at the corpus's last publication, which is its now; `late`, its name stands to the left of it."""
    figure.add_vline(x=now, line={"color": palette.accent, "width": 1, "dash": "dot"}, layer="below")
    figure.add_annotation(
        x=now,
        y=0,
        xref="x",
        yref="paper",
        text=f"last publication, {now.day} {now:%b %Y}",
        showarrow=False,
        xanchor="right" if late else "left",
        yanchor="bottom",
        yshift=-3,
        xshift=-4 if late else 4,
        font={"size": 11, "color": palette.accent},
    )
