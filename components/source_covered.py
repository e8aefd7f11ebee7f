"""Coverage as a table: one row a fact, one column a source, each cell in words and leading to its words."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import address
from components.difference_card import WHAT
from components.evidence_html import tag
from components.html_table import table_html
from components.source_columns import Columns, source_heading
from components.source_copies import copy_tag
from components.view import View
from data.summaries.coverage import DIFFERENTLY, NOT_REPORTED, REPORTED, TOO_EARLY

PAGE = 60
LEGEND = {
    REPORTED: "reported, with {what}",
    DIFFERENTLY: "reported, but against another source's report: on when, who, order, what or how many",
    NOT_REPORTED: "not reported",
    TOO_EARLY: "could not know yet: its last document is older",
}


def legend_html(covered: pd.DataFrame, what: str) -> str:
    """The states that the table has, with their marks; `what` is what the cell of a report shows."""
    present = set(covered["coverage"])
    items = "".join(
        f'<li><span class="cover" data-cover="{name}"></span>{escape(words.format(what=what))}</li>'
        for name, words in LEGEND.items()
        if name in present
    )
    return f'<ul class="legend">{items}</ul>'


def draw_covered(
    view: View,
    columns: Columns,
    names: dict[str, str],
    cells: dict[tuple[str, str], str],
    copied: dict[str, str],
    what: str,
) -> None:
    """The table: `names` are the rows' headings as HTML by id, `cells` HTML by id and source."""
    headings = [what, *(_heading(view, columns, source, copied) for source in columns.source_ids)]
    body = [[name, *(cells[one, source] for source in columns.source_ids)] for one, name in names.items()]
    st.html(table_html(headings, body, caption=f"{what}s by source", kind="coverage wide"))


def _heading(view: View, columns: Columns, source: str, copied: dict[str, str]) -> str:
    heading = source_heading(view, columns.documents, source)
    return f"{heading}; {copied[source]}" if source in copied else heading


def cell_html(view: View, row: "dict[str, str]", told: str) -> str:
    """The state as a mark and in words; `told` is what the source has, a link to its words."""
    state = row["coverage"]
    mark = f'<span class="cover" data-cover="{state}"></span>'
    if state not in (REPORTED, DIFFERENTLY):
        return f'{mark}<span class="small">{state}</span>'
    remarks = [_differs_html(view, row), copy_tag(view, row), "" if row["own"] else tag("only in a related headline")]
    return f"{mark}{told} {' '.join(filter(None, remarks))}".rstrip()


def _differs_html(view: View, row: "dict[str, str]") -> str:
    """On what the report stands against another's, as a link to those differences; empty where it does not."""
    if row["coverage"] != DIFFERENTLY:
        return ""
    kinds = row["kinds"].split(";")
    words = f"reported, differs: {', '.join(WHAT[kind] for kind in kinds)}"
    only = {"kind": kinds[0]} if len(kinds) == 1 else {}
    link = address("differences", view.selection, **only)
    return f'<span class="differs"><a data-go href="{escape(link)}">{escape(words)}</a></span>'


def headline(covered: pd.DataFrame, key: str, total: int, noun: str) -> str:
    """What the table shows, by independent source: how many one alone reports, how many most, how many differ."""
    by = covered[covered["independent"]].groupby(key).size()
    differing = covered.loc[covered["coverage"] == DIFFERENTLY, key].nunique()
    if total < 2 or by.empty:
        head = f"{len(by):,} {noun} in {total:,} independent source{'; it takes two to compare' if total == 1 else 's'}"
    else:
        alone, most = int((by == 1).sum()), int(by.max())
        one = "one independent source alone reports it" if alone == 1 else "one independent source alone reports them"
        head = f"{alone:,} of {len(by):,} {noun}: {one}"
        everyone = f"all {most:,}" if most >= total else f"{most:,} of {total:,}"
        head += "" if most == 1 else f"; {int((by == most).sum()):,} reported by {everyone} independent sources"
    return f"{head}; {differing:,} reported differently" if differing else head
