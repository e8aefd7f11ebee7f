"""An attribution with its speaker, and the offsets of its words."""

import re

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.heads import ANSWER, TURN
from data.coding.statements.speakers import Speaker
from data.model import Span

WHOLE = frozenset((ANSWER, TURN))
_TRIM_LEFT = " \t\r\n,;:.)]}–—-"
_TRIM_RIGHT = " \t\r\n,;:([{–—-"
_MARKS = "“”\"«»‘’'„`"
_DOUBLE = '“«”»"'
_DOUBLE_MARK = re.compile(f"[{_DOUBLE}]")


class Row:
    """An attribution with its speaker; `parts` may grow over the following sentences."""

    __slots__ = ("attribution", "block", "parts", "sentence", "speaker")

    def __init__(self, sentence: Sentence, attribution: Attribution, speaker: Speaker) -> None:
        self.sentence, self.attribution, self.speaker = sentence, attribution, speaker
        self.parts = list(attribution.parts)
        self.block = attribution.rule in WHOLE

    def ends_open(self) -> bool:
        """Whether the words said may go on in the next sentence."""
        quoted = (
            self.sentence.any_quote_at(first) or self.sentence.any_quote_at(after - 1) for first, after in self.parts
        )
        if self.attribution.rule in WHOLE and self.attribution.cue is None:
            return False
        return not self.parts or self.attribution.lemma == ":" or any(quoted)


def cue_of(row: Row) -> Span | None:
    """The offsets of the cue."""
    cue = row.attribution.cue
    return row.sentence.span_of(*cue) if cue else None


def find_parts(text: str, row: Row) -> tuple[Span, ...]:
    """The words said, piece by piece, ascending and without overlap."""
    words = row.sentence.words
    spans: list[Span] = []
    for first, after in row.parts:
        start, end = words.starts[first], words.ends[after - 1]
        link = text.find("](", start, end)
        span = _trim(text, start, end if link < 0 else link)
        if span is not None and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    return tuple(spans)


def _trim(text: str, start: int, end: int) -> Span | None:
    """Without blanks and punctuation at the ends, and without marks that enclose it all."""
    while start < end and text[start] in _TRIM_LEFT:
        start += 1
    while end > start and text[end - 1] in _TRIM_RIGHT:
        end -= 1
    inside = _DOUBLE_MARK.search(text, start + 1, end - 1) is not None
    if end - start > 2 and text[start] in _MARKS and text[end - 1] in _MARKS and not inside:
        start, end = start + 1, end - 1
    elif end - start > 1 and text[start] in '“«"' and not inside and text[end - 1] not in _DOUBLE:
        start += 1
    elif end - start > 2 and text[end - 1] in '”»"' and text[end - 2].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def find_evidence(text: str, row: Row, content: Span) -> Span:
    """The whole attribution: words said, their marks, cue and speaker."""
    pieces = [content, *(span for span in (cue_of(row), row.speaker.span) if span is not None)]
    start = min(piece.start for piece in pieces)
    end = least = max(piece.end for piece in pieces)
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS + ".,":
        end += 1
    while end > least and text[end - 1] == ",":
        end -= 1
    return Span(start, end)
