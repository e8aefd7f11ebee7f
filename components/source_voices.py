"""What each source holds: counts that lead to the filtered pages, whom it lets speak, what it alone reports."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import actor_anchor, tag
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.source_columns import Columns, source_tags_html
from components.view import View
from data.summaries.coverage import reported_alone, source_counts
from data.summaries.sources import voices_by_source

PAGE = 30
NONE = '<span class="small">none</span>'


def draw_source_counts(view: View, columns: Columns) -> None:
    """One row a source; each count opens the page it counts, filtered to the source."""
    counts = source_counts(view.selected, columns.press)
    st.subheader("What each source holds", anchor=False)
    on = f" on {view.words.issue(view.selection.issue)}" if view.selection.issue else ""
    headings = ("Source", "Language", "#Documents", "#Words", "#Actors", "#Happenings", "#Statements", f"#Stances{on}")
    shown = draw_pages(counts.to_dict("records"), "source_counts", size=PAGE)
    rows = [_count_row(view, columns, row) for row in shown]
    st.html(table_html(headings, rows, caption="Rows by source"))


def _count_row(view: View, columns: Columns, row: dict[str, object]) -> list[str]:
    source = str(row["source_id"])
    only = replace(view.selection, sources=(source,))
    pages = {"documents": "documents", "events": "timeline", "statements": "statements", "stances": "stances"}
    links = {name: _count_link(int(str(row[name])), page, only) for name, page in pages.items()}
    return [
        escape(view.words.source(source)),
        source_tags_html(view, columns.documents, source),
        links["documents"],
        f"{row['words']:,}",
        f"{row['actors']:,}",
        links["events"],
        links["statements"],
        links["stances"],
    ]


def _count_link(count: int, page: str, selection: object) -> str:
    return anchor_html(f"{count:,}", page, selection) if count else "0"


def draw_voices(view: View, columns: Columns) -> None:
    """Actors by source: how often each speaks there, and how many of their positions it shows."""
    voices = voices_by_source(view.selected, columns.press)
    st.subheader("Whom each source lets speak", anchor=False)
    if voices.empty:
        st.html(plain_html("No statements and no stances with these filters.", kind="fine"))
        return
    st.html(plain_html("Statements and stances; each number opens them.", kind="fine"))
    actors = draw_pages(list(dict.fromkeys(voices["actor_id"])), "voices", size=PAGE)
    cells = {(row["actor_id"], row["source_id"]): row for row in voices.to_dict("records")}
    headings = ["Actor", *(view.words.source(source) for source in columns.source_ids)]
    rows = [
        [
            actor_anchor(view, view.words, actor),
            *(_voice(view, cells.get((actor, s)), actor, s) for s in columns.source_ids),
        ]
        for actor in actors
    ]
    st.html(table_html(headings, rows, caption="Actors by source", kind="wide"))


def _voice(view: View, row: "dict[str, object] | None", actor: str, source: str) -> str:
    if row is None:
        return NONE
    only = replace(view.selection, sources=(source,), actors=(actor,))
    parts = []
    for name, page in (("statements", "statements"), ("stances", "stances")):
        count = int(str(row[name]))
        if count:
            parts.append(anchor_html(f"{count:,} {name if count > 1 else name[:-1]}", page, only))
    return "<br>".join(parts)


def draw_alone(view: View, columns: Columns, covered: pd.DataFrame) -> None:
    """What each independent source alone reports though another could know of it."""
    alone = reported_alone(covered)
    if alone.empty:
        return
    st.subheader("Reported by one independent source alone", anchor=False)
    names = dict(zip(view.selected.happenings["happening_id"], view.selected.happenings["summary"], strict=True))
    parts = []
    for source in columns.source_ids:
        rows = alone[alone["source_id"] == source].to_dict("records")
        if rows:
            items = "".join(f"<li>{_alone_html(view, row, names)}</li>" for row in rows[:PAGE])
            more = f"<li>and {len(rows) - PAGE:,} more</li>" if len(rows) > PAGE else ""
            head = f"{escape(view.words.source(source))}: {len(rows):,}"
            parts.append(f"<details><summary>{head}</summary><ul>{items}{more}</ul></details>")
    st.html(f'<div class="alone">{"".join(parts)}</div>')


def _alone_html(view: View, row: dict[str, object], names: dict[str, str]) -> str:
    happening = str(row["happening_id"])
    name = names.get(happening)
    link = anchor_html(name if isinstance(name, str) else happening, "sources", view.selection, happening=happening)
    return f'<span dir="auto">{link}</span>' + ("" if row["own"] else f" {tag('only in a related headline')}")
