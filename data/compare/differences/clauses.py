"""Just the words that disagree: clauses around an offset, statements without what surrounds them."""

import re

from data.compare.differences.ground import span_of
from data.compare.rows import Row
from data.model import Span

_BREAK = re.compile(r"[.;:!?()«»“”]|,(?=\s)|\s[–—-]\s")


def clause_around(text: str, within: Span, offset: int) -> Span:
    """From the sign before the offset to the sign after it, inside a span."""
    start = end = None
    for match in _BREAK.finditer(text, within.start, within.end):
        if match.end() <= offset:
            start = match.end()
        elif end is None:
            end = match.start()
    return trim(text, start if start is not None else within.start, end if end is not None else within.end)


def sentence_part(statement: Row) -> Span:
    """Speaker, cue and content of a statement, without what else its evidence holds."""
    parts = [span_of(statement, name) for name in ("speaker", "cue", "content")]
    return hull(*(part for part in parts if part is not None))


def hull(*spans: Span) -> Span:
    """The shortest span that covers all."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def trim(text: str, start: int, end: int) -> Span:
    """A span without blanks at its ends."""
    while end - start > 1 and text[start].isspace():
        start += 1
    while end - start > 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
