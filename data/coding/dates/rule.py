"""A rule of the grammar: a pattern over signs, and what it makes of the words it finds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from data.coding.dates.frames import Frame
from data.coding.dates.lexicon import Value
from data.coding.dates.marks import Marks
from data.model import DateKind

_NEAR_TIME = r"(?=[^_;|]{0,14}[*lCMmWwJKNYBUuGQVSPT12vC@7H08yznALr9])"
"""Spares trying every rule at common words with no word of time near them."""

_INNER_GROUP = re.compile(r"\?P<\w+>")
PLURAL = re.compile(r" [a-z]{2,}s\b")
"""A word behind a number that looks like what it counts."""

_NUMBERED = re.compile(r"\d+$")


@cache
def _groups(pattern: re.Pattern[str]) -> dict[str, tuple[str, ...]]:
    """The groups of a pattern by their name without its figure."""
    named: dict[str, tuple[str, ...]] = {}
    for group in pattern.groupindex:
        name = _NUMBERED.sub("", group)
        named[name] = (*named.get(name, ()), group)
    return named


@dataclass(frozen=True, slots=True)
class Found:
    """The signs a rule matched, with the values of its named groups; `year2` counts as another `year`."""

    marks: Marks
    match: re.Match[str]

    def has(self, name: str) -> bool:
        return self._index(name) is not None

    def value(self, name: str) -> Value:
        index = self._index(name)
        return "" if index is None else self.marks.values[index]

    def number(self, name: str, default: int = 0) -> int:
        value = self.value(name)
        return value if isinstance(value, int) else default

    def word(self, name: str = "") -> str:
        """The folded words of the group, or of the whole match."""
        first, last = self.match.span(self._group(name)) if name else self.match.span()
        return self.marks.folded[self.marks.starts[first] : self.marks.ends[last - 1]]

    def sign(self, name: str) -> str:
        index = self._index(name)
        return "" if index is None else self.marks.shape[index]

    @property
    def end(self) -> int:
        """Offset behind the match in the text."""
        return self.marks.ends[self.match.end() - 1]

    def follows(self, *words: str) -> bool:
        """Whether one of the words comes right behind the match."""
        return self.marks.folded.startswith(words, self.end)

    def before(self) -> str:
        """The sign before the match."""
        first = self.match.start()
        return self.marks.shape[first - 1] if first else ""

    def after(self) -> str:
        """The sign after the match."""
        last = self.match.end()
        return self.marks.shape[last] if last < len(self.marks.shape) else ""

    def glued_before(self) -> str:
        """The character in front of the match, a blank at the start of the text."""
        start = self.marks.starts[self.match.start()]
        return self.marks.folded[start - 1] if start else " "

    def word_before(self) -> str:
        """The folded word right before the match."""
        start = self.marks.starts[self.match.start()]
        words = self.marks.folded[max(start - 24, 0) : start].split()
        return words[-1] if words else ""

    def _group(self, name: str) -> str:
        return next((one for one in _groups(self.match.re).get(name, ()) if self.match.start(one) >= 0), "")

    def _index(self, name: str) -> int | None:
        group = self._group(name)
        if not group or self.match.start(group) == self.match.end(group):
            return None
        return self.match.start(group)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a rule makes of its words: frames where they can be dated, or only a kind."""

    frame: Frame | None = None
    last: Frame | None = None
    kind: DateKind = DateKind.DATE
    note: str = ""


NAME = Sense(note="name")
"""Words that a name has taken for itself: "Avenida 17 de Junio" is no expression, nor is its end."""


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    build: Callable[[Found], Sense | None]


def make_rule(name: str, pattern: str, build: Callable[[Found], Sense | None]) -> Rule:
    return Rule(name, re.compile(pattern.replace(" ", "")), build)


class Grammar:
    """Rules in order of preference, tried together at every sign."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        branches = (f"(?P<r{i}>{_INNER_GROUP.sub('?:', rule.pattern.pattern)})" for i, rule in enumerate(rules))
        self._any = re.compile(_NEAR_TIME + "(?:" + "|".join(branches) + ")")

    def read(self, marks: Marks) -> list[tuple[Rule, re.Match[str], Sense]]:
        """Every expression from left to right, without overlap."""
        found: list[tuple[Rule, re.Match[str], Sense]] = []
        at = 0
        while (first := self._any.search(marks.shape, at)) is not None:
            best = self._first_sense(marks, first)
            if best is None:
                at = first.start() + 1
            else:
                if best[2] is not NAME:
                    found.append(best)
                at = best[1].end()
        return found

    def _first_sense(self, marks: Marks, first: re.Match[str]) -> tuple[Rule, re.Match[str], Sense] | None:
        for rule in self._rules[int(str(first.lastgroup)[1:]) :]:
            match = rule.pattern.match(marks.shape, first.start())
            sense = rule.build(Found(marks, match)) if match is not None else None
            if match is not None and sense is not None:
                return rule, match, sense
        return None
