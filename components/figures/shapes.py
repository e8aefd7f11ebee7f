"""The shapes of marks: filled, outlined, faint or struck by status; dot, bar, whiskers, arrow by what is known."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette
from data.summaries.marks import Shape

STYLE_OF = {
    "happened": "filled",
    "announced": "outlined",
    "scheduled": "outlined",
    "hypothetical": "faint",
    "denied": "struck",
    "": "filled",
}
SYMBOLS = {"filled": "circle", "outlined": "circle-open", "faint": "circle-open-dot", "struck": "circle-x-open"}
SIGNS = {"rejects": "−−", "sceptical": "−", "conditional": "±", "neutral": "0", "open": "+", "supports": "++"}
BAR = 9
"""Thickness of a bar in pixels, which are the units of the vertical axis."""


def draw_marks(
    figure: go.Figure, placed: pd.DataFrame, palette: Palette, window: tuple[pd.Timestamp, pd.Timestamp]
) -> None:
    """Adds every mark once: bars for all that lasts or is doubtful, dots for days; statements and stances their own."""
    events = placed[placed["table"].isin(("events", "happenings"))]
    for style in SYMBOLS:
        _draw_events(figure, events[events["style"] == style], style, palette)
    _draw_others(figure, placed[placed["table"] == "statements"], palette)
    for stance in palette.stances:
        _draw_stances(figure, placed[(placed["table"] == "stances") & (placed["stance"] == stance)], stance, palette)


def _draw_events(figure: go.Figure, rows: pd.DataFrame, style: str, palette: Palette) -> None:
    dots = rows[rows["shape"].isin((Shape.DAY, Shape.ABOUT))]
    _draw_halo(figure, dots[dots["shape"] == Shape.ABOUT], palette)
    if len(dots):
        marker = {"symbol": SYMBOLS[style], "size": 11, "color": palette.ink, "line": {"width": 2, "color": palette.ink}}
        if style == "filled":
            marker["line"] = {"width": 0}
        _scatter(figure, dots, (dots["x0"], dots["y"]), marker, f"{style} dots")
    _draw_bars(figure, rows[rows["shape"] == Shape.INTERVAL], style, palette, doubtful=False)
    doubtful = rows[rows["shape"].isin((Shape.WITHIN, Shape.BEFORE, Shape.AFTER))]
    _draw_bars(figure, doubtful, style, palette, doubtful=True)
    _draw_ends(figure, doubtful, palette)


def _draw_halo(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    if len(rows):
        marker = {"symbol": "circle", "size": 21, "color": palette.faint, "line": {"width": 0}}
        _scatter(figure, rows, (rows["x0"], rows["y"]), marker, "about")


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


def _draw_ends(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """Whiskers where an interval ends for sure, arrows where it is open."""
    edges = (
        ("x0", rows["shape"] != Shape.BEFORE, "line-ns-open"),
        ("x1", rows["shape"] != Shape.AFTER, "line-ns-open"),
        ("x0", rows["shape"] == Shape.BEFORE, "triangle-left"),
        ("x1", rows["shape"] == Shape.AFTER, "triangle-right"),
    )
    for edge, mask, symbol in edges:
        ends = rows[mask]
        if len(ends):
            whisker = symbol.startswith("line")
            marker = {"symbol": symbol, "size": 13 if whisker else 9, "color": palette.soft, "line": {"width": 1.4}}
            _scatter(figure, ends, (ends[edge], ends["y"]), marker, "whiskers" if whisker else "arrows")


def _draw_others(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """Statements: diamonds on their middle, with a thin line over the doubt."""
    if rows.empty:
        return
    _draw_spans(figure, rows, palette)
    marker = {"symbol": "diamond", "size": 10, "color": palette.accent, "line": {"width": 0}}
    _scatter(figure, rows, (_middle(rows), rows["y"]), marker, "statements")


def _draw_stances(figure: go.Figure, rows: pd.DataFrame, stance: str, palette: Palette) -> None:
    """Stances: squares in the stance's colour with its sign; a ring for attributed, small for narrated."""
    if rows.empty:
        return
    fill, text = palette.stances[stance]
    _draw_spans(figure, rows, palette)
    for voice, symbol, size in (("self", "square", 17), ("attributed", "square-open", 15), ("narrated", "square", 10)):
        mine = rows[rows["voice"] == voice]
        if len(mine):
            line = {"width": 2.5 if voice == "attributed" else 0.6, "color": fill if voice == "attributed" else palette.soft}
            marker = {"symbol": symbol, "size": size, "color": fill, "line": line}
            _scatter(figure, mine, (_middle(mine), mine["y"]), marker, f"stances {voice}")
            if voice == "self":
                trace = figure.data[-1]
                trace.update(mode="markers+text", text=[SIGNS[stance]] * len(mine), textposition="middle center")
                trace.update(textfont={"size": 10, "color": text}, unselected={"textfont": {"color": text}})


def _draw_spans(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """A thin line from the first to the last possible day, its open ends as arrows."""
    spans = rows[rows["x0"] < rows["x1"]]
    xs = [x for first, last in zip(spans["x0"], spans["x1"], strict=True) for x in (first, last, None)]
    ys = [y for y in spans["y"] for y in (y, y, None)]
    line = {"color": palette.soft, "width": 1.2}
    figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False, name="spans")
    _draw_ends(figure, spans, palette)


def _middle(rows: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """Where a span's mark stands: its middle, or its known end where the other is open."""
    middle = rows["x0"] + (rows["x1"] - rows["x0"]) / 2
    middle = middle.where(rows["shape"] != Shape.BEFORE, rows["x1"])
    return middle.where(rows["shape"] != Shape.AFTER, rows["x0"])


def _scatter(
    figure: go.Figure, rows: pd.DataFrame, place: tuple[object, object], marker: dict[str, object], name: str
) -> None:
    figure.add_scatter(
        x=place[0],
        y=place[1],
        mode="markers",
        marker=marker,
        customdata=[[row_id] for row_id in rows["row_id"]],
        hovertext=rows["hover"],
        hoverinfo="text",
        showlegend=False,
        name=name,
        unselected={"marker": {"opacity": 1}},
    )
