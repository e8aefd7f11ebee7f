"""The table twin under a figure: the rows it shows, as text, with words for ids."""

import pandas as pd
import streamlit as st

from components.view import words_of
from components.words import Words
from data.export import with_quotes
from data.schema import BY_NAME, Kind, Table
from data.tables import Tables

THROUGH = "through"
"""A column beside the table's own: who holds a row that is rolled up."""
MOST_AT_ONCE = 2_000
"""Rows made ready before the table is opened; of more, only when it is."""


def twin_frame(tables: Tables, table: Table, frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """The given columns of the rows in that order (all str), ids as names, dates ISO, labels as headings."""
    words = words_of(tables)
    full = with_quotes(frame, table, tables.texts)
    shown = {}
    for name in columns:
        if name == THROUGH:
            shown["Through"] = _as_words(frame[name], name, Kind.ID, words)
        else:
            shown[table[name].label] = _as_words(full[name], name, table[name].kind, words)
    return pd.DataFrame(shown)


def _as_words(cells: "pd.Series[object]", name: str, kind: Kind, words: Words) -> "pd.Series[str]":
    if kind is Kind.DATE:
        return cells.dt.strftime("%Y-%m-%d").fillna("")
    read = {
        "actor_id": words.actor,
        THROUGH: words.actor,
        "reported_by": words.actor,
        "actor_ids": words.actors,
        "doc_id": words.document,
        "issue": words.issue,
        "event_type": words.event_type,
    }.get(name)
    text = cells.astype("str").fillna("")
    return text.map({cell: read(cell) if cell else "" for cell in text.unique()}).astype("str") if read else text


def draw_twin(tables: Tables, name: str, frame: pd.DataFrame, columns: tuple[str, ...], *, folded: bool = True) -> None:
    """Draws the twin, folded under its heading unless it is the page's main thing."""
    table = BY_NAME[name]
    label = f"The same as a table: {len(frame):,} {table.label.lower()}"
    if folded and len(frame) > MOST_AT_ONCE:
        with st.expander(label, key=f"twin_{name}", on_change="rerun") as box:
            if box.open:
                _draw(tables, table, frame, columns, label)
        return
    with st.expander(label) if folded else st.container():
        _draw(tables, table, frame, columns, label)


def _draw(tables: Tables, table: Table, frame: pd.DataFrame, columns: tuple[str, ...], label: str) -> None:
    st.dataframe(twin_frame(tables, table, frame, columns), hide_index=True, width="stretch", alt=label)
