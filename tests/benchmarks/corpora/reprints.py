"""Reprints: an article of the same day under another outlet's name, with its own headline, cut and lightly edited."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from data.model import Coding, Document, Span, Zone
from tests.benchmarks.corpora.affair import DOCUMENTS_A_DAY, Affair
from tests.benchmarks.corpora.phrases import phrases

SHARE = 0.1
"""Share of articles that are reprints."""
_LEAST_KEPT = 0.6
_ROWS = ("dates", "mentions", "statements", "stances", "events")
Kept = Sequence[tuple[int, int]]


def original_of(affair: Affair, number: int) -> int | None:
    """The number of the article that article `number` reprints: earlier that day, in its language, none itself."""
    chance = affair.chance("reprint", number)
    if chance.random() >= SHARE:
        return None
    earlier = range(number - number % DOCUMENTS_A_DAY + number % 2, number, 2)
    own = [one for one in earlier if original_of(affair, one) is None]
    return chance.choice(own) if own else None


def reprint(
    affair: Affair, number: int, head: tuple[Document, Coding], original: tuple[Document, Coding]
) -> tuple[Document, Coding]:
    """Headline and header, then what is left of the original; rows whose words are cut are left out."""
    kept = _kept(affair, number, original)
    text = head[0].text + "".join(original[0].text[start:end] for start, end in kept) + "\n"
    move = _Move(len(head[0].text), kept)
    zones = [replace(zone, span=span) for zone in _body(original[1]) if (span := move.part(zone.span))]
    rows = {
        name: (*getattr(head[1], name), *(made for row in getattr(original[1], name) if (made := move.row(row))))
        for name in _ROWS
    }
    named = {row.actor_id for row in (*rows["statements"], *rows["stances"])}
    found = tuple(actor for actor in original[1].found_actors if actor.actor_id in named)
    document = replace(head[0], text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    return document, replace(head[1], zones=(*head[1].zones, *zones), found_actors=found, **rows)


def _body(coding: Coding) -> list[Any]:
    return [zone for zone in coding.zones if zone.zone in (Zone.LEDE, Zone.BODY)]


def _kept(affair: Affair, number: int, original: tuple[Document, Coding]) -> Kept:
    """Passages of the original that stay, blanks before them included."""
    chance, (document, coding) = affair.chance("edit", number), original
    text, start = document.text, _body(coding)[0].span.start - 2
    ends = [at for at in range(start + 2, len(text)) if text.startswith("\n\n", at)] + [len(text.rstrip())]
    long_enough = [end for end in ends if end - start >= _LEAST_KEPT * (ends[-1] - start)]
    end = chance.choice(long_enough)
    away = [
        (at - 1, at + len(filler))
        for filler in phrases(number % 2, "filler")
        if chance.random() < 0.5 and (at := text.find(f" {filler}", start, end) + 1)
    ]
    marks = [start, *(mark for part in sorted(away) for mark in part), end]
    return list(zip(marks[::2], marks[1::2], strict=True))


@dataclass(frozen=True)
class _Move:
    """Where the kept passages of a text stand in another, from `begin` on."""

    begin: int
    kept: Kept

    def offset(self, at: int) -> int:
        return self.begin + sum(min(max(at - start, 0), end - start) for start, end in self.kept)

    def part(self, span: Span) -> Span | None:
        """What is left of a span."""
        start, end = self.offset(span.start), self.offset(span.end)
        return Span(start, end) if start < end else None

    def row(self, row: Any) -> Any:
        """The row where it now stands; None where its words are not all kept."""
        spans = list(_spans(row))
        inside = [any(start <= span.start and span.end <= end for start, end in self.kept) for span in spans]
        return self._moved(row) if all(inside) else None

    def _moved(self, value: Any) -> Any:
        if isinstance(value, Span):
            return Span(self.offset(value.start), self.offset(value.end))
        if isinstance(value, tuple):
            return tuple(self._moved(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: self._moved(getattr(value, one.name)) for one in fields(value)})
        return value


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _spans(getattr(value, one.name))
