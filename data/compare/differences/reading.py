"""What the texts themselves tell, whatever is coded of them: sentences, signs and quantities of passages."""

from bisect import bisect_right
from functools import lru_cache

from data.coding.text import split_sentences
from data.compare.differences.quantities import Quantity, known_quantities
from data.compare.signs import find_signs
from data.model import Span
from data.tables import Tables

_DOCUMENTS, _PASSAGES = 2000, 50_000
"""Documents and passages that are held as they were read last."""


class Reading:
    """Texts as far as they have been read; a passage is asked for by document, start and end."""

    def __init__(self, tables: Tables) -> None:
        self._texts, self._zones, self._codebook = tables.texts, tables.zones, tables.codebook
        self._sentences = lru_cache(maxsize=_DOCUMENTS)(self._split)
        self.signs = lru_cache(maxsize=_PASSAGES)(self._find_signs)
        self.quantities = lru_cache(maxsize=_PASSAGES)(self._find_quantities)

    def sentence(self, doc_id: str, offset: int) -> Span:
        """The sentence in which the offset lies; where there is none, the one letter."""
        starts, sentences = self._sentences(doc_id)
        at = bisect_right(starts, offset) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].end else Span(offset, offset + 1)

    def _split(self, doc_id: str) -> tuple[list[int], tuple[Span, ...]]:
        found = split_sentences(self._texts[doc_id], self._zones.get(doc_id, ()))
        return [sentence.start for sentence in found], found

    def _find_signs(self, doc_id: str, start: int, end: int) -> frozenset[str]:
        return find_signs(self._texts[doc_id][start:end], self._codebook)

    def _find_quantities(self, doc_id: str, start: int, end: int) -> list[Quantity]:
        return known_quantities(self._texts[doc_id], Span(start, end))
