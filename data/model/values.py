"""Spans, dated intervals and the closed vocabularies of the tables."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in one document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}-{self.end}: wants 0 <= start < end")

    def of(self, text: str) -> str:
        """The words between the offsets: the only way evidence is made."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}-{self.end} leaves a text of {len(text)} characters")
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


class Language(StrEnum):
    ES = "es"
    EN = "en"
    UND = "und"


class Translated(StrEnum):
    NO = "no"
    MACHINE = "machine"
    HUMAN = "human"
    UNKNOWN = "unknown"


class Zone(StrEnum):
    """Part of a document; a related list is dated evidence, not the document's own reporting."""

    HEADER = "header"
    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    CAPTION = "caption"
    RELATED = "related"
    FOOTER = "footer"


class DateKind(StrEnum):
    """TIMEX3's four types of temporal expression."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Precision(StrEnum):
    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    YEAR = "year"
    APPROX = "approx"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How a date is known: written out, counted from an anchor, reasoned, from the codebook's calendar, given."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    INFERRED = "inferred"
    CALENDAR = "calendar"
    GIVEN = "given"
    UNKNOWN = "unknown"


class ActorKind(StrEnum):
    PERSON = "person"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    INSTITUTION = "institution"
    GROUP = "group"
    OUTLET = "outlet"
    COUNTRY = "country"
    UNKNOWN = "unknown"


class Mode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Voice(StrEnum):
    """Who shows a stance: the actor himself, another who ascribes it to him, or the document's narration."""

    SELF = "self"
    ATTRIBUTED = "attributed"
    NARRATED = "narrated"


class Status(StrEnum):
    HAPPENED = "happened"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Stance(StrEnum):
    REJECTS = "rejects"
    SCEPTICAL = "sceptical"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"
    OPEN = "open"
    SUPPORTS = "supports"


class Decided(StrEnum):
    """How a row stands: as a machine or a person coded it, or what an analyst decided on it last."""

    MACHINE = "machine"
    HAND = "hand"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    REJECTED = "rejected"


SCALE: dict[Stance, int] = {
    Stance.REJECTS: -2,
    Stance.SCEPTICAL: -1,
    Stance.CONDITIONAL: 0,
    Stance.NEUTRAL: 0,
    Stance.OPEN: 1,
    Stance.SUPPORTS: 2,
}
"""Ordinal value of each stance; never averaged."""


@dataclass(frozen=True, slots=True)
class When:
    """A dated interval, possibly open: no start = since ever, no end = until ever, neither = undated."""

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.UNKNOWN

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"interval {self.start}..{self.end} ends before it starts")

    @property
    def dated(self) -> bool:
        return self.start is not None or self.end is not None
