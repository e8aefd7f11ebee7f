"""The list of differences: kinds and resolutions to choose from, one card a pair, the rows as CSV."""

import pandas as pd
import streamlit as st

from components.decision import draw_decisions
from components.difference_card import card_html
from components.downloads import draw_downloads
from components.header import draw_empty
from components.html import plain_html
from components.paging import draw_pages
from components.switches import draw_choices, draw_toggle
from components.view import View

KINDS = {
    "attribution": "Who",
    "date": "When",
    "order": "Order",
    "stance": "Stance",
    "value": "What and how many",
}
RESOLUTIONS = {"open": "Open", "explained": "Explained", "resolved": "Resolved"}
PAGE = 20
"""Cards at a time."""
BLIND_HELP = "Hides who published what, so that the words alone are judged."


def draw_differences(view: View) -> None:
    """Every pair the filters keep, the open ones first."""
    frame = view.selected.differences
    if frame.empty:
        draw_empty(view, "differences")
        return
    kinds = draw_choices("kind", "Kind", _present(frame, "kind", KINDS), default=tuple(_present(frame, "kind", KINDS)))
    states = _present(frame, "resolution", RESOLUTIONS)
    resolutions = draw_choices("resolution", "Resolution", states, default=tuple(states))
    blind = draw_toggle("blind", "Hide the sources", help=BLIND_HELP)
    shown = frame[frame["kind"].isin(kinds) & frame["resolution"].isin(resolutions)]
    if shown.empty:
        st.html(plain_html("No difference of these kinds.", kind="hint"))
        return
    draw_downloads(view, "differences", shown)
    places = draw_pages(range(len(shown)), "differences", size=PAGE)
    rows = _ordered(view, shown).iloc[list(places)].to_dict("records")
    named = view.whole.documents["doc_id"].isin({row[f"doc_{side}"] for row in rows for side in "ab"})
    documents = view.whole.documents[named].set_index("doc_id", drop=False).to_dict("index")
    for row in rows:
        st.html(card_html(view, row, documents, blind=blind))
        with st.container(horizontal=True):
            draw_decisions(view, "differences", str(row["difference_id"]))


def differences_sentence(view: View) -> str:
    """How many pairs of how many, and how many are settled."""
    shown, total = len(view.selected.differences), len(view.whole.differences)
    counts = view.selected.differences["resolution"].value_counts()
    states = ", ".join(f"{counts[name]:,} {name}" for name in RESOLUTIONS if name in counts)
    number = f"{shown:,} of {total:,}" if shown != total else f"{total:,}"
    return f"{number} {'pair' if total == 1 else 'pairs'} of passages that disagree" + (
        f": {states}." if states else "."
    )


def _present(frame: pd.DataFrame, column: str, options: dict[str, str]) -> dict[str, str]:
    """The options that occur, each with its count."""
    counts = frame[column].value_counts().to_dict()
    return {value: f"{words} ({counts[value]:,})" for value, words in options.items() if value in counts}


def _ordered(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """Open ones first; among these, pairs that rest on machine translations come last, since they weigh less."""
    place = {name: at for at, name in enumerate(RESOLUTIONS)}
    documents = view.whole.documents
    weak = documents["doc_id"][documents["translated"] == "machine"]
    sides = frame["doc_a"].isin(weak).astype(int) + frame["doc_b"].isin(weak).astype(int)
    made = frame.assign(_place=frame["resolution"].map(place), _weak=sides)
    return made.sort_values(["_place", "_weak"], kind="stable").drop(columns=["_place", "_weak"])
