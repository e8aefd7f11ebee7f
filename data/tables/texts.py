"""The texts of a corpus, read one at a time, and where words stand in all of them."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from data.coding.text import fold

Array = np.ndarray[Any, Any]
_BETWEEN = b"\0"
"""Stands between two texts; no text that is looked for holds it."""
_OTHER = "?"
"""Stands for every letter beyond Latin-1; what is found with it is looked up in the text itself."""


class Haystack:
    """Folded texts one behind the other, a byte a code point, so that an offset in a text is one in the bytes.

    `starts` (int64) has the place of each text's first letter, `text_of` gives the text of a number.
    """

    def __init__(self, letters: Any, starts: Array, text_of: Callable[[int], str]) -> None:
        self.letters, self.starts, self._text_of = letters, starts, text_of

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Haystack":
        return cls(*lay_letters(texts), texts.__getitem__)

    def find(self, words: str) -> Array:
        """The places (int64, ascending) where the words begin, without regard to case and accents."""
        wanted = fold(words)
        pattern = re.compile(re.escape(_encode(wanted)))
        found, at = [], 0
        while wanted and (match := pattern.search(self.letters, at)):
            found.append(match.start())
            at = match.start() + 1
        places = np.array(found, "int64")
        if _OTHER not in _encode(wanted).decode("latin-1"):
            return places
        return places[[self._stands(wanted, int(place)) for place in places]] if len(places) else places

    def number_of(self, places: Array) -> Array:
        """The number of the text that each place stands in."""
        return np.searchsorted(self.starts, places, side="right") - 1

    def _stands(self, wanted: str, place: int) -> bool:
        number = int(self.number_of(np.array([place]))[0])
        return fold(self._text_of(number)).startswith(wanted, place - int(self.starts[number]))


def lay_letters(texts: Iterable[str]) -> tuple[bytes, Array]:
    """The letters and starts of a `Haystack`."""
    parts = [_encode(fold(text)) + _BETWEEN for text in texts]
    lengths = np.fromiter(map(len, parts), "int64", len(parts))
    return b"".join(parts), np.cumsum(lengths) - lengths


def _encode(folded: str) -> bytes:
    return folded.encode("latin-1", "replace")


class InFile(Mapping[str, str], ABC):
    """Texts that lie in a file as Arrow has them; `numbers` has the place of each by doc_id."""

    numbers: Mapping[str, int]

    @abstractmethod
    def take(self, doc_ids: Iterable[str]) -> pa.Array:
        """The texts of these documents (large_string), not decoded."""


class Texts(Mapping[str, str]):
    """Texts by doc_id."""

    def __init__(self, texts: Mapping[str, str], haystack: Haystack | None = None) -> None:
        self._texts = texts
        if haystack is not None:
            self.haystack = haystack

    def __getitem__(self, doc_id: str) -> str:
        return self._texts[doc_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def take(self, doc_ids: Iterable[str]) -> pa.Array:
        """The texts of these documents as one array (large_string), none decoded that lies in a file."""
        if isinstance(self._texts, InFile):
            return self._texts.take(doc_ids)
        return pa.array([self._texts[doc_id] for doc_id in doc_ids], pa.large_string())

    @cached_property
    def folded(self) -> "Mapping[str, str]":
        """The texts without case and accents, offset for offset."""
        return Folded(self._texts)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each text in the haystack by doc_id."""
        if isinstance(self._texts, InFile):
            return self._texts.numbers
        return {doc_id: number for number, doc_id in enumerate(self._texts)}

    @cached_property
    def haystack(self) -> Haystack:
        """All texts, to find words in; laid out when first asked for."""
        return Haystack.of(list(self._texts.values()))


class Folded(Mapping[str, str]):
    """Texts folded one at a time, as they are read."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, doc_id: str) -> str:
        return fold(self._texts[doc_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
