"""A quoted passage as a citation: plain text and BibTeX."""

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.model import Span
from data.tables import Tables

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: `published` is an ISO day, an interval start/end, or empty where unknown; `best` a day."""

    doc_id: str
    start: int
    end: int
    quote: str
    source: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    best: str = ""
    language: str = ""
    translated: str = "no"
    sha256: str = ""


def cite(tables: Tables, doc_id: str, span: Span, about: "pd.Series[Any] | None" = None) -> Citation:
    """The citation of a passage; an unnamed source, a missing title and an unknown date stay empty.

    `about` is the document's row, where it is at hand. Raises KeyError for a document that is not in the tables.
    """
    row = _row_of(tables, doc_id) if about is None else about
    start, end = _day(row["published_start"]), _day(row["published_end"])
    return Citation(
        doc_id=doc_id,
        start=span.start,
        end=span.end,
        quote=span.of(tables.texts[doc_id]),
        source=_text(row["source"]),
        title=_text(row["title"]),
        url=_text(row["url"]),
        published=start if start == end else f"{start or '..'}/{end or '..'}",
        best=_day(row["published_best"]),
        language=_text(row["language"]),
        translated=_text(row["translated"]),
        sha256=_text(row["sha256"]),
    )


def _row_of(tables: Tables, doc_id: str) -> "pd.Series[Any]":
    rows = tables.documents[tables.documents["doc_id"] == doc_id]
    if rows.empty:
        raise KeyError(f"document {doc_id!r} is not in the tables")
    return rows.iloc[0]


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _day(cell: object) -> str:
    return f"{cell:%Y-%m-%d}" if isinstance(cell, pd.Timestamp) and not pd.isna(cell) else ""


def plain_citation(citation: Citation) -> str:
    """One line: source, title, date, the words, document id and offsets; what is unknown is said to be."""
    about = [
        citation.source or "Unnamed source",
        f"“{citation.title}”" if citation.title else "untitled",
        _dated(citation),
        *([citation.url] if citation.url else []),
    ]
    words = _one_line(citation.quote)
    place = f"document {citation.doc_id}, characters {citation.start}-{citation.end}"
    note = " [machine translation]" if citation.translated == "machine" else ""
    return f"{', '.join(about)}: «{words}»{note} ({place})."


def _dated(citation: Citation) -> str:
    if not citation.published:
        return "date unknown"
    if "/" not in citation.published:
        return citation.published
    start, end = citation.published.split("/")
    if start == ".." or end == "..":
        return f"before {end}" if start == ".." else f"after {start}"
    return f"between {start} and {end}"


def bibtex(citation: Citation) -> str:
    """A BibTeX `@misc` entry with every field escaped; `date` is biblatex's (ISO 8601 interval where inexact)."""
    fields = {
        "author": f"{{{_tex(citation.source)}}}" if citation.source else "",
        "title": f"{{{_tex(citation.title)}}}" if citation.title else "",
        "date": citation.published,
        "year": citation.best[:4],
        "url": _tex_url(citation.url),
        "langid": {"es": "spanish", "en": "english"}.get(citation.language, ""),
        "note": f"``{_tex(_one_line(citation.quote))}''" + _tex_note(citation),
        "addendum": _tex(f"Document {citation.doc_id}, characters {citation.start}-{citation.end}"),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(citation)},", *lines, "}"])


def _tex_note(citation: Citation) -> str:
    return " (machine translation)" if citation.translated == "machine" else ""


def _tex(words: str) -> str:
    """Words with every character that TeX reads as a command made harmless."""
    return "".join(_SPECIAL.get(letter, letter) for letter in words)


def _tex_url(url: str) -> str:
    """An address for \\url{}: braces and backslashes are percent-encoded, the rest stands as it is."""
    return re.sub(r"[\\{}\s]", lambda found: f"%{ord(found[0]):02X}", url)


def _key(citation: Citation) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{citation.doc_id}-{citation.start}-{citation.end}").strip("-")


def _one_line(words: str) -> str:
    return " ".join(words.split())
