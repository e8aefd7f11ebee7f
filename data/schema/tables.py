"""Every table of Postura, declared once.

File order is the contract of `python -m data tabulate`; columns behind the contract's own come last.
"""

from enum import StrEnum

from data.model import (
    ActorKind,
    Basis,
    DateKind,
    Decided,
    Language,
    Mode,
    Precision,
    Stance,
    Status,
    Translated,
    Voice,
    Zone,
)
from data.schema.fields import Field, Kind, Table


def _choice(name: str, label: str, help: str, allowed: type[StrEnum] | tuple[str, ...]) -> Field:
    return Field(name, Kind.CHOICE, label, help, tuple(str(value) for value in allowed))


def _quote(name: str, label: str, help: str, start: str, end: str, doc: str = "doc_id") -> Field:
    return Field(name, Kind.QUOTE, label, help, slice_of=(start, end), doc=doc)


def _offset(name: str, label: str, edge: str) -> Field:
    return Field(name, Kind.OFFSET, label, f"{edge} in code points of the document's text")


def _date(name: str, label: str, help: str) -> Field:
    return Field(name, Kind.DATE, label, help)


DOC_ID = Field("doc_id", Kind.ID, "Document", "File name without .txt", required=True)
SOURCE = Field("source", Kind.TEXT, "Source", "Outlet that published the document; empty where unknown")
LANGUAGE = _choice("language", "Language", "Language of the document", Language)
START, END = (
    _offset("start", "Start", "First character"),
    _offset("end", "End", "One past the last character"),
)
SPAN = (START.must(), END.must())
ACTOR_ID = Field("actor_id", Kind.ID, "Actor", "Who speaks, acts or holds the position", required=True)
ACTOR_IDS = Field("actor_ids", Kind.IDS, "Actors", "Who takes part, joined by ;")
EVENT_TYPE = Field("event_type", Kind.ID, "Type", "Kind of event, from the codebook", required=True)
SUMMARY = Field("summary", Kind.TEXT, "What", "One line in the coder's words; the evidence has the document's")
STATUS = _choice("status", "Status", "Happened, or announced, scheduled, hypothetical, denied", Status).must()
PLACE = Field("place", Kind.TEXT, "Place", "Where it happens")
ISSUE = Field("issue", Kind.ID, "Issue", "What the position is about, from the codebook")
REPORTED_BY = Field("reported_by", Kind.ID, "Reported by", "The actor through whom the document has it")
DATES = (
    _date("date_start", "From", "First day; empty with a last day = open towards the past"),
    _date("date_end", "To", "Last day; empty with a first day = open towards the future"),
    _choice("precision", "Precision", "How exact the interval is", Precision).must(),
    _choice("basis", "Basis", "How the date is known", Basis).must(),
)
EVIDENCE = (
    _offset("evidence_start", "Evidence start", "First character").must(),
    _offset("evidence_end", "Evidence end", "One past the last character").must(),
    _quote("evidence", "Evidence", "The words that show it", "evidence_start", "evidence_end"),
)
ORIGIN = (
    _choice("zone", "Part", "Part of the document; related headlines are not its own reporting", Zone).must(),
    Field("rule", Kind.ID, "Rule", "The rule that found it, or hand", required=True),
    Field("coder", Kind.ID, "Coder", "adjudicated, a person's id, or rules", required=True),
)
WHY = Field("why", Kind.TEXT, "Why", "The coder's reasoning or note, in words")
DECIDED = (
    _choice("decided", "Decided", "As coded by machine or hand, or what an analyst decided last", Decided),
    Field("decided_by", Kind.TEXT, "Decided by", "The analyst who decided last"),
    Field("decided_at", Kind.TEXT, "Decided at", "When, in UTC"),
)
"""Filled in once decisions are applied; the last columns of every table an analyst decides on."""

