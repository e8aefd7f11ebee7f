"""The evidence a reader has opened on a page; the link holds its ids."""

import streamlit as st

from components.evidence import draw_evidence
from components.html import plain_html
from components.view import View

PARAMETER = "evidence"
PLACE = "at"
OPENERS = (PARAMETER, PLACE, "bin", "cell")
"""Parameters of a link that open evidence, one at a time, and where on the page it opens."""


def choose(row_ids: list[str], *, place: str = "") -> None:
    """Writes the ids of rows or happenings into the link; none closes what is open. Call it in a callback.

    `place` names the table under which the evidence opens, where that is not beside the figure.
    """
    for parameter in OPENERS:
        st.query_params.pop(parameter, None)
    if row_ids:
        st.query_params[PARAMETER] = row_ids
        if place:
            st.query_params[PLACE] = place


def chosen_ids(view: View) -> list[str]:
    """The ids of the rows that the link opens."""
    return rows_behind(view, st.query_params.get_all(PARAMETER))


def rows_behind(view: View, row_ids: list[str]) -> list[str]:
    """The row ids, with the events that report it in the place of each happening."""
    events = view.whole.events
    reports = events[events["happening_id"].isin(row_ids)].groupby("happening_id")["event_id"].agg(list).to_dict()
    return list(dict.fromkeys(row for row_id in row_ids for row in reports.get(row_id, [row_id])))


def draw_chosen(view: View, row_ids: list[str]) -> None:
    """The evidence behind what was chosen, all of it, and a way to close it."""
    count = len(row_ids)
    with st.container(key="chosen"):
        left, right = st.columns([3, 1], vertical_alignment="center")
        left.html(plain_html(f"Evidence: {count:,} {'row' if count == 1 else 'rows'}", kind="overline"))
        right.button("Close", key="close_evidence", on_click=choose, args=([],), type="tertiary")
        draw_evidence(view, row_ids)
