"""A discourse network as a picture: solid lines agree, dashed ones disagree, thicker is more often."""

from collections.abc import Mapping
from html import escape
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.palette import Palette

HEIGHT, NAME_LENGTH = 560, 24
APART = 0.022
"""How far the two lines of one pair stand from each other, in the figure's units."""
CLEAR = "rgba(0,0,0,0)"
SIDES = (("plus", "solid", 1), ("minus", "7px,5px", -1))


def network_figure(
    places: pd.DataFrame,
    pairs: pd.DataFrame,
    names: Mapping[str, str],
    palette: Palette,
    *,
    kinds: tuple[str, str] = ("agree", "disagree"),
    most: int | None = None,
) -> go.Figure:
    """The actors at their `places` (columns as in `place_actors`) and the ties between them (as in `list_pairs`).

    `most` is the count that the thickest line stands for, by default the largest drawn. Every line has a mark in
    its middle with `row|column|plus or minus` as customdata, every actor `row|row|`.
    """
    figure = go.Figure()
    spots = {name: (float(x), float(y)) for name, x, y in zip(places["name"], places["x"], places["y"], strict=True)}
    most = most or (int(pairs[["plus", "minus"]].max().max()) if len(pairs) else 1)
    for (side, dash, turn), verb in zip(SIDES, kinds, strict=True):
        drawn = pairs[(pairs[side] > 0) & pairs["row"].isin(spots) & pairs["column"].isin(spots)]
        _draw_lines(figure, drawn, spots, palette, side=side, dash=dash, turn=turn, most=most)
        _draw_marks(figure, drawn, spots, names, palette, side=side, turn=turn, verb=verb)
    _draw_actors(figure, places, names, palette)
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        xaxis={"visible": False, "range": [-1.9, 1.9], "fixedrange": True},
        yaxis={"visible": False, "range": [-1.25, 1.25], "fixedrange": True},
    )
    return figure


def _ends(pair: Any, spots: Mapping[str, tuple[float, float]], turn: int) -> tuple[float, float, float, float]:
    """A pair's line, moved aside where it has two."""
    (x0, y0), (x1, y1) = spots[pair.row], spots[pair.column]
    both = bool(pair.plus and pair.minus)
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1.0
    aside = turn * APART / 2 if both else 0.0
    dx, dy = -(y1 - y0) / length * aside, (x1 - x0) / length * aside
    return x0 + dx, y0 + dy, x1 + dx, y1 + dy


def _draw_lines(
    figure: go.Figure,
    pairs: pd.DataFrame,
    spots: Mapping[str, tuple[float, float]],
    palette: Palette,
    *,
    side: str,
    dash: str,
    turn: int,
    most: int,
) -> None:
    """One trace for each strength."""
    for count, group in pairs.groupby(side, sort=True):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for pair in group.itertuples(index=False):
            x0, y0, x1, y1 = _ends(pair, spots, turn)
            xs += [x0, x1, None]
            ys += [y0, y1, None]
        width = 1 + 5 * (int(count) / most) ** 0.5
        line = {"color": palette.soft, "width": width, "dash": dash}
        figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", name=side)


def _draw_marks(
    figure: go.Figure,
    pairs: pd.DataFrame,
    spots: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    palette: Palette,
    *,
    side: str,
    turn: int,
    verb: str,
) -> None:
    xs, ys, words, keys = [], [], [], []
    for pair in pairs.itertuples(index=False):
        x0, y0, x1, y1 = _ends(pair, spots, turn)
        along = 0.5 + turn * 0.06 if pair.plus and pair.minus else 0.5
        xs.append(x0 + (x1 - x0) * along)
        ys.append(y0 + (y1 - y0) * along)
        count = int(getattr(pair, side))
        one, other = (escape(names.get(name, name)) for name in (pair.row, pair.column))
        words.append(f"{one}, {other}<br>{verb}: {count:,}")
        keys.append([f"{pair.row}|{pair.column}|{side}"])
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="markers",
        marker={
            "size": 11,
            "symbol": "circle" if side == "plus" else "x-thin",
            "color": palette.paper if side == "plus" else palette.soft,
            "line": {"color": palette.soft, "width": 1.5},
        },
        customdata=keys,
        hovertext=words,
        hoverinfo="text",
        name=f"{side} marks",
        unselected={"marker": {"opacity": 1}},
    )


def _draw_actors(figure: go.Figure, places: pd.DataFrame, names: Mapping[str, str], palette: Palette) -> None:
    labels = [_label(names.get(name, name), x) for name, x in zip(places["name"], places["x"], strict=True)]
    most = int(places["ties"].max()) if len(places) else 1
    counted = zip(places["name"], places["ties"], strict=True)
    hovers = [f"{escape(names.get(name, name))}: {int(ties):,} positions" for name, ties in counted]
    sides = [_label_side(float(x), float(y)) for x, y in zip(places["x"], places["y"], strict=True)]
    figure.add_scatter(
        x=places["x"],
        y=places["y"],
        mode="markers+text",
        text=labels,
        textposition=sides,
        textfont={"size": 12.5, "color": palette.ink},
        marker={
            "size": [12 + 16 * (int(ties) / most) ** 0.5 for ties in places["ties"]],
            "color": palette.ink,
            "opacity": 1,
            "line": {"color": palette.paper, "width": 2},
        },
        customdata=[[f"{name}|{name}|"] for name in places["name"]],
        hovertext=hovers,
        hoverinfo="text",
        name="actors",
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.ink}},
    )


def _label(name: str, x: float) -> str:
    """The name over several lines, kept off its actor's mark."""
    lines = "<br>".join(map(escape, wrap(name, NAME_LENGTH)))
    return f"   {lines}" if x > 0 else f"{lines}   "


def _label_side(x: float, y: float) -> str:
    """Outside the circle, where no line runs."""
    if abs(x) < 0.2:
        return "top center" if y > 0 else "bottom center"
    return "middle right" if x > 0 else "middle left"
