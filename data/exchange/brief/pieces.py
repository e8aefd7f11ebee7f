"""Pieces of the brief: escaped, and cut where they are too long."""

from html import escape
from typing import Any

LONGEST = 190
"""Characters of a quotation; a cut is marked."""


def quoted_html(words: str, language: str) -> str:
    """The words between quotation marks, unless they bring their own."""
    shown = cut_words(words)
    marked = shown if shown[:1] in "“«\"'‘" else f"“{shown}”"
    lang = f' lang="{escape(language)}"' if language != "und" else ""
    return f'<blockquote dir="auto"{lang}>{escape(marked)}</blockquote>'


def cut_words(words: str) -> str:
    """White space closed up, and a visible cut where there is too much."""
    shown = " ".join(words.split())
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST].rsplit(' ', 1)[0]} […]"


def section_html(title: str, body: str) -> str:
    """A heading and what stands under it."""
    return f"<section>\n<h2>{escape(title)}</h2>\n{body}\n</section>\n"


def more_html(count: int, one: str, many: str) -> str:
    """What is left out, counted."""
    return f'<p class="more">And {count:,} more {one if count == 1 else many}.</p>' if count > 0 else ""


def text_words(cell: Any) -> str:
    """A text cell, or nothing where it is missing."""
    return str(cell) if isinstance(cell, str) else ""
