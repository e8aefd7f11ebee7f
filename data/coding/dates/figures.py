"""The sign and value of a figure: day number, year, decade, ordinal, time of day, any other number."""

from data.coding.dates.lexicon import Value

_SIGNS = {"decade": "0", "ordinal": "o", "quarter": "9", "shortyear": "z"}
_LARGEST = 10**6


def read_figure(word: str, kind: str, following: str) -> tuple[str, Value]:
    """Sign and value; `following` is the character glued behind the figure, if any."""
    if kind == "numeric":
        return "@", word
    if kind == "clock":
        return "7", word
    if kind in _SIGNS:
        return _SIGNS[kind], int("".join(character for character in word if character.isdecimal()))
    return _read_number(word, following)


def _read_number(word: str, following: str) -> tuple[str, Value]:
    if not word.isdecimal():
        return "i", word
    value = int(word) if len(word) < 7 else _LARGEST
    if len(word) == 4 and 1000 <= value <= 2199:
        return "y", value
    glued = following.isalpha() and following not in "hdms" and len(word) < 4
    return ("n" if len(word) <= 2 and 1 <= value <= 31 and not glued else "i"), value
