"""What a text has told so far: the dates found, and what is known beside the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from data.coding.dates.frames import Reading
from data.coding.dates.intervals import Interval
from data.coding.dates.mentions import CalendarMention
from data.model import Basis, Codebook, Published, Span


@dataclass(frozen=True, slots=True)
class Dated:
    """An interval with how it was found."""

    interval: Interval
    basis: Basis
    why: str
    anchor_date: date | None = None
    anchor: Span | None = None
    approximate: bool = False

    @property
    def days(self) -> int:
        """Days beyond the first."""
        return (self.interval[1] - self.interval[0]).days


@dataclass(slots=True)
class Telling:
    """The folded text, its sentences, what is known of its publication, and the dates told so far."""

    folded: str
    sentences: Sequence[Span]
    mentions: Sequence[CalendarMention]
    codebook: Codebook
    published: Published
    southern: bool = False
    told: list[tuple[Reading, Dated]] = field(default_factory=list)

    @property
    def anchor(self) -> Interval | None:
        """The publication, where both its ends are known."""
        start, end = self.published.start, self.published.end
        return (start, end) if start is not None and end is not None else None

    def mentions_in(self, span: Span) -> Sequence[CalendarMention]:
        """The happenings of the calendar named in the span."""
        first = bisect_right(self.mentions, span.start, key=lambda mention: mention.span.end)
        return self.mentions[first : bisect_left(self.mentions, span.end, key=lambda mention: mention.span.start)]

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.folded).split())
