"""Where a name stands: which preposition governs it, whether a genitive follows."""

from functools import lru_cache

from data.coding.clauses.clause import Clauses
from data.coding.clauses.lexicon import words_of
from data.coding.clauses.names import ARTICLES, Name
from data.model import Span

_QUANTITIES = words_of("grammar", "quantities")


@lru_cache(maxsize=256)
def place_name(clauses: Clauses, span: Span, ids: tuple[str, ...], metonym: bool) -> Name:
    """The name with the preposition before it and the genitive after it; placed once for stances and events."""
    tokens = clauses.tokens
    index = clauses.first_word(span.start) - 1
    while index >= 0 and tokens.words[index] in ARTICLES:
        index -= 1
    word = tokens.words[index] if index >= 0 else ""
    gap = clauses.text[tokens.ends[index] : span.start] if index >= 0 else "."
    governed = word in words_of("places", "prepositions") and not any(sign in gap for sign in ".,;:")
    if governed and word in {"of", "de"} and index and tokens.words[index - 1] in _QUANTITIES:
        governed = False
    if clauses.text[max(span.start - 1, 0)] in "-–" and clauses.text[max(span.start - 2, 0)].isalpha():
        word, governed = "-", True
    after = clauses.text[span.end : span.end + 2]
    possessive = after in {"'s", "’s"} or (after[:1] in {"'", "’"} and clauses.text[span.end - 1] == "s")
    return Name(span, ids, metonym, word if governed else "", possessive)
