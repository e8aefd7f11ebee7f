"""The text of a document in the browser: one piece of it at a time, its evidence marked."""

from html import escape

import pandas as pd
import streamlit as st

from components.document_pieces import piece_at
from components.document_rows import Passage, document_link, marks_of
from components.document_text import document_html
from components.document_words import words_marks
from components.evidence_html import search_marks
from components.view import View
from data.model import Span


def piece_number(pieces: list[Span], every: list[Passage], chosen: str, words: list[Span]) -> int:
    """The piece (from 0) that holds the words or passage that the link names, else its piece, else the first."""
    if words:
        return piece_at(pieces, words[0].start)
    for row in every:
        if row.row_id == chosen:
            return piece_at(pieces, row.spans[0].start)
    linked = st.query_params.get("piece", "")
    number = int(linked) if linked.isascii() and linked.isdigit() and len(linked) < 7 else 1
    return min(max(number, 1), max(len(pieces), 1)) - 1


def in_piece(rows: list[Passage], pieces: list[Span], number: int) -> list[Passage]:
    """The passages that have words in a piece."""
    if not pieces:
        return []
    return [row for row in rows if any(span.overlaps(pieces[number]) for span in row.spans)]


def draw_text(
    view: View,
    about: pd.Series,
    rows: list[Passage],
    chosen: str,
    pieces: list[Span],
    number: int,
    words: list[Span],
) -> None:
    """The words of one piece exactly as they are, with the marks of `rows`, of the link's words and those searched."""
    doc_id, text = str(about["doc_id"]), view.whole.texts[str(about["doc_id"])]
    if not text.strip():
        st.info("This file holds no words.")
    if not pieces:
        return
    marks = marks_of(in_piece(rows, pieces, number), view.selection, doc_id)
    marks += [*search_marks(view, doc_id, pieces[number]), *words_marks(words)]
    turning = _turning_html(view, doc_id, len(pieces), number)
    lang = str(about["language"])
    body = document_html(text, pieces[number], view.whole.zones.get(doc_id, ()), marks, chosen=chosen, lang=lang)
    st.html(turning + body + turning)


def _turning_html(view: View, doc_id: str, count: int, number: int) -> str:
    """Links to the piece before and the piece behind, where the text has several."""
    if count == 1:
        return ""
    before = _piece_link(view, doc_id, number, "‹ Before") if number else ""
    behind = _piece_link(view, doc_id, number + 2, "Further ›") if number + 1 < count else ""
    return f'<p class="turning">{before} Piece {number + 1:,} of {count:,} {behind}</p>'


def _piece_link(view: View, doc_id: str, piece: int, label: str) -> str:
    return f'<a data-go href="{escape(document_link(view.selection, doc_id, piece=piece))}">{escape(label)}</a>'
