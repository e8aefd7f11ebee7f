"""Markers of a timeline, each with the id of its row; whiskers and arrows at the ends of what is doubtful."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette
from data.summaries import Shape


def as_objects(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with strings as Python's own: the few rows of a figure are cut a hundred times, so more cheaply."""
    return frame.astype({name: object for name, dtype in frame.dtypes.items() if dtype == "str"})


def draw_ends(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
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
            add_marks(figure, ends, (ends[edge], ends["y"]), marker, "whiskers" if whisker else "arrows")


def add_marks(
    figure: go.Figure, rows: pd.DataFrame, place: tuple[object, object], marker: dict[str, object], name: str
) -> None:
    """Adds one trace of markers at the place, x and y, with what they open and what hovering says."""
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