DOCUMENTS = Table(
    "documents",
    "Documents",
    "One text as published by a source",
    (
        DOC_ID,
        Field("title", Kind.TEXT, "Title", "Headline; empty where the text has none"),
        SOURCE,
        Field("url", Kind.TEXT, "URL", "Where it was published, if given"),
        LANGUAGE.must(),
        Field("language_confidence", Kind.NUMBER, "Language confidence", "langdetect's probability, 0 to 1"),
        _choice("translated", "Translated", "Whether the text reads as a translation", Translated).must(),
        _date("published_start", "Published from", "Earliest day the text proves"),
        _date("published_end", "Published to", "Latest day the text proves"),
        _date("published_best", "Published", "Best single day"),
        _choice("published_basis", "Basis", "How the publication date is known", Basis).must(),
        Field("published_why", Kind.TEXT, "Why this date", "The reasoning in one sentence"),
        Field("words", Kind.COUNT, "Words", "Words in the text", required=True),
        Field("sha256", Kind.ID, "SHA-256", "Of the file's bytes", required=True),
        Field("source_id", Kind.ID, "Source id", "Stable id of the source; the document's own where unnamed"),
        Field("source_label", Kind.TEXT, "Source", "The source as shown"),
        Field("coder", Kind.ID, "Coder", "Who coded the document's rows; empty where nobody did"),
        *DECIDED,
    ),
    ("doc_id",),
)
TEMPORAL = Table(
    "dates",
    "Dates",
    "Every temporal expression; durations, sets and undatable ones with empty dates",
    (
        Field("date_id", Kind.ID, "Date", "Id of the expression", required=True),
        DOC_ID,
        *SPAN,
        _quote("text", "Words", "The expression", "start", "end"),
        _choice("kind", "Kind", "TIMEX3 type", DateKind).must(),
        *DATES,
        _date("anchor_date", "Anchor", "The day it counts from"),
        _offset("anchor_start", "Anchor start", "First character"),
        _offset("anchor_end", "Anchor end", "One past the last character"),
        _quote("anchor", "Anchor words", "The words it hangs on", "anchor_start", "anchor_end"),
        _date("literal_start", "Literal from", "What the words say where something overrides them"),
        _date("literal_end", "Literal to", "What the words say where something overrides them"),
        Field("rule", Kind.ID, "Rule", "The rule that found it, or hand", required=True),
        WHY,
        Field("coder", Kind.ID, "Coder", "adjudicated, a person's id, or rules", required=True),
        *DECIDED,
    ),
    ("date_id",),
)
ACTORS = Table(
    "actors",
    "Actors",
    "Persons, governments, institutions, groups, countries and outlets that speak or act",
    (
        ACTOR_ID,
        Field("name", Kind.TEXT, "Name", "Name as shown", required=True),
        _choice("kind", "Kind", "Kind of actor", ActorKind).must(),
        Field("country", Kind.TEXT, "Country", "Country, lower case"),
        Field("member_of", Kind.IDS, "Member of", "Bodies belonged to at any time, joined by ;"),
        Field("listed", Kind.FLAG, "Listed", "Whether the codebook lists the actor", required=True),
        *DECIDED,
    ),
    ("actor_id",),
)
MENTIONS = Table(
    "mentions",
    "Mentions",
    "Where a document names an actor of the codebook",
    (DOC_ID, ACTOR_ID, *SPAN, _quote("text", "Words", "The name as written", "start", "end")),
    ("doc_id", "actor_id", "start", "end"),
)
EVENTS = Table(
    "events",
    "Events",
    "What a document says happened, is announced, scheduled, hypothetical or denied",
    (
        Field("event_id", Kind.ID, "Event", "Id of the event", required=True),
        DOC_ID,
        Field("happening_id", Kind.ID, "Happening", "The occurrence this event reports"),
        EVENT_TYPE,
        SUMMARY,
        STATUS,
        PLACE,
        *DATES,
        Field("date_id", Kind.ID, "Dated by", "The expression that dates it"),
        ACTOR_IDS,
        *EVIDENCE,
        *ORIGIN,
        WHY,
        *DECIDED,
    ),
    ("event_id",),
)
STATEMENTS = Table(
    "statements",
    "Statements",
    "Speech or writing a document attributes to an actor",
    (
        Field("statement_id", Kind.ID, "Statement", "Id of the statement", required=True),
        DOC_ID,
        ACTOR_ID,
        _quote("speaker", "Speaker as written", "Empty where elided", "speaker_start", "speaker_end"),
        _offset("speaker_start", "Speaker start", "First character"),
        _offset("speaker_end", "Speaker end", "One past the last character"),
        REPORTED_BY,
        _choice("mode", "Mode", "Quoted, reported, or both", Mode).must(),
        _quote("cue", "Cue", "The words that attribute it", "cue_start", "cue_end"),
        _offset("cue_start", "Cue start", "First character"),
        _offset("cue_end", "Cue end", "One past the last character"),
        _offset("content_start", "Content start", "First character").must(),
        _offset("content_end", "Content end", "One past the last character").must(),
        _quote("content", "Words", "What is said", "content_start", "content_end"),
        Field("content_parts", Kind.IDS, "Parts", "start-end of each piece where the content is interrupted"),
        Field("venue", Kind.TEXT, "Venue", "Where or through what it was said"),
        *DATES,
        *EVIDENCE,
        *ORIGIN,
        WHY,
        *DECIDED,
    ),
    ("statement_id",),
)
STANCES = Table(
    "stances",
    "Stances",
    "An actor's position on an issue, shown by the text",
    (
        Field("stance_id", Kind.ID, "Stance id", "Id of the row", required=True),
        DOC_ID,
        ACTOR_ID,
        ISSUE.must(),
        _choice("stance", "Stance", "The position, from rejects to supports", Stance).must(),
        Field("value", Kind.VALUE, "Value", "-2 to +2, an order and no measure", required=True),
        _choice("voice", "Voice", "Self-stated, attributed by another, or narrated", Voice).must(),
        REPORTED_BY,
        Field("statement_id", Kind.ID, "Statement", "The statement that shows it"),
        Field("hedge", Kind.TEXT, "Hedge", "Words that soften it, such as 'for now'"),
        *DATES,
        *EVIDENCE,
        *ORIGIN,
        WHY,
        *DECIDED,
    ),
    ("stance_id",),
)
PASSAGES = Table(
    "passages",
    "Passages",
    "Further evidence of a row beyond its first passage",
    (
        _choice("table", "Table", "Whose row it is", ("events", "statements", "stances")).must(),
        Field("row_id", Kind.ID, "Row", "Id of the row", required=True),
        DOC_ID,
        *SPAN,
        _quote("text", "Words", "The passage", "start", "end"),
    ),
    ("table", "row_id", "start", "end"),
)
HAPPENINGS = Table(
    "happenings",
    "Happenings",
    "Events of several documents that are the same occurrence",
    (
        Field("happening_id", Kind.ID, "Happening", "Id of the occurrence", required=True),
        EVENT_TYPE,
        SUMMARY,
        STATUS,
        PLACE,
        *DATES[:3],
        ACTOR_IDS,
        Field("documents", Kind.IDS, "Documents", "The documents that report it, joined by ;", required=True),
        WHY,
        *DECIDED,
    ),
    ("happening_id",),
)


