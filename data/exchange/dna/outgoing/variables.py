"""Variables and their values on their way to a `.dna` file."""

from collections.abc import Iterable, Iterator

from data.exchange.dna.model import DnaEntity, DnaStatement, DnaVariable
from data.exchange.dna.origin import Origin
from data.exchange.dna.outgoing.labels import Labels
from data.exchange.dna.roles import SIGNED, VARIABLES
from data.exchange.extract import Extract


def make_variables(origin: Origin | None, statements: Iterable[DnaStatement]) -> tuple[DnaVariable, ...]:
    """The variables that came, and those that the statements need."""
    found = list(origin.file.variables) if origin else []
    have = {(one.statement_type, one.name) for one in found}
    needed = {(one.type, name): None for one in statements for name in one.values}
    for kind in dict.fromkeys(kind for kind, _ in needed) or {SIGNED: None}:
        for name, data_type in VARIABLES.get(kind, VARIABLES[SIGNED]):
            if (not origin or (kind, name) in needed) and (kind, name) not in have:
                found.append(DnaVariable(name, data_type, kind))
    return tuple(found)


def make_entities(
    extract: Extract, origin: Origin | None, variables: Iterable[DnaVariable], labels: Labels
) -> Iterator[DnaEntity]:
    """The entities that came; in a file that did not come from DNA our actors and issues, with their ids."""
    if origin:
        yield from origin.file.entities
        return
    values = list(_values(extract, labels))
    for one in variables:
        for name, value, attributes in values:
            if one.name == name:
                yield DnaEntity(one.statement_type, name, value, "", attributes)


def _values(extract: Extract, labels: Labels) -> Iterator[tuple[str, str, dict[str, str]]]:
    for actor in extract.frames["actors"].to_dict("records"):
        variable = "person" if actor["kind"] == "person" else "organization"
        about = {"Type": str(actor["kind"]), "Postura id": str(actor["actor_id"])}
        yield variable, labels.actors[actor["actor_id"]], about
    for issue in dict.fromkeys(extract.selected.stances["issue"]):
        yield "concept", labels.issues[issue], {"Postura id": issue}
