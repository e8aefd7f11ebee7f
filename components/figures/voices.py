"""Statements and stances on the timeline: who said it himself, to whom it is attributed, what is narrated."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.marks import add_marks, draw_ends
from components.figures.palette import Palette
from data.summaries import Shape

SIGNS = {"rejects": "−−", "sceptical": "−", "conditional": "±", "neutral": "0", "open": "+", "supports": "++"}


def draw_statements(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """Statements: diamonds on their middle, with a thin line over the doubt."""
    if rows.empty:
        return
    _draw_spans(figure, rows, palette)
    marker = {"symbol": "diamond", "size": 10, "color": palette.accent, "line": {"width": 0}}
    add_marks(figure, rows, (_middle(rows), rows["y"]), marker, "statements")


def draw_stances(figure: go.Figure, rows: pd.DataFrame, stance: str, palette: Palette) -> None:
    """Stances: squares in the stance's colour with its sign; a ring for attributed, small for narrated."""
    if rows.empty:
        return
    fill, text = palette.stances[stance]
    _draw_spans(figure, rows, palette)
    for voice, symbol, size in (("self", "square", 17), ("attributed", "square-open", 15), ("narrated", "square", 10)):
        mine = rows[rows["voice"] == voice]
        if len(mine):
            line = {
                "width": 2.5 if voice == "attributed" else 0.6,
                "color": fill if voice == "attributed" else palette.soft,
            }
            marker = {"symbol": symbol, "size": size, "color": fill, "line": line}
            add_marks(figure, mine, (_middle(mine), mine["y"]), marker, f"stances {voice}")
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
    draw_ends(figure, spans, palette)


def _middle(rows: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """Where a span's mark stands: its middle, or its known end where the other is open."""
    middle = rows["x0"] + (rows["x1"] - rows["x0"]) / 2
    middle = middle.where(rows["shape"] != Shape.BEFORE, rows["x1"])
    return middle.where(rows["shape"] != Shape.AFTER, rows["x0"])
