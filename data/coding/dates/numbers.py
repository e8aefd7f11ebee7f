"""Numbers written in words or Roman figures, in both languages."""

import re
from collections.abc import Sequence

from data.coding.dates.lexicon import LEXICON

_LONGEST = 8
_ROMAN = re.compile(r"M{0,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def is_year_style(values: Sequence[int]) -> bool:
    """Whether the words count a year by hundreds: nineteen ninety-six."""
    return len(values) in (2, 3) and 11 <= values[0] <= 20 and 10 <= values[1] < 100


def sum_number(values: Sequence[int]) -> int:
    """The number that the values of number words make: two thousand five; mil novecientos noventa y ocho."""
    if is_year_style(values):
        return values[0] * 100 + sum(values[1:])
    total = current = 0
    for value in values:
        if value == 1000:
            total += max(current, 1) * 1000
            current = 0
        elif value == 100 and 0 < current < 10:
            current *= 100
        else:
            current += value
    return total + current


def joins(values: Sequence[int], following: int) -> bool:
    """Whether a number word goes on the number begun: twenty four does, four five does not."""
    last = values[-1]
    if following == 1000:
        return 1000 not in values
    if following == 100:
        return last < 10
    if last in (100, 1000) or 100 < last < 1000:
        return following < last
    if 20 <= last < 100:
        return following < 10
    return len(values) == 1 and 11 <= last < 20 and 10 <= following < 100


def sum_words(words: Sequence[str], index: int) -> tuple[str, int, int]:
    """Sign, value and last index of the number words in a row that begin at the index."""
    values = [int(LEXICON.words[words[index]].value)]
    last, at = index, index + 1
    while at < len(words) and len(values) < _LONGEST:
        value = _value_of(words, at, values[-1])
        if value and joins(values, value):
            values.append(value)
            last = at
        elif not (words[at] == "-" or (words[at] in ("y", "and") and at == last + 1 and values[-1] >= 20)):
            break
        at += 1
    value = sum_number(values)
    is_year = is_year_style(values) or (1100 <= value <= 2099 and len(values) > 2)
    return ("y" if is_year else "n" if value <= 31 else "i"), value, last


def _value_of(words: Sequence[str], at: int, last: int) -> int:
    """The value of a number word; "un" is one only after tens: "cuarenta y un"."""
    entry = LEXICON.words.get(words[at])
    if entry is not None and entry.sign == "5":
        return int(entry.value)
    return 1 if words[at] in ("un", "una") and last >= 20 and words[at - 1] == "y" else 0


def read_roman(word: str) -> int | None:
    """Value of a Roman figure in capitals, or None."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    total = 0
    for sign, following in zip(word, [*word[1:], ""], strict=True):
        value = _ROMAN_VALUES[sign]
        total += -value if following and _ROMAN_VALUES[following] > value else value
    return total
