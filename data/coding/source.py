"""What a page says of itself: its outlet, its title, and whether a machine translated it."""

from collections.abc import Sequence

from data.coding.compilation import compiled_once
from data.coding.text import Matcher, tokenise
from data.model import Codebook, Document, Mention, Span, Translated, Zone, Zoned

_OWN_ZONES = {Zone.HEADER, Zone.FOOTER, Zone.RELATED}
_GLUED_LEAST = 3
_RELATIVES_LEAST = 2
_GLUED_RELATIVES = ("which", "where", "while")
_WHOLE = ("everywhere", "somewhere", "anywhere", "nowhere", "elsewhere", "meanwhile", "worthwhile", "erstwhile")
"""Words that end so of themselves."""
_LONGEST_RELATIVE = 5


@compiled_once
def _compile_sources(codebook: Codebook) -> Matcher[str]:
    names = [(name, source.name) for source in codebook.sources for name in (source.name, *source.names)]
    return Matcher(dict.fromkeys(names), soft=False)


def find_source(document: Document, codebook: Codebook, zones: Sequence[Zoned]) -> str:
    """The outlet: given, or named by the codebook and found in the page's own lines; empty if neither."""
    if document.given.source:
        return document.given.source
    matches = _compile_sources(codebook).find(document.text) if codebook.sources else []
    for zoned in zones:
        if zoned.zone in _OWN_ZONES:
            for match in matches:
                if zoned.span.covers(match.span):
                    return match.payload
    return ""


def find_title(document: Document, zones: Sequence[Zoned]) -> str:
    """The title: given, or the first line of the first headline before the body; empty if there is none."""
    if document.given.title:
        return document.given.title
    for zoned in zones:
        if zoned.zone == Zone.HEADLINE:
            return _first_line(document.text, zoned.span)
        if zoned.zone in {Zone.LEDE, Zone.BODY}:
            break
    return ""


def _first_line(text: str, span: Span) -> str:
    return span.of(text).splitlines()[0].strip()


def find_translation(text: str, mentions: Sequence[Mention]) -> Translated:
    """`machine` where several words are glued together, as machine translation of pages leaves them.

    Two are enough where a relative hangs on the word before it ("sidewhere"): no slip of the pen does that twice.
    """
    tokens = tokenise(text)
    ends = set(tokens.ends)
    parted = sum(mention.span.end not in ends for mention in mentions)
    joined = sum(len(tokens.words[at]) > 8 and text[tokens.starts[at]].islower() for at in tokens.joints)
    related = sum(
        len(numbers)
        for word, numbers in tokens.positions.items()
        if word.endswith(_GLUED_RELATIVES) and not word.endswith(_WHOLE) and len(word) > _LONGEST_RELATIVE + 1
    )
    if parted + joined >= _GLUED_LEAST or related >= _RELATIVES_LEAST:
        return Translated.MACHINE
    return Translated.UNKNOWN
