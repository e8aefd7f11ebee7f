"""Who a sentence names: mentions, metonyms, "both governments", "his government", with their place in the clause."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.clauses.breaks import Clauses
from data.coding.clauses.lexicon import words_of
from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.model import Actor, ActorKind, Codebook, Mention, Span, Statement

_PAIRS = (
    "ambos gobiernos", "los dos gobiernos", "ambos paises", "los dos paises", "ambas naciones", "ambas partes", "ambas capitales",
    "both governments", "the two governments", "both countries", "the two countries", "both nations", "the two nations", "both sides",
    "both capitals", "the two sides", "ambos estados", "both states",
)
_OWN = (
    "su gobierno", "nuestro gobierno", "mi gobierno", "su pais", "nuestro pais", "mi pais", "su administracion", "mi administracion",
    "his government", "her government", "their government", "its government", "our government", "my government", "his country",
    "her country", "our country", "my country", "his administration", "her administration", "our administration", "this government",
    "gobierno de su pais", "government of his country", "government of her country", "government of your country",
    "government of their country", "este gobierno", "my administration", "nuestra administracion", "su ejecutivo",
)
_OWN_RULE: Matcher[str] = Matcher([*((phrase, "pair") for phrase in _PAIRS), *((phrase, "own") for phrase in _OWN)], soft=False)
_CONJUNCTIONS = frozenset("after before until since".split())
_QUANTITIES = frozenset(
    """dozens hundreds thousands scores group groups some most many majority number members several part all both one two three
    decenas cientos miles grupo grupos mayoria parte miembros varios centenares docenas integrantes representantes uno dos tres
    government president presidente gobierno ministry minister ministro ministerio""".split()
)
_COORDINATIONS = (["and"], ["y"], ["e"], [",", "and"], [",", "y"], ["&"], ["and", "of"], ["y", "de"], ["y", "del"])
_ARTICLES = frozenset("el la los las the un una a an señor senor señora mr mrs ms dr don dona president presidente".split())


@dataclass(frozen=True, slots=True)
class Name:
    """Words that stand for actors; a metonym counts only where it acts. `preposition` is the word that governs them."""

    span: Span
    actor_ids: tuple[str, ...]
    metonym: bool = False
    preposition: str = ""
    possessive: bool = False
    pair: bool = False

    @property
    def free(self) -> bool:
        """Whether the name may be a subject: nothing governs it."""
        return not self.preposition and not self.possessive


class Names:
    """The names of a text in order, with coordinated ones joined on demand."""

    def __init__(self, clauses: Clauses, names: Sequence[Name], actors: Sequence[Actor]) -> None:
        self.clauses = clauses
        self.all = tuple(names)
        self._starts = [name.span.start for name in names]
        self._actors = {actor.id: actor for actor in actors}

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that start in the range."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def joined(self, name: Name, sentence: Span) -> tuple[str, ...]:
        """Actors of the name and of those it is coordinated with ("Chile and Peru")."""
        index = bisect_left(self._starts, name.span.start)
        ids = list(name.actor_ids)
        for step in (-1, 1):
            at = index
            while 0 <= at + step < len(self.all):
                left, right = (self.all[at + step], self.all[at]) if step < 0 else (self.all[at], self.all[at + step])
                if not (sentence.covers(left.span) and sentence.covers(right.span) and self._is_joined(left, right)):
                    break
                other = self.all[at + step].actor_ids
                ids = [*other, *ids] if step < 0 else [*ids, *other]
                at += step
        return tuple(dict.fromkeys(ids))

    def _is_joined(self, left: Name, right: Name) -> bool:
        if left.possessive or set(left.actor_ids) & set(right.actor_ids):
            return False
        gap = self.clauses.text[left.span.end : right.span.start]
        words = [word for word in self.clauses.words(left.span.end, right.span.start) if word not in _ARTICLES]
        return len(gap) < 24 and words in _COORDINATIONS

    def government_of(self, actor_id: str) -> str:
        """The government an actor belongs to, through membership or country; empty where none is known."""
        actor = self._actors.get(actor_id)
        if actor is None:
            return ""
        if actor.kind is ActorKind.GOVERNMENT:
            return actor.id
        governments = [other.id for other in self._actors.values() if other.kind is ActorKind.GOVERNMENT
                       and actor.country and other.country == actor.country]
        return self.membership_of(actor_id) or (governments[0] if len(governments) == 1 else "")

    def membership_of(self, actor_id: str) -> str:
        """The one government the actor is a member of; empty where there is none or several."""
        actor = self._actors.get(actor_id)
        owned = [own.actor for own in actor.member_of if self.kind_of(own.actor) is ActorKind.GOVERNMENT] if actor else []
        return owned[0] if len(set(owned)) == 1 else ""

    def bodies_of(self, actor_id: str) -> tuple[str, ...]:
        """What the actor is a member of."""
        actor = self._actors.get(actor_id)
        return tuple(membership.actor for membership in actor.member_of) if actor else ()

    def kind_of(self, actor_id: str) -> ActorKind:
        actor = self._actors.get(actor_id)
        return actor.kind if actor else ActorKind.UNKNOWN

    def country_of(self, actor_id: str) -> str:
        actor = self._actors.get(actor_id)
        return actor.country if actor else ""


@compiled_once
def _metonyms(codebook: Codebook) -> Matcher[str]:
    return Matcher((phrase, actor.id) for actor in codebook.actors for phrase in actor.metonyms)


def find_names(
    clauses: Clauses, codebook: Codebook, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> Names:
    """Names of the text in order; mentions go before metonyms where they overlap."""
    grouped: dict[Span, list[str]] = {}
    for mention in mentions:
        grouped.setdefault(mention.span, []).append(mention.actor_id)
    for statement in statements:
        if statement.speaker is not None and not any(statement.speaker.overlaps(span) for span in grouped):
            grouped.setdefault(statement.speaker, []).append(statement.actor_id)
    listed = {span: (tuple(dict.fromkeys(ids)), False) for span, ids in grouped.items()}
    taken = sorted(listed)
    metonyms: dict[Span, list[str]] = {}
    for match in _metonyms(codebook).find(clauses.text):
        metonyms.setdefault(match.span, []).append(match.payload)
    for span, ids in metonyms.items():
        if not _is_taken(span, taken):
            listed[span] = (tuple(dict.fromkeys(ids)), True)
    named = _with_shared(clauses, [_placed(clauses, span, *listed[span]) for span in sorted(listed)])
    names = Names(clauses, named, codebook.actors)
    others = list(_find_governments(clauses, names, statements, sorted(listed)))
    return Names(clauses, sorted([*named, *others], key=lambda name: name.span), codebook.actors) if others else names


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_left(taken, span)
    return any(taken[index].overlaps(span) for index in (at - 1, at) if 0 <= index < len(taken))


def _placed(clauses: Clauses, span: Span, ids: tuple[str, ...], metonym: bool) -> Name:
    """The name with the preposition before it and the genitive after it."""
    tokens = clauses.tokens
    index = clauses.first_word(span.start) - 1
    while index >= 0 and tokens.words[index] in _ARTICLES:
        index -= 1
    word = tokens.words[index] if index >= 0 else ""
    gap = clauses.text[tokens.ends[index] : span.start] if index >= 0 else "."
    governed = word in words_of("places", "prepositions") and not any(sign in gap for sign in ".,;:")
    if governed and word in {"of", "de"} and index and tokens.words[index - 1] in _QUANTITIES:
        governed = False
    if clauses.text[max(span.start - 1, 0)] in "-–" and clauses.text[max(span.start - 2, 0)].isalpha():
        word, governed = "-", True
    after = clauses.text[span.end : span.end + 2]
    possessive = after in {"'s", "’s"} or (after[:1] in {"'", "’"} and clauses.text[span.end - 1] == "s")
    return Name(span, ids, metonym, word if governed else "", possessive)


def _with_shared(clauses: Clauses, names: Sequence[Name]) -> list[Name]:
    """A name coordinated with a governed phrase is governed too ("with ministers and mayors")."""
    placed: list[Name] = []
    for name in names:
        before = placed[-1] if placed else None
        if before is not None and before.preposition and name.free and name.span.start - before.span.end <= 40:
            words = clauses.words(before.span.end, name.span.start)
            last = [word for word in words if word not in _ARTICLES][-1:]
            if last in (["and"], ["y"], ["e"]) and not clauses.cost(before.span.end, name.span.start):
                name = replace(name, preposition=before.preposition)
        placed.append(name)
    return placed


def _find_governments(
    clauses: Clauses, names: Names, statements: Sequence[Statement], taken: Sequence[Span]
) -> Iterator[Name]:
    """"Both governments" and "his government", by the countries of who was named before or of who speaks."""
    for match in _OWN_RULE.find(clauses.text):
        if _is_taken(match.span, taken):
            continue
        before = names.within(max(match.span.start - 1200, 0), match.span.start)
        if match.payload == "pair":
            ids = _last_governments(names, before)
            if len(ids) == 2:
                yield replace(_placed(clauses, match.span, ids, False), pair=True)
        else:
            ids = tuple(filter(None, [_own_government(names, before, match.span, statements)]))
            if ids:
                yield _placed(clauses, match.span, ids, False)


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


def _own_government(names: Names, before: Sequence[Name], span: Span, statements: Sequence[Statement]) -> str:
    for statement in statements:
        if statement.content.covers(span):
            return names.government_of(statement.actor_id)
    free = [name for name in before if name.free and not name.metonym]
    return names.government_of(free[-1].actor_ids[0]) if free else ""
