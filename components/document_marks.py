"""Spans of a text as marked HTML: overlapping spans are cut into segments that carry all their kinds.

Pure functions; every character of the text comes out once, escaped, in order.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from data.model import Span

_OWN_ID = re.compile(r"[a-z][0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span with the class it is drawn in; `row_id` makes it a target, `href` a link, `title` says what it is."""

    span: Span
    kind: str
    row_id: str = ""
    href: str = ""
    title: str = ""
    further: bool = False
    """A passage beyond the row's first: marked with it, but not where a link to the row leads."""


def is_own_id(value: str) -> bool:
    """Whether a value can be the id of a row: nothing else may become an id or part of a script."""
    return bool(_OWN_ID.fullmatch(value))


def cut(within: Span, marks: Iterable[Mark]) -> Iterator[tuple[Span, tuple[Mark, ...]]]:
    """Consecutive segments of `within`, each with the marks that cover it, the longest mark first."""
    inside = [mark for mark in marks if mark.span.overlaps(within)]
    edges = {within.start, within.end}
    for mark in inside:
        edges.update((max(mark.span.start, within.start), min(mark.span.end, within.end)))
    starting: dict[int, list[Mark]] = {}
    for mark in inside:
        starting.setdefault(max(mark.span.start, within.start), []).append(mark)
    open_marks: list[Mark] = []
    points = sorted(edges)
    for start, end in pairwise(points):
        open_marks = [mark for mark in open_marks if mark.span.end > start] + starting.get(start, [])
        yield Span(start, end), tuple(sorted(open_marks, key=_length, reverse=True))


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start


def marked_html(text: str, within: Span, marks: Sequence[Mark], *, chosen: str = "") -> str:
    """The text of `within` as HTML, marks as `<mark>`; those of the row `chosen` carry the class chosen as well."""
    parts = []
    placed: set[str] = set()
    for segment, covering in cut(within, marks):
        words = escape(segment.of(text))
        if not covering:
            parts.append(words)
            continue
        parts += [_target(mark) for mark in covering if _is_new_target(mark, placed)]
        parts.append(_segment_html(words, covering, chosen))
    return "".join(parts)


def _is_new_target(mark: Mark, placed: set[str]) -> bool:
    if mark.further or mark.row_id in placed or not is_own_id(mark.row_id):
        return False
    placed.add(mark.row_id)
    return True


def _target(mark: Mark) -> str:
    return f'<span class="target" id="at-{mark.row_id}"></span>'


def _segment_html(words: str, covering: Sequence[Mark], chosen: str) -> str:
    kinds = list(dict.fromkeys(mark.kind for mark in covering))
    if chosen and any(mark.row_id == chosen for mark in covering):
        kinds.append("chosen")
    title = "; ".join(dict.fromkeys(mark.title for mark in covering if mark.title))
    about = f' title="{escape(title)}"' if title else ""
    inner = next((mark for mark in reversed(covering) if mark.href), None)
    body = f'<a data-go href="{escape(inner.href)}">{words}</a>' if inner else words
    return f'<mark class="{escape(" ".join(kinds))}"{about}>{body}</mark>'
