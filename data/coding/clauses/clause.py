"""The clauses of a text: which words stand together, and what parts two places."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.clauses.lexicon import words_of
from data.coding.clauses.marks import Marks
from data.coding.clauses.mood import is_finite
from data.coding.text import Tokens
from data.model import Span

_LONGEST_CLAUSE = 500
_MOST_BREAKS = 40


@dataclass(frozen=True, slots=True, eq=False)
class Clauses:
    """The words of a text with its clause breaks: `offsets` where a clause starts, `costs` to cross there."""

    text: str
    tokens: Tokens
    offsets: Sequence[int]
    costs: Sequence[int]
    kinds: Sequence[str]
    marks: Marks

    def first_word(self, offset: int) -> int:
        """The index of the first word that starts at the offset or later."""
        return bisect_left(self.tokens.starts, offset)

    def word_at(self, offset: int) -> int:
        """The index of the word that holds the offset, or stands before it."""
        return max(bisect_right(self.tokens.starts, offset) - 1, 0)

    def words(self, start: int, end: int) -> list[str]:
        """Folded words that start in the range."""
        return self.tokens.words[self.first_word(start) : self.first_word(end)]

    def cost(self, start: int, end: int) -> int:
        """How much parts two offsets: the sum of the breaks between them."""
        return sum(self.costs[bisect_right(self.offsets, start) : bisect_right(self.offsets, end)])

    def kinds_between(self, start: int, end: int) -> Sequence[str]:
        return self.kinds[bisect_right(self.offsets, start) : bisect_right(self.offsets, end)]

    def clause(self, offset: int, sentence: Span, *, least: int = 3) -> Span:
        """The clause around the offset: between the nearest breaks that cost at least so much."""
        at = bisect_right(self.offsets, offset)
        start, end = self._window(offset, sentence)
        for index in range(at - 1, max(at - _MOST_BREAKS, -1), -1):
            if self.offsets[index] <= start:
                break
            if self.costs[index] >= least and not self._is_inserted(index, at):
                start = self.offsets[index]
                if self.kinds[index] == "relative" and self._follows_comma(index):
                    end = min(end, self._closing_comma(at, end))
                break
        for index in range(at, min(at + _MOST_BREAKS, len(self.offsets))):
            if self.offsets[index] >= end:
                break
            if self.costs[index] >= least:
                end = self.offsets[index]
                break
        return Span(start, end)

    def _follows_comma(self, index: int) -> bool:
        return self.text[max(self.offsets[index] - 3, 0) : self.offsets[index]].rstrip()[-1:] == ","

    def _closing_comma(self, at: int, end: int) -> int:
        """Where the main clause goes on after an inserted relative one: at a comma before a finite verb."""
        for index in range(at, min(at + _MOST_BREAKS, len(self.offsets))):
            if self.offsets[index] >= end:
                break
            word = self.first_word(self.offsets[index])
            if self.kinds[index] == "comma" and has_finite(
                self.text, self.tokens, range(word, min(word + 3, len(self.tokens.words)))
            ):
                return self.offsets[index]
        return end

    def _window(self, offset: int, sentence: Span) -> tuple[int, int]:
        """The sentence, or so much of an endless one as may be one clause."""
        start, end = sentence.start, sentence.end
        if offset - start > _LONGEST_CLAUSE:
            start = self.tokens.starts[self.word_at(offset - _LONGEST_CLAUSE)]
        if end - offset > _LONGEST_CLAUSE:
            end = max(self.tokens.ends[self.word_at(offset + _LONGEST_CLAUSE)], offset + 1)
        return start, end

    def _is_inserted(self, index: int, at: int) -> bool:
        """Whether a relative or a phrase of time opened there is closed by a comma before `at` ("X, who ..., said")."""
        if self.kinds[index] not in {"relative", "linking"} or not self._follows_comma(index):
            return False
        opening = self.first_word(self.offsets[index])
        timed = self.tokens.words[opening] in words_of("breaks", "timed")
        if not timed and self.kinds[index] != "relative":
            return False
        return any(
            self.kinds[later] == "comma" and (timed or self._closes(opening, later)) for later in range(index + 1, at)
        )

    def _closes(self, opening: int, index: int) -> bool:
        """Whether the comma ends the relative clause: a finite verb stands in it, or right after it."""
        word = self.first_word(self.offsets[index])
        within, after = range(opening + 1, word), range(word, min(word + 3, len(self.tokens.words)))
        return has_finite(self.text, self.tokens, within) or has_finite(self.text, self.tokens, after)


def has_finite(text: str, tokens: Tokens, places: range) -> bool:
    """Whether a finite verb stands in the places, looked at in order until a sentence's end or a break."""
    hard, relative = words_of("breaks", "hard"), words_of("breaks", "relative")
    for at in places:
        word = tokens.words[at]
        if word in hard or word in relative or (not word[0].isalnum() and word != ","):
            return False
        if is_finite(text[tokens.starts[at] : tokens.ends[at]], word):
            return True
        if at and places.step < 0 and "." in text[tokens.ends[at - 1] : tokens.starts[at]]:
            return False
    return False
