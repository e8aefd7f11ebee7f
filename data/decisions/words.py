"""The words of a row as an analyst corrects them: its evidence, what is said, who says it, what attributes it.

The ledger holds them as "120-158 the words": to be read, found at once, and found again in a text that moved.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from data.decisions.columns import WORDS, Cells
from data.model import Span, Zoned
from data.tables import Tables
from data.tables.rows import zone_at

_PLACED = re.compile(r"(\d{1,9})-(\d{1,9}) (.+)", re.DOTALL)
_BETWEEN = frozenset(" \t\n\r,;:.—–-\"'“”«»‘’")
"""Signs that stand between the words said and those that interrupt them."""


class LostWords(ValueError):
    """The words stand nowhere in the document, or not in one place alone; the message says which."""


def write_words(span: Span | None, text: str) -> str:
    """The words at `span` as the ledger writes them; empty for none."""
    return f"{span.start}-{span.end} {span.of(text)}" if span else ""


def words_alone(value: str) -> str:
    """The words of a value that `write_words` wrote; any other text as it is."""
    return _split(value)[1]


def find_value(value: str, text: str, *, near: Span | None = None, moved: int = 0) -> Span:
    """Where the words of a value stand: at its offsets, at these `moved`, within `near`, else where alone they do.

    A value may be the words alone. Raises LostWords.
    """
    start, words = _split(value)
    for at in () if start is None else (start, start + moved):
        if at >= 0 and text.startswith(words, at):
            return Span(at, at + len(words))
    inside = _places(words, text, near) if near else []
    found = inside if len(inside) == 1 else _places(words, text, Span(0, len(text)))
    if len(found) == 1:
        return Span(found[0], found[0] + len(words))
    if not found:
        raise LostWords(f"the words {_short(words)} are not in the document")
    raise LostWords(f"the words {_short(words)} stand {len(found)} times in the document")


def _split(value: str) -> tuple[int | None, str]:
    match = _PLACED.fullmatch(value)
    if match is None or int(match[2]) - int(match[1]) != len(match[3]):
        return None, value.strip()
    return int(match[1]), match[3]


def _places(words: str, text: str, within: Span) -> list[int]:
    found, at = [], text.find(words, within.start, within.end) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1, within.end)
    return found


def _short(words: str) -> str:
    return repr(words if len(words) <= 80 else f"{words[:50]}…{words[-25:]}")


def span_of(row: Mapping[str, Any], field: str) -> Span | None:
    """Where the words of a field stand; None where it has none."""
    start, end = row[f"{field}_start"], row[f"{field}_end"]
    return None if start is None or start != start else Span(int(start), int(end))


def place_words(
    tables: Tables, table: str, row: Mapping[str, Any], field: str, value: str, *, moved: int = 0
) -> tuple[Span | None, Cells]:
    """Where the words of a value stand, and the cells that change when they become those of `field`.

    Words outside the evidence widen it; the evidence keeps what is said, its cue and its speaker. Raises LostWords,
    and ValueError for words that cannot be left out.
    """
    doc_id, evidence = str(row["doc_id"]), span_of(row, "evidence")
    assert evidence is not None
    text = tables.texts[doc_id]
    span = find_value(value, text, near=evidence, moved=moved) if value.strip() else None
    return span, _cells(table, row, field, span, text, tables.zones.get(doc_id, ()))


def _cells(
    table: str, row: Mapping[str, Any], field: str, span: Span | None, text: str, zones: Sequence[Zoned]
) -> Cells:
    if span is None:
        if field in ("evidence", "content"):
            raise ValueError(f"{field} may not be empty")
        return {f"{field}_start": None, f"{field}_end": None}
    cells: Cells = {f"{field}_start": span.start, f"{field}_end": span.end}
    held = [(name, each) for name in WORDS[table][1:] if name != field and (each := span_of(row, name))]
    if field == "evidence":
        left_out = [f"{name} ({each.start}-{each.end})" for name, each in held if not span.covers(each)]
        if left_out:
            raise ValueError(
                f"the evidence {span.start}-{span.end} leaves out {', '.join(left_out)}; correct that first"
            )
        return {**cells, "zone": zone_at(zones, span).value}
    evidence = _widened(row, span)
    cells |= {"evidence_start": evidence.start, "evidence_end": evidence.end, "zone": zone_at(zones, evidence).value}
    return {**cells, "content_parts": _parts({**row, **cells}, text)}


def _widened(row: Mapping[str, Any], span: Span) -> Span:
    before = span_of(row, "evidence") or span
    return Span(min(before.start, span.start), max(before.end, span.end))


def _parts(row: Mapping[str, Any], text: str) -> str | None:
    """The pieces of what is said around what interrupts it, as `content_parts` lists them; None for one piece."""
    content = span_of(row, "content")
    assert content is not None
    gaps = [gap for gap in _gaps(row) if _breaks(content, gap)]
    telling = _telling(row, content, text)
    if telling is not None and not any(gap.covers(telling) for gap in gaps):
        gaps.append(telling)
    pieces, at = [], content.start
    for gap in sorted(gaps):
        if gap.start > at:
            pieces.append((at, gap.start))
        at = max(at, gap.end)
    pieces.append((at, content.end))
    return ";".join(f"{start}-{end}" for start, end in pieces) if len(pieces) > 1 else None


def _gaps(row: Mapping[str, Any]) -> list[Span]:
    """What interrupted the words said until now."""
    if not isinstance(row["content_parts"], str):
        return []
    ends = [tuple(map(int, part.split("-"))) for part in row["content_parts"].split(";")]
    return [Span(end, start) for (_, end), (start, _) in pairwise(ends) if end < start]


def _telling(row: Mapping[str, Any], content: Span, text: str) -> Span | None:
    """Speaker and cue where they stand amid what is said, with the signs around them."""
    inside = [each for name in ("speaker", "cue") if (each := span_of(row, name)) and _breaks(content, each)]
    if not inside:
        return None
    start, end = min(each.start for each in inside), max(each.end for each in inside)
    while start > content.start and text[start - 1] in _BETWEEN:
        start -= 1
    while end < content.end and text[end] in _BETWEEN:
        end += 1
    return Span(start, end)


def _breaks(content: Span, gap: Span) -> bool:
    return content.start < gap.start and gap.end < content.end
