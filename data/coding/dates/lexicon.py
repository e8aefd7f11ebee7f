"""Words of time: each word or phrase of `words.toml` with the sign of its class and its value.

The grammar is written over these signs, one character a word, so that one pattern reads both languages.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

Value = int | str

SIGNS: dict[str, str] = {
    "month": "M",
    "month_unsure": "m",
    "weekday": "W",
    "weekdays": "w",
    "day": "J",
    "week": "K",
    "month_unit": "N",
    "year_unit": "Y",
    "weekend": "B",
    "units": "U",
    "unit": "u",
    "century": "G",
    "division": "Q",
    "divisions": "V",
    "period": "R",
    "season": "S",
    "part_of_day": "P",
    "deictic_day": "T",
    "manana": "1",
    "deictic_night": "2",
    "vague": "v",
    "set": "C",
    "this": "t",
    "running": "6",
    "last": "l",
    "next": "f",
    "last_plural": "3",
    "next_plural": "4",
    "recent": "L",
    "previous": "p",
    "following": "g",
    "that": "s",
    "edge": "E",
    "earlier": "k",
    "later": "j",
    "after": "O",
    "before": "b",
    "ago": "A",
    "hence": "I",
    "hace": "h",
    "within": "D",
    "in": "e",
    "of": "d",
    "the": "X",
    "and": "&",
    "to": ">",
    "from": "<",
    "between": "=",
    "each": "c",
    "times": "x",
    "about": "q",
    "few": "F",
    "one": "a",
    "fiscal": "$",
    "clock_suffix": "H",
    "zone": "Z",
    "era": "!",
    "the_eighties": "8",
    "holiday": "*",
    "number": "5",
    "ordinal": "o",
    "calendar": "@",
}
"""Sign of each class. Made while reading, not listed: n day number, i number, y year, z short year, d decade's 0."""

_PART = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    sign: str
    value: Value


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Single words, and phrases by first word, longest first."""

    words: dict[str, Word]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Word], ...]]


def _load_lexicon() -> Lexicon:
    tables = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    words: dict[str, Word] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for name, table in tables.items():
        for key, listed in table.items():
            word = Word(SIGNS[name], int(key) if key.lstrip("-").isdigit() else key)
            for phrase in listed.replace("\n", " ").split(","):
                first, *rest = _PART.findall(phrase.strip())
                if rest:
                    phrases.setdefault(first, []).append((tuple(rest), word))
                else:
                    words.setdefault(first, word)
    ordered = {first: tuple(sorted(rests, key=lambda rest: -len(rest[0]))) for first, rests in phrases.items()}
    return Lexicon(words, ordered)


LEXICON = _load_lexicon()
