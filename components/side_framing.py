"""How the compared sources put it: counts of words, each with the way to its passages."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.html import plain_html
from components.html_table import table_html
from components.switches import ON, draw_switch
from components.view import View
from data.model import Span
from data.summaries import framing

TABLES = {
    "names": "What actors are called",
    "issues": "What issues are called",
    "cues": "Words of saying",
    "leads": "Who leads",
    "space": "Room for words",
}
MOST = 60
"""Rows of a table of counts."""


def draw_framing(view: View, doc_ids: tuple[str, ...]) -> None:
    """One table of counts, of the sources of the documents compared."""
    if st.query_params.get("blind") == ON:
        return  # the tables name the sources
    st.subheader("How they put it", anchor=False)
    st.html(
        plain_html(
            "Words in the whole documents and how often they stand there; each leads to its document.", kind="hint"
        )
    )
    name = draw_switch("framing", "Count", TABLES, default="names")
    about = view.whole.documents
    sources = list(dict.fromkeys(about.loc[about["doc_id"].isin(doc_ids), "source_id"]))
    frame = _counted(view, name)
    frame = frame[frame["source_id"].isin(sources)]
    if view.selection.actors and "actor_id" in frame:
        frame = frame[frame["actor_id"].isin(view.selection.actors)]
    if frame.empty:
        st.html(plain_html("Nothing to count in these documents.", kind="hint"))
        return
    st.html(_table(view, name, frame, sources))


@st.cache_data(max_entries=20, show_spinner=False)
def _framed(version: str, name: str, _view: View) -> pd.DataFrame:
    del version  # part of the cache key only
    made = {
        "names": framing.names_given,
        "issues": framing.issue_words,
        "cues": framing.cue_words,
        "leads": framing.leads,
        "space": framing.space,
    }
    return made[name](_view.whole)


def _counted(view: View, name: str) -> pd.DataFrame:
    return _framed(view.whole.version, name, view)


def _table(view: View, name: str, frame: pd.DataFrame, sources: list[str]) -> str:
    """A row an actor, issue or charge, a column a source: the words and how often."""
    key, label, read = {
        "names": ("actor_id", "Actor", view.words.actor),
        "issues": ("issue", "Issue", view.words.issue),
        "cues": ("charge", "Charge", str),
        "leads": ("actor_id", "Actor", view.words.actor),
        "space": ("actor_id", "Actor", view.words.actor),
    }[name]
    cell = _room if name == "space" else _words
    shown = list(dict.fromkeys(frame[key]))[:MOST]
    rows = []
    for value in shown:
        mine = frame[frame[key] == value]
        cells = [cell(view, name, mine[mine["source_id"] == source]) for source in sources]
        rows.append([escape(read(str(value))), *cells])
    headings = [label, *(view.words.source(source) for source in sources)]
    return table_html(headings, rows, caption=TABLES[name])


def _room(view: View, name: str, rows: pd.DataFrame) -> str:
    del view, name
    return "".join(
        f"{row['share']:.0%} of its words: {row['quoted']:,} quoted, {row['told']:,} retold"
        for row in rows.to_dict("records")
    )


def _words(view: View, name: str, rows: pd.DataFrame) -> str:
    """The words with their counts, each leading to its first passage; in quotation marks where the source has them."""
    cells = []
    for row in rows.to_dict("records"):
        doc_id, _, ends = str(row["passages"]).split(";")[0].rpartition(":")
        start, end = ends.split("-")
        words = Span(int(start), int(end)).of(view.whole.texts[doc_id])
        label = f"“{words}”" if row.get("quoted") == "yes" else words
        who = f" ({escape(view.words.actor(str(row['actor_id'])))})" if name == "cues" else ""
        link = anchor_html(label, "documents", view.selection, "words", doc=doc_id, q=words)
        cells.append(f"{link}{who} ×{row['n']:,}" if row["n"] > 1 else f"{link}{who}")
    return ", ".join(cells)
