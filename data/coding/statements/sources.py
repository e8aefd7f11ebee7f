"""Sources named without a verb: "according to X", "según X", "X's claim that", "X: ..."."""

from collections.abc import Iterator

from data.coding.statements.attribution import Attribution, around
from data.coding.statements.cues import find_nouns
from data.coding.statements.noun_phrases import Phrase, find_left
from data.coding.statements.sentence import Sentence

_LONGEST_SOURCE = 30
_LONGEST_HEAD = 8


def attribute_sources(sentence: Sentence, mention_ends: frozenset[int]) -> Iterator[Attribution]:
    """Attributions without a verb; `mention_ends` are word positions after a named actor."""
    yield from _according(sentence, mention_ends)
    yield from _nouns(sentence)


def _according(sentence: Sentence, mention_ends: frozenset[int]) -> Iterator[Attribution]:
    position = sentence.first
    while position < sentence.after:
        after = _marker_end(sentence, position)
        if after is None or sentence.quote_at(position):
            position += 1
            continue
        source = _source(sentence, after, mention_ends)
        if source is not None:
            parts = around(sentence, position, source.after)
            if position - sentence.first <= 2:
                parts = parts[-1:] if source.after < sentence.after else ()
            if parts:
                yield Attribution(sentence, parts, (position, after), source, "according to", "according to")
        position = source.after if source else after


def _marker_end(sentence: Sentence, position: int) -> int | None:
    for tail in sentence.speech.sources.get(sentence.word(position), ()):
        after = position + 1 + len(tail)
        if all(sentence.word(position + 1 + offset) == word for offset, word in enumerate(tail)):
            return after
    return None


def _source(sentence: Sentence, at: int, mention_ends: frozenset[int]) -> Phrase | None:
    """The source's noun phrase: to a comma, or where nothing parts it from what is said, to the actor's name."""
    if at >= sentence.after or sentence.word(at) in sentence.speech.cues and not sentence.capital(at):
        return None
    if sentence.speech.lang == "es" and sentence.word(at) in {"el", "la", "los"} and sentence.word(at + 1) == "que":
        return None
    end = at
    named = 0
    while end < sentence.after and end - at < _LONGEST_SOURCE:
        if end in mention_ends:
            named = end
        if not sentence.letters(end) or sentence.quote_at(end) or sentence.breaks(end):
            break
        end += 1
    if end >= sentence.after and named and at - sentence.first <= 3:
        end = named
    return Phrase(at, end, "after the words that name a source") if end > at else None


def _nouns(sentence: Sentence) -> Iterator[Attribution]:
    """ "X's claim that ...", "his warning that ..."."""
    for noun, after in find_nouns(sentence):
        owner = _owner(sentence, noun)
        if owner is not None and after < sentence.after:
            yield Attribution(
                sentence, ((after, sentence.after),), (noun, noun + 1), owner, "noun of speech", sentence.word(noun)
            )


def _owner(sentence: Sentence, noun: int) -> Phrase | None:
    at = noun - 1
    while at > sentence.first and not sentence.word(at) in {"s", "his", "her", "their", "its", "su", "sus"}:
        if noun - at > 2 or not sentence.letters(at):
            return None
        at -= 1
    if sentence.word(at) == "s":
        return find_left(sentence, at, sentence.first)
    if sentence.word(at) in {"his", "her", "their", "su", "sus"}:
        return Phrase(at, at + 1, "possessive")
    return None


def attribute_head(sentence: Sentence, is_speaker: bool) -> Attribution | None:
    """ "Pence: ...": a name and a colon at the start of a line or headline, then what is said."""
    colon = next(
        (at for at in range(sentence.first, min(sentence.after, sentence.first + _LONGEST_HEAD + 1)) if sentence.word(at) == ":"),
        None,
    )
    if colon is None or colon == sentence.first or colon + 3 > sentence.after:
        return None
    first = sentence.first
    while first < colon and not sentence.letters(first):
        first += 1
    quoted = sentence.any_quote_at(colon + 1)
    if first == colon or not (quoted and quoted.first == colon + 1 or is_speaker):
        return None
    if not sentence.capital(first) or any(sentence.word(at) in sentence.speech.cues for at in range(first, colon)):
        return None
    return Attribution(
        sentence, ((colon + 1, sentence.after),), (colon, colon + 1), Phrase(first, colon, "before a colon"), "name and colon", ":"
    )
