"""Paragraphs: a blank line parts them, and a line break too, unless the whole text is wrapped at a column."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from data.model import Span

_LINE = re.compile(r"\S[^\r\n]*")
_COLUMN = range(45, 101)


@lru_cache(maxsize=4)
def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Paragraphs without the blanks around them, in order."""
    lines = [_trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    return tuple(_joined(text, lines)) if _is_wrapped(text, lines) else tuple(lines)


def _trimmed(text: str, start: int, end: int) -> Span:
    raw = text[start:end]
    return Span(start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()))


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines break at a column: most are of like length and run on into the line below."""
    if len(lines) < 6 or max(line.end - line.start for line in lines) >= _COLUMN.stop:
        return False
    running = [
        line.end - line.start in _COLUMN and text[line.end - 1] not in '.!?:”"»'
        for line, below in pairwise(lines)
        if text.count("\n", line.end, below.start) == 1
    ]
    return len(running) >= 4 and sum(running) >= 0.6 * len(running)


def _joined(text: str, lines: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above and text.count("\n", above.end, line.start) == 1 and _runs_on(text, above, line):
            joined[-1] = Span(above.start, line.end)
        else:
            joined.append(line)
    return joined


def _runs_on(text: str, above: Span, line: Span) -> bool:
    """Whether a wrapped line goes on below: not after a short last line that ends a sentence."""
    last = above.end - max(above.start, text.rfind("\n", above.start, above.end) + 1)
    return last >= _COLUMN.start or text[above.end - 1] not in '.!?:”"»'


def paragraph_at(paragraphs: Sequence[Span], offset: int) -> Span | None:
    """The paragraph that holds the offset."""
    index = bisect_right(paragraphs, offset, key=lambda span: span.start) - 1
    return paragraphs[index] if index >= 0 and offset < paragraphs[index].end else None
