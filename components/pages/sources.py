"""Sources: who reports what, in which words, and what each leaves out (?happening=)."""

import streamlit as st

from components.downloads import draw_downloads
from components.header import draw_header
from components.source_columns import source_columns
from components.source_coverage import draw_coverage
from components.source_tellings import draw_tellings
from components.source_voices import draw_alone, draw_source_counts, draw_voices
from components.view import current_view

view = current_view()
draw_header(view, "Sources", "happenings")
columns = source_columns(view)
if happening := st.query_params.get("happening", ""):
    draw_tellings(view, columns, happening)
covered = draw_coverage(view, columns)
draw_downloads(view, "happenings")
draw_alone(view, columns, covered)
draw_source_counts(view, columns)
draw_voices(view, columns)
