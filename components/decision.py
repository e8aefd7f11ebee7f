"""Decisions wherever evidence opens: how a row stands, and what an analyst makes of it."""

from typing import Any

import streamlit as st

from components.decision_adopting import draw_adoption
from components.decision_form import draw_correction
from components.decision_keeping import decide_button, draw_fault, draw_reason
from components.decision_who import draw_analyst
from components.decision_words import line_words, standing_words
from components.evidence_words import text_of
from components.html import fine_html, plain_html
from components.view import View
from data import decisions as ledger
from data.decisions.columns import KEPT_WHOLE


def draw_decisions(
    view: View, table: str, row_id: str, *, key: str = "decide", row: dict[str, Any] | None = None
) -> None:
    """How the row stands, and behind a button all that can be decided on it; call it in a horizontal container.

    Give the `row` where it is at hand: it is looked up among all of its table otherwise.
    """
    try:
        row = ledger.find_row(view.whole, table, row_id) if row is None else row
    except ValueError:
        return
    if standing := standing_words(row):
        st.html(plain_html(standing, kind="fine"), width="content")
    place = f"{key}_{table}_{row_id}"
    with st.popover("Decide", key=f"box_{place}", type="tertiary", on_change="rerun") as box:
        if box.open:
            draw_fault()
            if draw_analyst(view, place):
                _draw_choices(view, table, row, row_id, place)
            _draw_history(view, table, row_id)


def _draw_choices(view: View, table: str, row: dict[str, Any], row_id: str, place: str) -> None:
    reason = f"reason_{place}"
    with st.container(horizontal=True):
        about = (table, row_id)
        decide_button("Confirm", ledger.confirm, *about, key=f"yes_{place}", reason_key=reason)
        if table not in KEPT_WHOLE:
            decide_button("Reject", ledger.reject, *about, key=f"no_{place}", reason_key=reason)
        last = ledger.last_line_on(view.whole, table, row_id)
        decide_button("Undo", ledger.undo, last, key=f"back_{place}", reason_key=reason, disabled=not last)
    draw_reason(reason)
    draw_correction(view, table, row, row_id, place, reason)
    if table == "events":
        _draw_joins(view, row, place, reason)
    if table == "actors" and not row["listed"]:
        draw_adoption(view, row_id, place)


def _draw_joins(view: View, row: dict[str, Any], place: str, reason: str) -> None:
    """Takes an event out of its happening, or puts it into another."""
    happenings, event = view.whole.happenings, str(row["event_id"])
    mine = view.whole.events[view.whole.events["happening_id"] == row["happening_id"]]
    if len(mine) > 1:
        others = len(mine) - 1
        label = f"Not the same as the {others} other {'report' if others == 1 else 'reports'}"
        decide_button(label, ledger.split, [event], key=f"split_{place}", reason_key=reason)
    rest = happenings[happenings["happening_id"] != row["happening_id"]]
    names = dict(zip(rest["happening_id"], rest["summary"], strict=True))
    same = st.selectbox(
        "The same as", list(names), None, format_func=lambda each: text_of(names[each]) or each, key=f"same_{place}"
    )
    if same:
        events = list(view.whole.events["event_id"][view.whole.events["happening_id"] == same])
        decide_button("Join", ledger.join, [event], events, key=f"join_{place}", reason_key=reason)


def _draw_history(view: View, table: str, row_id: str) -> None:
    lines = ledger.history_of_row(view.whole, table, row_id)
    if len(lines):
        st.html(fine_html([line_words(line) for line in lines.to_dict("records")]))
