"""Happenings, statements or stances by source: who reports what, alike or differently, and who could not know yet."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.header import draw_empty
from components.html import plain_html
from components.paging import draw_pages
from components.source_columns import Columns
from components.source_copies import counting_words, repeated
from components.source_covered import PAGE, cell_html, draw_covered, headline, legend_html
from components.source_said import draw_said, draw_stood
from components.switches import draw_switch
from components.view import View
from components.words import interval
from data.summaries.coverage import coverage

COVER = {"happenings": "Happenings", "statements": "Statements", "stances": "Stances"}


def draw_coverage(view: View, columns: Columns) -> pd.DataFrame:
    """The table of what the link names, by source; gives all reports of happenings for what follows."""
    what = draw_switch("cover", "By source", COVER, default="happenings")
    covered = coverage(view.selected, columns.press, sources=())
    if not columns.source_ids or view.selected[what].empty:
        draw_empty(view, what)
        return covered
    copied = repeated(view, columns)
    st.html(plain_html(counting_words(copied, columns.total), kind="fine"))
    if columns.total > len(columns.source_ids):
        shown_of = f"{len(columns.source_ids)} of {columns.total:,} sources, those with most rows."
        st.caption(f"{shown_of} Choose others in the filters.")
    draw = {"happenings": _draw_happenings, "statements": draw_said, "stances": draw_stood}[what]
    draw(view, columns, copied, covered)
    return covered


def _draw_happenings(view: View, columns: Columns, copied: dict[str, str], covered: pd.DataFrame) -> None:
    """Oldest happening first; a cell has the date that the source gives."""
    happenings = view.selected.happenings.sort_values(["date_start", "date_end"], kind="stable", na_position="last")
    head, place = headline(covered, "happening_id", columns.total - len(copied), "happenings"), st.container()
    shown = draw_pages(happenings["happening_id"].tolist(), "coverage", size=PAGE)
    rows = happenings[happenings["happening_id"].isin(shown)].to_dict("records")
    listed = coverage(view.selected, columns.press, sources=columns.source_ids, of=list(shown))
    with place:
        st.html(plain_html(head, kind="headline") + legend_html(listed, "the date this source gives"))
    events = view.selected.events
    events = events[events["happening_id"].isin(shown)].set_index("event_id")[["date_start", "date_end", "precision"]]
    cells = {
        (row["happening_id"], row["source_id"]): cell_html(view, row, _told(view, row, events))
        for row in listed.to_dict("records")
    }
    names = {str(row["happening_id"]): _name(view, row) for row in rows}
    draw_covered(view, columns, names, cells, copied, "Happening")


def _name(view: View, row: dict[str, object]) -> str:
    happening = str(row["happening_id"])
    label = str(row["summary"]) if isinstance(row["summary"], str) else view.words.event_type(str(row["event_type"]))
    when = interval(row["date_start"], row["date_end"], row["precision"])
    link = anchor_html(label, "sources", view.selection, happening=happening)
    return f'<span dir="auto">{link}</span><br><span class="small">{escape(when)}, {escape(str(row["status"]))}</span>'


def _told(view: View, row: dict[str, str], events: pd.DataFrame) -> str:
    if not row["event_ids"]:
        return ""
    first = events.loc[row["event_ids"].split(";")[0]]
    when = interval(first["date_start"], first["date_end"], first["precision"])
    return anchor_html(when, "sources", view.selection, happening=row["happening_id"])
