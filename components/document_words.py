"""Words of a document that a link names by their place (?words=start-end, several joined by commas)."""

import re

import streamlit as st

from components.document_marks import Mark
from data.model import Span

WORDS = "words"
MOST = 60
"""Passages that one link may name: an address has room for no more."""
_PLACES = re.compile(r"\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*")


def words_parameter(spans: list[Span]) -> str:
    """The spans as a link says them."""
    return ",".join(f"{span.start}-{span.end}" for span in spans[:MOST])


def linked_words(text: str) -> list[Span]:
    """The spans that the page's link names, as far as the text has them, in order."""
    linked = st.query_params.get(WORDS, "")
    if not _PLACES.fullmatch(linked):
        return []
    ends = [tuple(map(int, place.split("-"))) for place in linked.split(",")[:MOST]]
    return sorted(Span(start, end) for start, end in ends if start < end <= len(text))


def words_marks(spans: list[Span]) -> list[Mark]:
    """Marks of the words; the first of them is where the page scrolls."""
    return [Mark(span, "hit", words_id(span), further=at > 0) for at, span in enumerate(spans)]


def words_id(span: Span) -> str:
    """An id of our own making for a place in the text."""
    return f"w{span.start:08x}{span.end:08x}"
