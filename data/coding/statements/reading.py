"""The sentences of a document as the rules read them, each in its own language."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from data.coding.statements.clause.sentence import Sentence, end_unclosed, quotes_within
from data.coding.statements.clause.words import Words, find_words
from data.coding.statements.lexicon import Speech
from data.coding.text import Quote, find_dateline_end, find_quotes, tokenise, zone_at
from data.model import Language, Mention, Span, Zone, Zoned

_SILENT = {Zone.HEADER, Zone.FOOTER}
_SHORTEST = 3


def read_sentences(
    text: str,
    spans: Sequence[Span],
    *,
    zones: Sequence[Zoned],
    mentions: Sequence[Mention],
    speech: Mapping[Language, Speech],
    language: Language,
) -> Iterator[Sentence]:
    """Sentences of three words and more outside headers and footers."""
    words = find_words(tokenise(text), mentions)
    quotes = find_quotes(text)
    quote_ends = [quote.span.end for quote in quotes]
    for number, span in enumerate(spans):
        zone = zone_at(zones, span.start)
        first = find_dateline_end(text, span)
        bounds = bisect_left(words.starts, first), bisect_left(words.starts, span.end)
        if zone in _SILENT or bounds[1] - bounds[0] < _SHORTEST:
            continue
        known = speech[_language(words, bounds, speech, language)]
        found = quotes_within(_quotes_in(quotes, quote_ends, span), words, *bounds)
        within = tuple(end_unclosed(quote, words, known) for quote in found)
        yield Sentence(words, span, bounds, within, known, zone, number)


def _quotes_in(quotes: Sequence[Quote], quote_ends: Sequence[int], span: Span) -> Sequence[Quote]:
    first = after = bisect_right(quote_ends, span.start)
    while after < len(quotes) and quotes[after].span.start < span.end:
        after += 1
    return quotes[first:after]


def _language(words: Words, bounds: tuple[int, int], speech: Mapping[Language, Speech], language: Language) -> Language:
    """The language of a sentence by its function words; in doubt, the document's."""
    within = words.words[bounds[0] : bounds[1]]
    counts = {lang: sum(map(known.grammar.marking.__contains__, within)) for lang, known in speech.items()}
    if counts[Language.ES] == counts[Language.EN]:
        return language if language != Language.UND else Language.EN
    return Language.ES if counts[Language.ES] > counts[Language.EN] else Language.EN
