"""What the two pictures of a network share: names beside rows, strokes by strength, marks that open a tie."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette

ROW, LEAST_HEIGHT = 32, 300
"""Pixels a row takes, and the least height of a figure."""
NAME_LENGTH = 19
CLEAR = "rgba(0,0,0,0)"
DASHES = {"plus": "solid", "minus": "6px,4px"}
Points = tuple[Sequence[float], Sequence[float]]


def label_html(name: str) -> str:
    """The name on one or two lines; more is cut visibly, the hover has it all."""
    lines = wrap(name, NAME_LENGTH) or [name]
    shown = lines if len(lines) < 3 else [lines[0], f"{lines[1][: NAME_LENGTH - 1]}…"]
    return "<br>".join(map(escape, shown))


def name_axis(names: Sequence[str], palette: Palette, **more: Any) -> dict[str, Any]:
    """An axis with a name a row, the first on top; as wide as its names at any width of the page."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": [label_html(name) for name in names],
        "tickfont": {"size": 12.5, "color": palette.ink},
        "range": [len(names) - 0.5, -0.5],
        "automargin": True,
        "fixedrange": True,
        "zeroline": False,
        "ticklabelstandoff": 10,
        **more,
    }


def bare_axis(**more: Any) -> dict[str, Any]:
    return {"visible": False, "fixedrange": True, **more}


def finish(figure: go.Figure, rows: int, **layout: Any) -> go.Figure:
    """Size and surroundings."""
    figure.update_layout(
        height=max(LEAST_HEIGHT, ROW * rows + 70),
        margin={"l": 4, "r": 4, "t": 34, "b": 8},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        **layout,
    )
    return figure


def draw_strokes(
    figure: go.Figure, strokes: Iterable[tuple[int, Points]], side: str, palette: Palette, most: int, **axes: str
) -> None:
    """One trace for each strength, the weakest first."""
    by_count: dict[int, tuple[list[float | None], list[float | None]]] = {}
    for count, (xs, ys) in strokes:
        drawn = by_count.setdefault(count, ([], []))
        drawn[0].extend([*xs, None])
        drawn[1].extend([*ys, None])
    for count, (every_x, every_y) in sorted(by_count.items()):
        line = {"color": palette.soft, "width": 1 + 4 * (count / most) ** 0.5, "dash": DASHES[side]}
        figure.add_scatter(x=every_x, y=every_y, mode="lines", line=line, hoverinfo="skip", name=side, **axes)


def draw_tie_marks(
    figure: go.Figure, marks: Sequence[tuple[float, float, str, str]], side: str, palette: Palette, **axes: str
) -> None:
    """A mark a tie at x, y, with its words on hover and its key as customdata."""
    figure.add_scatter(
        x=[x for x, *_ in marks],
        y=[y for _, y, *_ in marks],
        mode="markers",
        marker={
            "size": 11,
            "symbol": "circle" if side == "plus" else "x-thin",
            "color": palette.paper if side == "plus" else palette.soft,
            "line": {"color": palette.soft, "width": 1.5},
        },
        customdata=[[key] for *_, key in marks],
        hovertext=[words for _, _, words, _ in marks],
        hoverinfo="text",
        name=f"{side} marks",
        unselected={"marker": {"opacity": 1}},
        **axes,
    )


def draw_dots(
    figure: go.Figure,
    rows: pd.DataFrame,
    x: float,
    ys: Sequence[float],
    names: Mapping[str, str],
    palette: Palette,
    **axes: str,
) -> None:
    """A dot a row (columns name, ties), larger for more positions; it opens all of its row."""
    keys, counts = [str(key) for key in rows["name"]], [int(count) for count in rows["ties"]]
    most = max(counts, default=1)
    figure.add_scatter(
        x=[x] * len(keys),
        y=list(ys),
        mode="markers",
        marker={
            "size": [7 + 9 * (count / most) ** 0.5 for count in counts],
            "color": palette.ink,
            "opacity": 1,
            "line": {"color": palette.paper, "width": 1.5},
        },
        customdata=[[f"{key}|{key}|"] for key in keys],
        hovertext=[
            f"{escape(names.get(key, key))}: {count:,} positions" for key, count in zip(keys, counts, strict=True)
        ],
        hoverinfo="text",
        name="dots",
        cliponaxis=False,
        unselected={"marker": {"opacity": 1}},
        **axes,
    )
