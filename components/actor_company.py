"""Whom an actor appears with: events together, by happening."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import actor_anchor
from components.html import plain_html
from components.html_table import table_html
from components.paging import draw_pages
from components.view import View
from data.summaries.companions import companions

PAGE = 20
MOST = 8
"""Happenings named in one row."""


def draw_company(view: View, events: pd.DataFrame, actor_id: str) -> None:
    """One row a companion with the happenings they share."""
    st.subheader("In company with", anchor=False)
    found = companions(events, actor_id)
    if found.empty:
        st.html(plain_html("No event together with another actor with these filters.", kind="fine"))
        return
    names = dict(zip(view.whole.happenings["happening_id"], view.whole.happenings["summary"], strict=True))
    shown = draw_pages(found.to_dict("records"), "company", size=PAGE)
    rows = (
        [actor_anchor(view, view.words, str(r["actor_id"])), f"{r['happenings']:,}", _shared(view, r, names)]
        for r in shown
    )
    st.html(table_html(("Actor", "#Happenings together", "Which"), rows, caption="In company with", kind="company"))


def _shared(view: View, row: dict[str, object], names: dict[str, str]) -> str:
    ids = str(row["happening_ids"]).split(";")
    links = [_link(view, happening, names.get(happening)) for happening in ids[:MOST] if happening]
    more = [escape(f"and {len(ids) - MOST:,} more")] if len(ids) > MOST else []
    return f'<span class="small" dir="auto">{"; ".join([*links, *more])}</span>'


def _link(view: View, happening: str, name: object) -> str:
    return anchor_html(name if isinstance(name, str) else happening, "sources", view.selection, happening=happening)
