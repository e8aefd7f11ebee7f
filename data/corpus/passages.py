"""Quoted passages to offsets: evidence in a hand coding is words, never numbers."""

from difflib import SequenceMatcher

from data.corpus.csvfiles import Row
from data.model import Span

_SEARCHED = 200_000
"""Characters in which the closest match to a lost passage is looked for."""


def locate(
    row: Row, column: str, text: str, *, occurrence: str = "occurrence", within: Span | None = None
) -> Span | None:
    """The span of the words in `column`, or None with the reason reported.

    The `occurrence` column counts from 1 where the words repeat in `within` (the whole text by default).
    """
    words = row[column]
    if not words.strip():
        return None
    start, end = (within.start, within.end) if within else (0, len(text))
    starts = _find_all(words, text, start, end)
    number = row.count(occurrence)
    place = "the evidence" if within else "the document"
    if not starts:
        closest = _closest(words, text[start:end])
        row.fault(column, f"{_short(words)} is not in {place}; closest: {_short(closest)}", "exact words")
    elif number is None and len(starts) > 1:
        row.fault(occurrence, f"{_short(words)} stands {len(starts)} times in {place}", f"1 to {len(starts)}")
    elif number is not None and number > len(starts):
        row.fault(
            occurrence,
            f"{number}, but {_short(words)} stands {len(starts)} times in {place}",
            f"1 to {len(starts)}",
        )
    else:
        at = starts[(number or 1) - 1]
        return Span(at, at + len(words))
    return None


def split_content(row: Row, text: str, content: Span) -> tuple[Span, ...]:
    """The reported pieces of a content that the words of `interruption` break; empty where nothing does."""
    if not row["interruption"].strip():
        return ()
    gap = locate(row, "interruption", text, occurrence="", within=content)
    if gap is None:
        return ()
    pieces = (content.start, gap.start), (gap.end, content.end)
    return tuple(Span(start, end) for start, end in pieces if start < end)


def _find_all(words: str, text: str, start: int, end: int) -> list[int]:
    found, at = [], text.find(words, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1, end)
    return found


def _closest(words: str, text: str) -> str:
    text = text[:_SEARCHED]
    match = SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
    start, end = max(0, match.a - match.b), match.a - match.b + len(words)
    start = text.rfind(" ", 0, start + 1) + 1  # whole words read better
    return text[start : end + len(text[end:].split(" ", 1)[0])]


def _short(words: str) -> str:
    return repr(words if len(words) <= 80 else f"{words[:50]}…{words[-25:]}")
