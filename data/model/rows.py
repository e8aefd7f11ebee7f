"""A document and what a coder, human or machine, finds in it.

Both kinds of coder give the same `Coding`, so that the tables cannot tell how a row was made
except by its `coder`, `rule` and `why`.
"""

from dataclasses import dataclass, field
from datetime import date

from data.model.values import (
    ActorKind,
    Basis,
    DateKind,
    Language,
    Mode,
    Span,
    Stance,
    Status,
    Translated,
    Voice,
    When,
    Zone,
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something unreadable or contradictory in a corpus: what, where, and what is allowed."""

    file: str
    where: str
    problem: str
    allowed: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, {self.where}" if self.where else self.file
        return f"{place}: {self.problem}" + (f" (allowed: {self.allowed})" if self.allowed else "")


@dataclass(frozen=True, slots=True)
class Given:
    """What the analyst knew of a document beforehand: its row of `documents.csv`."""

    published: When = When()
    source: str = ""
    title: str = ""
    url: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text as published; `sha256` is of the file's bytes, offsets count code points of `text`."""

    doc_id: str
    text: str
    sha256: str
    given: Given = Given()


@dataclass(frozen=True, slots=True)
class Published:
    """What is proven of the publication date (`start`..`end`), the best single day, and why."""

    start: date | None = None
    end: date | None = None
    best: date | None = None
    basis: Basis = Basis.UNKNOWN
    why: str = ""


@dataclass(frozen=True, slots=True)
class Zoned:
    zone: Zone
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    actor_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class FoundActor:
    """A speaker outside the codebook, kept under a slug of the name as written."""

    actor_id: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A temporal expression; `literal_*` is what the words say where something overrides it."""

    span: Span
    kind: DateKind = DateKind.DATE
    when: When = When()
    anchor_date: date | None = None
    anchor: Span | None = None
    literal_start: date | None = None
    literal_end: date | None = None
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Speech or writing attributed to one actor; joint speakers give one statement each."""

    actor_id: str
    evidence: Span
    content: Span
    mode: Mode
    speaker: Span | None = None
    cue: Span | None = None
    content_parts: tuple[Span, ...] = ()
    reported_by: str = ""
    venue: str = ""
    when: When = When()
    further: tuple[Span, ...] = ()
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class StancePosition:
    """An actor's position on an issue, shown by the evidence; never silence."""

    actor_id: str
    issue: str
    stance: Stance
    voice: Voice
    evidence: Span
    statement: Statement | None = None
    reported_by: str = ""
    hedge: str = ""
    when: When = When()
    further: tuple[Span, ...] = ()
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something a document says happened, is announced, scheduled, hypothetical or denied."""

    event_type: str
    summary: str
    status: Status
    actor_ids: tuple[str, ...]
    evidence: Span
    place: str = ""
    when: When = When()
    date: DateExpression | None = None
    happening: str = ""
    further: tuple[Span, ...] = ()
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """All that one coder says of one document; spans are offsets into that document's text."""

    doc_id: str
    coder: str
    title: str = ""
    source: str = ""
    language: Language = Language.UND
    language_confidence: float | None = None
    translated: Translated = Translated.UNKNOWN
    published: Published = Published()
    zones: tuple[Zoned, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    stances: tuple[StancePosition, ...] = ()
    events: tuple[Event, ...] = ()
    found_actors: tuple[FoundActor, ...] = field(default=())
