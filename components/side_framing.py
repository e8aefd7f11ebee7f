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
LONGEST = 3
"""Passages of a count that are linked."""


def draw_framing(view: View, doc_ids: tuple[str, ...]) -> None:
    """One table of counts, of the sources of the documents compared."""
    if st.query_params.get("blind") == ON:
        return  # the tables name the sources
    st.subheader("How they put it", anchor=False)
    st.html(plain_html("Counts of words in the whole documents; each leads to its passages.", kind="hint"))
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
    st.html(_table(view, name, frame))


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


def _table(view: View, name: str, frame: pd.DataFrame) -> str:
    if name == "space":
        rows = [
            [
                escape(view.words.source(row["source_id"])),
                escape(view.words.actor(row["actor_id"])),
                f"{row['quoted']:,}",
                f"{row['told']:,}",
                f"{row['share']:.0%}",
            ]
            for row in frame.head(MOST).to_dict("records")
        ]
        headings = ["Source", "Actor", "#Words quoted", "#Words retold", "#Share of its words"]
        return table_html(headings, rows, caption=TABLES[name])
    keys = [key for key in ("actor_id", "issue", "charge", "quoted") if key in frame]
    labels = {"actor_id": "Actor", "issue": "Issue", "charge": "Charge", "quoted": "In quotation marks"}
    headings = ["Source", *(labels[key] for key in keys), "#Times", "Passages"]
    rows = [_row(view, row, keys) for row in frame.head(MOST).to_dict("records")]
    return table_html(headings, rows, caption=TABLES[name])


def _row(view: View, row: dict[str, object], keys: list[str]) -> list[str]:
    words = {"actor_id": view.words.actor, "issue": view.words.issue}
    cells = [escape(words.get(key, str)(str(row[key]))) for key in keys]
    return [
        escape(view.words.source(str(row["source_id"]))),
        *cells,
        f"{row['n']:,}",
        _passages(view, str(row["passages"])),
    ]


def _passages(view: View, joined: str) -> str:
    """The first passages as links to their documents, in the documents' own spelling."""
    links = []
    for passage in joined.split(";")[:LONGEST]:
        doc_id, _, ends = passage.rpartition(":")
        start, end = ends.split("-")
        words = Span(int(start), int(end)).of(view.whole.texts[doc_id])
        links.append(anchor_html(words, "documents", view.selection, kind="words", doc=doc_id, q=words))
    return ", ".join(dict.fromkeys(links))
