"""Speakers outside the codebook: kept under a slug of the name as written."""

import re

from data.coding.actors.proper import Named, find_proper_name, split_joined
from data.coding.text import fold
from data.model import FoundActor

UNNAMED = "unnamed"
"""Stands for a speaker whom nothing before the statement names."""

_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(name: str) -> str:
    """Letters and digits of a name, folded, joined by underscores."""
    return _SLUG.sub("_", fold(name)).strip("_")[:_LONGEST].strip("_") or UNNAMED


class FoundActors:
    """Speakers found in a document; a later surname, one or two words, means the full name before it."""

    def __init__(self, titles: frozenset[str]) -> None:
        self._titles = titles
        self._by_slug: dict[str, FoundActor] = {}
        self._by_surname: dict[str, str] = {}
        self._by_word: dict[str, str] = {}

    def name(self, written: str) -> FoundActor:
        """The actor a phrase names, known or new."""
        named = find_proper_name(written, self._titles)
        known = self._by_surname.get(fold(named.name))
        return self._by_slug[known] if known is not None else self._add(written, named)

    def _add(self, written: str, named: Named) -> FoundActor:
        actor_id = slug(named.name)
        actor = self._by_slug.setdefault(actor_id, FoundActor(actor_id, named.name, named.kind))
        names = fold(named.name).split() if named.person else []
        for first in range(1, len(names)):
            self._by_surname[" ".join(names[first:])] = self._by_surname[names[first]] = actor_id
        for word in fold(written).split():
            if word in self._titles:
                self._by_word[word] = actor_id
        return actor

    def names_another(self, written: str, rest: str) -> bool:
        """Whether words that start like an anaphor go on to name someone ("el presidente Luis Prado")."""
        named = find_proper_name(written, self._titles)
        first = named.name.split()[0]
        return bool(rest.strip()) and named.person and first[0].isupper() and fold(first) not in self._titles

    def joint(self, written: str) -> tuple[FoundActor, ...]:
        """The actors a phrase names, several where it joins names."""
        return tuple(dict.fromkeys(self.name(one) for one in split_joined(written, self._titles)))

    def unnamed(self) -> FoundActor:
        """The speaker whom nothing names."""
        return self.name(UNNAMED)

    def by_title(self, written: str) -> FoundActor | None:
        """The one a bare title ("the senator") was last joined to."""
        words = [word for word in fold(written).split() if word in self._titles]
        actor_id = self._by_word.get(words[-1]) if words else None
        return self._by_slug[actor_id] if actor_id else None

    def __getitem__(self, actor_id: str) -> FoundActor:
        return self._by_slug[actor_id]

    def __contains__(self, actor_id: str) -> bool:
        return actor_id in self._by_slug
