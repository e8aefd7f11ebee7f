"""What an expression hangs on when that is not the day of writing: a clause, a countdown's end, an apposition."""

import re
from collections.abc import Sequence

from data.coding.dates.frames import Reading
from data.model import DateKind, Span

_CLAUSE = re.compile(r"\s+(?:de |del |que |of |from )*(?P<clause>[^.,;:()\n\"“”«»]{3,120})")
_APPOSITION = re.compile(
    r"\s*[,(–—-]?\s*(?:so|that is(?: to say)?|i\.e\.|namely|in other words|es decir|o sea|esto es|vale decir|a saber)"
    r",?\s+$"
)
_LEFT = re.compile(
    r"\b(?:left|remain\w*|to go|have|has|tienen?|quedan?|faltan?|restan?|plazo|countdown|cuenta regresiva"
    r"|cuenta atras)\b"
)
_UNTIL = re.compile(r"(?:until|till|before|hasta|antes de|antes del|para|to)(?:\s+(?:el|the|on|del?))*\s+$")
_REACH = 400
_DAYS = re.compile(r"(?P<count>\d{1,4})\s+(?:days|dias)$")


def clause_after(folded: str, reading: Reading, sentence: Span) -> Span | None:
    """The clause that "a day after" or "dos días antes de" hangs on, up to the next mark."""
    match = _CLAUSE.match(folded, reading.span.end, sentence.end)
    if match is None:
        return None
    start, end = match.span("clause")
    while end > start and folded[end - 1].isspace():
        end -= 1
    return Span(start, end) if end - start >= 3 else None


def is_apposition(folded: str, first: Span, second: Span) -> bool:
    """Whether the second expression says the first again: "second semester, so between March and April"."""
    return second.start - first.end < 30 and _APPOSITION.fullmatch(folded, first.end, second.start) is not None


def countdown_end(folded: str, readings: Sequence[Reading], index: int, sentences: Sequence[Span]) -> int | None:
    """For "103 days" the index of the date until which they run, told in this sentence or the next two."""
    reading = readings[index]
    if reading.kind is not DateKind.DURATION or _DAYS.search(reading.span.of(folded)) is None:
        return None
    for other_index in range(index + 1, min(index + 6, len(readings))):
        other = readings[other_index]
        if other.sentence > reading.sentence + 2 or other.span.start - reading.span.end > _REACH:
            return None
        if other.frame is None or other.frame.month is None or other.frame.day is None:
            continue
        first = max(sentences[reading.sentence].start if sentences else 0, other.span.start - _REACH)
        if _UNTIL.search(folded[max(other.span.start - 24, 0) : other.span.start]) and _LEFT.search(
            folded, first, other.span.start
        ):
            return other_index
    return None


def countdown_days(folded: str, span: Span) -> int:
    match = _DAYS.search(span.of(folded))
    return int(match["count"]) if match else 0
