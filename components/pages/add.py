"""Add documents to the corpus, see what the coder finds in them, put them aside again."""

from components.header import draw_head
from components.intake import draw_added, draw_intake, draw_removal
from components.view import current_view

view = current_view()
draw_head(view, "Add documents", "Paste a text or choose files; see what the coder finds; then add them to the corpus.")
draw_added()
draw_intake(view)
draw_removal(view)
