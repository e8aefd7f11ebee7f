"""Where one clause ends and the next begins, by punctuation and small words; no syntax."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from data.coding.clauses.clause import Clauses, has_finite
from data.coding.clauses.lexicon import compile_marks, words_of
from data.coding.clauses.marks import find_marks
from data.coding.text import Matcher, Tokens, tokenise
from data.model import Codebook, Span

_SIGN = re.compile(r"[;:,()\[\]—–]|\s-\s|\.\s")
_LIGHT = frozenset(",()[]—–-")
_JOINED_WORDS = 16
_SPANISH_AND = frozenset(("y", "e"))
_PRESENT = ("a", "an", "e", "en")
_SHORTEST_VERB = 4
_OBJECTS = frozenset(("que", "el", "la", "los", "las", "un", "una", "su", "sus"))
_COST = {"joining": 2, "comma": 2, "linking": 3, "coordinate": 3, "relative": 3, "hard": 4, "sign": 4}


def find_clauses(text: str, sentences: Sequence[Span], codebook: Codebook) -> Clauses:
    """Clause breaks of every sentence, in one pass, with the small words that stand in them."""
    return _find_clauses(text, tuple(sentences), compile_marks(codebook))


@lru_cache(maxsize=2)
def _find_clauses(text: str, sentences: tuple[Span, ...], marks: Matcher[str]) -> Clauses:
    """The same for stances and events of one text."""
    offsets, kinds = _find_breaks(text, sentences)
    costs = [_COST[kind] for kind in kinds]
    return Clauses(text, tokenise(text), offsets, costs, kinds, find_marks(text, marks))


def _find_breaks(text: str, sentences: Sequence[Span]) -> tuple[list[int], list[str]]:
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
    return offsets, [found[offset] for offset in offsets]


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
            yield starts[index], "coordinate"


def _joins_clauses(text: str, tokens: Tokens, index: int) -> bool:
    """Whether "and" opens a clause of its own: finite verbs stand on both sides, the later within three words."""
    after = range(index + 1, min(index + 4, len(tokens.words)))
    if not (has_finite(text, tokens, after) or _is_present(text, tokens, index + 1)):
        return False
    return has_finite(text, tokens, range(index - 1, max(index - _JOINED_WORDS, -1), -1))


def _is_present(text: str, tokens: Tokens, at: int) -> bool:
    """Whether a word after "y" has the ending of the present and an object as only verbs have ("y anuncia que")."""
    if tokens.words[at - 1] not in _SPANISH_AND or at + 1 >= len(tokens.words):
        return False
    word = tokens.words[at]
    if len(word) < _SHORTEST_VERB or not word.endswith(_PRESENT) or not text[tokens.starts[at]].islower():
        return False
    return word not in words_of("grammar", "determiners") and tokens.words[at + 1] in _OBJECTS


def trim(text: str, span: Span) -> Span:
    """The span without blanks around it and without a comma or a joining word that only led to the next clause."""
    start, end = span.start, span.end
    while end - start > 1 and (text[end - 1].isspace() or text[end - 1] in ",;:([—–-"):
        end -= 1
    while end - start > 1 and (text[start].isspace() or text[start] in ",;:)]—–-."):
        start += 1
    return Span(start, end)
