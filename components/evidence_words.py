"""The words of an evidence block: what each value means, and the lines under a quotation."""

import pandas as pd

from components.words import Words, interval

TRANSLATED = {"machine": "machine translation", "human": "translation"}
"""What is told beside a language; nothing where a text is no translation, or nobody knows."""
VOICES = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated by the document"}
SIGNS = {
    "rejects": "−−",
    "sceptical": "−",
    "conditional": "±",
    "neutral": "0",
    "open": "+",
    "supports": "++",
    "mixed": "+/−",
}
MODES = {"direct": "direct speech", "indirect": "indirect speech", "mixed": "partly quoted"}
BASIS = {
    "explicit": "written in the text",
    "relative": "counted from another date",
    "inferred": "reasoned",
    "calendar": "a known day of the codebook",
    "given": "given beforehand",
    "unknown": "",
}


def text_of(cell: object) -> str:
    """A cell's text; empty where it is missing."""
    return cell if isinstance(cell, str) else ""


def said_line(table: str, row: pd.Series) -> str:
    """When it was said or happened, and how that is known."""
    verb = _event_verb(row) if table == "events" else {"statements": "Said", "stances": "Held"}[table]
    when = interval(row["date_start"], row["date_end"], row["precision"])
    if when == "undated":
        return f"{verb}: date not known"
    basis = BASIS[row["basis"]]
    return f"{verb} {when}" + (f" ({basis})" if basis else "")


def _event_verb(row: pd.Series) -> str:
    return {
        "happened": "Happened",
        "announced": "Announced for",
        "scheduled": "Scheduled for",
        "hypothetical": "Hypothetical",
        "denied": "Denied",
    }[row["status"]]


def published_line(about: pd.Series) -> str:
    """When the document was published, and how that is known."""
    when = interval(about["published_start"], about["published_end"])
    if when == "undated":
        return "publication date not known"
    basis = BASIS[about["published_basis"]]
    return f"published {when}" + (f" ({basis})" if basis else "")


def chain(row: pd.Series, statement: pd.Series | None, about: pd.Series, words: Words) -> tuple[str, ...]:
    """Through whom the words came, from who speaks to the source: speaker, reporter, venue, outlet."""
    venue = text_of(row.get("venue")) or (text_of(statement["venue"]) if statement is not None else "")
    reporter = text_of(row.get("reported_by"))
    speaker = text_of(row.get("actor_id"))
    steps = [words.actor(speaker) if speaker else "", words.actor(reporter) if reporter else "", venue]
    return tuple(dict.fromkeys(step for step in (*steps, str(about["source_label"])) if step))
