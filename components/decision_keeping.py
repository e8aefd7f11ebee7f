"""What an analyst decides, made on the tables shown and kept in the ledger; or why it was not."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from components.decision_who import analyst
from components.decision_words import DONE
from components.html import escape_label
from components.view import View
from data import decisions as ledger
from data.decisions import Decision, LedgerError, What
from data.model import Decided
from data.tables import Tables

_FAULT = "decision_fault"
Make = Callable[..., Decision | Sequence[Decision]]


def decide_button(label: str, make: Make, *about: Any, key: str, reason_key: str = "", **more: Any) -> None:
    """A button that makes a decision, with the reason in the field `reason_key`; other options are the button's."""
    options = {name: more.pop(name) for name in ("disabled", "shortcut", "type", "help", "width") if name in more}
    st.button(escape_label(label), key=key, on_click=keep_with, args=(reason_key, make, *about), kwargs=more, **options)


def draw_reason(key: str) -> None:
    """The field for a reason, which goes with what is decided next."""
    st.text_input("Reason", key=key, placeholder="optional, goes with what you decide", max_chars=500)


def keep_with(reason_key: str, make: Make, *about: Any, **more: Any) -> None:
    """`keep`, with the reason in a field, which is then empty again. For callbacks."""
    reason = (reason_key and st.session_state.get(reason_key)) or ""
    if reason:
        more["reason"] = reason
    if keep(make, *about, **more) and reason:
        st.session_state[reason_key] = ""


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
