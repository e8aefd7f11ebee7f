"""A form for a row on words of a document."""

import streamlit as st

from components.decision_form import draw_value, read_value
from components.decision_keeping import keep
from components.html import escape_label
from components.view import View
from data import decisions as ledger
from data.model import Span

FORMS = {
    "stances": ("Stance", ("actor_id", "issue", "stance", "voice", "date")),
    "statements": ("Statement", ("actor_id", "mode", "date")),
    "events": ("Event", ("event_type", "summary", "status", "actor_ids", "date")),
}
"""What is asked of an added row, by table."""
TEXTS = {
    "statements": {
        "content": "Words said",
        "cue": "Cue, the words that attribute them",
        "speaker": "Speaker as written",
    }
}
"""Further words asked, as they stand within the marked ones."""
LINES = {"content": 110, "cue": 68, "speaker": 68}
"""Heights in pixels; 68 is Streamlit's least."""
OPTIONAL = ("date", "actor_ids", "summary", "cue", "speaker")


def draw_form(view: View, doc_id: str, span: Span) -> None:
    """What is asked of a row on the words at `span`, and the button that adds it."""
    text = view.whole.texts[doc_id]
    table = st.segmented_control(
        "Add a", list(FORMS), default="stances", format_func=lambda each: FORMS[each][0], required=True, key="add_table"
    )
    keys = {name: f"add_{table}_{name}" for name in FORMS[table][1]}
    keys |= {name: f"add_{table}_{name}_{span.start}-{span.end}" for name in TEXTS.get(table, ())}
    for name, key in keys.items():
        if name in TEXTS.get(table, ()):
            st.text_area(TEXTS[table][name], span.of(text) if name == "content" else "", key=key, height=LINES[name])
        else:
            draw_value(view, table, name, view.selection.issue if name == "issue" else "", key=key)
    missing = [name for name, key in keys.items() if name not in OPTIONAL and not read_value(key)]
    st.text_input("Reason", key="add_reason", placeholder="optional", max_chars=500)
    args = (table, doc_id, span, keys)
    label = f"Add the {escape_label(FORMS[table][0].lower())}"
    st.button(label, key="add_save", type="primary", disabled=bool(missing), on_click=_add, args=args)


def _add(table: str, doc_id: str, span: Span, keys: dict[str, str]) -> None:
    values = {name: read_value(key) for name, key in keys.items()}
    if keep(ledger.add, table, doc_id, span, values, reason=st.session_state.get("add_reason") or ""):
        st.query_params.pop("mark", None)
