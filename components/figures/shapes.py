"""The shapes of marks: filled, outlined, faint or struck by status; dot, bar, whiskers, arrow by what is known."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.marks import add_marks, draw_ends
from components.figures.palette import Palette
from components.figures.voices import draw_stances, draw_statements
from data.summaries import Shape

STYLE_OF = {
    "happened": "filled",
    "announced": "outlined",
    "scheduled": "outlined",
    "hypothetical": "faint",
    "denied": "struck",
    "": "filled",
}
SYMBOLS = {"filled": "circle", "outlined": "circle-open", "faint": "circle-open-dot", "struck": "circle-x-open"}
BAR = 9
"""Thickness of a bar in pixels, which are the units of the vertical axis."""


def draw_marks(
    figure: go.Figure, placed: pd.DataFrame, palette: Palette, window: tuple[pd.Timestamp, pd.Timestamp]
) -> None:
    """Adds every mark once: bars for all that lasts or is doubtful, dots for days; statements and stances their own."""
    events = placed[placed["table"].isin(("events", "happenings"))]
    styles, held = set(events["style"]), set(placed["stance"])
    for style in filter(styles.__contains__, SYMBOLS):
        _draw_events(figure, events[events["style"] == style], style, palette)
    draw_statements(figure, placed[placed["table"] == "statements"], palette)
    for stance in filter(held.__contains__, palette.stances):
        draw_stances(figure, placed[(placed["table"] == "stances") & (placed["stance"] == stance)], stance, palette)


def _draw_events(figure: go.Figure, rows: pd.DataFrame, style: str, palette: Palette) -> None:
    dots = rows[rows["shape"].isin((Shape.DAY, Shape.ABOUT))]
    _draw_halo(figure, dots[dots["shape"] == Shape.ABOUT], palette)
    if len(dots):
        marker = {
            "symbol": SYMBOLS[style],
            "size": 11,
            "color": palette.ink,
            "line": {"width": 2, "color": palette.ink},
        }
        if style == "filled":
            marker["line"] = {"width": 0}
        add_marks(figure, dots, (dots["x0"], dots["y"]), marker, f"{style} dots")
    _draw_bars(figure, rows[rows["shape"] == Shape.INTERVAL], style, palette, doubtful=False)
    doubtful = rows[rows["shape"].isin((Shape.WITHIN, Shape.BEFORE, Shape.AFTER))]
    _draw_bars(figure, doubtful, style, palette, doubtful=True)
    draw_ends(figure, doubtful, palette)


def _draw_halo(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    if len(rows):
        marker = {"symbol": "circle", "size": 21, "color": palette.faint, "line": {"width": 0}}
        add_marks(figure, rows, (rows["x0"], rows["y"]), marker, "about")


def _draw_bars(figure: go.Figure, rows: pd.DataFrame, style: str, palette: Palette, *, doubtful: bool) -> None:
    if rows.empty:
        return
    clear = "rgba(0,0,0,0)"
    fill = palette.faint if doubtful else palette.ink
    marker: dict[str, object] = {"color": fill if style == "filled" else clear, "line": {"width": 0}}
    if style in ("outlined", "struck"):
        marker["line"] = {"width": 1.6, "color": palette.ink if not doubtful else palette.soft}
    if style == "faint":
        marker["line"] = {"width": 0.8, "color": palette.soft}
        marker["pattern"] = {"shape": ".", "fgcolor": palette.ink, "bgcolor": clear, "size": 4, "solidity": 0.35}
    figure.add_bar(
        base=rows["x0"],
        x=(rows["x1"] - rows["x0"]).dt.total_seconds() * 1000,
        y=rows["y"],
        width=BAR,
        orientation="h",
        marker=marker,
        customdata=[[row_id] for row_id in rows["row_id"]],
        hovertext=rows["hover"],
        hoverinfo="text",
        showlegend=False,
        textposition="none",
        name=f"{style} {'doubt' if doubtful else 'bars'}",
        unselected={"marker": {"opacity": 1}},
    )
    if style == "struck":
        _strike(figure, rows, palette)


def _strike(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    xs = [x for first, last in zip(rows["x0"], rows["x1"], strict=True) for x in (first, last, None)]
    ys = [y for y in rows["y"] for y in (y, y, None)]
    line = {"color": palette.ink, "width": 2}
    figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False, name="struck lines")
