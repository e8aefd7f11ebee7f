"""The raw pieces of a folded text: words, figures of several forms, marks of punctuation, paragraph ends."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<word>o'clock|[^\W\d_]+)
    |(?P<numeric>\d{4}-\d{2}-\d{2}(?:t\d{2}[\d:.]*(?:z|[+-]\d{2}:?\d{2})?)?(?![\d-])
        |\d{1,4}(?P<separator>[-/.])\d{1,2}(?P=separator)(?:\d{4}|\d{2})(?![\d/-])
        |\d{4}-0[1-9](?![\d-])|(?:0?[1-9]|1[0-2])/\d{4}(?![\d/]))
    |(?P<clock>(?:[01]?\d|2[0-4])(?::|h)[0-5]\d(?::[0-5]\d)?(?!\d))
    |(?P<decade>(?:\d{2}|')?\d0'?s(?![^\W_]))
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th|r[oa]|d[oa]|t[oa]|er|v[oa]|m[oa]|o|°)(?![^\W_]))
    |(?P<quarter>[1-4][qt](?![^\W_]))
    |(?P<shortyear>'\d{2}(?![^\W_]))
    |(?P<number>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,3}(?![\d]))?)
    |(?P<possessive>'s(?![^\W_]))
    |(?P<paragraph>\n\s*\n)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE,
)


@dataclass(slots=True)
class Tokens:
    """Pieces in order, with the kind of each and its offsets."""

    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(folded: str) -> Tokens:
    """Every piece of the text but blanks; no boundary is wanted after a figure ("2026in")."""
    words: list[str] = []
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        words.append(match[0])
        kinds.append(match.lastgroup or "")
        starts.append(start)
        ends.append(end)
    return Tokens(words, kinds, starts, ends)
