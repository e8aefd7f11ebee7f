"""A form that corrects one field of a row."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components.decision_keeping import keep_with
from components.decision_words import field_label
from components.view import View
from data import decisions as ledger
from data.decisions import CORRECTABLE, WORDS, cell_text, words_alone
from data.decisions.days import ALLOWED
from data.schema import BY_NAME

ACTORS = ("actor_id", "reported_by", "actor_ids")
LONGEST = 4000
"""Characters of words that an analyst gives."""
AS_THEY_STAND = "Exactly as they stand in the document; or open the row in the document and mark them there."


def draw_correction(view: View, table: str, row: Mapping[str, Any], row_id: str, place: str, reason_key: str) -> None:
    """Field and new value of a row, kept with the reason in the field `reason_key`."""
    fields = CORRECTABLE.get(table, ())
    if not fields:
        return
    name = st.selectbox(
        "Correct", fields, None, format_func=lambda each: field_label(table, each), key=f"field_{place}"
    )
    if name is None:
        return
    now = words_alone(cell_text(row, name, view.whole.texts)) if name in WORDS.get(table, ()) else None
    key = f"value_{name}_{place}"
    draw_value(view, table, name, cell_text(row, name, {}) if now is None else now, key=key)
    args = (table, row_id, name, key, reason_key)
    st.button("Save the correction", key=f"save_{place}", on_click=_save, args=args)


def _save(table: str, row_id: str, name: str, value_key: str, reason_key: str) -> None:
    keep_with(reason_key, ledger.correct, table, row_id, name, read_value(value_key))


def read_value(key: str) -> str:
    """What the widget of `draw_value` holds, as the ledger writes it."""
    value = st.session_state.get(key)
    return ";".join(value) if isinstance(value, list) else str(value or "")


def draw_value(view: View, table: str, name: str, now: str, *, key: str) -> None:
    """The widget for a field's value, at first with the value `now`."""
    label = field_label(table, name)
    options, show = field_options(view, table, name)
    if name in WORDS.get(table, ()):
        st.text_area(label, now, key=key, max_chars=LONGEST, help=AS_THEY_STAND)
    elif name == "actor_ids":
        st.multiselect(label, options, [part for part in now.split(";") if part in options], format_func=show, key=key)
    elif options:
        at = options.index(now) if now in options else None
        st.selectbox(label, options, at, format_func=show, key=key)
    else:
        help = f"Such as {ALLOWED}." if name in ("date", "published") else None
        st.text_input(label, now, key=key, max_chars=1000, help=help)


def field_options(view: View, table: str, name: str) -> tuple[list[str], Callable[[str], str]]:
    """What a field may hold, and how each is shown; nothing for free text."""
    words, codebook = view.words, view.whole.codebook
    if name in ACTORS:
        return sorted(view.whole.actors["actor_id"], key=lambda each: words.actor(each).casefold()), words.actor
    if name == "issue":
        return [issue.id for issue in codebook.issues], words.issue
    if name == "event_type":
        return [kind.id for kind in codebook.event_types], words.event_type
    allowed = () if name in ("date", "published") else BY_NAME[table][name].allowed
    return list(allowed), str
