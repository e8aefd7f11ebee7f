"""The sentence around a span, for display; evidence itself is never widened."""

from functools import lru_cache

from data.coding.text import split_sentences
from data.model import Span, Zoned
from data.tables import Tables


def sentence_around(tables: Tables, doc_id: str, span: Span) -> Span:
    """From the start of the sentence in which the span starts to the end of that in which it ends."""
    sentences = _sentences(tables.texts[doc_id], tables.zones.get(doc_id, ()))
    touched = [sentence for sentence in sentences if sentence.overlaps(span)]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


@lru_cache(maxsize=500)
def _sentences(text: str, zones: tuple[Zoned, ...]) -> tuple[Span, ...]:
    return split_sentences(text, zones)
