"""The start page: what the issue is, who stands where, whose line changed, what happened, where sources disagree."""

import pandas as pd
import streamlit as st

from components.header import draw_empty, draw_head
from components.html import plain_html
from components.overview_changes import draw_changes
from components.overview_corpus import draw_corpus
from components.overview_happenings import draw_happenings, draw_opened
from components.overview_positions import draw_positions
from components.overview_sources import draw_alone, draw_disagreement
from components.stances_words import headline
from components.view import View
from data.selection import counted
from data.summaries import list_changes, list_positions, stand_now, trace_lines


def draw_overview(view: View) -> None:
    """The parts in the order of the analyst's questions."""
    draw_head(view, _title(view), _sentence(view))
    if all(view.selected[name].empty for name in ("documents", "events", "statements")):
        draw_empty(view, "documents")
        return
    with st.container(key="overview", gap="small"):
        _draw_issue(view)
        _draw_first_screen(view)
        draw_corpus(view)


def _draw_first_screen(view: View) -> None:
    """Positions, changes, what happened beside where sources disagree; a change is the headline where there is one.

    What each source alone reports stands below what happened: the two are about as high as the disagreements.
    """
    changes, positions = view.selected.once("overview lines", lambda: _find_lines(view))
    if changes.empty and len(positions):
        st.html(plain_html(headline(view.words, changes, positions), kind="headline"))
    draw_positions(view, positions)
    draw_changes(view, changes)
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_happenings(view)
        draw_opened(view)
        draw_alone(view)
    with right:
        draw_disagreement(view)


def _find_lines(view: View) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`list_changes` and `stand_now` of the governments' lines."""
    lines = trace_lines(view.whole, view.selected.stances, rolled_up=True)
    held = list_positions(lines)
    return list_changes(lines, held), stand_now(lines, held)


def _title(view: View) -> str:
    return view.whole.codebook.codebook.title or view.folder.name


def _sentence(view: View) -> str:
    """What is selected of each table, in one sentence."""
    parts = [counted(view.selected, view.whole, name, view.selection) for name in ("documents", "events", "statements")]
    now = view.whole.documents["published_end"].max()
    dated = f" Now is {now:%Y-%m-%d}, the last publication." if now == now else ""
    return f"{'; '.join(parts)}.{dated}"


def _draw_issue(view: View) -> None:
    """The issue in one line: its question in the codebook."""
    for issue in view.whole.codebook.issues:
        if issue.id == view.selection.issue:
            st.html(plain_html(issue.question or issue.label, kind="issue"))
