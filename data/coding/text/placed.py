"""Sentences of a text that are asked for by where they stand."""

from bisect import bisect_right
from operator import attrgetter

from data.coding.text.quotes import find_quotes
from data.coding.text.sentences import find_blocks, split_block
from data.model import Span, Zoned

_START = attrgetter("start")


class Sentences:
    """The sentences that `split_sentences` gives; a paragraph is split when a sentence of it is first asked for."""

    def __init__(self, text: str, zones: tuple[Zoned, ...]) -> None:
        self._text, self._quotes = text, find_quotes(text)
        self._starts = [quote.span.start for quote in self._quotes]
        self._blocks = list(find_blocks(text, zones))
        self._split: dict[int, list[Span]] = {}

    def at(self, offset: int) -> Span | None:
        """The sentence in which the offset lies; None between two."""
        number = bisect_right(self._blocks, offset, key=_START) - 1
        if number < 0:
            return None
        if number not in self._split:
            self._split[number] = list(split_block(self._text, self._blocks[number], self._quotes, self._starts))
        found = self._split[number]
        place = bisect_right(found, offset, key=_START) - 1
        return found[place] if place >= 0 and offset < found[place].end else None
