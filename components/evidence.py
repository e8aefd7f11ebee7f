"""Evidence, the same wherever it opens: actor, words, dates, chain, source, why the row exists, citation."""

from zlib import crc32

import streamlit as st

from components.citation import draw_citation
from components.decision import draw_decisions
from components.evidence_html import evidence_html, words_link_html
from components.evidence_rows import Found, find_rows
from components.evidence_words import BASIS, text_of
from components.html import fine_html, quote_html
from components.paging import draw_pages
from components.view import View
from components.words import interval
from data.model import Span
from data.sentences import sentence_around

PAGE, ENDS = 10, 50


def draw_evidence(view: View, row_ids: list[str], *, key: str = "evidence") -> None:
    """One block for each row of events, statements or stances with one of the ids, in their order, ten a page.

    Give a `key` where a page draws evidence in more than one place.
    """
    wanted = list(dict.fromkeys(row_ids))
    # another list begins at its first page again; both ends and the length tell one from another
    place = f"{key}_{crc32(' '.join([*wanted[:ENDS], str(len(wanted)), *wanted[-ENDS:]]).encode())}"
    shown = draw_pages(wanted, place, size=PAGE)
    found = find_rows(view.whole, shown)
    if len(found) < len(shown):
        st.warning(
            f"{len(shown) - len(found)} of {len(shown)} passages asked for are not in the corpus as it stands now."
        )
    for row in found.values():
        _draw_block(view, row, key)


def _draw_block(view: View, found: Found, key: str) -> None:
    with st.container(key=f"block_{key}_{found.row_id}", gap=None):
        st.html(evidence_html(view, found, view.words))
        with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}_{found.row_id}"):
            st.html(words_link_html(view, found), width="content")
            draw_decisions(view, found.table, found.row_id, key=key, row=dict(found.row))
            draw_citation(view, found, key=f"cite_{key}_{found.row_id}")


def draw_date(view: View, date_id: str) -> None:
    """A temporal expression: its words, what they come to and why, and what can be decided on it."""
    row = view.whole.dates.set_index("date_id").loc[date_id]
    span = Span(int(row["start"]), int(row["end"]))
    doc_id = str(row["doc_id"])
    st.html(quote_html(view.whole.texts[doc_id], span, around=sentence_around(view.whole, doc_id, span)))
    when = interval(row["date_start"], row["date_end"], row["precision"])
    st.html(fine_html([f"{row['kind'].capitalize()}: {when}", BASIS[row["basis"]], text_of(row["why"])]))
    with st.container(horizontal=True):
        draw_decisions(view, "dates", date_id, key="words")
