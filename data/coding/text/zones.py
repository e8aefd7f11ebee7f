"""The parts of a news text, by general signs of Spanish and English pages and the codebook's sources."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from data.coding.text.furniture import AGE
from data.coding.text.lines import Line, PageSigns, is_footer, is_heading, read_lines, starts_related, zone_of_line
from data.model import Source, Span, Zone, Zoned


def find_zones(text: str, sources: tuple[Source, ...] = ()) -> tuple[Zoned, ...]:
    """Zones in order that together cover every paragraph; neighbours of one kind are one zone."""
    lines = list(read_lines(text))
    zones = _furniture(lines, PageSigns.of(sources))
    return tuple(_merge(lines, _name_prose(lines, zones)))


def _furniture(lines: Sequence[Line], signs: PageSigns) -> list[Zone | None]:
    """Zones of the lines that are not the article's own prose and headings; None for those that are."""
    zones: list[Zone | None] = [None] * len(lines)
    last_prose = max((number for number, line in enumerate(lines) if line.running), default=-1)
    current: Zone | None = None
    for number, line in enumerate(lines):
        if current is not None and line.running and number <= last_prose and current != Zone.FOOTER:
            current = None
        if is_footer(line, signs, number > last_prose):
            zones[number] = Zone.FOOTER
            current = Zone.FOOTER if number > last_prose else current
        elif current is not None:
            zones[number] = current
        elif starts_related(line, signs):
            zones[number] = current = Zone.RELATED
        else:
            zones[number] = zone_of_line(line, number)
        if zones[number] is None and (line.folded in signs.names or _repeats_byline(lines, zones, number)):
            zones[number] = Zone.HEADER
    _mark_aged(lines, zones)
    return zones


def _repeats_byline(lines: Sequence[Line], zones: Sequence[Zone | None], number: int) -> bool:
    """Whether a line only says again the name in the byline above it."""
    return number > 0 and zones[number - 1] == Zone.HEADER and lines[number - 1].folded.endswith(lines[number].folded)


def _mark_aged(lines: Sequence[Line], zones: list[Zone | None]) -> None:
    """Items of a list of headlines with their ages are related even where nothing announces the list."""
    aged = [number for number, line in enumerate(lines) if AGE.fullmatch(line.folded.strip(" .·|-"))]
    if len(aged) < 2:
        return
    for number in aged:
        zones[number] = Zone.RELATED
        if number and zones[number - 1] is None and not lines[number - 1].running:
            zones[number - 1] = Zone.RELATED


def _name_prose(lines: Sequence[Line], zones: Sequence[Zone | None]) -> list[Zone]:
    """Names what is left: headlines and subheadings, the lede (the first paragraph of prose) and the body."""
    named: list[Zone] = []
    headlines: set[str] = set()
    lede = False
    for number, (line, zone) in enumerate(zip(lines, zones, strict=True)):
        if zone is None:
            following = any(other is None for other in zones[number + 1 : number + 4])
            if line.folded in headlines or is_heading(line, first=not lede, following=following):
                zone = Zone.HEADLINE
            else:
                zone, lede = Zone.BODY if lede else Zone.LEDE, True
        if zone == Zone.HEADLINE:
            headlines.add(line.folded)
        named.append(zone)
    return named


def _merge(lines: Sequence[Line], zones: Sequence[Zone]) -> Iterator[Zoned]:
    """Neighbouring lines of one zone as one stretch."""
    run: Zoned | None = None
    for line, zone in zip(lines, zones, strict=True):
        if run is not None and run.zone == zone:
            run = Zoned(zone, Span(run.span.start, line.span.end))
            continue
        if run is not None:
            yield run
        run = Zoned(zone, line.span)
    if run is not None:
        yield run


def zone_at(zones: Sequence[Zoned], offset: int) -> Zone:
    """The zone that holds the offset; between zones, the one before."""
    index = bisect_right(zones, offset, key=lambda zoned: zoned.span.start) - 1
    return zones[max(index, 0)].zone if zones else Zone.BODY
