"""Speakers outside the codebook: kept under a slug of the name as written."""

import re

from data.coding.text import fold
from data.model import ActorKind, FoundActor

_NAME = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑÜ][\w.’'-]*|[A-Z]\.)(?:\s+(?:(?:de|del|la|las|los|van|von|der|al|bin|y|of|the|for|and)\s+){0,3}"
    r"(?:[A-ZÁÉÍÓÚÑÜ][\w.’'-]*))*"
)
_LEADING = re.compile(r"^(?:the|el|la|los|las|an?|un|una|unos|unas|lo|al|del)\s+", re.IGNORECASE)
_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
_POSSESSIVE = re.compile(r"[’']s?$")


def slug(name: str) -> str:
    """Letters and digits of a name, folded, joined by underscores."""
    return _SLUG.sub("_", fold(name)).strip("_")[:_LONGEST].strip("_") or "unnamed"


class FoundActors:
    """Speakers found in a document; a later surname alone means the full name before it."""

    def __init__(self, titles: frozenset[str]) -> None:
        self._titles = titles
        self._by_slug: dict[str, FoundActor] = {}
        self._by_last: dict[str, str] = {}
        self._by_word: dict[str, str] = {}

    def name(self, written: str) -> FoundActor:
        """The actor a phrase names, known or new."""
        name, person = self._core(written)
        last = fold(name.split()[-1]) if name.split() else ""
        if len(name.split()) == 1 and last in self._by_last:
            return self._by_slug[self._by_last[last]]
        actor_id = slug(name)
        actor = self._by_slug.setdefault(
            actor_id, FoundActor(actor_id, name, ActorKind.PERSON if person else ActorKind.UNKNOWN)
        )
        if person and len(name.split()) > 1:
            self._by_last[last] = actor_id
        for word in fold(written).split():
            if word in self._titles:
                self._by_word[word] = actor_id
        return actor

    def by_title(self, written: str) -> FoundActor | None:
        """The one a bare title ("the senator") was last joined to."""
        words = [word for word in fold(written).split() if word in self._titles]
        actor_id = self._by_word.get(words[-1]) if words else None
        return self._by_slug[actor_id] if actor_id else None

    def __getitem__(self, actor_id: str) -> FoundActor:
        return self._by_slug[actor_id]

    def __contains__(self, actor_id: str) -> bool:
        return actor_id in self._by_slug

    def _core(self, written: str) -> tuple[str, bool]:
        """The name within a phrase, and whether it follows a title or is two or three names: a person's."""
        flat = _POSSESSIVE.sub("", " ".join(written.split()).strip(' ,;:."“”«»()'))
        bare = _LEADING.sub("", flat)
        names = list(_NAME.finditer(bare))
        if not names:
            return (bare or flat)[:_LONGEST].strip() or "unnamed", False
        last = names[-1].group().strip(" .,")
        words = last.split()
        while len(words) > 1 and fold(words[0]).strip(".") in self._titles:
            words = words[1:]
        titled = any(fold(word).strip(".") in self._titles for word in bare.split())
        whole = names[-1].end() >= len(bare) - 1
        if not whole and not titled:
            return bare[:_LONGEST].strip(), False
        if bare != flat and not titled:
            return bare[:_LONGEST].strip(), False
        return " ".join(words), titled or 2 <= len(words) <= 4
