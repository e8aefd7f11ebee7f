"""Review: a queue of rows to decide on, one card at a time, by keyboard."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.decision_keeping import decide_button, draw_fault
from components.decision_who import analyst, draw_analyst, forget_analyst
from components.html import escape_label
from components.review_card import draw_card
from components.switches import draw_switch, draw_toggle
from components.view import View
from data import decisions as ledger
from data.decisions import State
from data.model import Decided
from data.review import Queue, documents_since, queue_rows
from data.selection import select

LABELS = {
    Queue.ISSUE: "Stances on the issue",
    Queue.SHAKEN: "Resting on decided rows",
    Queue.DIFFERENCES: "Differences",
    Queue.SPEAKERS: "Unlisted speakers",
    Queue.DOUBTFUL: "Doubtful rows",
    Queue.NEW: "New since last time",
    Queue.ORPHANS: "Decisions without a row",
}
CODED = (Queue.ISSUE, Queue.SHAKEN, Queue.DOUBTFUL, Queue.NEW)
"""Queues of rows that can be coded without having seen them."""
BLIND = "Hides the source and what is coded until you have coded it yourself."
FILTERED = ("events", "statements", "stances", "differences")
_SINCE = "review_since"


def draw_review(view: View) -> None:
    """Who decides, the queues with what is left in each, and the first card of the one chosen."""
    draw_fault()
    if not draw_analyst(view, "review"):
        st.info("Say who is deciding, and the first card appears.")
        return
    _draw_who(view)
    queues = {queue: _queue(view, queue) for queue in Queue}
    left = {queue: int((~rows["done"]).sum()) for queue, rows in queues.items()}
    offered = [queue for queue in Queue if len(queues[queue]) or queue is Queue.ISSUE]
    labels = {str(queue): f"{LABELS[queue]} ({left[queue]:,})" for queue in offered}
    chosen = Queue(draw_switch("queue", "What to look at", labels, default=str(Queue.ISSUE)))
    blind = chosen in CODED and draw_toggle("blind", "Blind", help=BLIND)
    rows = queues[chosen]
    _draw_progress(chosen, rows)
    _draw_next(view, chosen, rows[~rows["done"]], blind=blind)


def _draw_who(view: View) -> None:
    lines = ledger.history_of_analyst(view.whole, analyst())
    with st.container(horizontal=True, vertical_alignment="center"):
        standing = int((lines["state"] == State.IN_FORCE).sum())
        count = f"{standing:,} {'decision' if standing == 1 else 'decisions'} in force"
        st.caption(escape_label(f"{analyst()} is deciding: {count}."), width="content")
        st.button("Somebody else", key="review_other", type="tertiary", on_click=forget_analyst)


def _queue(view: View, queue: Queue) -> pd.DataFrame:
    if _SINCE not in st.session_state:  # once a session, so that deciding does not empty the queue of new rows
        st.session_state[_SINCE] = documents_since(view.folder, view.whole, analyst())
    rows = queue_rows(view.whole, queue, issue=view.selection.issue, new=st.session_state[_SINCE])
    return _within(view, rows) if view.selection.active else rows


def _within(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that the filters keep; the issue is no filter here, and speakers and orphans have none."""
    decided = view.selection.decided or tuple(Decided)
    kept = select(view.whole, replace(view.selection, issue="", decided=decided))
    ids = {row_id for table in FILTERED for row_id in kept[table][f"{table[:-1]}_id"]}
    return rows[~rows["table"].isin(FILTERED) | rows["row_id"].isin(ids)]


def _draw_progress(queue: Queue, rows: pd.DataFrame) -> None:
    done, total = int(rows["done"].sum()), len(rows)
    if total and queue is not Queue.ORPHANS:
        st.progress(done / total, f"{done:,} of {total:,} decided")


def _draw_next(view: View, queue: Queue, left: pd.DataFrame, *, blind: bool) -> None:
    """The card at the session's place in the queue; what is decided leaves it, so that the next one moves up."""
    if left.empty:
        st.info(f"{LABELS[queue]}: nothing is left to decide.")
        _draw_undo(view)
        return
    place_key = f"review_at_{queue}"
    place = st.session_state.get(place_key, 0) % len(left)
    card = left.iloc[place]
    with st.container(horizontal=True, vertical_alignment="center", key="review_steps"):
        st.button(
            "Back", key="review_back", shortcut="Left", on_click=_step, args=(place_key, place - 1), type="tertiary"
        )
        st.button(
            "Skip", key="review_skip", shortcut="Right", on_click=_step, args=(place_key, place + 1), type="tertiary"
        )
        _draw_undo(view)
        why = f": {escape_label(card['why'])}" if card["why"] and not blind else ""
        st.caption(f"Card {place + 1:,} of {len(left):,}{why}")
    draw_card(view, card["table"], card["row_id"], blind=blind)


def _step(key: str, place: int) -> None:
    st.session_state[key] = place


def _draw_undo(view: View) -> None:
    """Takes the analyst's own last decision back."""
    lines = ledger.history_of_analyst(view.whole, analyst())
    mine = lines["decision_id"][lines["state"] == State.IN_FORCE]
    last = str(mine.iloc[-1]) if len(mine) else ""
    options = {"shortcut": "U", "type": "tertiary", "disabled": not last}
    decide_button("Undo my last", ledger.undo, last, key="review_undo", **options)
