"""Speakers outside the codebook: kept under a slug of the name as written."""

import re
from collections import defaultdict
from collections.abc import Set
from functools import lru_cache

from data.coding.actors.proper import (
    Named,
    find_proper_name,
    is_epithet,
    is_personal,
    load_office_phrases,
    load_synonyms,
    split_joined,
)
from data.coding.actors.wordlists import words_of
from data.coding.text import fold
from data.model import ActorKind, FoundActor

UNNAMED = "unnamed"
"""Stands for a speaker whom nothing before the statement names."""

_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
CAPITAL = r"[A-ZÁÉÍÓÚÑÜ]"
_JOINING = r"(?:(?:de|del|la|las|los|van|von|der|al|bin|y|of|the|for|and)[ \t]+){0,3}"
_ROLE = re.compile(
    rf"\b(?:[Ee]l|[Ll]a|[Tt]he|[Ll]os|[Ll]as)\s+([^\W\d_][^,.;:()\n“”\"«»]{{2,90}}+),\s+"
    rf"({CAPITAL}[\w’'-]+(?:[ \t]+{_JOINING}{CAPITAL}[\w.’'-]*)*)(?=\s*[,(])"
)
_TITLED = re.compile(rf"\b([^\W\d_]+)\.?[ \t]+({CAPITAL}[\w’'-]+(?:[ \t]+{_JOINING}{CAPITAL}[\w’'-]*){{1,3}})")
_ROLE_WORDS = 3
_MOST_OF_A_PERSON = 4
_BEFORE_TIMES = frozenset(("on", "in", "el", "este", "en", "de", "last", "this", "late", "early"))
_TITLE_WORDS = 3


def slug(name: str) -> str:
    """Letters and digits of a name, folded, joined by underscores."""
    return _SLUG.sub("_", fold(name)).strip("_")[:_LONGEST].strip("_") or UNNAMED


def _is_office_phrase(written: str) -> bool:
    folded = fold(written)
    return any(phrase in folded for phrase in load_office_phrases())


