"""Long lists a page at a time."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

Item = TypeVar("Item")


def draw_pages(items: Sequence[Item], key: str, *, size: int) -> Sequence[Item]:
    """The items of the page chosen; draws the page numbers only where there is more than one page."""
    pages = max(1, -(-len(items) // size))
    if pages == 1:
        return items
    with st.container(horizontal=True, vertical_alignment="center", key=f"pages_{key}"):
        page = st.pagination(pages, key=f"page_{key}", max_visible_pages=5)
        first = (min(page, pages) - 1) * size
        shown = items[first : first + size]
        st.caption(f"{first + 1:,} to {first + len(shown):,} of {len(items):,}")
    return shown
