"""Who the persons and organizations of a `.dna` file are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from data.exchange.dna.model import DnaFile, DnaStatement
from data.exchange.dna.roles import Roles
from data.model import ActorKind


def find_kinds(file: DnaFile, roles: Roles, names: Iterable[str]) -> dict[str, ActorKind]:
    """By name: the Type attribute where it is one of our kinds, else a person, else a group."""
    persons = {str(one.values[roles.person]) for one in file.statements if roles.person in one.values}
    kinds = {name: ActorKind.PERSON if name in persons else ActorKind.GROUP for name in names}
    for entity in file.entities:
        kind = entity.attributes.get("Type", "").strip().casefold()
        if entity.variable in (roles.person, roles.organization) and entity.value in kinds and kind in set(ActorKind):
            kinds[entity.value] = ActorKind(kind)
    return kinds


def count_members(statements: Iterable[DnaStatement], roles: Roles) -> dict[str, tuple[str, ...]]:
    """The organizations each person spoke for, the most frequent first."""
    counts: dict[str, Counter[str]] = {}
    for one in statements:
        person, organization = (str(one.values.get(name, "")) for name in (roles.person, roles.organization))
        if person and organization and person != organization:
            counts.setdefault(person, Counter())[organization] += 1
    return {person: tuple(name for name, _ in found.most_common()) for person, found in counts.items()}


def find_aliases(file: DnaFile, roles: Roles) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name and aliases of every person and organization that has any, parted by semicolons or line breaks."""
    for entity in file.entities:
        if entity.variable in (roles.person, roles.organization) and entity.attributes.get("Alias", "").strip():
            parts = re.split(r"[;\n]", entity.attributes["Alias"])
            yield entity.value, tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
