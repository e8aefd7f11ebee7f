"""Spans looked up by position in constant time."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from data.model import Span

T = TypeVar("T")
_SIZE = 512


class SpanIndex(Generic[T]):
    """Things with a span each, in buckets of text."""

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        self._buckets: dict[int, list[tuple[Span, T]]] = defaultdict(list)
        for span, thing in placed:
            for bucket in range(span.start // _SIZE, (span.end - 1) // _SIZE + 1):
                self._buckets[bucket].append((span, thing))

    def covering(self, span: Span) -> list[tuple[Span, T]]:
        """What covers the whole span, in the order given."""
        return [(other, thing) for other, thing in self._buckets.get(span.start // _SIZE, ()) if other.covers(span)]

    def overlapping(self, span: Span) -> list[T]:
        """What shares a character with the span, in the order given."""
        found = dict.fromkeys(
            (other, at, bucket)
            for bucket in range(span.start // _SIZE, (span.end - 1) // _SIZE + 1)
            for at, (other, _) in enumerate(self._buckets.get(bucket, ()))
            if other.overlaps(span)
        )
        things: list[T] = []
        for _, at, bucket in found:
            thing = self._buckets[bucket][at][1]
            if thing not in things:
                things.append(thing)
        return things
