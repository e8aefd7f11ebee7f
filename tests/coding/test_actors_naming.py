"""What a speaker outside the codebook is called: the name within the words for it. Every name is invented."""

import pytest

from data.coding.actors.naming import FoundActors
from data.coding.statements.grammar import load_grammar
from data.model import ActorKind, Language

TITLES = load_grammar(Language.ES).titles | load_grammar(Language.EN).titles
PERSON, UNKNOWN = ActorKind.PERSON, ActorKind.UNKNOWN
NAMES = [
    ("Sen. Max Brand", "Max Brand", PERSON),
    ("el ministro del Interior Luis Prado", "Luis Prado", PERSON),
    ("el ministro de Defensa, Luis Prado", "Luis Prado", PERSON),
    ("Interior Minister Luis Prado", "Luis Prado", PERSON),
    ("President of Chile Luis Prado", "Luis Prado", PERSON),
    ("secretary of state Max Brand", "Max Brand", PERSON),
    ("la vocera de Gobierno Pía Lagos", "Pía Lagos", PERSON),
    ("el diputado Luis Prado (PV)", "Luis Prado", PERSON),
    ("Luis Prado of the party", "Luis Prado", PERSON),
    ("el senador Luis Rey", "Luis Rey", PERSON),
    ("el ministro del Interior", "ministro del Interior", PERSON),
    ("el presidente de la Cámara de Diputados", "presidente de la Cámara de Diputados", PERSON),
    ("the Senate majority leader", "Senate majority leader", PERSON),
    ("the governor of Texas", "governor of Texas", PERSON),
    ("supporters in Congress", "supporters in Congress", UNKNOWN),
    ("vecinos de Lima", "vecinos de Lima", UNKNOWN),
    ("the family's attorneys", "family's attorneys", UNKNOWN),
    ("un portavoz del Ministerio", "Ministerio", ActorKind.MINISTRY),
    ("el Ministerio de Economía y Finanzas", "Ministerio de Economía y Finanzas", ActorKind.MINISTRY),
    ("la Defensoría del Pueblo", "Defensoría del Pueblo", ActorKind.INSTITUTION),
]
LATER = [
    ("Luis Prado Ruiz", "Prado Ruiz"),
    ("Luis Prado Ruiz", "Prado"),
    ("Luis Prado Ruiz", "el senador Prado"),
    ("Max Brand", "Mr. Brand"),
]


@pytest.mark.parametrize(("written", "name", "kind"), NAMES)
def test_the_name_within_the_words(written: str, name: str, kind: ActorKind) -> None:
    actor = FoundActors(TITLES).name(written)
    assert (actor.name, actor.kind) == (name, kind)


@pytest.mark.parametrize(("first", "later"), LATER)
def test_a_surname_means_the_full_name_before_it(first: str, later: str) -> None:
    found = FoundActors(TITLES)
    assert found.name(first) == found.name(later)
