"""Lines over time: a panel an actor, the scale from rejects to supports upwards, the words where a line turns."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.axes import CLEAR, rule, time_axis
from components.figures.lines_periods import OPENED, gather
from components.figures.lines_text import (
    GAP,
    HEADER,
    LINE,
    STEP,
    STEPS,
    Panels,
    scale_labels,
    turns_below,
    words_at_turns,
    words_below,
)
from components.figures.marks import as_objects
from components.figures.packing import shorten
from components.figures.palette import Palette
from components.words import interval

VOICES = (("narrated", "square", 9), ("attributed", "square-open", 15), ("self", "square", 17))
DAY = pd.Timedelta(days=1)


def lines_figure(
    lines: pd.DataFrame,
    positions: pd.DataFrame,
    names: Mapping[str, str],
    palette: Palette,
    *,
    quotes: Mapping[str, str],
    narrow: bool = False,
) -> go.Figure:
    """The rows of `trace_lines` (with `words` and `holder`) as marks, `list_positions` as the line through them.

    One panel for each of `names`, by actor_id. `quotes` are the words shown at turns, by stance_id; customdata holds
    the stance_ids of the rows under a mark, joined by ;, the first `OPENED`. In a narrow figure the words stand below
    their panel. Of very many rows a mark gathers those of a period (`gather`), and no line joins them.
    """
    lines, positions = as_objects(lines), as_objects(positions)
    below = turns_below(lines, quotes) if narrow else {}
    panels, height = _panels(lines, names, {actor: len(words) * LINE for actor, words in below.items()})
    rows = _placed(lines[lines["actor_id"].isin(panels)], panels)
    window = rows[["x0", "x1"]].min().min(), rows["x1"].max()
    spare = max((window[1] - window[0]) * 0.04, 2 * DAY)
    window = (window[0] - spare, window[1] + spare * (1 if narrow else 3))
    figure = go.Figure()
    marked, period = gather(rows)
    if not period:
        _draw_path(figure, positions[positions["actor_id"].isin(panels)], panels, palette)
        _draw_doubt(figure, rows, palette, window)
    _draw_marks(figure, marked.assign(x1=marked["day"]), palette)
    words = words_below(below, panels, palette) if narrow else words_at_turns(rows, quotes, palette, window)
    _lay_out(figure, window, height, palette, [*scale_labels(panels, names, palette), *words])
    figure.update_layout(shapes=[rule(y, palette) for steps in panels.values() for y in steps.values()])
    return figure


def _panels(lines: pd.DataFrame, names: Mapping[str, str], below: Mapping[str, int]) -> tuple[Panels, float]:
    """The whole scale for an actor with several positions, one step for the others; and the figure's height.

    `below` are pixels to leave under an actor's panel.
    """
    panels: Panels = {}
    top = 0.0
    for actor in names:
        values = sorted({int(value) for value in lines["value"][lines["actor_id"] == actor]}, reverse=True)
        steps = list(STEPS) if len(values) > 1 else values
        panels[actor] = {value: top + HEADER + STEP * (at + 0.5) for at, value in enumerate(steps)}
        top += HEADER + STEP * len(steps) + below.get(actor, 0) + GAP
    return panels, top


def _placed(lines: pd.DataFrame, panels: Panels) -> pd.DataFrame:
    """The rows with y of their step, x0 and x1 of their interval's ends; x0 is missing where it is open."""
    y = [panels[actor][int(value)] for actor, value in zip(lines["actor_id"], lines["value"], strict=True)]
    return lines.assign(y=y, x0=lines["date_start"], x1=lines["day"])


def _draw_path(figure: go.Figure, positions: pd.DataFrame, panels: Panels, palette: Palette) -> None:
    """From moment to moment a dotted step; a mixed moment breaks the line."""
    for actor, group in positions.groupby("actor_id", sort=False):
        y = [None if pd.isna(value) else panels[str(actor)][int(value)] for value in group["value"]]
        line = {"color": palette.soft, "width": 1.4, "dash": "dot", "shape": "hv"}
        figure.add_scatter(x=group["day"], y=y, mode="lines", line=line, hoverinfo="skip", name="path")


def _draw_doubt(
    figure: go.Figure, rows: pd.DataFrame, palette: Palette, window: tuple[pd.Timestamp, pd.Timestamp]
) -> None:
    """A line over every day a row can be of, with whiskers; an arrow where its beginning is not known."""
    spans = rows[(rows["x0"] < rows["x1"]) | rows["x0"].isna()]
    first = spans["x0"].fillna(spans["x1"] - (window[1] - window[0]) * 0.05)
    xs = [x for ends in zip(first, spans["x1"], strict=True) for x in (*ends, None)]
    ys = [y for y in spans["y"] for y in (y, y, None)]
    line = {"color": palette.soft, "width": 2}
    figure.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", name="doubt")
    for mask, symbol, size in ((spans["x0"].notna(), "line-ns-open", 12), (spans["x0"].isna(), "triangle-left", 8)):
        if mask.any():
            marker = {"symbol": symbol, "size": size, "color": palette.soft, "line": {"width": 1.5}}
            figure.add_scatter(
                x=first[mask], y=spans["y"][mask], mode="markers", marker=marker, hoverinfo="skip", name="ends"
            )


def _draw_marks(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """One mark for rows alike in actor, day, stance and voice; self-stated last, so that it lies on top."""
    for voice, symbol, size in VOICES:
        mine = rows[rows["voice"] == voice]
        for stance, group in mine.groupby("stance", sort=False):
            fill = palette.stances[str(stance)][0]
            ringed = voice == "attributed"
            line = {"width": 2.5 if ringed else 1, "color": fill if ringed else palette.soft}
            counts = group.groupby(["y", "x1"], sort=False).size()
            opened = group[group.groupby(["y", "x1"]).cumcount() < OPENED]
            ids = opened.groupby(["y", "x1"], sort=False)["stance_id"].agg(";".join)
            first = group.drop_duplicates(["y", "x1"])
            figure.add_scatter(
                x=first["x1"],
                y=first["y"],
                mode="markers",
                marker={"symbol": symbol, "size": size, "color": fill, "line": line},
                customdata=[[joined] for joined in ids],
                hovertext=[_hover(row, n) for row, n in zip(first.itertuples(), counts, strict=True)],
                hoverinfo="text",
                name=f"{stance} {voice}",
                unselected={"marker": {"opacity": 1}},
            )


def _hover(row: Any, count: int) -> str:
    who = f"{row.holder}: " if row.holder else ""
    when = interval(row.date_start, row.date_end, row.precision)
    more = f"<br>{count:,} rows" if count > 1 else ""
    more += f", the first {OPENED} open" if count > OPENED else ""
    words = escape(shorten(" ".join(str(row.words).split()), 80))
    return f"<b>{escape(who)}{row.stance}</b>, {row.voice}<br>{when}<br>{words}{more}"


def _lay_out(
    figure: go.Figure,
    window: tuple[pd.Timestamp, pd.Timestamp],
    height: float,
    palette: Palette,
    labels: list[dict[str, object]],
) -> None:
    figure.update_layout(
        annotations=labels,
        height=int(height) + 52,
        margin={"l": 84, "r": 8, "t": 44, "b": 6, "pad": 0},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        hovermode="closest",
        dragmode="pan",
        clickmode="event+select",
        showlegend=False,
        xaxis={**time_axis(palette, window), "side": "top", "fixedrange": True},
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
    )
