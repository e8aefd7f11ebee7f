"""Which documents speak of an issue at all."""

from collections.abc import Mapping

from data.coding.text import Matcher
from data.model import Codebook
from data.tables import Tables


def documents_that_mention(tables: Tables, issue: str) -> frozenset[str]:
    """The doc_ids whose text holds a term of the issue, or a coded stance on it."""
    matcher = _matcher(tables.codebook, issue)
    coded = tables.stances["doc_id"][tables.stances["issue"] == issue]
    return frozenset(coded) | frozenset(_matching(tables.texts, matcher) if matcher else ())


def _matching(texts: Mapping[str, str], matcher: "Matcher[bool]") -> list[str]:
    return [doc_id for doc_id, text in texts.items() if any(match.payload for match in matcher.find(text))]


def _matcher(codebook: Codebook, issue: str) -> "Matcher[bool] | None":
    """Finds terms (True) and, longer, what they must not be part of (False)."""
    for entry in codebook.issues:
        if entry.id == issue and entry.terms.all:
            excluded = [(phrase, False) for phrase in entry.exclude.all]
            return Matcher([*((phrase, True) for phrase in entry.terms.all), *excluded])
    return None
