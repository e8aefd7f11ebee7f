"""Stances: who stands where on the issue, by source and over time."""

from components.downloads import draw_downloads
from components.header import draw_header
from components.stances import draw_stances
from components.view import current_view

view = current_view()
draw_header(view, "Stances", "stances")
draw_stances(view)
draw_downloads(view, "stances")
