"""Where sources disagree; and where none do, what each of them alone reports."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import tag
from components.evidence_words import text_of
from components.source_copies import copies_of
from components.view import View
from components.words import days_written
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries import coverage
from data.summaries.coverage import reported_alone

DIFFERENCES, ALONE = 4, 3
"""Differences shown, and happenings shown of each source."""
LONGEST = 110
"""Characters of a quotation, which ends at a word."""
ORDER = {"open": 0, "explained": 1, "resolved": 2}


def draw_disagreement(view: View) -> None:
    """The open differences first, each side a link to its words."""
    differences = view.selected.differences
    st.subheader("Where sources disagree", anchor=False)
    if view.whole.documents["source_id"].nunique() < 2:
        st.html('<p class="hint">This corpus has one source; it takes two to compare.</p>')
    elif differences.empty:
        st.html('<p class="hint">No two passages selected disagree.</p>')
    else:
        _draw_differences(view, differences)


def _draw_differences(view: View, differences: pd.DataFrame) -> None:
    ranked = differences.assign(_order=differences["resolution"].map(ORDER)).sort_values("_order", kind="stable")
    full = with_quotes(ranked.head(DIFFERENCES), BY_NAME["differences"], view.whole.texts)
    counts = differences["resolution"].value_counts()
    words = ", ".join(f"{counts[name]:,} {name}" for name in ORDER if name in counts)
    total = len(differences)
    link = anchor_html(f"{total:,} {'difference' if total == 1 else 'differences'}", "differences", view.selection)
    st.html(
        f'<ul class="differ">{"".join(_difference_html(view, row) for row in full.to_dict("records"))}</ul>'
        f'<p class="fine">{link}: {words}.</p>'
    )


def _difference_html(view: View, row: dict[str, object]) -> str:
    sides = "".join(_side_html(view, row, side) for side in "ab")
    subject = escape(text_of(row["subject"]))
    return (
        f'<li dir="auto"><b>{subject}</b> {tag(str(row["kind"]))}{_resolved(row)}<div class="versus">{sides}</div></li>'
    )


def _resolved(row: dict[str, object]) -> str:
    return "" if row["resolution"] == "open" else f" {tag(str(row['resolution']))}"


def _side_html(view: View, row: dict[str, object], side: str) -> str:
    """What one side has, the words it rests on, which lead to the document, and whose they are."""
    doc_id, row_id = str(row[f"doc_{side}"]), text_of(row[f"row_{side}"])
    words = " ".join(text_of(row[f"evidence_{side}"]).split())
    words = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    opened = {"evidence": row_id} if row_id else {}
    place = anchor_html(f"“{words}”", "documents", view.selection, "words", doc=doc_id, **opened)
    value = escape(days_written(text_of(row[f"value_{side}"])))
    source = escape(view.words.source_of(doc_id))
    return f'<p dir="auto"><span class="value">{value}</span> {place} <span class="small">{source}</span></p>'


def draw_alone(view: View) -> None:
    """What one source reports though others could: count and first happenings, each a link to its evidence."""
    if view.whole.documents["source_id"].nunique() < 2:
        return
    st.subheader("What each source alone reports", anchor=False)
    alone = view.selected.once(
        "reported alone", lambda: reported_alone(coverage(view.selected, copies=copies_of(view), sources=()))
    )
    alone = alone[alone["own"]]
    if alone.empty:
        st.html('<p class="hint">Nothing is reported by one source alone among what is selected.</p>')
        return
    happenings = view.selected.happenings.set_index("happening_id")["summary"].to_dict()
    total = view.selected.happenings["happening_id"].nunique()
    items = "".join(
        _source_html(view, str(source), group["happening_id"].tolist(), happenings, total)
        for source, group in alone.groupby("source_id", sort=False)
    )
    st.html(f'<ul class="sole">{items}</ul>')


def _source_html(view: View, source: str, ids: list[str], summaries: dict[str, object], total: int) -> str:
    links = [
        anchor_html(text_of(summaries.get(happening)) or happening, "timeline", view.selection, evidence=happening)
        for happening in ids[:ALONE]
    ]
    others = anchor_html(f"{len(ids) - ALONE:,} more", "sources", view.selection)
    more = f" and {others}" if len(ids) > ALONE else ""
    name = anchor_html(view.words.source(source), "sources", view.selection)
    return f"<li><b>{name}</b>, {len(ids):,} of {total:,} happenings: {'; '.join(links)}{more}.</li>"
