"""Letters without case and accents, one code point for one, so that offsets in folded text hold in the text."""

import unicodedata
from functools import lru_cache

_STRAIGHT = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "\u00a0": " "}


class _FoldTable(dict[int, str]):
    """Translation table that learns each code point when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        return folded


def fold_character(character: str) -> str:
    """One code point in lower case without its accent; where that would be two or none, the nearest single one."""
    if character in _STRAIGHT:
        return _STRAIGHT[character]
    base = unicodedata.normalize("NFKD", character)[:1]
    if not base or unicodedata.combining(base) or base.isspace() != character.isspace():
        base = character
    lowered = base.lower()
    return lowered[0] if len(lowered) > 1 and lowered[0].isalpha() else base if len(lowered) != 1 else lowered


_TABLE = _FoldTable()
_LONG = 200


def fold(text: str) -> str:
    """The text in lower case, accents off, curly apostrophes straight; of the same length as the text."""
    return _fold_long(text) if len(text) > _LONG else _fold_short(text)


@lru_cache(maxsize=16384)
def _fold_short(text: str) -> str:
    return text.translate(_TABLE)


@lru_cache(maxsize=8)
def _fold_long(text: str) -> str:
    """Long texts are folded once: words and names, folded often, must not push them out."""
    return text.translate(_TABLE)
