"""The documents of the corpus as a table: each with its date and how sure it is, its length, what is coded."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.downloads import draw_downloads
from components.evidence_html import tag
from components.evidence_words import BASIS, TRANSLATED
from components.header import draw_empty
from components.html_table import table_html
from components.paging import draw_pages
from components.view import View
from components.words import interval

PAGE = 50
HEADINGS = (
    "Document",
    "Language",
    "Published",
    "How the date is known",
    "#Words",
    "#Happenings",
    "#Statements",
    "#Stances",
)


def draw_documents(view: View) -> None:
    """The table, oldest first, undated last; names lead to the texts."""
    frame = view.selected.documents.sort_values("published_best", kind="stable", na_position="last")
    if frame.empty:
        draw_empty(view, "documents")
        return
    counts = {name: view.selected[name]["doc_id"].value_counts() for name in ("events", "statements", "stances")}
    shown = draw_pages(frame["doc_id"].tolist(), "documents", size=PAGE)
    rows = frame[frame["doc_id"].isin(shown)].to_dict("records")
    st.html(
        table_html(HEADINGS, (_row(view, row, counts) for row in rows), caption="Documents by date", kind="documents")
    )
    draw_downloads(view, "documents", frame)


def _row(view: View, row: dict[str, object], counts: "dict[str, pd.Series[int]]") -> list[str]:
    doc_id = str(row["doc_id"])
    name = anchor_html(view.words.document(doc_id), "documents", view.selection, doc=doc_id)
    translated = TRANSLATED.get(str(row["translated"]), "")
    when = interval(row["published_start"], row["published_end"])
    numbers = [f"{int(counts[table].get(doc_id, 0)):,}" for table in counts]
    return [
        f'<span class="name" dir="auto">{name}</span>',
        escape(view.words.language(str(row["language"]))) + (f" {tag(translated)}" if translated else ""),
        escape("not known" if when == "undated" else when),
        escape(BASIS[str(row["published_basis"])] or "not known"),
        f"{row['words']:,}",
        *numbers,
    ]
