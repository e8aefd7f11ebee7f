"""Blind cards: the words alone, without source and without what is coded, until the analyst has coded them."""

import streamlit as st

from components.decision_form import draw_value, field_options, read_value
from components.decision_keeping import decide_button, keep
from components.decision_words import field_label
from components.html import escape_label, fine_html, quote_html
from components.view import View
from data import decisions as ledger
from data.decisions import State, cell_text
from data.model import Span
from data.sentences import sentence_around

ASKED = {"stances": ("actor_id", "stance"), "statements": ("actor_id",), "events": ("event_type", "status")}
"""What an analyst codes blind, by table."""
REASON = "coded blind"
_LAST = "review_blind_last"


def draw_blind(view: View, table: str, row_id: str) -> None:
    """The words in their sentence and an empty form; the answer is kept before anything is shown."""
    _draw_last(view)
    row = ledger.find_row(view.whole, table, row_id)
    doc_id, span = str(row["doc_id"]), Span(int(row["evidence_start"]), int(row["evidence_end"]))
    st.html(quote_html(view.whole.texts[doc_id], span, around=sentence_around(view.whole, doc_id, span)))
    if table == "stances":
        st.html(fine_html([f"Issue: {view.words.issue(str(row['issue']))}."]))
    keys = {name: f"blind_{name}_{row_id}" for name in ASKED[table]}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, key in keys.items():
            draw_value(view, table, name, "", key=key)
    ready = all(read_value(key) for key in keys.values())
    with st.container(horizontal=True):
        args = (table, row_id, keys)
        st.button(
            "Code it",
            key=f"blind_yes_{row_id}",
            shortcut="Y",
            type="primary",
            disabled=not ready,
            on_click=_code,
            args=args,
        )
        nothing = (ledger.reject, table, row_id)
        decide_button("It shows none", *nothing, key=f"blind_no_{row_id}", shortcut="N", reason=REASON)


def _code(table: str, row_id: str, keys: dict[str, str]) -> None:
    view: View = st.session_state["view"]
    row = ledger.find_row(view.whole, table, row_id)
    before = {name: cell_text(row, name, {}) for name in keys}
    answers = {name: read_value(key) for name, key in keys.items()}
    if keep(ledger.code_anew, table, row_id, answers, reason=REASON):
        st.session_state[_LAST] = (table, row_id, before, answers)


def _draw_last(view: View) -> None:
    """What was coded before the analyst's last blind answer, and which of the two stands now."""
    table, row_id, before, answers = st.session_state.get(_LAST, ("", "", {}, {}))
    lines = ledger.history_of_row(view.whole, table, row_id)
    if not table or not (lines["state"] == State.IN_FORCE).any():
        return
    parts = []
    for name, answer in answers.items():
        show = field_options(view, table, name)[1]
        same = "the same" if before[name] == answer else f"“{show(before[name])}”"
        parts.append(f"{field_label(table, name).lower()}: you said “{show(answer)}”, coded was {same}")
    source = view.words.document(str(ledger.find_row(view.whole, table, row_id)["doc_id"]))
    st.success(escape_label(f"The last card: {'; '.join(parts)}. {source}."))
