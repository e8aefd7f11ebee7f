"""Sentences that keep quotations whole and never leave their zone or paragraph; an endless one is cut."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from data.coding.text.paragraphs import find_paragraphs
from data.coding.text.quotes import Quote, find_quotes
from data.model import Span, Zoned

_STOP = re.compile(
    r"""(?:(?<![.!?…])[.!?…]++(?P<close>[”»"'’)\]]*+)(?=\s|$)          # an ordinary end
        |(?<=[a-záéíóúñü]{2})\.(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]))""",  # two sentences glued together
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[\w.’'&-]+$")
_INITIALS = re.compile(r"(?:[A-ZÁÉÍÓÚ]\.){1,3}[A-ZÁÉÍÓÚ]")
_SAYING_AFTER_MARK = re.compile(
    r"""\s+(?:[A-ZÁÉÍÓÚÑ][\w.’'-]*\s+){1,4}
        (?:said|says|asks|asked|told|added|replied|wrote|tweeted|posted|shouted|exclaimed|responded|continued|declared
        |demanded|wondered|inquired|cried|yelled|quipped|joked|mused|insisted|argued|noted|explained|concluded|recalled
        |dijo|dice|preguntó|pregunta|exclamó|exclama|añadió|agregó|respondió|escribió|contestó|señaló|afirmó|aseguró
        |cuestionó|planteó|reclamó|insistió|expresó|manifestó|sostuvo|enfatizó|subrayó|concluyó|indicó|advirtió|lanzó
        |gritó|ironizó|sentenció|remató|apuntó|recordó|interrogó|espetó)\b""",
    re.VERBOSE,
)
_LONGEST = 2000
"""Characters of a sentence; what stands in longer ones (lists, transcripts without stops) is no one sentence."""
_CLAUSE_END = re.compile(r"[,;:](?=\s)")
_BLANK = re.compile(r"\s(?=\S)")
_STARTER = re.compile(r"\s+[“”„«\"'‘¿¡(\[—–-]*[A-ZÁÉÍÓÚÑÜ0-9]")


def split_sentences(text: str, zones: tuple[Zoned, ...]) -> tuple[Span, ...]:
    """Sentences in order, without the blanks around them."""
    quotes = find_quotes(text)
    starts = [quote.span.start for quote in quotes]
    sentences: list[Span] = []
    for block in find_blocks(text, zones):
        sentences.extend(split_block(text, block, quotes, starts))
    return tuple(sentences)


def find_blocks(text: str, zones: Sequence[Zoned]) -> Iterator[Span]:
    """Paragraphs, cut where a zone ends inside one."""
    bounds = [zoned.span for zoned in zones]
    starts = [span.start for span in bounds]
    for paragraph in find_paragraphs(text):
        first = max(bisect_right(starts, paragraph.start) - 1, 0)
        pieces = 0
        for number in range(first, len(bounds)):
            bound = bounds[number]
            if bound.start >= paragraph.end:
                break
            start, end = max(bound.start, paragraph.start), min(bound.end, paragraph.end)
            if start < end:
                pieces += 1
                yield Span(start, end)
        if not pieces:
            yield paragraph


def split_block(text: str, block: Span, quotes: Sequence[Quote], starts: Sequence[int]) -> Iterator[Span]:
    """The sentences of a block; `quotes` are those of the whole text, `starts` where they begin."""
    start = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        end = match.end()
        if end < block.end and not _ends_sentence(text, match, block, quotes, starts):
            continue
        yield from _cut(text, start, end)
        start = end
    yield from _cut(text, start, block.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence without the blanks around it; one too long for a sentence in pieces, at its clause breaks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        half, whole = start + _LONGEST // 2, start + _LONGEST
        cut = max((match.end() for match in _CLAUSE_END.finditer(text, half, whole)), default=0)
        cut = cut or max((match.end() for match in _BLANK.finditer(text, half, whole)), default=whole)
        yield Span(start, len(text[start:cut].rstrip()) + start)
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(
    text: str, match: re.Match[str], block: Span, quotes: Sequence[Quote], starts: Sequence[int]
) -> bool:
    """Whether a stop ends its sentence: not inside a closed quotation, after an abbreviation or an initial."""
    if _inside_quote(match.start(), match.end(), quotes, starts):
        return False
    if match.group("close") is None:
        return True
    if not _STARTER.match(text, match.end(), block.end):
        return False
    if match.group("close"):
        sign = text[match.start()]
        return sign == "." or not _SAYING_AFTER_MARK.match(text, match.end(), block.end)
    return text[match.start()] != "." or not _is_abbreviation(text, match, block)


def _inside_quote(start: int, end: int, quotes: Sequence[Quote], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, start) - 1
    if index < 0:
        return False
    quote = quotes[index]
    return quote.closed and quote.opened and end < quote.span.end


def _is_abbreviation(text: str, match: re.Match[str], block: Span) -> bool:
    before = _WORD_BEFORE.search(text, max(block.start, match.start() - 24), match.start())
    if before is None:
        return False
    word = before.group()
    if len(word) == 1 and word.isupper():
        return True
    if _INITIALS.fullmatch(word):
        return not _starts_anew(text, match.end(), block.end)
    known = load_abbreviations()
    lowered = word.lower()
    if lowered in known["numbering"]:
        return text[match.end() : match.end() + 3].strip()[:1].isdigit()
    if lowered not in known["all"] or (lowered in known["words"] and word.islower()):
        return False
    return lowered not in known["ending"] or not _starts_anew(text, match.end(), block.end)


@cache
def load_abbreviations() -> Mapping[str, frozenset[str]]:
    """The shipped abbreviations, by whether a sentence may end with them."""
    lists = tomllib.loads((files("data.coding") / "lexicons" / "abbreviations.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in lists.items()}


_NEW = re.compile(r"\s+[“«\"¿¡]?(?:The|In|But|He|She|It|They|We|A|On|At|El|La|Los|Las|En|Un|Una|Pero|Según|Por|And)\b")


def _starts_anew(text: str, start: int, end: int) -> bool:
    """Whether what follows an abbreviation that may end a sentence looks like the next one's start."""
    return _NEW.match(text, start, end) is not None
