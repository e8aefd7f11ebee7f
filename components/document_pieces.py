"""A long text in pieces that a browser can hold: cut at paragraphs, or at words, or anywhere."""

from data.model import Span

LONGEST = 40_000
"""Characters of one piece."""


def cut_pieces(text: str, longest: int = LONGEST) -> list[Span]:
    """Consecutive spans that cover the text, none longer than `longest`; none for an empty text."""
    pieces = []
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= longest else _place_to_cut(text, start, start + longest)
        pieces.append(Span(start, end))
        start = end
    return pieces


def _place_to_cut(text: str, start: int, limit: int) -> int:
    """Behind the last line end of the second half, else behind the last blank, else at the limit."""
    middle = (start + limit) // 2
    for sign in ("\n", " "):
        at = text.rfind(sign, middle, limit)
        if at >= 0:
            return at + 1
    return limit


def piece_at(pieces: list[Span], place: int) -> int:
    """The number (from 0) of the piece that holds a place; the last one behind the end."""
    return next((number for number, piece in enumerate(pieces) if place < piece.end), max(len(pieces) - 1, 0))
