"""Text written piece by piece, so that every span is known as its words are put down."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from string import Formatter

from data.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to put into a template; `names` tells where in them which actor is named, `core` where the words count."""

    words: str
    names: tuple[tuple[str, int, int], ...] = ()
    core: tuple[int, int] = (0, 0)
    aside: bool = False
    """Whether it ends in an apposition, which a comma closes within a sentence."""

    def capital(self) -> "Phrase":
        return replace(self, words=self.words[0].upper() + self.words[1:])


class Writing:
    """A text that grows; `mentions` are the actors named so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.mentions: list[Mention] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def since(self, span: Span) -> str:
        """The words of a span just written."""
        words, at = "", len(self._parts)
        while len(words) < self.length - span.start:
            at -= 1
            words = self._parts[at] + words
        return words[: span.end - span.start]

    def add(self, words: str) -> Span:
        start = self.length
        self._parts.append(words)
        self.length += len(words)
        return Span(start, self.length)

    def put(self, phrase: Phrase) -> Span:
        """The span of the phrase's core."""
        start = self.add(phrase.words).start
        self.mentions += [Mention(actor, Span(start + begin, start + end)) for actor, begin, end in phrase.names]
        begin, end = phrase.core if phrase.core[1] else (0, len(phrase.words))
        return Span(start + begin, start + end)

    def fill(self, template: str, phrases: Mapping[str, Phrase]) -> tuple[Span, dict[str, Span]]:
        """Writes the template; its own span and that of each slot, by lower-case name."""
        start = self.length
        spans: dict[str, Span] = {}
        aside = False
        for literal, slot in _pieces(template):
            if literal:
                self.add(f",{literal}" if aside and literal[0] == " " else literal)
                aside = False
            if slot:
                name = slot.lower()
                phrase = phrases[name]
                spans[name] = self.put(phrase.capital() if slot != name else phrase)
                aside = phrase.aside
        return Span(start, self.length), spans


@cache
def _pieces(template: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, slot) for literal, slot, _, _ in Formatter().parse(template))
