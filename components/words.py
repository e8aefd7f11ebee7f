"""Ids and dates as people read them."""

import re
from functools import cached_property

import pandas as pd

from data.tables import Tables

LANGUAGES = {"es": "Spanish", "en": "English", "und": "unknown"}


class Words:
    """Labels of one corpus: names of actors, issues, sources, documents; an id without a name is its own label."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    @cached_property
    def _actors(self) -> dict[str, str]:
        return dict(zip(self.tables.actors["actor_id"], self.tables.actors["name"], strict=True))

    @cached_property
    def _issues(self) -> dict[str, str]:
        return {issue.id: issue.label for issue in self.tables.codebook.issues}

    @cached_property
    def _types(self) -> dict[str, str]:
        return {kind.id: kind.label for kind in self.tables.codebook.event_types}

    @cached_property
    def _places(self) -> "pd.Index[str]":
        return pd.Index(self.tables.documents["doc_id"])

    def _about(self, doc_id: str, column: str) -> object:
        """One cell of a document's row."""
        return self.tables.documents[column].iat[self._places.get_loc(doc_id)]

    @cached_property
    def _sources(self) -> dict[str, str]:
        last = self.tables.documents.drop_duplicates("source_id", keep="last")
        return dict(zip(last["source_id"], last["source_label"], strict=True))

    @property
    def actor_ids(self) -> frozenset[str]:
        """Every actor of the corpus."""
        return frozenset(self._actors)

    def actor(self, actor_id: str) -> str:
        return self._actors.get(actor_id, actor_id)

    def actors(self, joined: object) -> str:
        """Names for ids joined by ;."""
        return ", ".join(self.actor(part) for part in joined.split(";")) if isinstance(joined, str) else ""

    def issue(self, issue: str) -> str:
        return self._issues.get(issue, issue)

    def event_type(self, kind: str) -> str:
        return self._types.get(kind, kind)

    def language(self, language: str) -> str:
        return LANGUAGES.get(language, language)

    def source(self, source_id: str) -> str:
        return self._sources.get(source_id, source_id)

    def source_of(self, doc_id: str) -> str:
        return str(self._about(doc_id, "source_label"))

    def language_of(self, doc_id: str) -> str:
        """The language's code."""
        return str(self._about(doc_id, "language"))

    def document(self, doc_id: str) -> str:
        """The document's number and source, and its title where it has one."""
        label, title = self.source_of(doc_id), self._about(doc_id, "title")
        number = doc_id.split("_")[0]
        label = label if number in label else f"{label} ({number})"
        return f"{label}: {title}" if isinstance(title, str) else label

    def published(self, doc_id: str) -> str:
        return interval(self._about(doc_id, "published_start"), self._about(doc_id, "published_end"))


def day(value: object) -> str:
    """A day as people write it, 1 Dec 2025; empty if unknown."""
    if not isinstance(value, pd.Timestamp) or pd.isna(value):
        return ""
    return f"{value.day} {value:%b %Y}"


def days_written(text: str) -> str:
    """A text with each ISO day in it as people write days."""
    return re.sub(
        r"\b\d{4}-\d\d-\d\d\b", lambda found: day(pd.to_datetime(found[0], errors="coerce")) or found[0], text
    )


def interval(start: object, end: object, precision: object = "") -> str:
    """An interval in words: a day, "6 to 7 Jan 2026", "by 12 Jan 2026", "undated"; an approximate one with "about"."""
    first, last = day(start), day(end)
    if not first and not last:
        return "undated"
    if not first:
        return f"by {last}"
    if not last:
        return f"from {first}"
    assert isinstance(start, pd.Timestamp)
    assert isinstance(end, pd.Timestamp)
    if start == end:
        return f"about {first}" if precision == "approx" else first
    if precision == "month" and start.month == end.month and start.year == end.year:
        return f"{start:%b %Y}"
    if precision == "year" and start.year == end.year:
        return f"{start:%Y}"
    short = f"{start.day}" if (start.year, start.month) == (end.year, end.month) else f"{start.day} {start:%b}"
    words = f"{short if start.year == end.year else first} to {last}"
    return f"about {words}" if precision == "approx" else words
