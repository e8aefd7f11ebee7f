"""Sources named without a verb: "according to X", "según X"."""

from collections.abc import Iterator

from data.coding.statements.clause.noun_phrases import Phrase, with_apposed_name
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.rules.asides import around
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.nouns import attribute_nouns
from data.model import Language

_LONGEST_SOURCE = 30
_LONGEST_PERSON = 8
_SHORTEST_REST = 2
_OPENING_WORDS = 2


def attribute_sources(sentence: Sentence, mention_ends: frozenset[int]) -> Iterator[Attribution]:
    """Attributions without a verb; `mention_ends` are word positions after a named actor."""
    yield from _according(sentence, mention_ends)
    yield from _opinion(sentence)
    yield from attribute_nouns(sentence)


def _according(sentence: Sentence, mention_ends: frozenset[int]) -> Iterator[Attribution]:
    markers = sentence.speech.sources
    reached = sentence.first
    for position in sentence.positions_of(markers.keys()) if not sentence.present.isdisjoint(markers) else ():
        after = _marker_end(sentence, position) if position >= reached else None
        if after is None or sentence.quote_at(position):
            continue
        source = _source(sentence, after, mention_ends)
        reached = source.after if source else after
        parts = _said(sentence, position, source) if source is not None else ()
        if parts:
            yield Attribution(sentence, parts, (position, after), source, "according to", "according to")


def _opinion(sentence: Sentence) -> Iterator[Attribution]:
    """ "Para el senador Luis Rey, jefe del grupo, la ley es mala": a person before a comma, and what he thinks."""
    first = sentence.first
    if sentence.speech.lang != Language.ES or sentence.word(first) != "para":
        return
    after = next((at for at in range(first + 1, sentence.after) if sentence.word(at) == ","), first)
    person = range(first + 1, after)
    titled = any(sentence.word(at) in sentence.grammar.titles for at in person)
    named = sum(sentence.capital(at) for at in person)
    if not named or not (titled or (named == len(person) > 1)) or len(person) > _LONGEST_PERSON:
        return
    following = sentence.word(after + 1)
    if following in sentence.grammar.titles | sentence.grammar.relatives:
        after = next((at for at in range(after + 1, sentence.after) if sentence.word(at) == ","), after)
    parts = _rest(sentence, after)
    if parts:
        source = with_apposed_name(sentence, Phrase(first + 1, person.stop, "whose opinion it is"))
        yield Attribution(sentence, parts, (first, first + 1), source, "opinion of", "para")


def _said(sentence: Sentence, position: int, source: Phrase) -> tuple[tuple[int, int], ...]:
    """What a source says: the rest of the sentence, or all about the insertion."""
    if position - sentence.first <= _OPENING_WORDS:
        return _rest(sentence, source.after)
    return around(sentence, position, source.after)


def _rest(sentence: Sentence, at: int) -> tuple[tuple[int, int], ...]:
    """What stands after a source that opens its sentence."""
    at += at < sentence.after and sentence.word(at) == ","
    if sentence.word(at) in sentence.grammar.relatives:
        at = next((end + 1 for end in range(at, sentence.after) if sentence.word(end) == ","), at)
    return ((at, sentence.after),) if sentence.after - at >= _SHORTEST_REST else ()


def _marker_end(sentence: Sentence, position: int) -> int | None:
    for tail in sentence.speech.sources.get(sentence.word(position), ()):
        after = position + 1 + len(tail)
        if after <= sentence.after and tuple(sentence.words.words[position + 1 : after]) == tail:
            return after
    return None


def _source(sentence: Sentence, at: int, mention_ends: frozenset[int]) -> Phrase | None:
    """The source's noun phrase: to a comma, or where nothing parts it from what is said, to the actor's name."""
    verb = at + (sentence.word(at) in sentence.grammar.clitics)
    if at >= sentence.after or (sentence.word(verb) in sentence.speech.cues and not sentence.capital(verb)):
        return None
    if (
        sentence.speech.lang == Language.ES
        and sentence.word(at) in {"el", "la", "los"}
        and sentence.word(at + 1) == "que"
    ):
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
    return with_apposed_name(sentence, Phrase(at, end, "after the words that name a source")) if end > at else None


def _glued(sentence: Sentence, at: int) -> bool:
    return at < sentence.after and sentence.words.ends[at - 1] == sentence.words.starts[at]
