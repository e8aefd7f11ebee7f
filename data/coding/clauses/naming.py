"""Finds whom a text names: mentions, metonyms, "both governments", "his government"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from data.coding.clauses.clause import Clauses
from data.coding.clauses.governments import SEVERAL, with_governments
from data.coding.clauses.lexicon import phrases_of
from data.coding.clauses.names import ARTICLES, Name, Names
from data.coding.clauses.placing import place_name
from data.coding.clauses.spans import SpanIndex
from data.coding.compilation import compiled_once
from data.coding.text import Match, Matcher
from data.model import Codebook, Mention, Published, Span, Statement

_NOT_SAID = Published()
_DATELINE = re.compile(r"(?: ?\([^)\n]{1,40}\))?[ .,]{0,2}(?: ?[-–—]{1,2} | ?\.[-–—])")
_START = attrgetter("start")
_BOUNDS = attrgetter("start", "end")
_PAIR, _OWNED = "<pair>", "<own>"


@compiled_once
def _metonyms(codebook: Codebook) -> Matcher[str]:
    named = [(phrase, actor.id) for actor in codebook.actors for phrase in actor.metonyms]
    return Matcher(
        [
            *dict.fromkeys(named),
            *((phrase, _PAIR) for phrase in phrases_of("governments", "pair")),
            *((phrase, _OWNED) for phrase in phrases_of("governments", "own")),
        ]
    )


@lru_cache(maxsize=2)
def _find_metonyms(text: str, metonyms: Matcher[str]) -> list[Match[str]]:
    """The same for stances and events of one text."""
    return metonyms.find(text)


def find_names(
    clauses: Clauses,
    codebook: Codebook,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    published: Published = _NOT_SAID,
) -> Names:
    """Names of the text in order; mentions go before metonyms where they overlap."""
    grouped: dict[Span, list[str]] = {}
    for mention in mentions:
        grouped.setdefault(mention.span, []).append(mention.actor_id)
    metonyms: dict[Span, list[str]] = {}
    governments: list[Match[str]] = []
    for match in _find_metonyms(clauses.text, _metonyms(codebook)):
        if match.payload in {_PAIR, _OWNED}:
            governments.append(match)
        else:
            metonyms.setdefault(match.span, []).append(match.payload)
    grouped = _without_shorter(grouped, [match.span for match in governments])
    mentioned = sorted([*grouped, *(match.span for match in governments)], key=_BOUNDS)
    for statement in statements:
        if (
            statement.speaker is not None
            and _is_name(clauses, statement.speaker)
            and SEVERAL.isdisjoint(clauses.words(statement.speaker.start, statement.speaker.end)[:2])
            and not _is_taken(statement.speaker, mentioned)
        ):
            grouped.setdefault(statement.speaker, []).append(statement.actor_id)
    listed = {span: (tuple(dict.fromkeys(ids)), False) for span, ids in grouped.items()}
    taken = sorted(listed, key=_BOUNDS)
    for span, ids in metonyms.items():
        if not _is_taken(span, taken) and not _DATELINE.match(clauses.text, span.end):
            listed[span] = (tuple(dict.fromkeys(ids)), True)
    placed = [place_name(clauses, span, *listed[span]) for span in sorted(listed, key=_BOUNDS)]
    named = _with_shared(clauses, list(with_governments(clauses, placed, codebook, published)))
    names = Names(clauses, named, codebook.actors)
    said = SpanIndex((statement.content, statement) for statement in statements) if governments else SpanIndex(())
    others = list(_find_governments(clauses, names, said, sorted(listed, key=_BOUNDS), governments))
    return Names(clauses, sorted([*named, *others], key=lambda name: name.span), codebook.actors) if others else names


def _without_shorter(grouped: dict[Span, list[str]], governments: Sequence[Span]) -> dict[Span, list[str]]:
    """Mentions without those that are only the start of words for governments ("the two" of "the two countries")."""
    starts = {span.start: span.end for span in governments}
    return {span: ids for span, ids in grouped.items() if starts.get(span.start, 0) <= span.end}


def _is_name(clauses: Clauses, speaker: Span) -> bool:
    """Whether the words for a speaker outside the codebook have a capital beyond the first letter."""
    return any(letter.isupper() for letter in speaker.of(clauses.text)[1:])


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_left(taken, span.start, key=_START)
    return any(other.overlaps(span) for other in taken[max(at - 1, 0) : at + 1])


def _with_shared(clauses: Clauses, names: Sequence[Name]) -> list[Name]:
    """A name coordinated with a governed phrase is governed too ("with ministers and mayors")."""
    placed: list[Name] = []
    for name in names:
        before = placed[-1] if placed else None
        if before is not None and before.preposition and name.free and name.span.start - before.span.end <= 40:
            words = clauses.words(before.span.end, name.span.start)
            last = [word for word in words if word not in ARTICLES][-1:]
            if last in (["and"], ["y"], ["e"]) and not clauses.cost(before.span.end, name.span.start):
                name = replace(name, preposition=before.preposition)
        placed.append(name)
    return placed


def _find_governments(
    clauses: Clauses, names: Names, statements: SpanIndex[Statement], taken: Sequence[Span], found: Sequence[Match[str]]
) -> Iterator[Name]:
    """ "Both governments" and "his government", by the countries of who was named before or of who speaks."""
    for match in found:
        if _is_taken(match.span, taken):
            continue
        before = names.within(max(match.span.start - 1200, 0), match.span.start)
        if match.payload == _PAIR:
            ids = _last_governments(names, before)
            if len(ids) == 2:
                yield replace(place_name(clauses, match.span, ids, False), pair=True)
        else:
            ids = tuple(filter(None, [_own_government(names, before, match.span, statements)]))
            if ids:
                yield place_name(clauses, match.span, ids, False)


def _last_governments(names: Names, before: Iterable[Name]) -> tuple[str, ...]:
    found: list[str] = []
    for name in reversed(tuple(before)):
        for actor_id in reversed(name.actor_ids):
            government = names.government_of(actor_id)
            if government and government not in found:
                found.append(government)
            if len(found) == 2:
                return tuple(reversed(found))
    return ()


def _own_government(names: Names, before: Sequence[Name], span: Span, statements: SpanIndex[Statement]) -> str:
    over = statements.covering(span)
    if over:
        return names.government_of(over[0][1].actor_id)
    free = [name for name in before if name.free and not name.metonym]
    return names.government_of(free[-1].actor_ids[0]) if free else ""
