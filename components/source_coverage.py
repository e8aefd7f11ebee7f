"""Happenings by source: who reports what, and who could not know yet."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import tag
from components.header import draw_empty
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.source_columns import Columns, source_heading
from components.view import View
from components.words import interval
from data.summaries.coverage import NOT_REPORTED, REPORTED, TOO_EARLY, coverage

PAGE = 60
LEGEND = (
    (REPORTED, "reported, with the date this source gives"),
    (NOT_REPORTED, "not reported"),
    (TOO_EARLY, "could not know yet: its last document is older than the happening"),
)


def draw_coverage(view: View, columns: Columns) -> pd.DataFrame:
    """The table of happenings by source, oldest happening first; gives the whole coverage for what follows."""
    covered = coverage(view.selected, columns.documents)
    happenings = view.selected.happenings.sort_values(["date_start", "date_end"], kind="stable", na_position="last")
    if happenings.empty or not columns.source_ids:
        draw_empty(view, "happenings")
        return covered
    st.html(plain_html(_headline(covered, columns), kind="headline") + _legend_html())
    if columns.total > len(columns.source_ids):
        shown_of = f"{len(columns.source_ids)} of {columns.total:,} sources, those with most rows."
        st.caption(f"{shown_of} Choose others in the filters.")
    shown = draw_pages(happenings["happening_id"].tolist(), "coverage", size=PAGE)
    rows = happenings[happenings["happening_id"].isin(shown)].to_dict("records")
    cells = _cells(view, covered[covered["happening_id"].isin(shown)])
    headings = ["Happening", *(source_heading(view, columns.documents, source) for source in columns.source_ids)]
    body = [
        [_name(view, row), *(cells[str(row["happening_id"]), source] for source in columns.source_ids)] for row in rows
    ]
    st.html(table_html(headings, body, caption="Happenings by source", kind="coverage wide"))
    return covered


def _headline(covered: pd.DataFrame, columns: Columns) -> str:
    """What the table shows, computed: how many are reported by one source alone, and by most."""
    by = covered[covered["coverage"] == REPORTED].groupby("happening_id").size()
    if columns.total < 2 or by.empty:
        return f"{len(by):,} happenings in {columns.total:,} source{'' if columns.total == 1 else 's'}"
    alone, most = int((by == 1).sum()), int(by.max())
    shared = int((by == most).sum())
    everyone = f"all {most:,} sources" if most == columns.total else f"{most:,} of {columns.total:,} sources"
    one = "one source alone reports it" if alone == 1 else "one source alone reports them"
    head = f"{alone:,} of {len(by):,} happenings: {one}"
    return head if most == 1 else f"{head}; {shared:,} reported by {everyone}"


def _legend_html() -> str:
    items = "".join(
        f'<li><span class="cover" data-cover="{name}"></span>{escape(words)}</li>' for name, words in LEGEND
    )
    return f'<ul class="legend">{items}</ul>'


def _name(view: View, row: dict[str, object]) -> str:
    happening = str(row["happening_id"])
    label = str(row["summary"]) if isinstance(row["summary"], str) else view.words.event_type(str(row["event_type"]))
    when = interval(row["date_start"], row["date_end"], row["precision"])
    link = anchor_html(label, "sources", view.selection, happening=happening)
    return f'<span dir="auto">{link}</span><br><span class="small">{escape(when)}, {escape(str(row["status"]))}</span>'


def _cells(view: View, covered: pd.DataFrame) -> dict[tuple[str, str], str]:
    events = view.selected.events.set_index("event_id")
    return {(row["happening_id"], row["source_id"]): _cell(view, row, events) for row in covered.to_dict("records")}


def _cell(view: View, row: dict[str, str], events: pd.DataFrame) -> str:
    state = row["coverage"]
    mark = f'<span class="cover" data-cover="{state}"></span>'
    if state != REPORTED:
        return f'{mark}<span class="small">{state}</span>'
    first = events.loc[row["event_ids"].split(";")[0]]
    when = interval(first["date_start"], first["date_end"], first["precision"])
    link = anchor_html(when, "sources", view.selection, happening=row["happening_id"])
    return f"{mark}{link}" + ("" if row["own"] else f" {tag('only in a related headline')}")
