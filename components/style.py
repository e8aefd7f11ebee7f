"""The stylesheet of the desk, beyond what the theme in `.streamlit/config.toml` sets."""

from functools import cache
from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_name("style.css")


def draw_style() -> None:
    """Adds the stylesheet to the page."""
    st.html(f"<style>{_sheet()}</style>")


@cache
def _sheet() -> str:
    return SHEET.read_text(encoding="utf-8")
