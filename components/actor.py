"""One actor's page: who they are, what they hold, say and do, and with whom."""

import streamlit as st

from components.actor_company import draw_company
from components.actor_facts import actor_facts_html
from components.actor_positions import draw_positions
from components.actor_rows import ActorRows, find_actor_rows
from components.anchors import anchor_html
from components.decision import draw_decisions
from components.downloads import draw_downloads
from components.evidence import draw_evidence
from components.header import draw_head
from components.html import plain_html
from components.view import View


def draw_actor(view: View, actor_id: str) -> None:
    """The page of one actor of the corpus, on every issue."""
    rows = find_actor_rows(view, actor_id)
    draw_head(view, view.words.actor(actor_id), _sentence(rows))
    st.html(f'<p class="back">{anchor_html("All actors", "actors", view.selection)}</p>')
    st.html(actor_facts_html(view, actor_id))
    with st.container(horizontal=True):
        draw_decisions(view, "actors", actor_id, key="about")
    draw_positions(view, rows.stances)
    draw_downloads(view, "stances", rows.stances)
    st.subheader("Statements", anchor=False)
    _draw_statements(view, rows)
    _draw_happenings(view, rows)
    draw_company(view, rows.events, actor_id)


def _sentence(rows: ActorRows) -> str:
    counts = [
        (len(rows.statements), "statement", "statements"),
        (len(rows.stances), "stance", "stances"),
        (int(rows.events["happening_id"].nunique()), "happening", "happenings"),
        (rows.mentions, "mention", "mentions"),
    ]
    words = ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counts)
    return f"{words} in {rows.documents:,} {'document' if rows.documents == 1 else 'documents'}, on every issue."


def _draw_statements(view: View, rows: ActorRows) -> None:
    if rows.statements.empty:
        st.html(plain_html("No statement with these filters.", kind="fine"))
    else:
        draw_evidence(view, rows.statements["statement_id"].tolist(), key="statements")
        draw_downloads(view, "statements", rows.statements)
    if len(rows.through):
        st.subheader("Reported through them", anchor=False)
        draw_evidence(view, rows.through["statement_id"].tolist(), key="through")


def _draw_happenings(view: View, rows: ActorRows) -> None:
    st.subheader("Happenings", anchor=False)
    if rows.events.empty:
        st.html(plain_html("Takes part in no happening with these filters.", kind="fine"))
        return
    with st.expander(
        f"{len(rows.events):,} reports of happenings, in order", key="actor_events", on_change="rerun"
    ) as box:
        if box.open:
            draw_evidence(view, rows.events["event_id"].tolist(), key="events")
