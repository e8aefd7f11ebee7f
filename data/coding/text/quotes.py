"""Quotations in any style of marks, mixed and unbalanced ones too. An apostrophe is never a mark.

A quotation that runs over paragraphs gives one `Quote` for each, the later ones `continued`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from data.coding.text.paragraphs import find_paragraphs
from data.model import Span

_MARK = re.compile(r"[“”„«»\"]|``|''")
_OPENING = {"“", "„", "«", "``"}
_CLOSING = {"”", "»"}
_BEFORE_OPENING = "([{—–-:/¿¡“„«\"'‘>*"
_NEVER_OPENED = ",.;)"
"""Signs with which no quotation starts: a mark in front of one closes, even after a blank."""

_AFTER_CLOSING = ".,;:!?)]}—–…”»\"'’<*"
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W_\d]|[¿¡“\"])")
_SINGLE_END = re.compile(r"(?<=\S)[’'](?!\w)")
_LONGEST_SINGLE = 600
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `span` with its marks, `inner` without them; a mark may be missing on either side."""

    span: Span
    inner: Span
    opened: bool = True
    closed: bool = True
    continued: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


@lru_cache(maxsize=4)
def find_quotes(text: str) -> tuple[Quote, ...]:
    """Outermost quotations of the text in order; each lies within one paragraph."""
    found: list[Quote] = []
    pending = False
    for paragraph in find_paragraphs(text):
        marks = [_mark(text, paragraph, match) for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
        quotes, open_mark = _paired(text, paragraph, marks, pending)
        if open_mark is not None:
            quotes = _with_unclosed(text, paragraph, quotes, open_mark)
        if pending and quotes and quotes[0].span.start == paragraph.start:
            quotes[0] = replace(quotes[0], continued=True)
        pending = bool(open_mark is not None and quotes and quotes[-1].span.end == paragraph.end)
        found.extend(_with_singles(text, paragraph, quotes))
    return tuple(found)


def _mark(text: str, paragraph: Span, match: re.Match[str]) -> _Mark:
    """A mark with the sides it may serve, from its shape and its neighbours."""
    sign, start, end = match.group(), match.start(), match.end()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    left = (before.isspace() or before in _BEFORE_OPENING) and not (before.isspace() and after in _NEVER_OPENED)
    right = after.isspace() or after in _AFTER_CLOSING
    if left == right:
        return _Mark(start, end, sign not in _CLOSING, sign not in _OPENING)
    if sign in _OPENING:
        return _Mark(start, end, True, right)
    if sign in _CLOSING:
        return _Mark(start, end, left, True)
    if sign == '"' and before.isdigit() and right:
        return _Mark(start, end, False, True)
    return _Mark(start, end, left, right)


def _paired(text: str, paragraph: Span, marks: list[_Mark], pending: bool) -> tuple[list[Quote], _Mark | None]:
    """Quotations closed within the paragraph, and the outermost mark left open, if any."""
    quotes: list[Quote] = []
    stack: list[_Mark] = []
    for mark in marks:
        if stack and mark.closes and not (mark.opens and _is_nested(text, stack[-1], mark)):
            opening = stack.pop()
            if not stack:
                quotes.extend(_quote(text, opening.start, opening.end, mark.start, mark.end))
        elif mark.opens:
            stack.append(mark)
        elif not stack:
            quotes.extend(_unopened(text, paragraph, quotes, mark, pending))
    return quotes, stack[0] if stack else None


def _is_nested(text: str, opening: _Mark, mark: _Mark) -> bool:
    """Whether a mark that might do both opens a quotation inside the open one."""
    return text[mark.start] in "“«„`" and text[opening.start] != text[mark.start]


def _quote(text: str, start: int, inner_start: int, inner_end: int, end: int) -> Iterator[Quote]:
    inner = text[inner_start:inner_end]
    if inner.strip():
        left = inner_start + len(inner) - len(inner.lstrip())
        yield Quote(Span(start, end), Span(left, inner_end - len(inner) + len(inner.rstrip())))


def _unopened(text: str, paragraph: Span, quotes: list[Quote], mark: _Mark, pending: bool) -> Iterator[Quote]:
    """A quotation whose opening mark is missing: from the paragraph's or the last quotation's end on."""
    start = quotes[-1].span.end if quotes else paragraph.start
    sign, before = text[mark.start], text[mark.start - 1] if mark.start else " "
    following = text[mark.end : mark.end + 1]
    sure = sign in "”»" or before in ",.!?" or following == ","
    if (before.isspace() and following != ",") or (before.isdigit() and sign == '"') or quotes or not (sure or pending):
        return
    if text.count(" ", start, mark.start) >= 2:
        for quote in _quote(text, start, start, mark.start, mark.end):
            yield replace(quote, opened=False)


def _with_unclosed(text: str, paragraph: Span, quotes: list[Quote], mark: _Mark) -> list[Quote]:
    """Adds the quotation left open: to the paragraph's end where it opens it, else to its sentence's end."""
    end = paragraph.end
    if mark.start > paragraph.start:
        stop = _SENTENCE_END.search(text, mark.end, paragraph.end)
        end = stop.end() if stop else paragraph.end
    unclosed = [replace(quote, closed=False) for quote in _quote(text, mark.start, mark.end, end, end)]
    return [quote for quote in quotes if quote.span.end <= mark.start] + unclosed


def _with_singles(text: str, paragraph: Span, quotes: list[Quote]) -> list[Quote]:
    """Adds quotations in single marks that stand outside the others."""
    if text.find("'", paragraph.start, paragraph.end) < 0 and text.find("‘", paragraph.start, paragraph.end) < 0:
        return quotes
    gaps = zip(
        [paragraph.start, *(quote.span.end for quote in quotes)],
        [*(quote.span.start for quote in quotes), paragraph.end],
        strict=True,
    )
    singles = [single for start, end in gaps for single in _singles(text, start, end)]
    return sorted(quotes + singles, key=lambda quote: quote.span) if singles else quotes


def _singles(text: str, start: int, end: int) -> Iterator[Quote]:
    while opening := _SINGLE.search(text, start, end):
        close = _single_end(text, opening.end() + 2, min(end, opening.end() + _LONGEST_SINGLE))
        start = opening.end()
        if close is not None:
            yield from _quote(text, opening.start(), opening.end(), close, close + 1)
            start = close + 1


def _single_end(text: str, start: int, end: int) -> int | None:
    """The first mark that can close; a plural's apostrophe ("workers' rights") only where none comes later."""
    first: int | None = None
    for match in _SINGLE_END.finditer(text, start, end):
        plural = text[match.start() - 1] == "s" and text[match.end() : match.end() + 2].strip().islower()
        if not plural:
            return match.start()
        first = match.start() if first is None else first
    return first
