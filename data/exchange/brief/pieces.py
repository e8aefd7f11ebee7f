"""Pieces of the brief: escaped, and cut where they are too long."""

from html import escape
from typing import Any

QUOTE, LINE = 150, 80
"""Characters of a quotation, and of anything else; a cut is marked."""


def quoted_html(words: str, language: str) -> str:
    """The words between quotation marks, unless they bring their own."""
    shown = cut_words(words, QUOTE)
    marked = shown if shown[:1] in "“«\"'‘" else f"“{shown}”"
    lang = f' lang="{escape(language)}"' if language != "und" else ""
    return f'<blockquote dir="auto"{lang}>{escape(marked)}</blockquote>'


def cut_words(words: str, longest: int = LINE) -> str:
    """White space closed up, and a visible cut where there is too much."""
    shown = " ".join(words.split())
    return shown if len(shown) <= longest else f"{shown[:longest].rsplit(' ', 1)[0]} […]"


def text_words(cell: Any) -> str:
    """A text cell, or nothing where it is missing."""
    return str(cell) if isinstance(cell, str) else ""
