"""How the compared sources put it: counts of words, each with the way to its passages."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.document_words import WORDS, words_parameter
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
NONE = {"names": "not named", "issues": "not named", "cues": "none", "leads": "not named", "space": "not quoted"}
"""What a source has that lacks the row."""
MOST = 60
"""Rows of a table of counts."""
WORDS_SHOWN = 12
"""Words of one cell, the most frequent."""
OTHERS = 8
"""Further documents that one count links to."""


def draw_framing(view: View, doc_ids: tuple[str, ...]) -> None:
    """One table of counts, of the sources of the documents compared."""
    if st.query_params.get("blind") == ON or len(doc_ids) < 2:
        return  # the tables name the sources; and one document has nothing to be held against
    st.subheader("How they put it", anchor=False)
    st.html(
        plain_html("Words in the whole documents and how often they stand there; each opens its passages.", kind="hint")
    )
    name = draw_switch("framing", "Count", TABLES, default="names")
    about = view.whole.documents
    sources = list(dict.fromkeys(about.loc[about["doc_id"].isin(doc_ids), "source_id"]))
    frame = _counted(view, name, tuple(sources))
    if view.selection.actors and "actor_id" in frame:
        frame = frame[frame["actor_id"].isin(view.selection.actors)]
    if frame.empty:
        st.html(plain_html("Nothing to count in these documents.", kind="hint"))
        return
    st.html(_table(view, name, frame, sources))


@st.cache_resource(max_entries=20, show_spinner="Counting words …")
def _framed(version: str, name: str, sources: tuple[str, ...], _view: View) -> pd.DataFrame:
    del version  # part of the cache key only
    made = {
        "names": framing.names_given,
        "issues": framing.issue_words,
        "cues": framing.cue_words,
        "leads": framing.leads,
        "space": framing.space,
    }
    return made[name](_view.whole, sources)


def _counted(view: View, name: str, sources: tuple[str, ...]) -> pd.DataFrame:
    return _framed(view.whole.version, name, sources, view)


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
    none = f'<span class="small">{NONE[name]}</span>'
    shown = list(dict.fromkeys(frame[key]))[:MOST]
    rows = []
    for value, mine in frame[frame[key].isin(shown)].groupby(key, sort=False):
        cells = [cell(view, name, mine[mine["source_id"] == source]) or none for source in sources]
        rows.append([escape(read(str(value))), *cells])
    headings = [label, *(view.words.source(source) for source in sources)]
    return table_html(headings, rows, caption=TABLES[name])


def _room(view: View, name: str, rows: pd.DataFrame) -> str:
    """The share of a source's words that an actor's take up; it opens the statements counted."""
    del name
    cells = []
    for row in rows.to_dict("records"):
        mine = replace(view.selection, sources=(str(row["source_id"]),), actors=(str(row["actor_id"]),))
        share = anchor_html(f"{row['share']:.0%} of its words", "statements", mine)
        cells.append(f"{share}: {row['quoted']:,} quoted, {row['told']:,} retold")
    return "".join(cells)


def _words(view: View, name: str, rows: pd.DataFrame) -> str:
    """The words with their counts, each leading to its passages; in quotation marks where the source has them."""
    words = ", ".join(_counted_html(view, name, row) for row in rows.head(WORDS_SHOWN).to_dict("records"))
    more = len(rows) - WORDS_SHOWN
    return f'{words} <span class="small">and {more:,} more</span>' if more > 0 else words


def _counted_html(view: View, name: str, row: dict[str, object]) -> str:
    """One word: it opens the first document with all its passages there marked, numbers open the other documents."""
    places = _places(str(row["passages"]))
    first = next(iter(places))
    words = places[first][0].of(view.whole.texts[first])
    label = f"“{words}”" if row.get("quoted") == "yes" else words
    who = f" ({escape(view.words.actor(str(row['actor_id'])))})" if name == "cues" else ""
    count = f" ×{row['n']:,}" if int(str(row["n"])) > 1 else ""
    numbered = list(enumerate(places, 1))[1 : OTHERS + 1]
    further = " ".join(_place_link(view, str(at), doc_id, places[doc_id]) for at, doc_id in numbered)
    others = f" ({further}{' …' if len(places) > OTHERS + 1 else ''})" if further else ""
    return f"{_place_link(view, label, first, places[first])}{who}{count}{others}"


def _places(passages: str) -> dict[str, list[Span]]:
    """Spans by document."""
    found: dict[str, list[Span]] = {}
    for passage in passages.split(";"):
        doc_id, _, ends = passage.rpartition(":")
        start, end = ends.split("-")
        found.setdefault(doc_id, []).append(Span(int(start), int(end)))
    return found


def _place_link(view: View, label: str, doc_id: str, spans: list[Span]) -> str:
    opened = {"doc": doc_id, WORDS: words_parameter(spans)}
    return anchor_html(label, "documents", view.selection, "words", **opened)
