"""The parts of a news text, by general signs of Spanish and English pages and the codebook's sources."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.text.folding import fold
from data.coding.text.furniture import (
    AGE,
    BYLINE,
    CAPTION,
    DATE_LINE,
    FOOTER,
    HEADER,
    ORIGINAL,
    RELATED,
    RELATED_INLINE,
)
from data.coding.text.paragraphs import find_paragraphs
from data.model import Source, Span, Zone, Zoned

_LONGEST_HEADING = 140
_RUNNING_WORDS = 25
_SENTENCE_STOP = re.compile(r"[.!?…:;,][”»\"'’)]*$")
_INNER_STOP = re.compile(r"[a-z0-9]{2}[.!?]\s+[A-ZÁÉÍÓÚÑ¿¡“«\"]")


@dataclass(frozen=True, slots=True)
class _Starts:
    related: tuple[str, ...]
    footer: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    folded: str

    @property
    def running(self) -> bool:
        """Whether the line is a paragraph of prose, not a heading or an item of a list."""
        stopped = _SENTENCE_STOP.search(self.words) is not None
        return len(self.words) > _LONGEST_HEADING or (stopped and len(self.words.split()) >= _RUNNING_WORDS)


def find_zones(text: str, sources: tuple[Source, ...] = ()) -> tuple[Zoned, ...]:
    """Zones in order that together cover every paragraph; neighbours of one kind are one zone."""
    starts = _Starts(
        tuple(fold(start) for source in sources for start in source.related_start),
        tuple(fold(start) for source in sources for start in source.footer),
        frozenset(fold(name) for source in sources for name in (source.name, *source.names)),
    )
    folded = fold(text)
    lines = list(_lines(text, folded))
    zones = _furniture(lines, starts)
    _name_prose(lines, zones)
    return tuple(_merged(text, lines, zones))


def _lines(text: str, folded: str) -> Iterator[_Line]:
    """Paragraphs, the dated prefix of the first one apart."""
    for number, span in enumerate(find_paragraphs(text)):
        header = HEADER.match(folded, span.start, span.end) if number == 0 else None
        if header and header.end() < span.end:
            yield _line(text, folded, Span(span.start, header.end("date")))
            span = Span(header.end(), span.end)
        label = ORIGINAL.match(folded, span.start, span.end)
        if label and label.end() < span.end:
            yield _line(text, folded, Span(span.start, label.end(1)))
            span = Span(label.end(), span.end)
        yield _line(text, folded, span)


def _line(text: str, folded: str, span: Span) -> _Line:
    return _Line(span, text[span.start : span.end], folded[span.start : span.end])


def _furniture(lines: Sequence[_Line], starts: _Starts) -> list[Zone | None]:
    """Zones of the lines that are not the article's own prose and headings; None for those that are."""
    zones: list[Zone | None] = [None] * len(lines)
    last_prose = max((number for number, line in enumerate(lines) if line.running), default=-1)
    current: Zone | None = None
    for number, line in enumerate(lines):
        if current is not None and line.running and number <= last_prose and current != Zone.FOOTER:
            current = None
        if _is_footer(line, starts, number > last_prose):
            zones[number] = Zone.FOOTER
            current = Zone.FOOTER if number > last_prose else current
        elif current is not None:
            zones[number] = current
        elif _starts_related(line, starts):
            zones[number] = current = Zone.RELATED
        else:
            zones[number] = _zone_of_line(line, number)
        if zones[number] is None and (line.folded in starts.names or _repeats_byline(lines, zones, number)):
            zones[number] = Zone.HEADER
    _mark_aged(lines, zones)
    return zones


def _repeats_byline(lines: Sequence[_Line], zones: Sequence[Zone | None], number: int) -> bool:
    """Whether a line only says again the name in the byline above it."""
    return number > 0 and zones[number - 1] == Zone.HEADER and lines[number - 1].folded.endswith(lines[number].folded)


