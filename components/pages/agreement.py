"""Agreement: how far rules, coders and decisions agree."""

from components.agreement import draw_agreement
from components.header import draw_head
from components.view import current_view

view = current_view()
draw_head(view, "Agreement", "How far what was coded agrees with what was decided, and coders with each other.")
draw_agreement(view)
