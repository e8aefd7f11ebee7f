"""The evidence a reader has opened on a page; the link holds its ids."""

import streamlit as st

from components.evidence import draw_evidence
from components.html import plain_html
from components.view import View

PARAMETER = "evidence"
AT_ONCE = 10


def choose(row_ids: list[str]) -> None:
    """Writes the ids of rows or happenings into the link; none closes the evidence. Call it in a callback."""
    if row_ids:
        st.query_params[PARAMETER] = row_ids
    else:
        st.query_params.pop(PARAMETER, None)


def chosen_ids(view: View) -> list[str]:
    """The ids of the rows the link opens; a happening stands for the events that report it."""
    events = view.whole.events
    opened: list[str] = []
    for row_id in st.query_params.get_all(PARAMETER):
        reports = events["event_id"][events["happening_id"] == row_id].tolist()
        opened += reports or [row_id]
    return list(dict.fromkeys(opened))


def draw_chosen(view: View, row_ids: list[str]) -> None:
    """The evidence behind what was chosen, all of it, and a way to close it."""
    count = len(row_ids)
    with st.container(key="chosen"):
        left, right = st.columns([3, 1], vertical_alignment="center")
        left.html(plain_html(f"Evidence: {count:,} {'passage' if count == 1 else 'rows'}", kind="overline"))
        right.button("Close", key="close_evidence", on_click=choose, args=([],), type="tertiary")
        page = 0
        if count > AT_ONCE:
            pages = -(-count // AT_ONCE)
            page = st.pagination(pages, key="evidence_page") - 1
        draw_evidence(view, row_ids[page * AT_ONCE : (page + 1) * AT_ONCE])
