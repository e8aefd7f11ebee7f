"""Postura: page config, navigation, filters, the page."""

import streamlit as st

from components.anchors import follow_anchors
from components.memory import settle
from components.navigation import navigate
from components.screen import watch_screen
from components.sidebar import draw_sidebar
from components.style import draw_style
from components.view import open_view
from components.waiting import opening

st.set_page_config(page_title="Postura", page_icon="◐", layout="wide", initial_sidebar_state="auto")
page = navigate()
draw_style()
follow_anchors()
watch_screen()
view = open_view()
if view is not None:
    draw_sidebar(view, page.url_path)
    with opening(page.url_path):
        page.run()
    settle(view.whole.version)
