"""One row of each hand-coding file to its value; None where the row cannot be used, with every fault reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.corpus.csvfiles import Row
from data.corpus.passages import locate, split_content
from data.model import (
    Basis,
    Codebook,
    DateExpression,
    DateKind,
    Event,
    Mode,
    Precision,
    Published,
    Span,
    Stance,
    StancePosition,
    Statement,
    Status,
    Voice,
)

_DATED = ("date_start", "date_end", "precision", "basis")
_WHO = ("coder", "doc_id", "id")
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": (
        *("coder", "doc_id", "source", "title", "language", "translated", "published_start", "published_end"),
        *("published_best", "published_basis", "published_why"),
    ),
    "dates": (
        *(*_WHO, "text", "occurrence", "kind", *_DATED, "anchor_date", "anchor", "anchor_occurrence"),
        *("literal_start", "literal_end", "why"),
    ),
    "events": (
        *(*_WHO, "happening", "event_type", "summary", "status", "place", *_DATED, "date", "actor_ids"),
        *("evidence", "occurrence", "why"),
    ),
    "statements": (
        *(*_WHO, "actor_id", "speaker", "speaker_occurrence", "reported_by", "mode", "cue", "cue_occurrence"),
        *("content", "content_occurrence", "interruption", "venue", *_DATED, "evidence", "occurrence", "why"),
    ),
    "stances": (
        *(*_WHO, "actor_id", "issue", "stance", "voice", "reported_by", "statement", "hedge", *_DATED),
        *("evidence", "occurrence", "why"),
    ),
    "passages": ("coder", "doc_id", "table", "id", "passage", "occurrence"),
    "happenings": (
        "happening",
        "event_type",
        "summary",
        "status",
        "place",
        "date_start",
        "date_end",
        "precision",
        "why",
    ),
}
HAND = "hand"
"""The rule of every row a person coded."""


@dataclass(frozen=True, slots=True)
class HappeningRow:
    """A happening as the hand coding describes it, with the best date of all its reports."""

    happening: str
    event_type: str
    summary: str
    status: Status
    place: str
    start: date | None
    end: date | None
    precision: Precision
    why: str


def read_happening(row: Row) -> HappeningRow | None:
    status, when = row.choice("status", Status), row.when()
    if status is None or not row["happening"].strip():
        return None
    return HappeningRow(
        row["happening"],
        row["event_type"],
        row["summary"],
        status,
        row["place"],
        when.start,
        when.end,
        when.precision,
        row["why"],
    )


def read_published(row: Row) -> Published | None:
    start, end, best = row.day("published_start"), row.day("published_end"), row.day("published_best")
    basis = row.choice("published_basis", Basis, Basis.UNKNOWN) or Basis.UNKNOWN
    if start and end and start > end:
        row.fault("published_end", f"{end} is before published_start {start}", "an end on or after the start")
        return None
    return Published(start, end, best, basis, row["published_why"])


def read_date(row: Row, text: str) -> DateExpression | None:
    span = _passage(row, "text", text)
    kind = row.choice("kind", DateKind, DateKind.DATE)
    if span is None or kind is None:
        return None
    return DateExpression(
        span=span,
        kind=kind,
        when=row.when(),
        anchor_date=row.day("anchor_date"),
        anchor=locate(row, "anchor", text, occurrence="anchor_occurrence"),
        literal_start=row.day("literal_start"),
        literal_end=row.day("literal_end"),
        rule=HAND,
        why=row["why"],
    )


def read_statement(row: Row, text: str, actors: set[str], further: tuple[Span, ...]) -> Statement | None:
    evidence, mode = _passage(row, "evidence", text), row.choice("mode", Mode)
    _check_actor(row, "actor_id", actors)
    _check_actor(row, "reported_by", actors, optional=True)
    if evidence is None or mode is None:
        return None
    content = locate(row, "content", text, occurrence="content_occurrence", within=evidence)
    if content is None:
        if row.ok:
            row.fault("content", "empty", "the reported words")
        return None
    return Statement(
        actor_id=row["actor_id"],
        evidence=evidence,
        content=content,
        mode=mode,
        speaker=locate(row, "speaker", text, occurrence="speaker_occurrence", within=evidence),
        cue=locate(row, "cue", text, occurrence="cue_occurrence", within=evidence),
        content_parts=split_content(row, text, content),
        reported_by=row["reported_by"],
        venue=row["venue"],
        when=row.when(),
        further=further,
        rule=HAND,
        why=row["why"],
    )


def read_stance(
    row: Row,
    text: str,
    actors: set[str],
    codebook: Codebook,
    statements: Mapping[str, Statement],
    further: tuple[Span, ...],
) -> StancePosition | None:
    evidence = _passage(row, "evidence", text)
    stance, voice = row.choice("stance", Stance), row.choice("voice", Voice)
    _check_actor(row, "actor_id", actors)
    _check_actor(row, "reported_by", actors, optional=True)
    _check_id(row, "issue", {issue.id for issue in codebook.issues})
    if row["statement"]:
        _check_id(row, "statement", set(statements))
    if evidence is None or stance is None or voice is None:
        return None
    return StancePosition(
        actor_id=row["actor_id"],
        issue=row["issue"],
        stance=stance,
        voice=voice,
        evidence=evidence,
        statement=statements.get(row["statement"]),
        reported_by=row["reported_by"],
        hedge=row["hedge"],
        when=row.when(),
        further=further,
        rule=HAND,
        why=row["why"],
    )


def read_event(
    row: Row,
    text: str,
    actors: set[str],
    codebook: Codebook,
    dates: Mapping[str, DateExpression],
    happenings: Mapping[str, HappeningRow],
    further: tuple[Span, ...],
) -> Event | None:
    evidence, status = _passage(row, "evidence", text), row.choice("status", Status)
    _check_id(row, "event_type", {kind.id for kind in codebook.event_types})
    if row["date"]:
        _check_id(row, "date", set(dates))
    if row["happening"]:
        _check_id(row, "happening", set(happenings))
    actor_ids = tuple(part.strip() for part in row["actor_ids"].split(";") if part.strip())
    for actor_id in actor_ids:
        if actor_id not in actors:
            row.fault("actor_ids", f"{actor_id!r} is no actor of the codebook", ", ".join(sorted(actors)))
    if evidence is None or status is None:
        return None
    return Event(
        event_type=row["event_type"],
        summary=row["summary"],
        status=status,
        actor_ids=actor_ids,
        evidence=evidence,
        place=row["place"],
        when=row.when(),
        date=dates.get(row["date"]),
        happening=row["happening"],
        further=further,
        rule=HAND,
        why=row["why"],
    )


def _passage(row: Row, column: str, text: str) -> Span | None:
    if not row[column].strip():
        row.fault(column, "empty", "words of the document, quoted exactly")
        return None
    return locate(row, column, text)


def _check_actor(row: Row, column: str, actors: set[str], *, optional: bool = False) -> None:
    if not (optional and not row[column]):
        _check_id(row, column, actors)


def _check_id(row: Row, column: str, known: set[str]) -> None:
    if row[column] not in known:
        row.fault(column, f"{row[column]!r} is not known", ", ".join(sorted(known)))
