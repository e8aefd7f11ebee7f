"""One document: what is known of it, its full text with the evidence marked, what is coded beside it."""

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.decision import draw_decisions
from components.decision_marks import draw_marking
from components.document_facts import facts_html, published_words
from components.document_margin import margin_html
from components.document_marks import is_own_id
from components.document_pieces import cut_pieces
from components.document_reading import draw_text, in_piece, piece_number
from components.document_rows import KINDS, Passage, find_passages
from components.document_steps import draw_steps
from components.document_words import linked_words, words_id
from components.evidence import draw_date, draw_evidence
from components.evidence_rows import is_rejected
from components.header import draw_head
from components.view import View


def draw_document(view: View, doc_id: str) -> None:
    """The page of one document of the corpus."""
    about = view.whole.documents.set_index("doc_id", drop=False).loc[doc_id]
    every = find_passages(view, doc_id, filtered=False)
    kept = find_passages(view, doc_id, filtered=True) if view.selection.active else every
    draw_head(view, view.words.document(doc_id), _sentence(kept, every))
    st.html(f'<p class="back">{anchor_html("All documents", "documents", view.selection)}</p>')
    _draw_facts(view, about)
    chosen = _chosen(view, every, doc_id)
    words = linked_words(view.whole.texts[doc_id])
    with st.container(key="reading"):
        # the margin stands first so that on a phone it stands above the text; on a wide screen it stands beside it
        beside, main = st.columns([2, 3], gap="large")
        with beside:
            pieces = cut_pieces(view.whole.texts[doc_id])
            number = piece_number(pieces, every, chosen, words)
            place = pieces[number].start if pieces else 0
            shown = _draw_margin_head(view, kept, every, chosen, place)
            draw_marking(view, doc_id, chosen)
            st.html(margin_html(view, doc_id, in_piece(shown, pieces, number), chosen=chosen))
        with main:
            draw_text(view, about, shown, chosen, pieces, number, words)
    _scroll_to(words_id(words[0]) if words else chosen)


def _sentence(kept: list[Passage], every: list[Passage]) -> str:
    counts = [(label, sum(row.kind == kind for row in kept)) for kind, label in KINDS.items()]
    words = ", ".join(f"{count:,} {label.lower() if count != 1 else label.lower()[:-1]}" for label, count in counts)
    left_out = len(every) - len(kept)
    return f"{words}." + (f" The filters leave out {left_out:,}." if left_out else "")


def _draw_facts(view: View, about: pd.Series) -> None:
    with st.expander(published_words(about)):
        st.html(facts_html(view, about))
        with st.container(horizontal=True):
            draw_decisions(view, "documents", str(about["doc_id"]), key="about")
        st.download_button(
            "Download the text (txt)",
            data=view.whole.texts[about["doc_id"]].encode("utf-8"),
            file_name=f"{about['doc_id']}.txt",
            mime="text/plain",
            on_click="ignore",
            key="download_text",
        )


def _chosen(view: View, every: list[Passage], doc_id: str) -> str:
    """The row the link opens, if it is one of this document's, be it rejected."""
    wanted = st.query_params.get("evidence", "")
    if not wanted:
        return ""
    if is_own_id(wanted) and (any(row.row_id == wanted for row in every) or is_rejected(view.whole, wanted, doc_id)):
        return wanted
    st.warning("The link's passage is not in this document as it stands now.")
    return ""


def _draw_margin_head(view: View, kept: list[Passage], every: list[Passage], chosen: str, place: int) -> list[Passage]:
    """What to mark, steps through it, the chosen row's evidence; gives the passages to show, in text order."""
    kinds = _draw_kinds()
    shown = [row for row in kept if row.kind in kinds and row.row_id != chosen]
    shown += [row for row in every if row.row_id == chosen]
    shown.sort(key=lambda row: (row.spans[0], row.row_id))
    draw_steps(shown, chosen, place)
    if any(row.row_id == chosen and row.kind == "date" for row in shown):
        draw_date(view, chosen)
    elif chosen:
        draw_evidence(view, [chosen], key="words")
    return shown


def _draw_kinds() -> list[str]:
    kinds: list[str] = st.pills(
        "Mark in the text",
        list(KINDS),
        format_func=KINDS.__getitem__,
        selection_mode="multi",
        default=[kind for kind in KINDS if kind != "date"],
        key="document_kinds",
        persist_state="session",
    )
    return kinds


def _scroll_to(row_id: str) -> None:
    """Brings the chosen words into view; the script holds nothing but an id of our own making."""
    if not is_own_id(row_id):
        return
    script = f'document.getElementById("at-{row_id}")?.scrollIntoView({{block: "center"}});'
    with st.container(key="scroll"):
        st.html(f"<script>setTimeout(() => {{ {script} }}, 60);</script>", unsafe_allow_javascript=True)
