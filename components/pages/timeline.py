"""Timeline: what happened in what order, and how sure each date is."""

from components.header import draw_header
from components.timeline import draw_timeline
from components.view import current_view

view = current_view()
draw_header(view, "Timeline", "events")
draw_timeline(view)
