"""A text as a row of signs: one character for each word of time, `_` for a run of all other words.

Punctuation keeps its own sign; `|` is a paragraph's end.
"""

import re
from dataclasses import dataclass, field

from data.coding.dates.lexicon import LEXICON, Value, Word
from data.coding.dates.numbers import is_year_style, joins, read_roman, sum_number
from data.coding.text import fold
from data.coding.text.glue import GLUED_WORDS

_TOKEN = re.compile(
    r"""(?P<word>o'clock|[^\W\d_]+)
    |(?P<numeric>\d{4}-\d{2}-\d{2}(?:t\d{2}[\d:.]*(?:z|[+-]\d{2}:?\d{2})?)?(?![\d-])
        |\d{1,4}(?P<separator>[-/.])\d{1,2}(?P=separator)(?:\d{4}|\d{2})(?![\d/-])
        |\d{4}-0[1-9](?![\d-])|(?:0?[1-9]|1[0-2])/\d{4}(?![\d/]))
    |(?P<clock>(?:[01]?\d|2[0-4])(?::|h)[0-5]\d(?::[0-5]\d)?(?!\d))
    |(?P<decade>(?:\d{2}|')?\d0'?s(?![^\W_]))
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th|r[oa]|d[oa]|t[oa]|er|v[oa]|m[oa]|o|°)(?![^\W_]))
    |(?P<quartercode>[1-4][qt](?![^\W_]))
    |(?P<shortyear>'\d{2}(?![^\W_]))
    |(?P<number>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,3}(?![\d]))?)
    |(?P<possessive>'s(?![^\W_]))
    |(?P<paragraph>\n\s*\n)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE,
)
_PLAIN_SIGNS = frozenset(",.-/:('")
_DASHES = {"–": "-", "—": ";", "−": "-"}
_GLUED_STARTS = tuple(
    word for word, entry in LEXICON.words.items() if entry.sign in "MW" and word not in ("march", "mayo")
)
_GLUED_PREFIXES = frozenset(word[:3] for word in _GLUED_STARTS)
_NAMES = frozenset(("julio", "domingo", "april", "june", "abril"))
_SPANISH, _ENGLISH = frozenset("el la los las de del que en por".split()), frozenset("the of to and in that for".split())


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


@dataclass(slots=True)
class _Reader:
    """The raw words of a text and the row of signs made of them so far."""

    marks: Marks
    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]
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


def mark_text(text: str) -> Marks:
    """The row of signs of a text."""
    folded = fold(text)
    marks = Marks(text, folded)
    reader = _Reader(marks, [], [], [], [])
    for match in _TOKEN.finditer(folded):
        reader.words.append(match.group())
        reader.kinds.append(match.lastgroup or "")
        reader.starts.append(match.start())
        reader.ends.append(match.end())
    index = 0
    while index < len(reader.words):
        index = _read_word(reader, index) if reader.kinds[index] == "word" else _read_sign(reader, index)
    marks.shape = "".join(reader.signs)
    return marks


def _read_word(reader: _Reader, index: int) -> int:
    """Put the sign of the word or phrase at the index; the index after it."""
    word = reader.words[index]
    marks = reader.marks
    if word in _SPANISH:
        marks.es += 1
    elif word in _ENGLISH:
        marks.en += 1
    for rest, entry in LEXICON.phrases.get(word, ()):
        after = index + 1 + len(rest)
        if tuple(reader.words[index + 1 : after]) == rest and _is_together(reader, index, after):
            reader.put(entry.sign, entry.value, reader.starts[index], reader.ends[after - 1])
            return after
    found = LEXICON.words.get(word)
    if found is None:
        return _read_other(reader, index)
    if found.sign == "5":
        return _read_number_words(reader, index)
    sign = _sign_in_place(reader, index, found)
    reader.put(sign, found.value, reader.starts[index], reader.ends[index])
    return index + 1


def _is_together(reader: _Reader, first: int, after: int) -> bool:
    """Whether nothing but single blanks stands between the words of a phrase."""
    return all(reader.starts[i + 1] - reader.ends[i] <= 2 for i in range(first, after - 1))


def _sign_in_place(reader: _Reader, index: int, word: Word) -> str:
    """The sign, unless the spelling says that the word is no word of time here ("may", "Julio Paz")."""
    start = reader.starts[index]
    capital = reader.marks.text[start].isupper()
    name = reader.words[index]
    if name in ("may", "march", "mon", "tue", "wed", "thu") and not capital:
        return "_"
    if name in _NAMES and capital:
        after = reader.ends[index] + 1
        if reader.marks.text[after : after + 1].isupper() and reader.marks.text[after - 1] == " ":
            return "_"
        if name == "domingo" and index and reader.marks.text[reader.starts[index - 1]].isupper():
            return "_"
        return "m" if name == "julio" else word.sign
    return word.sign


def _read_other(reader: _Reader, index: int) -> int:
    """A word outside the lexicon: a glued one, a Roman figure or any other."""
    word, start, end = reader.words[index], reader.starts[index], reader.ends[index]
    if len(word) > 5 and word[:3] in _GLUED_PREFIXES and reader.marks.text[start].isupper():
        for name in _GLUED_STARTS:
            if word.startswith(name) and word[len(name) :] in GLUED_WORDS and len(name) > 3:
                entry = LEXICON.words[name]
                reader.put(entry.sign, entry.value, start, start + len(name))
                reader.put("_", "", start + len(name), end)
                return index + 1
    if len(word) <= 5 and word[0] in "ivx":
        roman = read_roman(reader.marks.text[start:end])
        if roman is not None:
            reader.put("r", roman, start, end)
            return index + 1
    if word in "qt" and index + 1 < len(reader.words) and reader.starts[index + 1] == end:
        code = reader.words[index + 1]
        if code in "1234":
            reader.put("9", int(code), start, end + 1)
            return index + 2
    reader.put("_", "", start, end)
    return index + 1


def _read_number_words(reader: _Reader, index: int) -> int:
    """Number words in a row are one number."""
    values = [int(LEXICON.words[reader.words[index]].value)]
    last = index
    at = index + 1
    while at < len(reader.words) and len(values) < 8:
        word = reader.words[at]
        entry = LEXICON.words.get(word)
        if entry is not None and entry.sign == "5" and joins(values, int(entry.value)):
            values.append(int(entry.value))
            last = at
        elif word in ("un", "una") and values[-1] >= 20 and reader.words[at - 1] == "y":
            values.append(1)
            last = at
        elif not (word == "-" or (word in ("y", "and") and at == last + 1 and values[-1] >= 20)):
            break
        at += 1
    value = sum_number(values)
    is_year = is_year_style(values) or (1100 <= value <= 2099 and len(values) > 2)
    sign = "y" if is_year else "n" if value <= 31 else "i"
    reader.put(sign, value, reader.starts[index], reader.ends[last])
    return last + 1


def _read_sign(reader: _Reader, index: int) -> int:
    """A figure, a mark of punctuation or a paragraph's end."""
    word, kind = reader.words[index], reader.kinds[index]
    start, end = reader.starts[index], reader.ends[index]
    if kind == "sign":
        sign = _DASHES.get(word, word if word in _PLAIN_SIGNS else "&" if word == "&" else ";")
        reader.put(sign, word, start, end)
    elif kind == "possessive":
        reader.put("'", "s", start, end)
    elif kind == "paragraph":
        reader.put("|", "", start, end)
    elif start and reader.marks.folded[start - 1].isalpha() and kind != "shortyear":
        reader.put("_", "", start, end)
    else:
        _read_figure(reader, word, kind, start, end)
    return index + 1


def _read_figure(reader: _Reader, word: str, kind: str, start: int, end: int) -> None:
    digits = "".join(character for character in word if character.isdecimal())
    if kind == "numeric":
        reader.put("@", word, start, end)
    elif kind == "clock":
        reader.put("7", word, start, end)
    elif kind == "decade":
        reader.put("0", int(digits), start, end)
    elif kind in ("ordinal", "quartercode"):
        reader.put("o" if kind == "ordinal" else "9", int(digits), start, end)
    elif kind == "shortyear":
        reader.put("z", int(digits), start, end)
    elif word != digits:
        reader.put("i", word, start, end)
    else:
        _read_integer(reader, word, start, end)


def _read_integer(reader: _Reader, word: str, start: int, end: int) -> None:
    value = int(word) if len(word) < 7 else 10**6
    glued = reader.marks.folded[end : end + 1].isalpha()
    if len(word) == 4 and 1000 <= value <= 2199:
        reader.put("y", value, start, end)
    elif glued and len(word) < 4 and reader.marks.folded[end] not in "hdms":
        reader.put("i", value, start, end)
    else:
        reader.put("n" if len(word) <= 2 and 1 <= value <= 31 else "i", value, start, end)
