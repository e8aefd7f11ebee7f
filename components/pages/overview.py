"""Overview: the start page."""

from components.overview import draw_overview
from components.view import current_view

draw_overview(current_view())
