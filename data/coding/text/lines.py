"""Paragraphs of a page as lines, and signs by which a line is not the article's own prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.text.folding import fold
from data.coding.text.furniture import (
    BYLINE,
    CAPTION,
    DATE_LINE,
    FOOTER,
    HEADER,
    NAMED_BYLINE,
    ORIGINAL,
    RELATED,
    RELATED_INLINE,
)
from data.coding.text.paragraphs import find_paragraphs
from data.model import Source, Span, Zone

_LONGEST_HEADING = 140
_RUNNING_WORDS = 25
_SENTENCE_STOP = re.compile(r"[.!?…:;,][”»\"'’)]*$")
_INNER_STOP = re.compile(r"[a-z0-9]{2}[.!?]\s+[A-ZÁÉÍÓÚÑ¿¡“«\"]")


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What the codebook's sources tell of their pages, folded."""

    related: tuple[str, ...]
    footer: tuple[str, ...]
    names: frozenset[str]

    @classmethod
    def of(cls, sources: Sequence[Source]) -> "PageSigns":
        """Signs of all sources together."""
        return cls(
            tuple(fold(start) for source in sources for start in source.related_start),
            tuple(fold(start) for source in sources for start in source.footer),
            frozenset(fold(name) for source in sources for name in (source.name, *source.names)),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: where it stands, as written, and folded."""

    span: Span
    words: str
    folded: str

    @property
    def running(self) -> bool:
        """Whether the line is a paragraph of prose, not a heading or an item of a list."""
        stopped = _SENTENCE_STOP.search(self.words) is not None
        return len(self.words) > _LONGEST_HEADING or (stopped and len(self.words.split()) >= _RUNNING_WORDS)


def read_lines(text: str) -> Iterator[Line]:
    """Paragraphs; the dated prefix of the first one and the label of an original's headline stand apart."""
    folded = fold(text)
    for number, span in enumerate(find_paragraphs(text)):
        header = HEADER.match(folded, span.start, span.end) if number == 0 else None
        if header and header.end() < span.end:
            yield _line(text, folded, Span(span.start, header.end("date")))
            span = Span(header.end(), span.end)
        label = ORIGINAL.match(folded, span.start, span.end)
        if label and label.end() < span.end:
            yield _line(text, folded, Span(span.start, label.end(1)))
            span = Span(label.end(), span.end)
        yield _line(text, folded, span)


def _line(text: str, folded: str, span: Span) -> Line:
    return Line(span, text[span.start : span.end], folded[span.start : span.end])


def is_footer(line: Line, signs: PageSigns, trailing: bool) -> bool:
    """Whether a line is what stands below an article; at its end a longer one may be."""
    if line.folded.startswith(signs.footer):
        return True
    return len(line.words) <= _LONGEST_HEADING * (2 if trailing else 1) and FOOTER.match(line.folded) is not None


def starts_related(line: Line, signs: PageSigns) -> bool:
    """Whether a line announces a list of other articles."""
    bare = line.folded.strip(" :.»>-*")
    return bare in signs.related or RELATED.fullmatch(bare) is not None


def zone_of_line(line: Line, number: int) -> Zone | None:
    """The zone a line shows by itself: header, caption or a link put in; None for prose and headings."""
    if number == 0 and HEADER.fullmatch(line.folded):
        return Zone.HEADER
    if len(line.words) <= 2 * _LONGEST_HEADING:
        if RELATED_INLINE.match(line.folded):
            return Zone.RELATED
        if CAPTION.search(line.folded):
            return Zone.CAPTION
        if ORIGINAL.fullmatch(line.folded + " "):
            return Zone.HEADER
    if len(line.words) > _LONGEST_HEADING:
        return None
    bare = line.folded.strip("*_#> ")
    header = BYLINE.match(bare) or DATE_LINE.fullmatch(bare) or NAMED_BYLINE.fullmatch(line.words)
    return Zone.HEADER if header else None


def is_heading(line: Line, *, first: bool, following: bool) -> bool:
    """Whether a short line heads what follows: no stop at its end, or at the top, capitals throughout."""
    if len(line.words) > _LONGEST_HEADING or not following:
        return False
    if line.words[0] in "-–—•*·" or line.words.isdigit() or _INNER_STOP.search(line.words):
        return False
    if not _SENTENCE_STOP.search(line.words):
        return first or len(line.words.split()) <= 16
    return first and line.words[-1] not in ",;:" and _is_title_case(line.words)


def _is_title_case(words: str) -> bool:
    long = [word.strip("“”«»\"'‘’") for word in words.split() if len(word) > 3]
    return len(long) >= 3 and sum(word[:1].isupper() for word in long) >= 0.75 * len(long)