def _side(side: str) -> tuple[Field, ...]:
    return (
        Field(f"row_{side}", Kind.ID, f"Row {side.upper()}", "Id of the row it stands in"),
        Field(f"doc_{side}", Kind.ID, f"Document {side.upper()}", "Document", required=True),
        Field(f"value_{side}", Kind.TEXT, f"{side.upper()} says", "What this side says"),
        _offset(f"start_{side}", f"Start {side.upper()}", "First character").must(),
        _offset(f"end_{side}", f"End {side.upper()}", "One past the last character").must(),
        _quote(
            f"evidence_{side}",
            f"Words {side.upper()}",
            "The words that disagree",
            f"start_{side}",
            f"end_{side}",
            f"doc_{side}",
        ),
    )


DIFFERENCES = Table(
    "differences",
    "Differences",
    "Two passages that disagree on the same thing",
    (
        Field("difference_id", Kind.ID, "Difference", "Id of the pair", required=True),
        _choice("kind", "Kind", "On what they disagree", ("date", "value", "order", "attribution", "stance")).must(),
        Field("subject", Kind.TEXT, "Subject", "What they speak of"),
        Field("happening_a", Kind.ID, "Happening A", "The occurrence of the first passage"),
        Field("happening_b", Kind.ID, "Happening B", "The occurrence of the second passage"),
        ACTOR_ID.but(required=False),
        ISSUE,
        *_side("a"),
        *_side("b"),
        _choice("resolution", "Resolution", "Whether it is settled", ("open", "explained", "resolved")).must(),
        Field("note", Kind.TEXT, "Note", "Why it is open, explained or resolved"),
        *DECIDED,
    ),
    ("difference_id",),
)
PROBLEMS = Table(
    "problems",
    "Problems",
    "What could not be read or contradicts itself; nothing is skipped in silence",
    (
        Field("file", Kind.TEXT, "File", "The file it is about", required=True),
        Field("where", Kind.TEXT, "Where", "Line, row or byte"),
        Field("problem", Kind.TEXT, "Problem", "What is wrong, and with which value", required=True),
        Field("allowed", Kind.TEXT, "Allowed", "What would be right"),
    ),
    (),
)

TABLES: tuple[Table, ...] = (
    DOCUMENTS,
    TEMPORAL,
    ACTORS,
    MENTIONS,
    EVENTS,
    STATEMENTS,
    STANCES,
    PASSAGES,
    HAPPENINGS,
    DIFFERENCES,
    PROBLEMS,
)
