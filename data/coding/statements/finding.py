"""All statements of a document: sentence by sentence, then carried over sentences and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.coding.statements.attribution import Attribution, attribute
from data.coding.statements.lexicon import Speech, compile_speech
from data.coding.statements.rows import Row, as_statements
from data.coding.statements.sentence import QuoteWords, Sentence, Words, find_words, quotes_within
from data.coding.statements.sources import attribute_head, attribute_sources
from data.coding.statements.speakers import Resolver, Speaker
from data.coding.text import find_quotes, tokenise, zone_at
from data.model import (
    Codebook,
    DateExpression,
    FoundActor,
    Language,
    Mention,
    Published,
    Span,
    Statement,
    Zone,
    Zoned,
)

_SPANISH = frozenset("de la el que en los y las del por con una un se para su al lo como mas no es".split())
_ENGLISH = frozenset("the of to and in that for is on with was as by at it his from he an has be said".split())
_SILENT = {Zone.HEADER, Zone.FOOTER}


def find_statements(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression] = (),
    published: Published = Published(),
    language: Language = Language.UND,
) -> tuple[tuple[Statement, ...], tuple[FoundActor, ...]]:
    """Statements in order of their evidence, and the speakers among them whom the codebook does not list."""
    speech = compile_speech(codebook)
    titles = speech[Language.ES].grammar.titles | speech[Language.EN].grammar.titles
    resolver = Resolver(text, codebook, mentions, sentences, published, titles)
    rows = _code(list(_sentences(text, zones, sentences, mentions, speech, language)), mentions, resolver)
    statements = tuple(as_statements(text, rows, zones=zones, dates=dates, published=published))
    used = {statement.actor_id for statement in statements} | {statement.reported_by for statement in statements}
    return statements, tuple(resolver.found[actor] for actor in sorted(used) if actor in resolver.found)


def _sentences(
    text: str,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    speech: dict[Language, Speech],
    language: Language,
) -> Iterator[Sentence]:
    words = find_words(tokenise(text), mentions)
    quotes = find_quotes(text)
    quote_ends = [quote.span.end for quote in quotes]
    for number, span in enumerate(sentences):
        zone = zone_at(zones, span.start)
        first, after = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
        if zone in _SILENT or after - first < 3:
            continue
        near = quotes[bisect_right(quote_ends, span.start) :][:0] or _quotes_in(quotes, quote_ends, span)
        lang = _language(words, first, after, language)
        yield Sentence(
            words, span, (first, after), tuple(quotes_within(near, words, first, after)), speech[lang], zone, number
        )


def _quotes_in(quotes, quote_ends, span):  # type: ignore[no-untyped-def]
    first = bisect_right(quote_ends, span.start)
    after = first
    while after < len(quotes) and quotes[after].span.start < span.end:
        after += 1
    return quotes[first:after]


def _language(words: Words, first: int, after: int, language: Language) -> Language:
    """The language of a sentence by its function words; in doubt, the document's."""
    spanish = english = 0
    for word in words.words[first:after]:
        spanish += word in _SPANISH
        english += word in _ENGLISH
    if spanish == english:
        return language if language != Language.UND else Language.EN
    return Language.ES if spanish > english else Language.EN


def _code(sentences: Sequence[Sentence], mentions: Sequence[Mention], resolver: Resolver) -> list[Row]:
    rows: list[Row] = []
    waiting: Row | None = None
    zone: Zone | None = None
    ends = frozenset(mention.span.end for mention in mentions)
    starts = frozenset(mention.span.start for mention in mentions)
    for sentence in sentences:
        if sentence.zone != zone or sentence.zone in {Zone.HEADLINE, Zone.RELATED}:
            zone, resolver.since = sentence.zone, sentence.span.start
            waiting = waiting if sentence.zone not in {Zone.RELATED} else None
        found = _attributions(sentence, ends, starts)
        if not found:
            waiting = _continue(sentence, rows, waiting)
            continue
        fresh = _resolved(sentence, found, resolver)
        waiting = _lead(sentence, fresh, rows, waiting)
        rows.extend(fresh)
    return [row for row in rows if row.parts]


def _attributions(sentence: Sentence, ends: frozenset[int], starts: frozenset[int]) -> list[Attribution]:
    words = sentence.words
    found = [item for item in attribute(sentence)]
    covered = [item.cue for item in found]
    mention_ends = frozenset(
        at + 1 for at in range(sentence.first, sentence.after) if words.ends[at] in ends
    )
    found.extend(item for item in attribute_sources(sentence, mention_ends) if item.cue not in covered)
    if not found or sentence.zone in {Zone.HEADLINE, Zone.RELATED}:
        head = attribute_head(sentence, words.starts[sentence.first] in starts or _is_transcript(sentence))
        if head is not None:
            found = [item for item in found if item.lemma == "" or _carries_quote(item)] if head.cue else found
            found.append(head)
    return found


def _carries_quote(item: Attribution) -> bool:
    return any(item.sentence.quote_at(first) for first, _ in item.parts)


def _is_transcript(sentence: Sentence) -> bool:
    """Whether a line starts like a turn in a transcript: a name in capitals and a colon."""
    first = sentence.first
    while first < sentence.after and not sentence.letters(first):
        first += 1
    if first + 1 >= sentence.after:
        return False
    name = sentence.written(first, first + 1)
    if sentence.zone in {Zone.HEADLINE, Zone.RELATED} or not name.isalpha():
        return False
    return name.isupper() and len(name) > 2 and ":" in (sentence.word(first + 1), sentence.word(first + 2))


def _resolved(sentence: Sentence, found: Sequence[Attribution], resolver: Resolver) -> list[Row]:
    rows: list[Row] = []
    for attribution in found:
        speaker = _speaker(sentence, attribution, rows, resolver)
        row = Row(sentence, attribution, speaker)
        rows.append(row)
        resolver.recency.speaks(sentence.words.starts[(attribution.cue or (sentence.first,))[0]], speaker.actor_ids)
    return rows


def _speaker(sentence: Sentence, attribution: Attribution, rows: Sequence[Row], resolver: Resolver) -> Speaker:
    if attribution.speaker is not None:
        return resolver.resolve(sentence, attribution.speaker)
    if attribution.same_speaker and rows:
        speaker = rows[-1].speaker
        return Speaker(speaker.actor_ids, speaker.span, "the same subject as the cue before")
    carried = resolver.carried()
    if carried is not None:
        return carried
    return Speaker((resolver.found.name("unnamed").actor_id,), None, "elided, and nobody to carry")


def _lead(sentence: Sentence, fresh: list[Row], rows: list[Row], waiting: Row | None) -> Row | None:
    """The row whose words may go on in the next sentence: one that ends in a quotation or a colon."""
    del rows, waiting
    if not fresh:
        return None
    last = fresh[-1]
    return last if last.ends_open() else None


def _continue(sentence: Sentence, rows: list[Row], waiting: Row | None) -> Row | None:
    """Joins a sentence that is all quotation to the statement before it."""
    del rows
    if waiting is None or not sentence.quotes:
        return None
    quote = sentence.quotes[0]
    if not _all_quoted(sentence, quote):
        return None
    waiting.parts = (*waiting.parts, (quote.first, quote.after))
    return waiting


def _all_quoted(sentence: Sentence, quote: QuoteWords) -> bool:
    return quote.first <= sentence.first + 1 and quote.after >= sentence.after - 1



