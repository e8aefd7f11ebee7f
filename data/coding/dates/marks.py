"""A text as a row of signs: one character for each word of time, `_` for a run of all other words.

Punctuation keeps its own sign; `|` is a paragraph's end.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from data.coding.dates.figures import read_figure
from data.coding.dates.lexicon import LEXICON, Value, Word
from data.coding.dates.numbers import read_roman, sum_words
from data.coding.dates.tokens import Tokens, tokenise
from data.coding.text import fold
from data.coding.text.glue import GLUED_WORDS

_PLAIN_SIGNS = frozenset(",.-/:('&")
_DASHES = {"–": "-", "−": "-"}
_UNGLUED = ("march", "mayo", "may")
_GLUED_STARTS = tuple(
    word for word, entry in LEXICON.words.items() if entry.sign in "MW" and len(word) > 3 and word not in _UNGLUED
)
_GLUED_PREFIXES = frozenset(word[:3] for word in _GLUED_STARTS)
_NAMES = frozenset(("julio", "domingo", "april", "june", "abril"))
_CAPITAL_ONLY = frozenset(("may", "march", "mon", "tue", "wed", "thu"))
_SPANISH = frozenset(("el", "la", "los", "las", "de", "del", "que", "en", "por"))
_ENGLISH = frozenset(("the", "of", "to", "and", "in", "that", "for"))
_LONGEST_ROMAN = 5
_ROMAN = frozenset("ivxlcdm")
_QUARTERS = ("1", "2", "3", "4")


@dataclass(slots=True)
class Marks:
    """Signs, values and offsets of the words of time, in order; `es` and `en` count common words."""

    text: str
    folded: str
    shape: str = ""
    values: list[Value] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    es: int = 0
    en: int = 0


def mark_text(text: str) -> Marks:
    """The row of signs of a text."""
    folded = fold(text)
    reader = _Reader(Marks(text, folded), tokenise(folded))
    index, count = 0, len(reader.tokens.words)
    while index < count:
        index = reader.read(index)
    reader.marks.shape = "".join(reader.signs)
    return reader.marks


@lru_cache(maxsize=65536)
def _is_plain(word: str) -> bool:
    """Whether a word tells nothing of time, nor of the language, wherever it stands and however it is spelt."""
    told = word in LEXICON.words or word in LEXICON.phrases or word in _SPANISH or word in _ENGLISH or word in "qt"
    return not told and word[:3] not in _GLUED_PREFIXES and (len(word) > _LONGEST_ROMAN or not _ROMAN.issuperset(word))


@dataclass(slots=True)
class _Reader:
    """The tokens of a text and the row of signs made of them so far; each reading gives the next index."""

    marks: Marks
    tokens: Tokens
    signs: list[str] = field(default_factory=list)

    def put(self, sign: str, value: Value, start: int, end: int) -> None:
        marks = self.marks
        if sign == "_" and self.signs and self.signs[-1] == "_":
            marks.ends[-1] = end
            return
        self.signs.append(sign)
        marks.values.append(value)
        marks.starts.append(start)
        marks.ends.append(end)

    def read(self, index: int) -> int:
        tokens = self.tokens
        if tokens.kinds[index] != "word":
            self._read_sign(index)
            return index + 1
        word = tokens.words[index]
        if _is_plain(word):
            self.put("_", "", tokens.starts[index], tokens.ends[index])
            return index + 1
        if word in _SPANISH:
            self.marks.es += 1
        elif word in _ENGLISH:
            self.marks.en += 1
        after = self._read_phrase(index, word) if word in LEXICON.phrases else index
        return after if after > index else self._read_word(index, word)

    def _read_phrase(self, index: int, word: str) -> int:
        """The longest phrase of the lexicon here, blanks between its words single."""
        tokens = self.tokens
        for rest, entry in LEXICON.phrases[word]:
            after = index + 1 + len(rest)
            if tuple(tokens.words[index + 1 : after]) == rest and all(
                tokens.starts[i + 1] - tokens.ends[i] <= 2 for i in range(index, after - 1)
            ):
                self.put(entry.sign, entry.value, tokens.starts[index], tokens.ends[after - 1])
                return after
        return index

    def _read_word(self, index: int, word: str) -> int:
        found = LEXICON.words.get(word)
        start, end = self.tokens.starts[index], self.tokens.ends[index]
        if found is None:
            return self._read_other(index, word)
        if found.sign == "5":
            sign, value, last = sum_words(self.tokens.words, index)
            self.put(sign, value, start, self.tokens.ends[last])
            return last + 1
        self.put(self._sign_in_place(index, word, found), found.value, start, end)
        return index + 1

    def _sign_in_place(self, index: int, word: str, found: Word) -> str:
        """The sign, unless the spelling says that the word is no word of time here ("may", "Julio Paz")."""
        text, start, end = self.marks.text, self.tokens.starts[index], self.tokens.ends[index]
        capital = text[start].isupper()
        if word in _CAPITAL_ONLY:
            return found.sign if capital else "_"
        if word not in _NAMES or not capital:
            return found.sign
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return "_"
        if word == "domingo" and index and text[self.tokens.starts[index - 1]].isupper():
            return "_"
        return "m" if word == "julio" else found.sign

    def _read_other(self, index: int, word: str) -> int:
        """A word outside the lexicon: a glued one, a Roman figure, a quarter's code or any other."""
        tokens, start, end = self.tokens, self.tokens.starts[index], self.tokens.ends[index]
        glued = self._find_glued(word, start)
        if glued:
            entry = LEXICON.words[glued]
            self.put(entry.sign, entry.value, start, start + len(glued))
            self.put("_", "", start + len(glued), end)
            return index + 1
        code = tokens.words[index + 1] if word in "qt" and end in tokens.starts[index + 1 : index + 2] else ""
        if code in _QUARTERS:
            self.put("9", int(code), start, end + 1)
            return index + 2
        roman = read_roman(self.marks.text[start:end]) if len(word) <= _LONGEST_ROMAN else None
        self.put("_" if roman is None else "r", roman or "", start, end)
        return index + 1

    def _find_glued(self, word: str, start: int) -> str:
        """The month or weekday that machine translation glued to a function word ("Aprilas"), or none."""
        if len(word) <= 5 or word[:3] not in _GLUED_PREFIXES or not self.marks.text[start].isupper():
            return ""
        return next((name for name in _GLUED_STARTS if word.startswith(name) and word[len(name) :] in GLUED_WORDS), "")

    def _read_sign(self, index: int) -> None:
        """A figure, a mark of punctuation or a paragraph's end."""
        tokens, folded = self.tokens, self.marks.folded
        word, kind, start, end = tokens.words[index], tokens.kinds[index], tokens.starts[index], tokens.ends[index]
        if kind == "sign":
            self.put(_DASHES.get(word, word if word in _PLAIN_SIGNS else ";"), word, start, end)
        elif kind == "possessive":
            self.put("'", "s", start, end)
        elif kind == "paragraph":
            self.put("|", "", start, end)
        elif start and folded[start - 1].isalpha() and kind != "shortyear":
            self.put("_", "", start, end)
        else:
            self.put(*read_figure(word, kind, folded[end : end + 1]), start, end)
