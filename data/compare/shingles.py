"""Sequences that texts have in common, found through an index of samples and then counted exactly."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

_HOLDERS = 20
_RATES = ((320, 16), (80, 4), (0, 1))
"""Of so many sequences or more, one in so many is in the index: a text of any length has some twenty there."""
_DOUBT = 0.5
"""Share of the least wanted that a sample must promise before the texts themselves are compared."""
_NEAREST = 3

Read = Callable[[str], Sequence[str]]


def nearest_earlier(
    order: Iterable[str], read: Read, size: int, least: float, allowed: Callable[[str, str], bool]
) -> dict[str, tuple[str, float]]:
    """The earlier text most like each one, with its share of the shorter one's sequences, where it reaches `least`.

    `read` gives a text's words (or names) by its id; a sequence is `size` of them. The index keeps a sample of each
    text's sequences and the first holders of each, so that time and memory grow with the number of texts.
    """

    @lru_cache(maxsize=200)
    def sequences(key: str) -> frozenset[int]:
        return shingles(read(key), size)

    counts: dict[str, int] = {}
    rates: dict[str, int] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    nearest: dict[str, tuple[str, float]] = {}
    for key in order:
        mine = sequences(key)
        rate = _rate(len(mine))
        sample = [one for one in mine if one % rate == 0]
        counts[key], rates[key] = len(mine), rate
        shared = Counter(chain.from_iterable(holders.get(one, ()) for one in sample))
        likely = {
            other: promised
            for other, hits in shared.items()
            for promised in [hits * max(rate, rates[other]) / min(len(mine), counts[other])]
            if promised >= least * _DOUBT and allowed(key, other)
        }
        for other in sorted(likely, key=lambda other: -likely[other])[:_NEAREST]:
            share = len(mine & sequences(other)) / min(len(mine), counts[other])
            if share >= least and share > nearest.get(key, ("", 0.0))[1]:
                nearest[key] = other, share
        for one in sample:
            if len(holders[one]) < _HOLDERS:
                holders[one].append(key)
    return nearest


def shingles(words: Sequence[str], size: int) -> frozenset[int]:
    """All sequences of so many words, as numbers that are the same in every run."""
    return frozenset(crc32("\0".join(words[at : at + size]).encode()) for at in range(len(words) - size + 1))


def _rate(count: int) -> int:
    return next(rate for least, rate in _RATES if count >= least)
