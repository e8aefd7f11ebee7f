"""An actor's positions in order, issue by issue: self-stated, and what others attribute."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import actor_anchor, stance_html
from components.evidence_words import VOICES, text_of
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.view import View
from components.words import interval

PAGE = 30
SHORT = 220
HEADINGS = ("Date", "Stance", "Words", "Shown by", "Document")


def draw_positions(view: View, stances: pd.DataFrame) -> None:
    """One table an issue, the main issue first, oldest position first; words lead to the document."""
    st.subheader("Positions", anchor=False)
    if stances.empty:
        st.html(plain_html("No position shown with these filters.", kind="fine"))
        return
    voices = stances["voice"].value_counts()
    counted = [f"{voices[voice]:,} {words}" for voice, words in VOICES.items() if voice in voices]
    st.html(plain_html(f"{', '.join(counted)}.", kind="fine"))
    order = [view.selection.issue, *(issue.id for issue in view.whole.codebook.issues), *stances["issue"]]
    for issue in dict.fromkeys(order):
        rows = stances[stances["issue"] == issue]
        if len(rows):
            st.html(f'<h4 class="issue">{escape(view.words.issue(issue))}</h4>')
            shown = draw_pages(rows.to_dict("records"), f"positions_{issue}", size=PAGE)
            body = (_row(view, row) for row in shown)
            st.html(table_html(HEADINGS, body, caption=f"Positions on {view.words.issue(issue)}", kind="positions"))


def _row(view: View, row: dict[str, object]) -> list[str]:
    doc_id, row_id = str(row["doc_id"]), str(row["stance_id"])
    text = view.whole.texts[doc_id][int(str(row["evidence_start"])) : int(str(row["evidence_end"]))]
    words = " ".join(text.split())
    short = f"{words[:SHORT]}…" if len(words) > SHORT else words
    link = anchor_html(short, "documents", view.selection, "words", doc=doc_id, evidence=row_id)
    by = text_of(row["reported_by"])
    voice = escape(VOICES[str(row["voice"])]) + (f"<br>by {actor_anchor(view, view.words, by)}" if by else "")
    return [
        escape(interval(row["date_start"], row["date_end"], row["precision"])),
        stance_html(str(row["stance"])),
        f'<span dir="auto">{link}</span>',
        voice,
        f'{escape(view.words.source_of(doc_id))}<br><span class="small">{escape(view.words.published(doc_id))}</span>',
    ]
