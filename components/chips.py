"""The filters in force as chips: a click takes one back."""

import streamlit as st

from components.html import escape_label
from components.links import write_link
from components.view import View
from components.words import Words
from data.selection import Clock, Selection


def draw_chips(view: View) -> None:
    """One button for each value of each filter in force, and one that clears all; nothing without filters."""
    chips = list_chips(view.selection, view.words)
    if not chips:
        return
    with st.container(horizontal=True, key="chips"):
        for at, (label, without) in enumerate(chips):
            st.button(
                f"{escape_label(label)} ✕",
                key=f"chip_{at}",
                on_click=write_link,
                args=(without,),
                help="Take this filter back",
                type="tertiary",
            )
        if len(chips) > 1:
            st.button("Clear all", key="chip_all", on_click=write_link, args=(Selection(),), type="tertiary")


def list_chips(selection: Selection, words: Words) -> list[tuple[str, Selection]]:
    """Label of each filter in force, and the selection without it."""
    chips: list[tuple[str, Selection]] = []
    for name, show in (
        ("actors", words.actor),
        ("sources", words.source),
        ("languages", words.language),
        ("stances", str),
        ("statuses", str),
        ("coders", str),
        ("decided", str),
    ):
        chips += [(show(value), selection.without(name, value)) for value in getattr(selection, name)]
    clock = " (published)" if selection.clock is Clock.PUBLISHED else ""
    if selection.start:
        chips.append((f"from {selection.start}{clock}", selection.without("start")))
    if selection.end:
        chips.append((f"to {selection.end}{clock}", selection.without("end")))
    if not selection.undated:
        chips.append(("dated rows only", selection.without("undated")))
    if selection.text:
        chips.append((f"“{selection.text}”", selection.without("text")))
    return chips
