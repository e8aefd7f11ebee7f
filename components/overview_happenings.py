"""What happened: the latest happenings and the next ones announced, on one slim strip."""

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.chosen import choose, chosen_ids, draw_chosen
from components.figures.palette import palette_of
from components.figures.timeline import timeline_figure
from components.legend import draw_legend
from components.timeline_words import MARKS, with_words
from components.view import View
from data.summaries import OTHERS, Lanes, focus_window, latest_and_next, timeline_marks

LATEST, NEXT = 9, 3
WIDE = 1040


def draw_happenings(view: View) -> None:
    """The strip; a click on it opens the evidence beneath."""
    st.subheader("What happened last", anchor=False)
    marks = timeline_marks(view.selected, view.selection, lanes=Lanes.ACTOR, show=("events",)).assign(lane=OTHERS)
    now = view.whole.documents["published_end"].max()
    shown = marks.iloc[:0] if pd.isna(now) else latest_and_next(marks, now, latest=LATEST, following=NEXT)
    window = focus_window(shown)
    if window is None:
        st.html('<p class="hint">No dated happenings with these filters.</p>')
        return
    draw_legend(MARKS, shown={*shown["shape"], *shown["status"]})
    st.plotly_chart(
        timeline_figure(
            with_words(shown, view.words),
            [OTHERS],
            {OTHERS: ""},
            palette_of(st.context.theme.type),
            window=window,
            now=now,
            width=WIDE,
        ),
        key="latest",
        on_select=_open,
        selection_mode="points",
        config={"displaylogo": False, "displayModeBar": False, "scrollZoom": False},
        alt=f"The {len(shown):,} latest and next happenings; the timeline has all of them, also as a table.",
    )
    total = marks["row_id"].nunique()
    everything = anchor_html(f"All {total:,} happenings on the timeline", "timeline", view.selection)
    st.html(f'<p class="fine">{everything}</p>')
    opened = chosen_ids(view)
    if opened:
        draw_chosen(view, opened)


def _open() -> None:
    points = st.session_state["latest"]["selection"].get("points") or []
    choose([str(point["customdata"][0]) for point in points if point.get("customdata")][:1])
