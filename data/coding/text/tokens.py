"""Words of a text, folded, with their offsets, and the places where glued words may be parted."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from data.coding.text.folding import fold
from data.coding.text.glue import GLUED_WORDS

_TOKEN = re.compile(r"\w+|[^\w\s.'\-–—]")
_PHRASE_TOKEN = re.compile(r"\w+\*?|[^\w\s.'\-–—*]")
_JOINT = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[a-zß-öø-ÿ])(?=\d{4}\b)|(?<=\d)(?=[a-z]{2})")
_LONGEST_GLUE = max(len(word) for word in GLUED_WORDS)

_LONGEST_GAP = 8

Positions = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Folded words and lone signs of a text, and where each stands."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    joints: dict[int, tuple[int, ...]]
    """Where lower case meets upper inside a token, by its position."""
    cuts: dict[int, tuple[int, ...]]
    """Where a token may be parted after a name: at joints and before function words, longest first part first."""
    positions: Positions
    _beginnings: dict[int, Positions] = field(default_factory=dict)

    def capital(self, index: int, offset: int = 0) -> bool:
        """Whether the token, from the offset on, starts with a capital or a digit."""
        first = self.text[self.starts[index] + offset]
        return first.isupper() or first.isdigit()

    def beginnings(self, length: int) -> Positions:
        """Positions of tokens by their first letters, worked out once for each length."""
        known = self._beginnings.get(length)
        if known is None:
            known = defaultdict(list)
            for word, positions in self.positions.items():
                if len(word) >= length:
                    known[word[:length]].extend(positions)
            self._beginnings[length] = known
        return known


@lru_cache(maxsize=16)
def tokenise(text: str) -> Tokens:
    """Every word and every sign but hyphens, apostrophes and periods."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    positions: Positions = {}
    for number, match in enumerate(_TOKEN.finditer(fold(text))):
        word = match.group()
        words.append(word)
        starts.append(match.start())
        ends.append(match.end())
        if word in positions:
            positions[word].append(number)
        else:
            positions[word] = [number]
    joints = _find_joints(text, starts, ends)
    return Tokens(text, words, starts, ends, joints, _find_cuts(positions, joints), positions)


def _find_joints(text: str, starts: list[int], ends: list[int]) -> dict[int, tuple[int, ...]]:
    joints: dict[int, tuple[int, ...]] = {}
    index = 0
    for match in _JOINT.finditer(text):
        while index < len(ends) and ends[index] <= match.start():
            index += 1
        if index < len(starts) and starts[index] < match.start():
            joints[index] = (*joints.get(index, ()), match.start() - starts[index])
    return joints


def _find_cuts(positions: Positions, joints: dict[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    cuts = {number: tuple(sorted(places, reverse=True)) for number, places in joints.items()}
    for word, numbers in positions.items():
        places = _glue_cuts(word) if len(word) > 3 else ()
        for number in numbers if places else ():
            cuts[number] = tuple(sorted({*places, *joints.get(number, ())}, reverse=True))
    return cuts


@lru_cache(maxsize=65536)
def _glue_cuts(word: str) -> tuple[int, ...]:
    """Cuts that leave a function word or a cue on the right."""
    longest = min(_LONGEST_GLUE, len(word) - 3)
    return tuple(len(word) - size for size in range(2, longest + 1) if word[-size:] in GLUED_WORDS)


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase, a trailing `*` kept."""
    return tuple(_PHRASE_TOKEN.findall(fold(phrase)))


def is_gap(tokens: Tokens, index: int) -> bool:
    """Whether a phrase may run on over the gap before a token: blanks, a hyphen, apostrophe or abbreviation's stop."""
    start, end = tokens.ends[index - 1], tokens.starts[index]
    if end - start == 1:
        return tokens.text[start] in " -'’‘\n–\u00a0" or _is_abbreviating(tokens, index, start)
    gap = tokens.text[start:end]
    if "." in gap:
        return gap.strip() == "." and len(tokens.words[index - 1]) <= 2
    return end == start or (gap.strip() in {"", "'", "’"} and gap.count("\n") < 2 and len(gap) <= _LONGEST_GAP)


def _is_abbreviating(tokens: Tokens, index: int, start: int) -> bool:
    return tokens.text[start] in "." and len(tokens.words[index - 1]) <= 3
