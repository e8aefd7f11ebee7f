"""A government told by who leads it: "el gobierno de Rivas", "Rivas's government", "the Rivas administration"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from data.coding.clauses.clause import Clauses
from data.coding.clauses.lexicon import words_of
from data.coding.clauses.names import ARTICLES, Name
from data.coding.clauses.placing import place_name
from data.model import Actor, ActorKind, Codebook, Published, Span

_NOUNS = words_of("governments", "nouns")
_GENITIVES = frozenset(("de", "del", "of"))
_BETWEEN = 2


def with_governments(
    clauses: Clauses, names: Sequence[Name], codebook: Codebook, published: Published
) -> Iterator[Name]:
    """The names, a person's widened by the government beside it to name this; before he is in office, himself."""
    actors = {actor.id: actor for actor in codebook.actors}
    day = published.best or published.end
    for name in names:
        span = None if name.metonym or len(name.actor_ids) != 1 else _widened(clauses, name)
        actor = actors.get(name.actor_ids[0]) if span is not None else None
        if span is None or actor is None or actor.kind is not ActorKind.PERSON:
            yield name
        else:
            led = _government_of(actor, actors, day)
            yield replace(place_name(clauses, span, (led or actor.id,), False), government=True)


def _widened(clauses: Clauses, name: Name) -> Span | None:
    """From the noun for a government to the name, or from the name to the noun."""
    tokens = clauses.tokens
    at = clauses.first_word(name.span.start)
    before = at - 1
    while before > 0 and tokens.words[before] in ARTICLES | _GENITIVES:
        before -= 1
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
