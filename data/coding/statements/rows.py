"""From attributions in words to statements in offsets: content, mode, evidence, date, nesting."""

from collections.abc import Iterator, Sequence

from data.coding.statements.attribution import Attribution
from data.coding.statements.sentence import Sentence
from data.coding.statements.speakers import Speaker
from data.coding.text import find_quotes
from data.model import (
    Basis,
    DateExpression,
    DateKind,
    Mode,
    Precision,
    Published,
    Span,
    Statement,
    When,
    Zone,
    Zoned,
)

_TRIM_LEFT = " \t\r\n,;:.)]}–—-"
_TRIM_RIGHT = " \t\r\n,;:([{–—-"
_MARKS = "“”\"«»‘’'„`"
_NARROW_DAYS = 7
_QUOTED_SHARE = 0.9


class Row:
    """An attribution with its speaker; `parts` may grow over the following sentences."""

    __slots__ = ("attribution", "parts", "sentence", "speaker")

    def __init__(self, sentence: Sentence, attribution: Attribution, speaker: Speaker) -> None:
        self.sentence, self.attribution, self.speaker = sentence, attribution, speaker
        self.parts = attribution.parts

    def ends_open(self) -> bool:
        """Whether the words said may go on in the next sentence."""
        sentence = self.sentence
        if sentence.word(sentence.after - 1) == ":":
            return True
        return any(sentence.any_quote_at(first) or sentence.any_quote_at(after - 1) for first, after in self.parts) or (
            self.attribution.lemma == ":"
        )


def as_statements(
    text: str,
    rows: Sequence[Row],
    *,
    zones: Sequence[Zoned],
    dates: Sequence[DateExpression],
    published: Published,
) -> Iterator[Statement]:
    """One statement for each speaker of each row, in order of evidence."""
    quotes = [quote.span for quote in find_quotes(text)]
    made = [(row, _parts(text, row)) for row in rows]
    made = [(row, parts) for row, parts in made if parts]
    for number, (row, parts) in enumerate(made):
        content = Span(parts[0].start, parts[-1].end)
        evidence = _evidence(text, row, content)
        reporter = _reporter(made, number, content)
        when = _when(row, evidence, parts, dates, published)
        for actor in row.speaker.actor_ids:
            yield Statement(
                actor_id=actor,
                evidence=evidence,
                content=content,
                mode=_mode(text, parts, quotes),
                speaker=row.speaker.span,
                cue=_cue(row),
                content_parts=parts if len(parts) > 1 else (),
                reported_by=reporter if reporter != actor else "",
                when=when,
                rule=row.attribution.rule,
                why=_why(text, row),
            )


def _cue(row: Row) -> Span | None:
    cue = row.attribution.cue
    return row.sentence.span_of(*cue) if cue else None


def _parts(text: str, row: Row) -> tuple[Span, ...]:
    words = row.sentence.words
    spans = []
    for first, after in row.parts:
        span = _trimmed(text, words.starts[first], words.ends[after - 1])
        if span is not None and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Without blanks and punctuation at the ends, and without marks that enclose it all."""
    while start < end and text[start] in _TRIM_LEFT:
        start += 1
    while end > start and text[end - 1] in _TRIM_RIGHT:
        end -= 1
    inner = text[start:end]
    if len(inner) > 2 and inner[0] in _MARKS and inner[-1] in _MARKS and not any(mark in inner[1:-1] for mark in "“«”»\""):
        start, end = start + 1, end - 1
    elif len(inner) > 1 and inner[0] in "“«\"" and not any(mark in inner[1:] for mark in "”»\""):
        start += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _mode(text: str, parts: Sequence[Span], quotes: Sequence[Span]) -> Mode:
    total = sum(part.end - part.start for part in parts)
    inside = longest = 0
    for quote in quotes:
        for part in parts:
            if quote.start < part.end and quote.end > part.start:
                shared = min(quote.end, part.end) - max(quote.start, part.start)
                inside += shared
                longest = max(longest, text.count(" ", max(quote.start, part.start), min(quote.end, part.end)))
    if inside >= _QUOTED_SHARE * total:
        return Mode.DIRECT
    return Mode.MIXED if longest >= 3 or inside >= 0.2 * total else Mode.INDIRECT


def _evidence(text: str, row: Row, content: Span) -> Span:
    """The whole attribution: words said, their marks, cue and speaker."""
    pieces = [content, *(span for span in (_cue(row), row.speaker.span) if span is not None)]
    start, end = min(piece.start for piece in pieces), max(piece.end for piece in pieces)
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS + ".,":
        end += 1
    while end > start and text[end - 1] == ",":
        end -= 1
    return Span(start, end)


def _reporter(made: Sequence[tuple[Row, tuple[Span, ...]]], number: int, content: Span) -> str:
    """Who reports this statement: the speaker of words that hold its cue."""
    row = made[number][0]
    cue = _cue(row)
    if cue is None:
        return ""
    best: tuple[int, str] | None = None
    for other, parts in made[max(0, number - 8) : number + 8]:
        if other is row or other.sentence is not row.sentence or other.speaker.actor_ids == row.speaker.actor_ids:
            continue
        for part in parts:
            if part.covers(cue) and (part.end - part.start) > (content.end - content.start):
                size = part.end - part.start
                best = (size, other.speaker.actor_ids[0]) if best is None or size < best[0] else best
    return best[1] if best else ""


def _when(
    row: Row, evidence: Span, parts: Sequence[Span], dates: Sequence[DateExpression], published: Published
) -> When:
    """A date in the attribution's own words, else the publication's where that is narrow, else unknown."""
    sentence = row.sentence.span
    near = [
        date
        for date in dates
        if date.when.dated
        and date.kind in {DateKind.DATE, DateKind.TIME}
        and sentence.covers(date.span)
        and not any(part.overlaps(date.span) for part in parts)
    ]
    cue = _cue(row) or evidence
    if near:
        return min(near, key=lambda date: abs(date.span.start - cue.start)).when
    start, end = published.start, published.end
    if start is None or end is None or (end - start).days > _NARROW_DAYS or row.sentence.zone == Zone.RELATED:
        return When()
    return When(start, end, Precision.APPROX, Basis.INFERRED)


def _why(text: str, row: Row) -> str:
    cue = _cue(row)
    said = f"cue “{cue.of(text)}”" if cue else "no cue"
    return f"{row.attribution.rule}: {said}; speaker {row.speaker.how}"
