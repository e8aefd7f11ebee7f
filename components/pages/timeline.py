"""timeline."""

import streamlit as st
from components.view import current_view
from components.header import draw_header
from components.downloads import draw_downloads
from components.twin import draw_twin
from components.evidence import draw_evidence

view = current_view()
draw_header(view, "Timeline", "statements")
draw_downloads(view, "statements")
draw_evidence(view, list(view.selected.statements["statement_id"][:3]))
draw_twin(
    view.whole, "statements", view.selected.statements, ("actor_id", "content", "doc_id", "date_start", "date_end")
)
