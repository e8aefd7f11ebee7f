"""Words of a document, with those parted that machine translation glued to the next."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.text import Tokens
from data.model import Mention


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document; a glued word is parted where a mention of an actor ends inside it."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    names: frozenset[int]


_GLUED_ENDS = ("while", "which", "including", "because", "although", "sand", "edand", "edsince", "ssince", "edthat")
"""Conjunctions and relatives that hang glued to a word; with a letter or two of the word where it must end so."""

_KEPT = {"sand": 1, "edand": 2, "edsince": 2, "ssince": 1, "edthat": 2}
_WHOLE = frozenset(
    ("while", "which", "including", "meanwhile", "worthwhile", "erstwhile", "awhile", "because", "although", "thousand")
) | {"quicksand", "ampersand"}
_BEFORE_JOINT = 4


def find_words(tokens: Tokens, mentions: Sequence[Mention]) -> Words:
    """The tokens of a text, glued ones parted at the ends of names and before conjunctions."""
    glued = _glued_cuts(tokens)
    names = frozenset(mention.span.start for mention in mentions)
    cuts = {mention.span.end for mention in mentions} | {mention.span.start for mention in mentions}
    cuts |= glued
    cuts -= set(tokens.starts) | set(tokens.ends)
    if not cuts:
        return Words(tokens.text, tokens.words, tokens.starts, tokens.ends, names)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    ordered = deque(sorted(cuts))
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        while ordered and ordered[0] <= start:
            ordered.popleft()
        while ordered and start < ordered[0] < end:
            cut = ordered.popleft()
            words.append(word[: cut - start])
            starts.append(start)
            ends.append(cut)
            word, start = word[cut - start :], cut
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Words(tokens.text, words, starts, ends, names)


def _glued_cuts(tokens: Tokens) -> set[int]:
    """Offsets where a conjunction, or a name with its capital, hangs glued to the word before it ("migrantswhile")."""
    joints = {
        tokens.starts[number] + places[0]
        for number, places in tokens.joints.items()
        if places[0] >= _BEFORE_JOINT and tokens.text[tokens.starts[number]].islower()
    }
    glued = (word for word in tokens.positions if len(word) > 6 and word.endswith(_GLUED_ENDS) and word not in _WHOLE)
    return joints.union(*(_tail_starts(tokens, word) for word in glued))


def _tail_starts(tokens: Tokens, word: str) -> Iterator[int]:
    """Where the conjunction at the end of a glued word starts, wherever the word stands."""
    tail = next(tail for tail in _GLUED_ENDS if word.endswith(tail))
    return (tokens.ends[number] - len(tail) + _KEPT.get(tail, 0) for number in tokens.positions[word])
