"""The words of a document as HTML: exact, its parts told apart, its evidence marked."""

from bisect import bisect_left, bisect_right
from html import escape

from components.document_marks import Mark, marked_html
from data.model import Span, Zone, Zoned

AWAY = {Zone.RELATED, Zone.FOOTER, Zone.HEADER}
"""Parts that are not the document's own reporting."""
PARTS = {Zone.RELATED: "Related headlines, not this document's reporting", Zone.FOOTER: "Footer"}


def document_html(
    text: str, within: Span, zones: tuple[Zoned, ...], marks: list[Mark], *, chosen: str = "", lang: str = ""
) -> str:
    """The text of `within`, every character as it is; one `<span>` a part."""
    body = "".join(_part_html(text, part, zone, marks, chosen) for part, zone in cut_parts(within, zones))
    return f'<div class="document" data-start="{within.start}" dir="auto" lang="{escape(lang)}">{body}</div>'


def cut_parts(within: Span, zones: tuple[Zoned, ...]) -> list[tuple[Span, Zone]]:
    """Consecutive parts that cover `within`; what lies between two zones belongs to the one before."""
    starts = [zoned.span.start for zoned in zones]
    first, last = bisect_right(starts, within.start), bisect_left(starts, within.end)
    edges = list(dict.fromkeys((within.start, *starts[first:last])))
    parts = []
    for start, end in zip(edges, [*edges[1:], within.end], strict=True):
        at = bisect_right(starts, start) - 1
        parts.append((Span(start, end), zones[at].zone if at >= 0 else Zone.BODY))
    return parts


def _part_html(text: str, part: Span, zone: Zone, marks: list[Mark], chosen: str) -> str:
    away = " away" if zone in AWAY else ""
    label = f' data-part="{escape(PARTS[zone])}"' if zone in PARTS else ""
    words = marked_html(text, part, marks, chosen=chosen)
    return f'<span class="part {zone.value}{away}"{label}>{words}</span>'
