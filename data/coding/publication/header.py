"""The publication date where a text states it: a dated prefix, a byline's line, an agency's dateline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.dates import Reading
from data.coding.text import fold, zone_at
from data.model import Span, Zone, Zoned

_FIRST = 600
_LAST, _FOOT = 3, 200
_PLACE = re.compile(r"\s*(?:[^\W\d_][^\n.;:!?\d]{2,40},\s*(?:(?:el|a)\s+)?)?")
_LABEL = re.compile(
    r"(?:^|[\n|·])\s*(?:date|fecha|publicad[oa]|publicacion|published|posted|updated|actualizad[oa]|last updated"
    r"|ultima actualizacion)"
    r"(?:\s+(?:el|on|a las|at|dia|de|in|en))*\s*:?\s*$"
)
_DATELINE_BEFORE = re.compile(r"(?:^|\n)\s*[^\n.;:!?\d]{2,50},\s*$")
_DATELINE_AFTER = re.compile(r"\s*(?:[.]\s(?=\S)|\([^)\n]{2,30}\)|/\s?\w+/|[.]?\s?[-–—]|[.]\s?[-–—])")
_FIELD_BEFORE = re.compile(r"\s*[^\n.;:!?]{2,60}\s[|·•]\s*")
"""What a line of fields has before its date: the outlet, a section, an author."""
_OWN_LINE = re.compile(
    r"[ \t]*(?:[|·,–—-]|a las|at)?[ \t]*(?:\d{1,2}[:.h]\d{2})?[ \t]*(?:hrs?|horas|[ap]\.?m\.?|gmt)?\.?[ \t]*(?:\n|$)"
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    reading: Reading
    words: str
    how: str


def find_stated(text: str, readings: Sequence[Reading], zones: Sequence[Zoned]) -> StatedDate | None:
    """The first date with its year that the head of the text gives as its own, or None."""
    folded = fold(text)
    for reading in readings:
        in_header = zone_at(zones, reading.span.start) is Zone.HEADER if zones else False
        if reading.span.start > _FIRST and not in_header:
            continue
        if (
            reading.frame is None
            or reading.frame.year is None
            or reading.frame.month is None
            or reading.last is not None
        ):
            continue
        how = _how_stated(folded, reading.span, in_header)
        if how:
            return StatedDate(reading, reading.span.of(text), how)
    return _find_at_foot(text, folded, readings)


def _find_at_foot(text: str, folded: str, readings: Sequence[Reading]) -> StatedDate | None:
    """The place and date that close a communiqué in a line of their own: "Lima, 3 de mayo de 2024"."""
    for reading in readings[::-1][:_LAST]:
        frame, span = reading.frame, reading.span
        if frame is None or frame.year is None or frame.day is None or reading.last is not None:
            continue
        line = folded.rfind("\n", 0, span.start) + 1
        closes = _OWN_LINE.match(folded, span.end) is not None and len(folded) - span.end < _FOOT
        if closes and _PLACE.fullmatch(folded, line, span.start) and line > 0:
            return StatedDate(reading, span.of(text), "the line that closes it gives it")
    return None


def _how_stated(folded: str, span: Span, in_header: bool) -> str:
    before = folded[max(span.start - 90, 0) : span.start]
    if _LABEL.search(before):
        return "the header gives it"
    if _DATELINE_BEFORE.search(before) and _DATELINE_AFTER.match(folded, span.end):
        return "the dateline gives it"
    lead = before.rpartition("\n")[2]
    on_own_line = (not lead.strip() or _FIELD_BEFORE.fullmatch(lead)) and _OWN_LINE.match(folded, span.end)
    if in_header or (on_own_line and span.start < _FIRST):
        return "a line of the header gives it"
    return ""
