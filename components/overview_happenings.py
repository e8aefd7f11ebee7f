"""What happened: the latest happenings and the next ones announced, on one slim strip."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.chosen import choose, chosen_ids, draw_chosen
from components.figures.timeline import timeline_figure
from components.header import empty_words
from components.html import plain_html
from components.legend import draw_legend
from components.screen import read_screen
from components.timeline_brush import PLAIN
from components.timeline_words import MARKS, when_words, with_words
from components.view import View
from data.summaries import OTHERS, Lanes, focus_window, latest_and_next, timeline_marks

LATEST, NEXT = 6, 2
WIDE, PHONE = 560, 350
"""Pixels the strip has beside the differences, and on a phone."""


def draw_happenings(view: View) -> None:
    """The strip, the same as a list; a click on either opens the evidence."""
    st.subheader("What happened last", anchor=False)
    marks = timeline_marks(view.selected, view.selection, lanes=Lanes.ACTOR, show=("events",)).assign(lane=OTHERS)
    now = view.whole.documents["published_end"].max()
    shown = marks.iloc[:0] if pd.isna(now) else latest_and_next(marks, now, latest=LATEST, following=NEXT)
    window = focus_window(shown)
    if window is None:
        st.html(plain_html(empty_words(view, "dated happenings"), kind="hint"))
        return
    _draw_strip(view, shown, window, now)
    st.html(_list_html(view, shown, marks["row_id"].nunique()))


def draw_opened(view: View) -> None:
    """The evidence that a click on the strip opened."""
    opened = chosen_ids(view)
    if opened:
        draw_chosen(view, opened)


def _draw_strip(view: View, shown: pd.DataFrame, window: tuple[pd.Timestamp, pd.Timestamp], now: pd.Timestamp) -> None:
    marks, screen = with_words(shown, view.words), read_screen()
    draw_legend(MARKS, shown={*shown["shape"], *shown["status"]})
    st.plotly_chart(
        timeline_figure(
            marks,
            [OTHERS],
            {OTHERS: ""},
            screen.palette,
            window=window,
            now=now,
            width=PHONE if screen.narrow else WIDE,
        ),
        key="latest",
        on_select=_open,
        selection_mode="points",
        config=PLAIN,
        alt=f"The {len(shown):,} latest and next happenings; the list below holds the same.",
    )


def _list_html(view: View, shown: pd.DataFrame, total: int) -> str:
    """The same happenings as a list, each a link to its evidence, and the way to all of them."""
    items = "".join(
        f"<li>{anchor_html(str(row['label']), 'timeline', view.selection, evidence=str(row['row_id']))} "
        f'<span class="when">{escape(when_words(row))}, {escape(str(row["status"]))}</span></li>'
        for row in shown.to_dict("records")
    )
    heading = f"The same as a list: {len(shown):,} happenings"
    everything = anchor_html(f"All {total:,} happenings on the timeline", "timeline", view.selection)
    return (
        f'<details class="list"><summary>{heading}</summary><ol class="happenings">{items}</ol></details>'
        f'<p class="fine">{everything}</p>'
    )


def _open() -> None:
    points = st.session_state["latest"]["selection"].get("points") or []
    choose([str(point["customdata"][0]) for point in points if point.get("customdata")][:1])
