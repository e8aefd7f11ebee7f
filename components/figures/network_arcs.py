"""Who agrees with whom: one row an actor, arcs of agreement on one side and of disagreement on the other."""

from collections.abc import Mapping
from html import escape
from math import cos, pi, sin
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.network_parts import (
    Points,
    bare_axis,
    draw_dots,
    draw_strokes,
    draw_tie_marks,
    finish,
    name_axis,
)
from components.figures.palette import Palette

PANELS = {"plus": ("x", (0.0, 0.47)), "minus": ("x2", (0.53, 1.0))}
STEPS = 20
"""Pieces of an arc."""


def arcs_figure(
    actors: pd.DataFrame,
    pairs: pd.DataFrame,
    names: Mapping[str, str],
    palette: Palette,
    *,
    kinds: tuple[str, str] = ("agree", "disagree"),
    most: int = 1,
) -> go.Figure:
    """The actors in their order (as in `order_actors`) and the ties between them (as in `list_pairs`).

    `most` is the count that the thickest arc stands for. Every arc has a mark at its height with
    `row|column|plus or minus` as customdata, every actor's dot `row|row|`.
    """
    figure = go.Figure()
    keys = [str(name) for name in actors["name"]]
    rows = {name: at for at, name in enumerate(keys)}
    known = pairs[pairs["row"].isin(rows) & pairs["column"].isin(rows)]
    for (side, (axis, _)), verb in zip(PANELS.items(), kinds, strict=True):
        drawn = known[known[side] > 0]
        arcs = [(int(getattr(pair, side)), _arc(pair, rows)) for pair in drawn.itertuples(index=False)]
        draw_strokes(figure, arcs, side, palette, most, xaxis=axis)
        marks = [
            (_reach(pair, rows), (rows[pair.row] + rows[pair.column]) / 2, *_words(pair, side, verb, names))
            for pair in drawn.itertuples(index=False)
        ]
        draw_tie_marks(figure, marks, side, palette, xaxis=axis)
        draw_dots(figure, actors, 0, range(len(keys)), names, palette, xaxis=axis)
        figure.add_annotation(**_heading(side, verb, axis, len(drawn), palette))
    shown = [names.get(key, key) for key in keys]
    axes = {f"{axis[0]}axis{axis[1:]}": bare_axis(range=[-0.06, 1.08], domain=span) for axis, span in PANELS.values()}
    grid = {"showgrid": True, "gridcolor": palette.hairline}
    return finish(figure, len(keys), yaxis=name_axis(shown, palette, **grid), **axes)


def _reach(pair: Any, rows: Mapping[str, int]) -> float:
    """How far an arc reaches: near neighbours a little, the ends of the list all the way."""
    return float((abs(rows[pair.row] - rows[pair.column]) / max(1, len(rows) - 1)) ** 0.6)


def _arc(pair: Any, rows: Mapping[str, int]) -> Points:
    start, end, reach = rows[pair.row], rows[pair.column], _reach(pair, rows)
    steps = [step / STEPS for step in range(STEPS + 1)]
    return [reach * sin(pi * step) for step in steps], [
        start + (end - start) * (1 - cos(pi * step)) / 2 for step in steps
    ]


def _words(pair: Any, side: str, verb: str, names: Mapping[str, str]) -> tuple[str, str]:
    one, other = (escape(names.get(name, name)) for name in (pair.row, pair.column))
    return f"{one}, {other}<br>{verb}: {int(getattr(pair, side)):,}", f"{pair.row}|{pair.column}|{side}"


def _heading(side: str, verb: str, axis: str, count: int, palette: Palette) -> dict[str, Any]:
    sample = {"plus": "○", "minus": "×"}[side]
    return {
        "text": f"{sample} {verb} ({count:,})",
        "xref": f"{axis} domain",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 8,
        "showarrow": False,
        "font": {"size": 13, "color": palette.ink},
    }
