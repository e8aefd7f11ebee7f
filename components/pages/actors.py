"""Actors: the list, and one actor's page (?who=)."""

import streamlit as st

from components.actor import draw_actor
from components.actor_list import count_sentence, draw_actors
from components.header import draw_head
from components.html import escape_label
from components.view import current_view

view = current_view()
who = st.query_params.get("who", "")
if who in view.words.actor_ids:
    draw_actor(view, who)
else:
    draw_head(view, "Actors", count_sentence(view))
    if who:
        st.warning(f"The link's actor “{escape_label(who[:80])}” is not in this corpus.")
    draw_actors(view)
