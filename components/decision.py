"""Decisions wherever evidence opens: how a row stands, and what an analyst makes of it."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from components.decision_form import draw_correction
from components.decision_who import analyst, draw_analyst
from components.decision_words import DONE, line_words, standing_words
from components.evidence_words import text_of
from components.html import escape_label, fine_html, plain_html
from components.view import View
from data import decisions as ledger
from data.decisions import Decision, LedgerError, What
from data.model import Decided
from data.tables import Tables

_FAULT = "decision_fault"
Make = Callable[..., Decision | Sequence[Decision]]


def draw_decisions(view: View, table: str, row_id: str, *, key: str = "decide") -> None:
    """How the row stands, and behind a button all that can be decided on it; call it in a horizontal container."""
    try:
        row = ledger.find_row(view.whole, table, row_id)
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
    with st.container(horizontal=True):
        decide_button(view, "Confirm", ledger.confirm, table, row_id, key=f"yes_{place}")
        decide_button(view, "Reject", ledger.reject, table, row_id, key=f"no_{place}", disabled=table == "documents")
        last = ledger.last_line_on(view.whole, table, row_id)
        decide_button(view, "Undo", ledger.undo, last, key=f"back_{place}", disabled=not last)
    draw_correction(view, table, row, lambda *about, **more: keep(ledger.correct, table, row_id, *about, **more), place)
    if table == "events":
        _draw_joins(view, row, place)


def _draw_joins(view: View, row: dict[str, Any], place: str) -> None:
    """Takes an event out of its happening, or puts it into another."""
    happenings, event = view.whole.happenings, str(row["event_id"])
    mine = view.whole.events[view.whole.events["happening_id"] == row["happening_id"]]
    if len(mine) > 1:
        others = len(mine) - 1
        label = f"Not the same as the {others} other {'report' if others == 1 else 'reports'}"
        decide_button(view, label, ledger.split, [event], key=f"split_{place}")
    rest = happenings[happenings["happening_id"] != row["happening_id"]]
    names = dict(zip(rest["happening_id"], rest["summary"], strict=True))
    same = st.selectbox(
        "The same as", list(names), None, format_func=lambda each: text_of(names[each]) or each, key=f"same_{place}"
    )
    if same:
        events = list(view.whole.events["event_id"][view.whole.events["happening_id"] == same])
        decide_button(view, "Join", ledger.join, [event], events, key=f"join_{place}")


def _draw_history(view: View, table: str, row_id: str) -> None:
    lines = ledger.history_of_row(view.whole, table, row_id)
    if len(lines):
        st.html(fine_html([line_words(line) for line in lines.to_dict("records")]))


def decide_button(view: View, label: str, make: Make, *about: Any, key: str, **more: Any) -> None:
    """A button that makes a decision; options beside `key` are the button's."""
    options = {name: more.pop(name) for name in ("disabled", "shortcut", "type", "help", "width") if name in more}
    st.button(escape_label(label), key=key, on_click=keep, args=(make, *about), kwargs=more, **options)


def keep(make: Make, *about: Any, **more: Any) -> bool:
    """Makes the decision on the tables shown and keeps it; what is wrong is said instead. For callbacks."""
    view: View = st.session_state["view"]
    return keep_on(view, view.whole, make, *about, **more)


def keep_on(view: View, tables: Tables, make: Make, *about: Any, **more: Any) -> bool:
    st.session_state.pop(_FAULT, None)
    try:
        made = make(tables, *about, who=analyst(), **more)
        kept = [made] if isinstance(made, Decision) else list(made)
        if all(_is_said(tables, each) for each in kept):
            return True
        ledger.append_decisions(view.folder, kept)
    except (ValueError, LedgerError) as error:
        st.session_state[_FAULT] = str(error)
        return False
    st.toast(f"Kept: {DONE[kept[0].what]} by {escape_label(kept[0].who)}")
    return True


def _is_said(tables: Tables, decision: Decision) -> bool:
    """Whether the analyst has confirmed the row already: a key pressed twice is no second decision."""
    if decision.what is not What.CONFIRM:
        return False
    row = ledger.find_row(tables, decision.table, decision.row_id)
    return row["decided"] == Decided.CONFIRMED and row["decided_by"] == decision.who


def draw_fault() -> None:
    """What was wrong with the last decision, until the next."""
    if fault := st.session_state.get(_FAULT, ""):
        st.error(escape_label(fault))
