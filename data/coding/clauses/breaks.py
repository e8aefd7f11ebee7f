"""Where one clause ends and the next begins, by punctuation and small words; no syntax."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.clauses.lexicon import words_of
from data.coding.clauses.mood import is_finite
from data.coding.text import Tokens, tokenise
from data.model import Span

_SIGN = re.compile(r"[;:,()\[\]—–]|\s-\s|\.\s")
_LIGHT = frozenset(",()[]—–-")
_JOINED_WORDS = 16
_COST = {"joining": 2, "comma": 2, "linking": 3, "relative": 3, "hard": 4, "sign": 4}


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words of a text with its clause breaks: `offsets` where a clause starts, `costs` to cross there."""

    text: str
    tokens: Tokens
    offsets: Sequence[int]
    costs: Sequence[int]
    kinds: Sequence[str]

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
        start, end = sentence.start, sentence.end
        for index in range(at - 1, -1, -1):
            if self.offsets[index] <= sentence.start:
                break
            if self.costs[index] >= least:
                start = self.offsets[index]
                break
        for index in range(at, len(self.offsets)):
            if self.offsets[index] >= sentence.end:
                break
            if self.costs[index] >= least:
                end = self.offsets[index]
                break
        return Span(start, end)


def find_clauses(text: str, sentences: Sequence[Span]) -> Clauses:
    """Clause breaks of every sentence, in one pass."""
    tokens = tokenise(text)
    found: dict[int, str] = {}
    for sentence in sentences:
        found[sentence.start] = "sign"
    for offset, kind in _signs(text, tokens):
        found.setdefault(offset, kind)
    for offset, kind in _openers(text, tokens):
        if _COST[kind] >= _COST.get(found.get(offset, ""), 0):
            found[offset] = kind
    for offset in _after_leading_clauses(tokens, sentences):
        found[offset] = "linking"
    offsets = sorted(found)
    kinds = [found[offset] for offset in offsets]
    return Clauses(text, tokens, offsets, [_COST[kind] for kind in kinds], kinds)


def _signs(text: str, tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Breaks at punctuation, each at the word that follows; a comma inside a number is none."""
    for match in _SIGN.finditer(text):
        following = bisect_left(tokens.starts, match.end())
        if following < len(tokens.starts):
            sign = match.group().strip()
            if sign == "," and text[match.start() - 1 : match.start()].isdigit() and text[match.end()].isdigit():
                continue
            yield tokens.starts[following], "comma" if sign in _LIGHT else "sign"


def _after_leading_clauses(tokens: Tokens, sentences: Sequence[Span]) -> Iterator[int]:
    """Where the main clause starts in sentences that open with "after", "if" and the like: after the first comma."""
    linking = words_of("breaks", "linking")
    for sentence in sentences:
        first = bisect_left(tokens.starts, sentence.start)
        if first < len(tokens.words) and tokens.words[first] in linking:
            for at in range(first + 1, bisect_left(tokens.starts, sentence.end) - 1):
                if tokens.words[at] == ",":
                    yield tokens.starts[at + 1]
                    break


def _openers(text: str, tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Breaks at words that open a clause."""
    hard, relative = words_of("breaks", "hard"), words_of("breaks", "relative")
    linking, joining = words_of("breaks", "linking"), words_of("breaks", "joining")
    words, starts = tokens.words, tokens.starts
    for index, word in enumerate(words):
        if word in hard:
            yield starts[index], "hard"
        elif word in relative:
            if word not in {"que", "that"} or text[max(starts[index] - 2, 0) : starts[index]].strip() == ",":
                yield starts[index], "relative"
            elif index + 1 < len(words):
                yield starts[index], "joining"
        elif word in linking:
            yield starts[index], "linking"
        elif word in joining and _joins_clauses(text, tokens, index):
            yield starts[index], "linking"


def _joins_clauses(text: str, tokens: Tokens, index: int) -> bool:
    """Whether "and" opens a clause of its own: finite verbs stand on both sides, the later within three words."""
    return _has_finite(text, tokens, range(index + 1, min(index + 4, len(tokens.words)))) and _has_finite(
        text, tokens, range(index - 1, max(index - _JOINED_WORDS, -1), -1)
    )


def _has_finite(text: str, tokens: Tokens, places: range) -> bool:
    """Whether a finite verb stands in the places, looked at in order until a sentence's end or a break."""
    hard, relative = words_of("breaks", "hard"), words_of("breaks", "relative")
    for at in places:
        word = tokens.words[at]
        if word in hard or word in relative or not word[0].isalnum() and word != ",":
            return False
        if is_finite(text[tokens.starts[at] : tokens.ends[at]], word):
            return True
    return False


def trim(text: str, span: Span) -> Span:
    """The span without blanks around it and without a comma or a joining word that only led to the next clause."""
    start, end = span.start, span.end
    while end - start > 1 and (text[end - 1].isspace() or text[end - 1] in ",;:([—–-"):
        end -= 1
    while end - start > 1 and (text[start].isspace() or text[start] in ",;:)]—–-."):
        start += 1
    return Span(start, end)
