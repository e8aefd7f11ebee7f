"""The corpus: its documents, and how sure their dates are."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_words import BASIS, TRANSLATED
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.view import View
from components.words import interval

PAGE = 20
COUNTED = ("events", "statements", "stances")


def draw_corpus(view: View) -> None:
    """One row a selected document, as published; each leads to its text."""
    documents = view.selected.documents.sort_values("published_best", kind="stable")
    st.subheader("The corpus", anchor=False)
    st.html(plain_html(_doubt(documents), kind="hint"))
    counts = {name: view.selected[name]["doc_id"].value_counts() for name in COUNTED}
    headings = (
        "Document",
        "Language",
        "Published",
        "How that is known",
        "#Words",
        "#Events",
        "#Statements",
        "#Stances",
    )
    places = draw_pages(range(len(documents)), "corpus", size=PAGE)
    shown = documents.iloc[list(places)].to_dict("records")
    rows = [_row(view, row, {name: int(counts[name].get(row["doc_id"], 0)) for name in COUNTED}) for row in shown]
    st.html(table_html(headings, rows, caption="Documents of the corpus"))


def _doubt(documents: pd.DataFrame) -> str:
    start, end = documents["published_start"], documents["published_end"]
    sure, none = int((start.notna() & (start == end)).sum()), int((start.isna() & end.isna()).sum())
    rough = len(documents) - sure - none
    counted = ((sure, "to the day"), (rough, "roughly"), (none, "not at all"))
    parts = [words if count == len(documents) else f"{count:,} {words}" for count, words in counted if count]
    dated = f"dated {', '.join(parts)}" if sure + rough else "not dated"
    sources = documents["source_id"].nunique()
    return (
        f"{len(documents):,} {'document' if len(documents) == 1 else 'documents'} of {sources:,} "
        f"{'source' if sources == 1 else 'sources'}; publication {dated}."
    )


def _row(view: View, row: dict[str, object], counts: dict[str, int]) -> list[str]:
    language = view.words.language(str(row["language"]))
    translated = TRANSLATED.get(str(row["translated"]), "")
    return [
        anchor_html(view.words.document(str(row["doc_id"])), "documents", view.selection, doc=str(row["doc_id"])),
        escape(f"{language}, {translated}" if translated else language),
        escape(interval(row["published_start"], row["published_end"])),
        escape(BASIS[str(row["published_basis"])] or "not known"),
        f"{row['words']:,}",
        *(f"{counts[name]:,}" for name in COUNTED),
    ]
