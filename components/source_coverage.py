"""Happenings by source: who reports what, alike or differently, and who could not know yet."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import address, anchor_html
from components.difference_card import WHAT
from components.evidence_html import tag
from components.header import draw_empty
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.source_columns import Columns, source_heading
from components.source_copies import copies_of, copy_tag, counting_words, repeated
from components.view import View
from components.words import interval
from data.summaries.coverage import DIFFERENTLY, NOT_REPORTED, REPORTED, TOO_EARLY, coverage

PAGE = 60
LEGEND = (
    (REPORTED, "reported, with the date this source gives"),
    (DIFFERENTLY, "reported, but against another source's report: on when, who, order, what or how many"),
    (NOT_REPORTED, "not reported"),
    (TOO_EARLY, "could not know yet: its last document is older than the happening"),
)


def draw_coverage(view: View, columns: Columns) -> pd.DataFrame:
    """The table of happenings by source, oldest happening first; gives the whole coverage for what follows."""
    covered = coverage(view.selected, columns.documents, copies=copies_of(view))
    happenings = view.selected.happenings.sort_values(["date_start", "date_end"], kind="stable", na_position="last")
    if happenings.empty or not columns.source_ids:
        draw_empty(view, "happenings")
        return covered
    copied = repeated(view, columns)
    counted = plain_html(counting_words(copied, columns.total), kind="fine")
    headline = plain_html(_headline(covered, columns.total - len(copied)), kind="headline")
    st.html(headline + counted + _legend_html())
    if columns.total > len(columns.source_ids):
        shown_of = f"{len(columns.source_ids)} of {columns.total:,} sources, those with most rows."
        st.caption(f"{shown_of} Choose others in the filters.")
    shown = draw_pages(happenings["happening_id"].tolist(), "coverage", size=PAGE)
    rows = happenings[happenings["happening_id"].isin(shown)].to_dict("records")
    cells = _cells(view, covered[covered["happening_id"].isin(shown)])
    headings = ["Happening", *(_heading(view, columns, source, copied) for source in columns.source_ids)]
    body = [
        [_name(view, row), *(cells[str(row["happening_id"]), source] for source in columns.source_ids)] for row in rows
    ]
    st.html(table_html(headings, body, caption="Happenings by source", kind="coverage wide"))
    return covered


def _heading(view: View, columns: Columns, source: str, copied: dict[str, str]) -> str:
    heading = source_heading(view, columns.documents, source)
    return f"{heading}; {copied[source]}" if source in copied else heading


def _headline(covered: pd.DataFrame, total: int) -> str:
    """What the table shows, by independent source: how many one alone reports, how many most, how many differ."""
    by = covered[covered["independent"]].groupby("happening_id").size()
    differing = covered.loc[covered["coverage"] == DIFFERENTLY, "happening_id"].nunique()
    if total < 2 or by.empty:
        head = f"{len(by):,} happenings in {total:,} independent source{'' if total == 1 else 's'}"
    else:
        alone, most = int((by == 1).sum()), int(by.max())
        one = "one independent source alone reports it" if alone == 1 else "one independent source alone reports them"
        head = f"{alone:,} of {len(by):,} happenings: {one}"
        everyone = f"all {most:,}" if most >= total else f"{most:,} of {total:,}"
        head += "" if most == 1 else f"; {int((by == most).sum()):,} reported by {everyone} independent sources"
    return f"{head}; {differing:,} reported differently" if differing else head


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
    if state not in (REPORTED, DIFFERENTLY):
        return f'{mark}<span class="small">{state}</span>'
    first = events.loc[row["event_ids"].split(";")[0]]
    when = interval(first["date_start"], first["date_end"], first["precision"])
    link = anchor_html(when, "sources", view.selection, happening=row["happening_id"])
    remarks = [_differs_html(view, row), copy_tag(view, row), "" if row["own"] else tag("only in a related headline")]
    return f"{mark}{link} {' '.join(filter(None, remarks))}".rstrip()


def _differs_html(view: View, row: dict[str, str]) -> str:
    """On what the report stands against another's, as a link to those differences; empty where it does not."""
    if row["coverage"] != DIFFERENTLY:
        return ""
    kinds = row["kinds"].split(";")
    words = f"reported, differs: {', '.join(WHAT[kind] for kind in kinds)}"
    only = {"kind": kinds[0]} if len(kinds) == 1 else {}
    link = address("differences", view.selection, **only)
    return f'<span class="differs"><a data-go href="{escape(link)}">{escape(words)}</a></span>'
