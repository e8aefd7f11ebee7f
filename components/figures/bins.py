"""Many marks counted by lane and period, as bars that open on a click."""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.figures.axes import lay_out
from components.figures.palette import Palette

LANE, HEADER = 62, 22
"""Heights in pixels of a lane's bars and of its name."""
DAY = pd.Timedelta(days=1)


def bins_figure(
    bins: pd.DataFrame,
    lanes: Sequence[str],
    names: Mapping[str, str],
    palette: Palette,
    *,
    window: tuple[pd.Timestamp, pd.Timestamp],
) -> go.Figure:
    """The bins (columns as in `bin_marks`) as one bar each; customdata is lane|first day|last day."""
    figure = go.Figure()
    tops = {lane: at * (LANE + HEADER) + HEADER for at, lane in enumerate(lanes)}
    rows = bins[bins["lane"].isin(tops)]
    most = int(rows["n"].max()) if len(rows) else 1
    heights = rows["n"].astype(float) / most * (LANE - 16)
    floors = rows["lane"].map(tops).astype(float) + LANE - 4
    figure.add_bar(
        x=rows["start"] + (rows["end"] + DAY - rows["start"]) / 2,
        width=((rows["end"] + DAY - rows["start"]).dt.total_seconds() * 1000 * 0.92).tolist(),
        base=floors,
        y=-heights,
        text=rows["n"].astype("str"),
        textposition="outside",
        textfont={"size": 11, "color": palette.soft},
        cliponaxis=False,
        marker={"color": palette.ink, "line": {"width": 0}},
        customdata=[[_key(row)] for row in rows.itertuples()],
        hovertext=[_hover(row, names) for row in rows.itertuples()],
        hoverinfo="text",
        name="bins",
        unselected={"marker": {"opacity": 1}},
    )
    headers = {lane: top - HEADER / 2 for lane, top in tops.items()}
    first = min([window[0], *rows["start"]])
    last = max([window[1], *rows["end"]]) + DAY
    lay_out(figure, headers, names, palette, window=(first, last), height=len(tops) * (LANE + HEADER))
    return figure


def _key(row: object) -> str:
    return f"{row.lane}|{row.start:%Y-%m-%d}|{row.end:%Y-%m-%d}"  # type: ignore[attr-defined]


def _hover(row: object, names: Mapping[str, str]) -> str:
    lane, start, end = row.lane, row.start, row.end  # type: ignore[attr-defined]
    days = f"{start.day} {start:%b %Y}" + ("" if start == end else f" to {end.day} {end:%b %Y}")
    return f"<b>{row.n:,}</b> {escape(names.get(lane, lane))}<br>{days}"  # type: ignore[attr-defined]
