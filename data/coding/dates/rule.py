"""A rule of the grammar: a pattern over signs, and what it makes of the words it finds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.coding.dates.frames import Frame
from data.coding.dates.lexicon import Value
from data.coding.dates.marks import Marks
from data.model import DateKind

_INNER_GROUP = re.compile(r"\?P<\w+>")
_NUMBERED = re.compile(r"\d+$")


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

    def before(self) -> str:
        """The sign before the match."""
        first = self.match.start()
        return self.marks.shape[first - 1] if first else ""

    def after(self) -> str:
        """The sign after the match."""
        last = self.match.end()
        return self.marks.shape[last] if last < len(self.marks.shape) else ""

    def word_before(self) -> str:
        """The folded word right before the match."""
        start = self.marks.starts[self.match.start()]
        words = self.marks.folded[max(start - 24, 0) : start].split()
        return words[-1] if words else ""

    def _group(self, name: str) -> str:
        for group, index in self.match.re.groupindex.items():
            if _NUMBERED.sub("", group) == name and self.match.start(index) >= 0:
                return group
        return ""

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
        self._any = re.compile("|".join(branches))

    def read(self, marks: Marks) -> list[tuple[Rule, re.Match[str], Sense]]:
        """Every expression from left to right, without overlap."""
        found: list[tuple[Rule, re.Match[str], Sense]] = []
        at = 0
        while (first := self._any.search(marks.shape, at)) is not None:
            best = self._first_sense(marks, first)
            if best is None:
                at = first.start() + 1
            else:
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
