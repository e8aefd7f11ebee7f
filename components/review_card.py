"""One card of a queue: the words in context, and what can be said of them.

The keys of its buttons hold the row's id, so that a key pressed too early decides on the card that was seen.
"""

from html import escape
from typing import Any

import streamlit as st

from components.anchors import anchor_html
from components.decision_adopting import draw_adoption
from components.decision_form import draw_correction
from components.decision_keeping import decide_button, draw_reason
from components.decision_words import line_words
from components.evidence_html import evidence_html
from components.evidence_rows import find_rows
from components.evidence_words import SIGNS, text_of
from components.html import fine_html, plain_html, quote_html
from components.review_blind import draw_blind
from components.view import View
from data import decisions as ledger
from data.decisions.columns import ROW_ID, span_columns
from data.model import Span, Stance
from data.sentences import sentence_around

SPEAKER_ROWS = 3
"""Passages of an unlisted speaker that a card shows."""


def draw_card(view: View, table: str, row_id: str, *, blind: bool) -> None:
    """The card of a row of any queue."""
    if table == "decisions":
        _draw_orphan(view, row_id)
    elif table == "actors":
        _draw_speaker(view, row_id)
    elif table == "differences":
        _draw_difference(view, row_id)
    elif blind:
        draw_blind(view, table, row_id)
    else:
        _draw_row(view, table, row_id)


def _draw_row(view: View, table: str, row_id: str) -> None:
    found = find_rows(view.whole, [row_id])[row_id]
    reason = f"reason_{row_id}"
    st.html(evidence_html(view, found, view.words))
    with st.container(horizontal=True):
        about = (table, row_id)
        options = {"shortcut": "Y", "type": "primary", "reason_key": reason}
        decide_button("Yes, as it is", ledger.confirm, *about, key=f"card_yes_{row_id}", **options)
        decide_button("No, reject it", ledger.reject, *about, key=f"card_no_{row_id}", shortcut="N", reason_key=reason)
    if table == "stances":
        _draw_stances(row_id, str(found.row["stance"]), reason)
    draw_reason(reason)
    draw_correction(view, table, ledger.find_row(view.whole, table, row_id), row_id, row_id, reason)


def _draw_stances(row_id: str, now: str, reason: str) -> None:
    """A button for each place of the scale."""
    with st.container(horizontal=True):
        for number, stance in enumerate(Stance, 1):
            label = f"{stance} ({SIGNS[stance]})" + (", as it is" if stance == now else "")
            make = (ledger.code_anew, "stances", row_id, {"stance": str(stance)})
            decide_button(label, *make, key=f"card_{stance}_{row_id}", shortcut=str(number), reason_key=reason)


def _draw_speaker(view: View, actor_id: str) -> None:
    name = view.words.actor(actor_id)
    st.html(plain_html(name))
    frames = [view.whole[table] for table in ("statements", "stances")]
    ids = [row_id for frame in frames for row_id in frame.loc[frame["actor_id"] == actor_id, frame.columns[0]]]
    for found in find_rows(view.whole, ids[:SPEAKER_ROWS]).values():
        st.html(evidence_html(view, found, view.words))
    draw_adoption(view, actor_id, actor_id, shortcut="Y")
    decide_button("Leave unlisted", ledger.confirm, "actors", actor_id, key=f"card_no_{actor_id}", shortcut="N")


def _draw_difference(view: View, row_id: str) -> None:
    row = ledger.find_row(view.whole, "differences", row_id)
    st.html(plain_html(f"{str(row['kind']).capitalize()}: {text_of(row['subject'])}"))
    for column, side in zip(st.columns(2), "ab", strict=True):
        with column:
            _draw_side(view, row, side)
    if text_of(row["note"]):
        st.html(fine_html([text_of(row["note"])]))
    reason = f"reason_{row_id}"
    draw_reason(reason)
    about = ("differences", row_id)
    with st.container(horizontal=True):
        options = {"key": f"card_open_{row_id}", "shortcut": "1", "reason_key": reason}
        decide_button("Stays open", ledger.confirm, *about, **options)
        for number, value in enumerate(("explained", "resolved"), 2):
            options = {"key": f"card_{value}_{row_id}", "shortcut": str(number), "reason_key": reason}
            decide_button(value.capitalize(), ledger.correct, *about, "resolution", value, **options)
        options = {"key": f"card_no_{row_id}", "shortcut": "N", "reason_key": reason}
        decide_button("No difference", ledger.reject, *about, **options)


def _draw_side(view: View, row: dict[str, Any], side: str) -> None:
    doc_id, span = str(row[f"doc_{side}"]), Span(int(row[f"start_{side}"]), int(row[f"end_{side}"]))
    around = sentence_around(view.whole, doc_id, span)
    st.html(quote_html(view.whole.texts[doc_id], span, around=around))
    opened = {"evidence": row[f"row_{side}"]} if text_of(row[f"row_{side}"]) else {}
    place = anchor_html(view.words.document(doc_id), "documents", view.selection, doc=doc_id, **opened)
    st.html(f'<p class="fine">{place}<br>{escape(text_of(row[f"value_{side}"]))}</p>')


def _draw_orphan(view: View, decision_id: str) -> None:
    """A decision whose row is gone: what it said, what became of its words, and the rows there now."""
    lines = view.whole.decisions
    line = lines[lines["decision_id"] == decision_id].to_dict("records")[0]
    st.html(plain_html(f"{line_words({**line, 'state': 'in force'})}."))
    st.html(f"{fine_html([text_of(line['note']).capitalize() + '.'])}")
    if text_of(line["quote"]):
        st.html(quote_html(line["quote"], Span(0, len(line["quote"])), around=Span(0, len(line["quote"]))))
    decide_button("Let it go", ledger.undo, decision_id, key=f"card_no_{decision_id}", shortcut="N")
    ids = [part.strip() for part in text_of(line["note"]).partition("rows there now: ")[2].split(",")]
    for found in find_rows(view.whole, ids).values():
        st.html(evidence_html(view, found, view.words))
        about = (ledger.reattach, decision_id, found.row_id)
        decide_button("It means this row", *about, key=f"card_to_{found.row_id}")
    _draw_others(view, str(line["table"]), text_of(line["doc_id"]), decision_id)


def _draw_others(view: View, table: str, doc_id: str, decision_id: str) -> None:
    """Any row of the document, for a decision that belongs to one of them."""
    columns = span_columns(table)
    if columns is None:
        return
    rows = view.whole[table][view.whole[table][columns[0]] == doc_id].sort_values(list(columns[1:]))
    cells = zip(rows[ROW_ID[table]], rows[columns[1]], rows[columns[2]], strict=True)
    words = {row_id: view.whole.texts[doc_id][int(start) : int(end)] for row_id, start, end in cells}
    if not words:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        row_id = st.selectbox(
            f"Any of the {len(words):,} rows of this document",
            list(words),
            None,
            format_func=lambda each: " ".join(words[each].split())[:120],
            key=f"card_any_{decision_id}",
        )
        about = (ledger.reattach, decision_id, row_id)
        decide_button("It means the chosen one", *about, key=f"card_any_to_{decision_id}", disabled=row_id is None)
