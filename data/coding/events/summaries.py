"""A short account of an event in the document's own words."""

import re

from data.model import Span

_LONGEST = 110
_BLANKS = re.compile(r"\s+")


def summarise(text: str, evidence: Span) -> str:
    """The passage on one line, cut at a word where it is long, its first letter a capital."""
    words = _BLANKS.sub(" ", evidence.of(text)).strip(" ,;:–—-.")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-.") + "…"
    return words[:1].upper() + words[1:]
