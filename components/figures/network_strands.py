"""Who is for what: actors on the left, issues on the right, a line for each side an actor takes."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.network_parts import (
    bare_axis,
    draw_dots,
    draw_strokes,
    draw_tie_marks,
    finish,
    name_axis,
)
from components.figures.palette import Palette

ALONG = {"plus": 0.34, "minus": 0.66}
"""Where on its line a mark stands, so that those of both sides of one pair stand apart."""
ASIDE = 0.09
"""Rows by which the two lines of one pair part."""


def strands_figure(
    actors: pd.DataFrame,
    issues: pd.DataFrame,
    pairs: pd.DataFrame,
    names: Mapping[str, str],
    palette: Palette,
    *,
    kinds: tuple[str, str] = ("for", "against"),
    most: int = 1,
) -> go.Figure:
    """Actors and issues in their order (as in `order_actors`), the ties between them (as in `list_pairs`).

    Keys and marks as in `arcs_figure`.
    """
    figure = go.Figure()
    left, right = ([str(name) for name in side["name"]] for side in (actors, issues))
    spread = (len(left) - 1) / max(1, len(right) - 1)
    starts = {name: float(at) for at, name in enumerate(left)}
    ends = {name: at * spread if len(right) > 1 else (len(left) - 1) / 2 for at, name in enumerate(right)}
    known = pairs[pairs["row"].isin(starts) & pairs["column"].isin(ends)]
    for side, verb in zip(ALONG, kinds, strict=True):
        strokes, marks = [], []
        for pair in known[known[side] > 0].itertuples(index=False):
            aside = (ASIDE if side == "minus" else -ASIDE) if pair.plus and pair.minus else 0.0
            start, end, count = starts[pair.row] + aside, ends[pair.column] + aside, int(getattr(pair, side))
            strokes.append((count, ([0.0, 1.0], [start, end])))
            one, other = (escape(names.get(name, name)) for name in (pair.row, pair.column))
            words = f"{one}: {count:,} {verb}<br>{other}"
            marks.append((ALONG[side], start + (end - start) * ALONG[side], words, f"{pair.row}|{pair.column}|{side}"))
        draw_strokes(figure, strokes, side, palette, most)
        draw_tie_marks(figure, marks, side, palette)
    draw_dots(figure, actors, 0, list(starts.values()), names, palette)
    draw_dots(figure, issues, 1, list(ends.values()), names, palette, yaxis="y2")
    return finish(figure, max(len(left), len(right)), **_axes(left, right, ends, names, palette))


def _axes(
    left: list[str], right: list[str], ends: Mapping[str, float], names: Mapping[str, str], palette: Palette
) -> dict[str, Any]:
    own = name_axis([names.get(key, key) for key in left], palette, showgrid=False)
    other = name_axis([names.get(key, key) for key in right], palette, showgrid=False)
    other |= {"tickvals": [ends[key] for key in right], "range": own["range"], "overlaying": "y", "side": "right"}
    return {"xaxis": bare_axis(range=[-0.02, 1.02]), "yaxis": own, "yaxis2": other}
