"""Method: coding and counting rules, codebook, coders, limits, words, all downloads."""

from components.method import draw_method
from components.view import current_view

draw_method(current_view())
