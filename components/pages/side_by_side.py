"""Side by side: documents aligned by what they tell and whom they quote (?with=, ?against=others)."""

from components.header import draw_header
from components.side_by_side import draw_side_by_side
from components.side_framing import draw_framing
from components.view import current_view

view = current_view()
draw_header(view, "Side by side", "documents")
documents = draw_side_by_side(view)
draw_framing(view, documents)
