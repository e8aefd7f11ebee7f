"""Differences: where two passages disagree, side by side, with the words that do."""

from components.differences import differences_sentence, draw_differences
from components.header import draw_head
from components.view import current_view

view = current_view()
draw_head(view, "Differences", differences_sentence(view))
draw_differences(view)
