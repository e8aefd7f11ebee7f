"""A table for paper. On screen it is a canvas, which prints in the colours of the theme and only as far as it shows."""

from html import escape

import pandas as pd
import streamlit as st

MOST_CELLS = 600
"""Cells of a table that a sheet can hold; a larger one prints as it stands on the screen."""


def draw_for_print(grid: pd.DataFrame, styles: pd.DataFrame | None = None) -> None:
    """The same cells as the table drawn just before, printed in its place; `styles` are the CSS of each cell."""
    if grid.size > MOST_CELLS:
        return
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in (grid.index.name or "", *grid.columns))
    css = pd.DataFrame("", index=grid.index, columns=grid.columns) if styles is None else styles
    rows = zip(grid.index, grid.to_numpy(), css.to_numpy(), strict=True)
    body = "".join(f'<tr><th scope="row">{escape(str(name))}</th>{_cells(*row)}</tr>' for name, *row in rows)
    st.html(
        f'<div class="for-print"><table class="rows"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cells(values: "list[object]", styles: "list[str]") -> str:
    return "".join(
        f'<td style="{escape(style)}">{escape(str(value))}</td>' for value, style in zip(values, styles, strict=True)
    )
