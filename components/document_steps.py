"""From one passage of a document to the next, by button or key."""

import streamlit as st

from components.document_rows import Passage
from components.document_words import WORDS


def draw_steps(rows: list[Passage], chosen: str, place: int = 0) -> None:
    """Previous and next passage in the order of the text (keys P and N), and which one this is.

    `place` is where reading starts while no passage is chosen.
    """
    if not rows:
        return
    ids = [row.row_id for row in rows]
    here = next((at for at, row in enumerate(rows) if row.spans[0].start >= place), len(rows)) - 1
    at = ids.index(chosen) if chosen in ids else here
    before = ids[at - bool(chosen)] if at >= bool(chosen) else ""
    behind = ids[at + 1] if at + 1 < len(ids) else ""
    with st.container(horizontal=True, vertical_alignment="center", key="steps"):
        _button("Previous", before, "P")
        _button("Next", behind, "N")
        st.caption(f"{at + 1:,} of {len(ids):,} passages" if chosen else f"{len(ids):,} passages")
        if chosen:
            st.button("Close", key="step_close", on_click=_go, args=("",), type="tertiary")


def _button(label: str, row_id: str, key: str) -> None:
    st.button(label, key=f"step_{label}", shortcut=key, on_click=_go, args=(row_id,), disabled=not row_id)


def _go(row_id: str) -> None:
    for place in ("piece", WORDS):
        st.query_params.pop(place, None)
    if row_id:
        st.query_params["evidence"] = row_id
    else:
        st.query_params.pop("evidence", None)
