"""Sources named without a verb: "according to X", "según X", "X's claim that", "X: ..."."""

from collections.abc import Iterator

from data.coding.statements.attribution import Attribution, around
from data.coding.statements.cues import find_nouns
from data.coding.statements.noun_phrases import Phrase, find_left, find_right
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
    if named and at - sentence.first <= 3 and (end >= sentence.after or _glued(sentence, named)):
        end = named
    return Phrase(at, end, "after the words that name a source") if end > at else None


def _glued(sentence: Sentence, at: int) -> bool:
    return at < sentence.after and sentence.words.ends[at - 1] == sentence.words.starts[at]


def _nouns(sentence: Sentence) -> Iterator[Attribution]:
    """ "X's claim that ...", "his warning that ..."."""
    for noun, after in find_nouns(sentence):
        owner = _owner(sentence, noun)
        if owner is not None and after < sentence.after:
            yield Attribution(
                sentence, ((after, sentence.after),), (noun, noun + 1), owner, "noun of speech", sentence.word(noun)
            )
    yield from _positions(sentence)


def _positions(sentence: Sentence) -> Iterator[Attribution]:
    """ "the official position of X is that ...", "For X, the message is that ..."."""
    for noun in range(sentence.first, sentence.after - 4):
        if sentence.word(noun) not in sentence.speech.positions or sentence.quote_at(noun):
            continue
        that = next(
            (at for at in range(noun + 1, min(noun + 10, sentence.after - 2))
             if sentence.word(at) in {"is", "was", "es", "era"} and sentence.word(at + 1) in {"that", "que"}),
            None,
        )
        holder = _holder(sentence, noun, that) if that is not None else None
        if that is not None and holder is not None:
            cue = (noun, that + 1)
            yield Attribution(
                sentence, ((that + 2, sentence.after),), cue, holder, "position stated", sentence.word(noun)
            )


def _holder(sentence: Sentence, noun: int, that: int) -> Phrase | None:
    if sentence.word(noun + 1) in {"of", "de", "del"} and that > noun + 2:
        return Phrase(noun + 2, that, "whose position it is")
    owner = _owner(sentence, noun)
    if owner is not None:
        return owner
    if sentence.word(sentence.first) in {"for", "from", "since", "para", "desde"}:
        after = sentence.first + 1
        while after < noun and sentence.letters(after):
            after += 1
        if after < noun and sentence.capital(sentence.first + 1):
            return Phrase(sentence.first + 1, after, "whose position it is")
    return None


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


def _quote_head(sentence: Sentence, colon: int) -> Attribution | None:
    """ "«...»: X ...": a headline that starts with a quotation."""
    quote = sentence.quote_before(colon)
    speaker = find_right(sentence, colon + 1, sentence.after)
    if quote is None or quote.first > sentence.first + 1 or speaker is None or not sentence.capital(speaker.first):
        return None
    return Attribution(
        sentence, ((quote.first, quote.after),), (colon, colon + 1), speaker, "quotation and colon", ":"
    )


def attribute_head(sentence: Sentence, is_speaker: bool) -> Attribution | None:
    """ "Pence: ...": a name and a colon at the start of a line or headline, then what is said."""
    colon = next(
        (at for at in range(sentence.first, min(sentence.after, sentence.first + 3 * _LONGEST_HEAD)) if sentence.word(at) == ":" and not sentence.any_quote_at(at)),
        None,
    )
    if colon is None or colon == sentence.first or colon + 3 > sentence.after:
        return None
    first = sentence.first
    while first < colon and not sentence.letters(first):
        first += 1
    quoted = sentence.any_quote_at(colon + 1)
    if colon - first > _LONGEST_HEAD and sentence.quote_before(colon) is None:
        return None
    if sentence.quote_before(colon) is not None:
        return _quote_head(sentence, colon)
    if first == colon or not (quoted and quoted.first == colon + 1 or is_speaker):
        return None
    if not sentence.capital(first) or any(sentence.word(at) in sentence.speech.cues for at in range(first, colon)):
        return None
    return Attribution(
        sentence, ((colon + 1, sentence.after),), (colon, colon + 1), Phrase(first, colon, "before a colon"), "name and colon", ":"
    )