def _is_footer(line: _Line, starts: _Starts, trailing: bool) -> bool:
    if line.folded.startswith(starts.footer):
        return True
    return len(line.words) <= _LONGEST_HEADING * (2 if trailing else 1) and FOOTER.match(line.folded) is not None


def _starts_related(line: _Line, starts: _Starts) -> bool:
    bare = line.folded.strip(" :.»>-*")
    return bare in starts.related or RELATED.fullmatch(bare) is not None


def _zone_of_line(line: _Line, number: int) -> Zone | None:
    if number == 0 and HEADER.fullmatch(line.folded):
        return Zone.HEADER
    if len(line.words) <= 2 * _LONGEST_HEADING:
        if RELATED_INLINE.match(line.folded):
            return Zone.RELATED
        if CAPTION.search(line.folded):
            return Zone.CAPTION
        if ORIGINAL.fullmatch(line.folded + " "):
            return Zone.HEADER
    if len(line.words) > _LONGEST_HEADING:
        return None
    return Zone.HEADER if BYLINE.match(line.folded) or DATE_LINE.fullmatch(line.folded) else None


def _mark_aged(lines: Sequence[_Line], zones: list[Zone | None]) -> None:
    """Items of a list of headlines with their ages are related even where nothing announces the list."""
    aged = [number for number, line in enumerate(lines) if AGE.fullmatch(line.folded.strip(" .·|-"))]
    if len(aged) < 2:
        return
    for number in aged:
        zones[number] = Zone.RELATED
        if number and zones[number - 1] is None and not lines[number - 1].running:
            zones[number - 1] = Zone.RELATED


def _name_prose(lines: Sequence[_Line], zones: list[Zone | None]) -> None:
    """Headlines and subheadings, the lede (the first paragraph of prose) and the body."""
    headlines: set[str] = set()
    lede = opened = False
    for number, line in enumerate(lines):
        opened = opened or zones[number] is None
        if zones[number] == Zone.HEADLINE:
            headlines.add(line.folded)
        if zones[number] is not None:
            continue
        following = any(zone is None for zone in zones[number + 1 : number + 4])
        if line.folded in headlines or _is_heading(line, first=not lede, following=following):
            zones[number] = Zone.HEADLINE
            headlines.add(line.folded)
        else:
            zones[number] = Zone.BODY if lede else Zone.LEDE
            lede = True


def _is_heading(line: _Line, *, first: bool, following: bool) -> bool:
    """Whether a short line heads what follows: no stop at its end, or at the top, capitals throughout."""
    if len(line.words) > _LONGEST_HEADING or not following:
        return False
    if line.words[0] in "-–—•*·" or line.words.isdigit() or _INNER_STOP.search(line.words):
        return False
    if not _SENTENCE_STOP.search(line.words):
        return first or len(line.words.split()) <= 16
    return first and line.words[-1] not in ",;:" and _is_title_case(line.words)


def _is_title_case(words: str) -> bool:
    long = [word.strip("“”«»\"'‘’") for word in words.split() if len(word) > 3]
    return len(long) >= 3 and sum(word[:1].isupper() for word in long) >= 0.75 * len(long)


def _merged(text: str, lines: Sequence[_Line], zones: Sequence[Zone | None]) -> Iterator[Zoned]:
    run: Zoned | None = None
    for line, zone in zip(lines, zones, strict=True):
        assert zone is not None
        if run and run.zone == zone:
            run = Zoned(zone, Span(run.span.start, line.span.end))
            continue
        if run:
            yield run
        run = Zoned(zone, line.span)
    if run:
        yield run


def zone_at(zones: Sequence[Zoned], offset: int) -> Zone:
    """The zone that holds the offset; between zones, the one before."""
    low, high = 0, len(zones)
    while low < high:
        middle = (low + high) // 2
        if zones[middle].span.start <= offset:
            low = middle + 1
        else:
            high = middle
    return zones[max(low - 1, 0)].zone if zones else Zone.BODY
