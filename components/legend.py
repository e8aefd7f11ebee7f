"""A figure's legend, once, in words, close to the figure."""

from collections.abc import Iterable
from html import escape

import streamlit as st

Entry = tuple[str, str, str]
"""What it stands for (any of these values, parted by |), the class of its glyph, what it means."""


def draw_legend(entries: Iterable[Entry], *, shown: set[str] | None = None) -> None:
    """The entries whose words occur in `shown`; all of them without it."""
    st.html(legend_html(entries, shown=shown))


def legend_html(entries: Iterable[Entry], *, shown: set[str] | None = None) -> str:
    """A list of glyphs and words."""
    kept = [entry for entry in entries if shown is None or not shown.isdisjoint(entry[0].split("|"))]
    items = "".join(
        f'<li><span class="glyph {escape(glyph)}" aria-hidden="true"></span>{escape(words)}</li>'
        for _, glyph, words in kept
    )
    return f'<ul class="legend">{items}</ul>'