class FoundActors:
    """Speakers found in a document; a later surname, one or two words, means the full name before it.

    `text` tells who holds an office named apart ("the interior minister, Eva Lind, ...").
    """

    def __init__(self, titles: frozenset[str], text: str = "") -> None:
        self.titles = titles | words_of("offices")
        self._by_role = _find_roles(text, self.titles)
        self._named_apart = frozenset(self._by_role.values())
        self._holders_of: dict[str, set[str]] = {}
        for role, name in self._by_role.items():
            for word in role.split()[:_ROLE_WORDS]:
                for title in load_synonyms(word):
                    self._holders_of.setdefault(title, set()).add(name)
        self._by_title_told = _find_titled(text, self.titles)
        self._by_slug: dict[str, FoundActor] = {}
        self._by_surname: dict[str, str] = {}
        self._by_word: dict[str, str] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)

    def name(self, written: str) -> FoundActor:
        """The actor a phrase names, known or new."""
        bare = _without_time(written)
        named = find_proper_name(self._by_role.get(_without_article(bare), bare), self.titles)
        known = self._by_surname.get(fold(named.name))
        if known is None and fold(named.name) in self._by_title_told:
            return self._add(written, Named(self._by_title_told[fold(named.name)], ActorKind.PERSON))
        return self._by_slug[known] if known is not None else self._add(written, named)

    def _add(self, written: str, named: Named) -> FoundActor:
        actor_id = slug(named.name)
        actor = self._by_slug.setdefault(actor_id, FoundActor(actor_id, named.name, named.kind))
        names = fold(named.name).split() if named.person else []
        for first in range(1, len(names)):
            self._by_surname[" ".join(names[first:])] = self._by_surname[names[first]] = actor_id
        for word in fold(written).split():
            if word in self.titles:
                self._hold(load_synonyms(word), actor_id)
        return actor

    def _hold(self, words: Set[str], actor_id: str) -> None:
        """Notes who was called by words for an office."""
        for word in words:
            self._by_word[word] = actor_id
            self._holders[word].add(actor_id)

    def is_person(self, actor_id: str) -> bool:
        """Whether an actor found here is a person."""
        return actor_id in self._by_slug and self._by_slug[actor_id].kind is ActorKind.PERSON

    def is_no_person(self, actor_id: str) -> bool:
        """Whether an actor found here is a body, or is told by a common noun ("a letter", "critics")."""
        actor = self._by_slug.get(actor_id)
        if actor is None or actor.kind is ActorKind.PERSON:
            return False
        return actor.kind is not ActorKind.UNKNOWN or not actor.name[:1].isupper()

    def takes_up(self, words: str) -> bool:
        """Whether folded words only take up somebody who spoke: "el morenista"."""
        return is_epithet(words, self.titles)

    def names_another(self, written: str, rest: str) -> bool:
        """Whether words that start like an anaphor go on to name someone ("el presidente Luis Prado")."""
        named = find_proper_name(written, self.titles)
        first = named.name.split()[0]
        return bool(rest.strip()) and named.person and first[0].isupper() and fold(first) not in self.titles

    def joint(self, written: str) -> tuple[FoundActor, ...]:
        """The actors a phrase names, several where it joins names."""
        return tuple(dict.fromkeys(self.name(one) for one in split_joined(written, self.titles)))

    def unnamed(self) -> FoundActor:
        """The speaker whom nothing names."""
        return self.name(UNNAMED)

    def by_title(self, written: str) -> FoundActor | None:
        """The one a bare title ("the senator") was last joined to."""
        bare = written.split()[-1:] and written.split()[-1][0].islower() and len(written.split()) <= _TITLE_WORDS
        word = self._office(written) if bare or _is_office_phrase(written) else ""
        if word:
            return self._by_slug[self._by_word[word]]
        return self._by_role_of(written) if bare else None

    def _by_role_of(self, written: str) -> FoundActor | None:
        """The only one whom the text names beside an office that a bare title may take up."""
        title = next((word for word in reversed(fold(written).split()) if word in self.titles), "")
        held = self._holders_of.get(title, set()) if title else set()
        return self.name(next(iter(held))) if len(held) == 1 else None

    def _office(self, written: str) -> str:
        """The word for an office, held by someone named before, by which a phrase takes him up; empty where none is."""
        folded = fold(written)
        phrased = (title for phrase, title in load_office_phrases().items() if phrase in folded)
        words = (*phrased, *reversed(folded.split()))
        return next((word for word in words if word in self._by_word), "")

    def fuller(self, actor_id: str) -> str:
        """The id of the name told later for one first named by surname or office alone, else the id itself."""
        actor = self._by_slug.get(actor_id)
        if actor is None:
            return actor_id
        known = self._by_surname.get(fold(actor.name))
        if known is not None:
            return known
        office = self._office(actor.name) if actor.name.islower() or _is_office_phrase(actor.name) else ""
        holders = self._holders.get(office, set()) - {actor_id}
        return min(holders) if len(holders) == 1 else actor_id

    def has_office(self, name: str) -> bool:
        """Whether the text names an office between commas with the name."""
        return name in self._named_apart

    def __getitem__(self, actor_id: str) -> FoundActor:
        return self._by_slug[actor_id]

    def __contains__(self, actor_id: str) -> bool:
        return actor_id in self._by_slug


@lru_cache(maxsize=4)
def _find_roles(text: str, titles: frozenset[str]) -> dict[str, str]:
    """Phrases for an office, without article, with the name that follows between commas."""
    roles: dict[str, str] = {}
    for match in _ROLE.finditer(text):
        words = fold(match[1]).split()
        if not titles.isdisjoint(words[:_ROLE_WORDS]) and len(match[2].split()) <= _MOST_OF_A_PERSON:
            roles[" ".join(words)] = match[2].strip(" .,")
    return roles


@lru_cache(maxsize=4)
def _find_titled(text: str, titles: frozenset[str]) -> dict[str, str]:
    """Surnames with the only full name that the text tells behind a title ("Mayor Lena Ortiz ... Ortiz said")."""
    full: dict[str, set[str]] = defaultdict(set)
    for match in _TITLED.finditer(text):
        if fold(match[1]) not in titles:
            continue
        words = match[2].strip(" .,").split()
        if is_personal(words, titles):
            for first in range(1, len(words)):
                full[fold(" ".join(words[first:]))].add(" ".join(words))
    return {surname: next(iter(names)) for surname, names in full.items() if len(names) == 1}


def _without_article(written: str) -> str:
    first, _, rest = fold(written).strip(" .,").partition(" ")
    return rest if first in {"el", "la", "los", "las", "the"} else f"{first} {rest}".strip()


def _without_time(phrase: str) -> str:
    """The phrase without a time told after it ("Amnesty on Thursday")."""
    words = phrase.split()
    while len(words) > 1 and fold(words[-1]).strip(".,") in words_of("times"):
        words.pop()
        while len(words) > 1 and fold(words[-1]) in _BEFORE_TIMES:
            words.pop()
    return " ".join(words)
