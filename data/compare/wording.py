"""The words by which tellings of one thing differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.text import fold
from data.compare.signs import word_keys
from data.model import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage with the language of its document."""

    text: str
    span: Span
    language: str


def find_differing(passages: Sequence[Wording]) -> list[list[Span]]:
    """For each passage the spans of its words that no other one has, in offsets of its text.

    Against a passage of another language only figures are held; within one, words of four letters or more, alike
    where they have a key in common. A passage that stands alone differs in nothing.
    """
    keys = [_keys(one) for one in passages]
    return [
        _alone(
            one,
            [keys[at] for at, other in enumerate(passages) if at != place and other.language == one.language],
            [keys[at] for at in range(len(passages)) if at != place],
        )
        for place, one in enumerate(passages)
    ]


def _alone(one: Wording, same: list[frozenset[str]], others: list[frozenset[str]]) -> list[Span]:
    spans = []
    for match in _WORD.finditer(fold(one.span.of(one.text))):
        known = others if match.group()[0].isdigit() else same
        mine = _keys_of(match.group())
        if mine and known and not any(mine & theirs for theirs in known):
            spans.append(Span(one.span.start + match.start(), one.span.start + match.end()))
    return spans


def _keys(one: Wording) -> frozenset[str]:
    return frozenset(key for word in _WORD.findall(fold(one.span.of(one.text))) for key in _keys_of(word))


def _keys_of(word: str) -> frozenset[str]:
    if word[0].isdigit():
        return frozenset((re.sub(r"[.,]", "", word),))
    return word_keys(word) or (frozenset((word,)) if len(word) >= _SHORTEST else frozenset())
