"""Words of a text, folded, with their offsets, and the places where glued words may be parted."""

import re
from dataclasses import dataclass
from functools import lru_cache

from data.coding.text.folding import fold
from data.coding.text.glue import GLUED_WORDS

_TOKEN = re.compile(r"\w+|[^\w\s.'\-–—]")
_PHRASE_TOKEN = re.compile(r"\w+\*?|[^\w\s.'\-–—*]")
_JOINT = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[a-zß-öø-ÿ])(?=\d{4}\b)|(?<=\d)(?=[a-z]{2})")
_LONGEST_GLUE = max(len(word) for word in GLUED_WORDS)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Folded words and lone signs; `joints` maps a token to where lower case meets upper inside it."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    joints: dict[int, tuple[int, ...]]

    def capital(self, index: int, offset: int = 0) -> bool:
        """Whether the token, from the offset on, starts with a capital or a digit."""
        first = self.text[self.starts[index] + offset]
        return first.isupper() or first.isdigit()


@lru_cache(maxsize=4)
def tokenise(text: str) -> Tokens:
    """Every word and every sign but hyphens, apostrophes and periods."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(fold(text)):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, words, starts, ends, _find_joints(text, starts, ends))


def _find_joints(text: str, starts: list[int], ends: list[int]) -> dict[int, tuple[int, ...]]:
    joints: dict[int, tuple[int, ...]] = {}
    index = 0
    for match in _JOINT.finditer(text):
        while index < len(ends) and ends[index] <= match.start():
            index += 1
        if index < len(starts) and starts[index] < match.start():
            joints[index] = (*joints.get(index, ()), match.start() - starts[index])
    return joints


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase, a trailing `*` kept."""
    return tuple(_PHRASE_TOKEN.findall(fold(phrase)))


def is_gap(tokens: Tokens, index: int) -> bool:
    """Whether the token may follow the one before it in a phrase: across blanks, a hyphen or an abbreviation's stop."""
    start, end = tokens.ends[index - 1], tokens.starts[index]
    if end - start == 1:
        return tokens.text[start] in " -'’‘\n–\u00a0" or _is_abbreviating(tokens, index, start)
    gap = tokens.text[start:end]
    if "." in gap:
        return gap.strip() == "." and _is_abbreviating(tokens, index, start)
    return end == start or (not gap.strip() and gap.count("\n") < 2 and len(gap) <= 8)


def _is_abbreviating(tokens: Tokens, index: int, start: int) -> bool:
    return tokens.text[start] in "." and len(tokens.words[index - 1]) <= 3


def glued_ends(tokens: Tokens, index: int) -> tuple[int, ...]:
    """Where a glued token may be parted, longest first part first."""
    joints = tokens.joints.get(index, ())
    word = tokens.words[index]
    return tuple(sorted({*joints, *_glue_cuts(word)}, reverse=True)) if joints else _glue_cuts(word)


@lru_cache(maxsize=65536)
def _glue_cuts(word: str) -> tuple[int, ...]:
    """Cuts that leave a function word or a cue on the right, the shortest of them first."""
    longest = min(_LONGEST_GLUE, len(word) - 3)
    return tuple(len(word) - size for size in range(2, longest + 1) if word[-size:] in GLUED_WORDS)
