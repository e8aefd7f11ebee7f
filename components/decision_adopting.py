"""An actor outside the codebook: listed from now on, or another name of one that is."""

import streamlit as st

from components.decision_keeping import decide_button, keep
from components.view import View
from data import decisions as ledger


def draw_adoption(view: View, actor_id: str, place: str, *, shortcut: str | None = None) -> None:
    """Name and button that list the actor, and those that count it for another."""
    name = view.words.actor(actor_id)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Name", name, key=f"adopt_name_{place}", max_chars=200)
        options = {"shortcut": shortcut, "type": "primary", "on_click": _list, "args": (actor_id, place)}
        st.button("List as an actor", key=f"list_{place}", **options)  # type: ignore[arg-type]
    listed = view.whole.actors["actor_id"][view.whole.actors["listed"].astype(bool)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        other = st.selectbox(
            "Another name of", sorted(listed), None, format_func=view.words.actor, key=f"alias_{place}"
        )
        about = (ledger.adopt_alias, other, name)
        decide_button("Adopt the name", *about, key=f"card_alias_{place}", suggestion=actor_id, disabled=other is None)


def _list(actor_id: str, place: str) -> None:
    keep(ledger.adopt_actor, st.session_state[f"adopt_name_{place}"], actor_id=actor_id)
