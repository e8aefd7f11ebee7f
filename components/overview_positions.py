"""Who stands where now: actors in columns from rejects to supports."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_words import SIGNS
from components.header import empty_words
from components.html import plain_html
from components.stances_words import VOICES
from components.view import View
from components.words import day

COLUMNS = (("rejects",), ("sceptical",), ("conditional", "neutral", "mixed"), ("open",), ("supports",))
_SAID = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated", "": "both signs on one day"}
LONGEST_LINK, LONGEST_COLUMN = 40, 8
"""Rows that one link opens, actors that one column lists."""


def draw_positions(view: View, positions: pd.DataFrame) -> None:
    """The scale with every actor of `stand_now` under the position held, each a link to the evidence."""
    st.subheader("Who stands where now", anchor=False)
    if positions.empty:
        issue = view.selection.issue
        what = f"stances on {view.words.issue(issue)}" if issue else "stances"
        st.html(plain_html(empty_words(view, what), kind="hint"))
        return
    columns = "".join(_column_html(view, names, positions) for names in COLUMNS)
    st.html(f'<div class="scale">{columns}</div>')


def _column_html(view: View, stances: tuple[str, ...], positions: pd.DataFrame) -> str:
    held = positions[positions["stance"].isin(stances)]
    present = [stance for stance in stances if (held["stance"] == stance).any()] or list(stances[:1])
    heading = ", ".join(f"{stance} {SIGNS[stance]}" for stance in present)
    items = "".join(_actor_html(view, row) for row in held.head(LONGEST_COLUMN).to_dict("records"))
    more = len(held) - LONGEST_COLUMN
    link = anchor_html(f"{more:,} more", "stances", view.selection, rollup="yes")
    rest = f'<li class="fine">{link}</li>' if more > 0 else ""
    empty = "" if items else '<li class="fine">nobody</li>'
    return (
        f'<section class="position-column{"" if items else " empty"}" data-stance="{stances[0]}">'
        f"<h4>{escape(heading)}</h4><ul>{items}{rest}{empty}</ul></section>"
    )


def _actor_html(view: View, row: dict[str, object]) -> str:
    ids = str(row["row_ids"]).split(";")[:LONGEST_LINK]
    label = view.words.actor(str(row["actor_id"]))
    name = anchor_html(label, "stances", view.selection, rollup="yes", evidence=ids)
    voice = str(row["voice"]) if isinstance(row["voice"], str) else ""
    through = [part for part in str(row["through"]).split(";") if part and part != row["actor_id"]]
    said = f"{VOICES.get(voice, '◧')} {_SAID[voice]}" + (
        f" through {', '.join(view.words.actor(part) for part in through)}" if through else ""
    )
    doubt = " The other side is reported too." if row["contested"] else ""
    since = escape(since_words(row["first"], row["last"]))
    return f'<li><b>{name}</b><span class="fine">{since}<br>{escape(said + doubt)}</span></li>'


def since_words(first: object, last: object) -> str:
    """Since when a position is held: since that day, or at the latest by it."""
    if not day(last):
        return f"since {day(first)}" if day(first) else "date not known"
    return f"since {day(last)}" if first == last else f"by {day(last)}"
