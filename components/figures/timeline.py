"""The timeline: marks in lanes, doubt drawn as doubt."""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.figures.axes import add_now, lay_out
from components.figures.marks import as_objects
from components.figures.packing import Placed, pack, stack
from components.figures.palette import Palette
from components.figures.shapes import STYLE_OF, draw_marks
from data.summaries import Shape

ROW, TALL_ROW, HEADER = 23, 40, 22
"""Heights in pixels: of a row of marks, of one with its label above it, of a lane's name."""
NARROW = 480
"""Pixels a figure needs for labels beside its marks."""
ROWS_FOR_LABELS = 6
DAY = pd.Timedelta(days=1)
NOW_TURNS = 0.6
"""Share of the figure's width beyond which the name of its now would not fit to the right of it, on a phone too."""


def timeline_figure(
    marks: pd.DataFrame,
    lanes: Sequence[str],
    names: Mapping[str, str],
    palette: Palette,
    *,
    window: tuple[pd.Timestamp, pd.Timestamp],
    now: pd.Timestamp | None = None,
    width: int = 1000,
) -> go.Figure:
    """The dated marks (columns as in `timeline_marks`, and `hover`, escaped) in the lanes, names by lane.

    Every mark has its row_id as customdata. `width` in pixels decides where labels fit, beside their marks or, in a
    narrow figure, above them; `now` draws a line.
    """
    window = _padded(window)
    figure, marks = go.Figure(), as_objects(marks[marks["shape"] != Shape.UNDATED])
    placed, headers, height = _place(marks, lanes, window, width)
    draw_marks(figure, placed, palette, window)
    _draw_labels(figure, placed, palette, (window[1] - window[0]) / width * 9, window[0])
    lay_out(figure, headers, names, palette, window=window, height=height)
    if now is not None and window[0] <= now <= window[1]:
        add_now(figure, now, palette, late=(now - window[0]) / (window[1] - window[0]) > NOW_TURNS)
    return figure


def _padded(window: tuple[pd.Timestamp, pd.Timestamp]) -> tuple[pd.Timestamp, pd.Timestamp]:
    spare = max((window[1] - window[0]) * 0.025, DAY)
    return window[0] - spare, window[1] + DAY + spare


def _place(
    marks: pd.DataFrame, lanes: Sequence[str], window: tuple[pd.Timestamp, pd.Timestamp], width: int
) -> tuple[pd.DataFrame, dict[str, float], float]:
    """The marks with x0, x1 (edges as drawn), y, shown label and side; y of each lane's name; the figure's height."""
    drawn = with_edges(marks, window)
    scale = width / (window[1] - window[0]).total_seconds()
    y, headers, parts = 0.0, {}, []
    row = TALL_ROW if width < NARROW else ROW
    for lane in lanes:
        mine = drawn[drawn["lane"] == lane]
        headers[lane] = y + HEADER / 2
        places = _pack(mine, window, scale, width)
        parts.append(_with_places(mine, places, y + HEADER, row))
        y += HEADER + row * (max((place.row for place in places), default=-1) + 1)
    return (pd.concat(parts) if parts else drawn.assign(y=0.0, shown="", side="")), headers, y


def _pack(mine: pd.DataFrame, window: tuple[pd.Timestamp, pd.Timestamp], scale: float, width: int) -> list[Placed]:
    labels = (mine["label"] + mine["n"].map(lambda n: f" ×{n}" if n > 1 else "")).tolist()
    if width < NARROW:
        return stack(labels, width=width)
    left = (mine["x0"] - window[0]).dt.total_seconds() * scale - 8
    right = (mine["x1"] - window[0]).dt.total_seconds() * scale + 14
    return pack(list(zip(left, right, strict=True)), labels, width=width, rows=ROWS_FOR_LABELS)


def _with_places(mine: pd.DataFrame, places: list[Placed], top: float, row: int) -> pd.DataFrame:
    return mine.assign(
        y=[top + row * (place.row + 1) - ROW / 2 for place in places],
        shown=pd.Series([place.label for place in places], index=mine.index, dtype=object),
        side=pd.Series([place.side for place in places], index=mine.index, dtype=object),
    )


def with_edges(marks: pd.DataFrame, window: tuple[pd.Timestamp, pd.Timestamp]) -> pd.DataFrame:
    """The marks with x0 and x1: a day's noon, an interval's first and last instant, an open end a stretch beyond."""
    stretch = max((window[1] - window[0]) * 0.045, DAY)
    start, end, noon = marks["start"], marks["end"] + DAY, DAY / 2
    single = marks["shape"].isin((Shape.DAY, Shape.ABOUT))
    x0 = start.where(~single, start + noon).fillna(marks["end"] + noon - stretch)
    x1 = end.where(~single, start + noon).fillna(start + noon + stretch)
    style = marks["status"].map(STYLE_OF).fillna("solid")
    return marks.assign(x0=x0, x1=x1, style=style)


def _draw_labels(
    figure: go.Figure, placed: pd.DataFrame, palette: Palette, gap: pd.Timedelta, first: pd.Timestamp
) -> None:
    """Labels beside their marks, `gap` away; those above begin at `first`, the figure's left edge."""
    wide = (placed["shape"] == Shape.ABOUT) | (placed["table"] == "stances")
    away = pd.Series(gap, index=placed.index).mask(wide, gap * 1.5)
    sides = {
        "right": (placed["x1"] + away, 0, "middle right"),
        "left": (placed["x0"] - away, 0, "middle left"),
        "above": (pd.Series(first, index=placed.index), ROW - 7, "middle right"),
    }
    for side, (x, up, position) in sides.items():
        rows = placed[(placed["side"] == side) & (placed["shown"] != "")]
        if rows.empty:
            continue
        figure.add_scatter(
            x=x[rows.index],
            y=rows["y"] - up,
            mode="text",
            text=[escape(words) for words in rows["shown"]],
            textposition=position,
            textfont={"size": 11 if up == 0 else 12, "color": palette.soft},
            customdata=[[row_id] for row_id in rows["row_id"]],
            hovertext=rows["hover"],
            hoverinfo="text",
            showlegend=False,
            name="labels",
            unselected={"textfont": {"color": palette.soft}},
        )
