"""Sequences that texts have in common, found through an index of samples and then counted exactly."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any
from zlib import crc32

import numpy as np

_HOLDERS = 20
"""Texts, the latest before it, that a sampled sequence leads to: what more have tells little, and copies come soon."""
_RATES = ((320, 16), (80, 4), (0, 1))
"""Of so many sequences or more, one in so many is in the index: a text of any length has some twenty there."""
_DOUBT = 0.5
"""Share of the least wanted that a sample must promise before the texts themselves are compared."""
_NEAREST = 3
_TOGETHER = 1000
"""Texts whose samples are looked up together."""
_AT_HAND = 1000
"""Texts whose sequences are held as they were read last."""
_FACTOR, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xFF51AFD7ED558CCD)

Array = np.ndarray[Any, Any]
Read = Callable[[str], Sequence[str]]


def nearest_earlier(
    order: Iterable[str],
    read: Read,
    size: int,
    least: float,
    *,
    allowed: Callable[[str, str], bool] = lambda one, other: True,
    fewest: int = 1,
) -> dict[str, tuple[str, float]]:
    """The earlier text most like each one, with its share of the shorter one's sequences, where it reaches `least`.

    `read` gives a text's words (or names) by its id; a sequence is `size` of them, and texts of less than `fewest`
    are left out. The index keeps a sample of each text's sequences and the first holders of each, so that time and
    memory grow with the number of texts.
    """
    keys = list(order)
    index = _Index.of(shingles(read(key), size) for key in keys)
    sequences = lru_cache(maxsize=_AT_HAND)(lambda at: shingles(read(keys[at]), size))
    nearest: dict[str, tuple[str, float]] = {}
    for one, others in index.likely(least * _DOUBT, fewest):
        for other in [other for other in others if allowed(keys[one], keys[other])][:_NEAREST]:
            mine, theirs = sequences(one), sequences(other)
            share = len(np.intersect1d(mine, theirs, assume_unique=True)) / min(len(mine), len(theirs))
            if share >= least and share > nearest.get(keys[one], ("", 0.0))[1]:
                nearest[keys[one]] = keys[other], share
    return nearest


@dataclass(frozen=True)
class _Index:
    """Sampled sequences of texts by number: each with its text, where its holders start, how many come earlier."""

    counts: Array
    rates: Array
    texts: Array
    starts: Array
    earlier: Array
    holders: Array

    @classmethod
    def of(cls, texts: Iterable[Array]) -> "_Index":
        counts, rates, samples = [], [], [np.empty(0, "uint64")]
        for sequences in texts:
            counts.append(len(sequences))
            rates.append(_rate(len(sequences)))
            samples.append(sequences[sequences % np.uint64(rates[-1]) == 0])
        whole = np.concatenate(samples)
        of_text = np.repeat(np.arange(len(counts)), [len(sample) for sample in samples[1:]])
        order = np.argsort(whole, kind="stable")
        first = np.flatnonzero(np.diff(whole[order], prepend=~whole[order][:1]))
        start = np.repeat(first, np.diff([*first, len(whole)]))
        starts, earlier = np.empty((2, len(whole)), "int64")
        starts[order], earlier[order] = start, np.arange(len(whole)) - start
        return cls(np.array(counts), np.array(rates), of_text, starts, earlier, of_text[order])

    def likely(self, promise: float, fewest: int) -> Iterator[tuple[int, list[int]]]:
        """Each text with the earlier ones that its sample promises to share so much with, the likeliest first."""
        cuts = np.searchsorted(self.texts, np.arange(0, len(self.counts) + _TOGETHER, _TOGETHER))
        for begin, end in pairwise(cuts.tolist()):
            ones, others, hits = self._meet(slice(begin, end))
            shorter = np.minimum(self.counts[ones], self.counts[others])
            promised = hits * np.maximum(self.rates[ones], self.rates[others]) / shorter
            kept = np.flatnonzero((promised >= promise) & (shorter >= fewest))
            kept = kept[np.lexsort((others[kept], -promised[kept], ones[kept]))]
            found, at = np.unique(ones[kept], return_index=True)
            parts = np.split(others[kept], at[1:]) if len(at) else []
            yield from ((int(one), part.tolist()) for one, part in zip(found, parts, strict=True))

    def _meet(self, place: slice) -> tuple[Array, Array, Array]:
        """Pairs of a text of these samples and an earlier one, and how many samples they share."""
        texts, starts, earlier = self.texts[place], self.starts[place], self.earlier[place]
        pairs = [np.empty(0, "int64")]
        for turn in range(_HOLDERS):
            some = earlier > turn
            pairs.append(texts[some] * len(self.counts) + self.holders[(starts + earlier)[some] - turn - 1])
        met, hits = np.unique(np.concatenate(pairs), return_counts=True)
        ones, others = np.divmod(met, max(len(self.counts), 1))
        return ones, others, hits


def shingles(words: Sequence[str], size: int) -> Array:
    """All sequences of so many words, each once, as numbers (uint64, ascending) that are the same in every run."""
    return np.unique(_sequences(words, size))


def shingles_of(texts: Sequence[Sequence[str]], size: int) -> list[Array]:
    """The `shingles` of many short texts, found together: a few words cost less than the calls to read them."""
    lengths = np.fromiter(map(len, texts), "int64", len(texts))
    found = _sequences(list(chain.from_iterable(texts)), size)
    of_text = np.repeat(np.arange(len(texts)), lengths)[: len(found)]
    within = of_text == np.repeat(np.arange(len(texts)), lengths)[size - 1 :]
    found, of_text = found[within], of_text[within]
    order = np.lexsort((found, of_text))
    found, of_text = found[order], of_text[order]
    first = np.append(True, (found[1:] != found[:-1]) | (of_text[1:] != of_text[:-1]))[: len(found)]
    found, of_text = found[first], of_text[first]
    return np.split(found, np.searchsorted(of_text, np.arange(1, len(texts)))) if len(texts) else []


def _sequences(words: Sequence[str], size: int) -> Array:
    """The sequences in order, as often as they occur."""
    marks = np.fromiter(map(_mark, words), "uint64", len(words))
    count = max(len(words) - size + 1, 0)
    found = np.zeros(count, "uint64")
    for at in range(size):
        found = found * _FACTOR + marks[at : at + count]
    found ^= found >> np.uint64(33)
    return found * _MIX


@lru_cache(maxsize=100_000)
def _mark(word: str) -> int:
    return crc32(word.encode())


def _rate(count: int) -> int:
    return next(rate for least, rate in _RATES if count >= least)
