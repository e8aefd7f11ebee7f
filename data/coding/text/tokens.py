"""Words of a text, folded, with their offsets, and the places where glued words may be parted."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.coding.text.folding import fold
from data.coding.text.glue import GLUED_WORDS

_TOKEN = re.compile(r"\w{1,100}|[^\w\s.'\-–—]")
"""A word of more than 100 letters is no word; in pieces it costs no more than as many words."""
_PHRASE_TOKEN = re.compile(r"\w+\*?|[^\w\s.'\-–—*]")
_JOINT = re.compile(
    r"[A-ZÀ-ÖØ-Þ\d](?:(?<=[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ])|(?<=[a-zß-öø-ÿ]\d)(?=\d{3}\b)|(?<=\d)(?=[a-z]{2})(?P<after>))"
)
"""The capital or figure at which a word was glued on: before it, or after the figure in front of letters."""
_LONGEST_GLUE = max(len(word) for word in GLUED_WORDS)

_LONGEST_GAP = 8
_BEGINNING = 3

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
    heads: Positions
    """Where a token starts with these letters and may be parted after them."""
    beginnings: dict[str, list[str]]
    """The different words by their first letters."""
    distinct: frozenset[str]

    def capital(self, index: int, offset: int = 0) -> bool:
        """Whether the token, from the offset on, starts with a capital or a digit."""
        first = self.text[self.starts[index] + offset]
        return first.isupper() or first.isdigit()


@lru_cache(maxsize=16)
def tokenise(text: str) -> Tokens:
    """Every word and every sign but hyphens, apostrophes and periods."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    positions: Positions = {}
    for number, match in enumerate(_TOKEN.finditer(fold(text))):
        word = match[0]
        start, end = match.span()
        words.append(word)
        starts.append(start)
        ends.append(end)
        if word in positions:
            positions[word].append(number)
        else:
            positions[word] = [number]
    joints = _find_joints(text, starts, ends)
    cuts = _find_cuts(positions, joints)
    heads: Positions = defaultdict(list)
    for number, places in cuts.items():
        for place in places:
            heads[words[number][:place]].append(number)
    beginnings, distinct = _group_words(positions), frozenset(positions)
    return Tokens(text, words, starts, ends, joints, cuts, positions, heads, beginnings, distinct)


def _group_words(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first letters; under none, all of them."""
    groups: dict[str, list[str]] = {"": list(words)}
    for word in groups[""]:
        groups.setdefault(word[:_BEGINNING], []).append(word)
    return groups


def group_stems(stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Stems by their first letters, to be looked up among the words that begin so."""
    groups: dict[str, tuple[str, ...]] = {}
    for stem in stems:
        start = stem[:_BEGINNING] if len(stem) >= _BEGINNING else ""
        groups[start] = (*groups.get(start, ()), stem)
    return groups


def _find_joints(text: str, starts: list[int], ends: list[int]) -> dict[int, tuple[int, ...]]:
    joints: dict[int, tuple[int, ...]] = {}
    index = 0
    for match in _JOINT.finditer(text):
        joint = match.start() if match["after"] is None else match.end()
        while index < len(ends) and ends[index] <= joint:
            index += 1
        if index < len(starts) and starts[index] < joint:
            joints[index] = (*joints.get(index, ()), joint - starts[index])
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
