"""What the texts themselves tell, whatever is coded of them: sentences, signs and quantities of passages."""

from functools import lru_cache

from data.coding.text import Sentences
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
        self._sentences = lru_cache(maxsize=_DOCUMENTS)(self._place)
        self.signs = lru_cache(maxsize=_PASSAGES)(self._find_signs)
        self.quantities = lru_cache(maxsize=_PASSAGES)(self._find_quantities)

    def sentence(self, doc_id: str, offset: int) -> Span:
        """The sentence in which the offset lies; where there is none, the one letter."""
        return self._sentences(doc_id).at(offset) or Span(offset, offset + 1)

    def _place(self, doc_id: str) -> Sentences:
        return Sentences(self._texts[doc_id], self._zones.get(doc_id, ()))

    def _find_signs(self, doc_id: str, start: int, end: int) -> frozenset[str]:
        return find_signs(self._texts[doc_id][start:end], self._codebook)

    def _find_quantities(self, doc_id: str, start: int, end: int) -> list[Quantity]:
        return known_quantities(self._texts[doc_id], Span(start, end))
