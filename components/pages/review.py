"""Review: what to look at next, one card at a time."""

from components.header import draw_head
from components.review import draw_review
from components.review_history import draw_history
from components.view import current_view

view = current_view()
draw_head(
    view, "Review", "Rows to decide on, with their words. Every decision is one line of the corpus's decisions.csv."
)
draw_review(view)
draw_history(view)
