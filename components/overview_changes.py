"""Whose line changed: before and after in the documents' words, with who spoke and when."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import actor_anchor, stance_html, tag
from components.evidence_rows import Found, find_rows
from components.evidence_words import VOICES, text_of
from components.stances_words import change_detail, change_words
from components.view import View
from components.words import interval

AT_MOST = 4
"""Changes on the start page; the others are on the page of stances."""
SIDES = ("before", "after")
QUOTES = 3
"""Rows quoted on each side of a change; beyond the first they are folded."""
LONGEST = 420
"""Characters of a quotation."""


def draw_changes(view: View, changes: pd.DataFrame) -> None:
    """A pair of quotations for each change of `list_changes`, and a link to all of their evidence."""
    st.subheader("Whose line changed", anchor=False)
    if changes.empty:
        st.html('<p class="hint">No line changes among the stances selected, rolled up or not.</p>')
        return
    shown = [pd.Series(change) for change in changes.head(AT_MOST).to_dict("records")]
    found = find_rows(view.whole, [row_id for change in shown for side in SIDES for row_id in _quoted(change, side)])
    for change in shown:
        st.html(_change_html(view, change, found))
    if len(changes) > AT_MOST:
        more = anchor_html(f"{len(changes) - AT_MOST:,} more changes", "stances", view.selection, rollup="yes")
        st.html(f'<p class="fine">{more}</p>')


def _quoted(change: "pd.Series[object]", side: str) -> list[str]:
    return str(change[f"{side}_ids"]).split(";")[:QUOTES]


def _change_html(view: View, change: "pd.Series[object]", found: dict[str, Found]) -> str:
    sides = "".join(
        _side_html(view, str(change[f"{side}_ids"]).split(";"), side, [found[one] for one in _quoted(change, side)])
        for side in SIDES
    )
    head = escape(change_words(view.words, change))
    detail = escape(change_detail(view.words, change))
    return (
        f'<article class="change"><p class="ev-head">{head} <span class="detail">{detail}.</span></p>'
        f'<div class="sides">{sides}</div></article>'
    )


def _side_html(view: View, ids: list[str], side: str, quoted: list[Found]) -> str:
    first, *others = (_quote_html(view, row) for row in quoted)
    more = f"{len(others):,} more {'passage' if len(others) == 1 else 'passages'}"
    folded = f'<details class="list"><summary>{more}</summary>{"".join(others)}</details>' if others else ""
    label = f"All {len(ids):,} rows" if len(ids) > 1 else "The evidence"
    link = anchor_html(label, "stances", view.selection, rollup="yes", evidence=ids[:40])
    return f'<section><p class="overline">{side.title()}</p>{first}{folded}<p class="fine">{link}</p></section>'


def _quote_html(view: View, found: Found) -> str:
    row, text = found.row, view.whole.texts[found.doc_id]
    span = found.evidence
    words = text[span.start : min(span.end, span.start + LONGEST)] + ("…" if span.end - span.start > LONGEST else "")
    place = anchor_html(
        view.words.source_of(found.doc_id), "documents", view.selection, doc=found.doc_id, evidence=found.row_id
    )
    who = actor_anchor(view, view.words, str(row["actor_id"]))
    hedge = f", softened by “{escape(row['hedge'])}”" if text_of(row["hedge"]) else ""
    when = escape(interval(row["date_start"], row["date_end"], row["precision"]))
    return (
        f'<blockquote class="quote" dir="auto" lang="{escape(str(found.about["language"]))}" '
        f'data-stance="{escape(str(row["stance"]))}">{escape(words)}</blockquote>'
        f'<p class="fine"><b>{who}</b> {stance_html(row["stance"])} {tag(VOICES[row["voice"]])}{hedge}'
        f" {when}, {place}</p>"
    )
