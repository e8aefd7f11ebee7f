"""Statements: who said what, to whom, through whom."""

from components.header import draw_header
from components.statements import draw_statements
from components.view import current_view

view = current_view()
draw_header(view, "Statements", "statements")
draw_statements(view)
