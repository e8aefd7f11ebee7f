"""Differences: where two passages disagree, side by side, with the words that do."""

from components.differences import draw_differences
from components.header import draw_header
from components.view import current_view

view = current_view()
draw_header(view, "Differences", "differences")
draw_differences(view)
