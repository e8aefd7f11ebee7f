"""A government told by who leads it: "el gobierno de Rivas", "Rivas's government", "the Rivas administration"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from data.coding.clauses.clause import Clauses
from data.coding.clauses.lexicon import words_of
from data.coding.clauses.names import ARTICLES, Name
from data.coding.clauses.placing import place_name
from data.coding.text import Tokens
from data.model import Actor, ActorKind, Codebook, Published, Span

_NOUNS = words_of("governments", "nouns")
_GENITIVES = frozenset(("de", "del", "of"))
_LEADING = ARTICLES | _GENITIVES
_BETWEEN = 2
SEVERAL = frozenset(("gobiernos", "governments", "autoridades", "authorities", "ejecutivos"))


def with_governments(
    clauses: Clauses, names: Sequence[Name], codebook: Codebook, published: Published
) -> Iterator[Name]:
    """The names, a person's widened by the government beside it to name this; before he is in office, himself."""
    actors = {actor.id: actor for actor in codebook.actors}
    day = published.best or published.end
    for name in _with_several(clauses, names):
        span = _widened(clauses, name) if len(name.actor_ids) == 1 and (name.possessive or not name.metonym) else None
        if span is not None and name.metonym:  # "Chile's outgoing government"
            yield place_name(clauses, span, name.actor_ids, False)
            continue
        actor = actors.get(name.actor_ids[0]) if span is not None else None
        if span is None or actor is None or actor.kind is not ActorKind.PERSON:
            yield name
        else:
            led = _government_of(actor, actors, day)
            yield replace(place_name(clauses, span, (led or actor.id,), False), government=True)


def _with_several(clauses: Clauses, names: Sequence[Name]) -> Iterator[Name]:
    """The names, two places after "the governments of" as one name for both."""
    tokens, at = clauses.tokens, 0
    while at < len(names):
        name = names[at]
        after = names[at + 1] if name.metonym and at + 1 < len(names) else None
        index = _before_of(tokens, clauses.first_word(name.span.start)) if after is not None and after.metonym else -1
        if after is not None and index >= 0 and tokens.words[index] in SEVERAL and _are_joined(clauses, name, after):
            span = Span(tokens.starts[index], after.span.end)
            yield replace(place_name(clauses, span, (*name.actor_ids, *after.actor_ids), False), pair=True)
            at += 2
        else:
            yield name
            at += 1


def _before_of(tokens: Tokens, index: int) -> int:
    """The word before articles and "of" that stand in front of a word; -1 at the start of the text."""
    index -= 1
    while index > 0 and tokens.words[index] in _LEADING:
        index -= 1
    return index


def _are_joined(clauses: Clauses, one: Name, other: Name) -> bool:
    words = [word for word in clauses.words(one.span.end, other.span.start) if word not in _LEADING]
    return words in (["y"], ["e"], ["and"])


def _widened(clauses: Clauses, name: Name) -> Span | None:
    """From the noun for a government to the name, or from the name to the noun."""
    tokens = clauses.tokens
    at = clauses.first_word(name.span.start)
    before = _before_of(tokens, at)
    if before < at - 1 and tokens.words[before] in _NOUNS:
        return Span(tokens.starts[before], name.span.end)
    after = clauses.first_word(name.span.end)
    if name.possessive:
        after += 2 if tokens.words[after : after + 1] == ["'"] else 1
    for index in range(after, min(after + (_BETWEEN if name.possessive else 1), len(tokens.words))):
        if tokens.words[index] in _NOUNS and tokens.starts[index] - name.span.end <= 24:
            return Span(name.span.start, tokens.ends[index])
    return None


def _government_of(actor: Actor, actors: Mapping[str, Actor], day: date | None) -> str:
    """The government he belongs to on the day; where no day is known, at any time."""
    for one in actor.member_of:
        body = actors.get(one.actor)
        if body is None or body.kind is not ActorKind.GOVERNMENT:
            continue
        if day is None or ((one.start is None or one.start <= day) and (one.end is None or day <= one.end)):
            return body.id
    return ""
