"""Actors outside the codebook: whom a text names, and under which id. Every sentence is invented."""

import pytest

from data.coding.actors.named import find_named
from data.coding.actors.naming import FoundActors
from data.coding.text import find_zones, split_sentences
from data.model import Actor, ActorKind, Codebook, Phrases, Place, Published, Title
from tests.coding.invented_affair import code

BOOK = Codebook(
    actors=(
        Actor("rivas", "Elena Rivas", ActorKind.PERSON, aliases=("Rivas",)),
        Actor("court", "Supreme Court", ActorKind.INSTITUTION, aliases=("Corte Suprema",)),
        Actor(
            "mora",
            "Luis Mora",
            ActorKind.PERSON,
            titles=(Title("minister", Phrases(), Phrases(("el ministro",), ("the minister",))),),
        ),
    ),
    places=(Place("Puerto Viejo"),),
)

NAMED = [
    # an office before the name, with what it is of, or after a comma
    ("El diputado Pablo Soto habló.", ["pablo_soto"]),
    ("La alcaldesa de Monteluz, Irene Vidal, habló.", ["irene_vidal"]),
    ("La presidenta del Senado Irene Vidal habló.", ["irene_vidal"]),
    ("El ministro de Defensa Pablo Soto habló.", ["pablo_soto"]),
    ("Opposition lawmaker Paul North spoke.", ["paul_north"]),
    ("The outgoing Interior Minister Paul North spoke.", ["paul_north"]),
    ("The mayor of Monteluz, Irene Vidal, spoke.", ["irene_vidal"]),
    # two names, and the surname alone after them
    ("Llovía en el valle. Irene Vidal, por su parte, habló.", ["irene_vidal"]),
    ("Irene Vidal habló. Después Vidal calló.", ["irene_vidal", "irene_vidal"]),
    ("Paul North spoke. Then North left.", ["paul_north", "paul_north"]),
    # bodies
    ("La Defensoría del Pueblo habló.", ["defensoria_del_pueblo"]),
    ("La Organización Mundial para el Agua habló.", ["organizacion_mundial"]),
    ("La OMA habló.", ["oma"]),
    ("The Andean Parliament spoke.", ["andean_parliament"]),
    ("La Iglesia habló.", ["iglesia"]),
    # groups
    ("Los agricultores de La Vega hablaron.", ["agricultores_de_la_vega"]),
    ("Rights groups spoke.", ["rights_groups"]),
    ("Los comerciantes hablaron.", ["comerciantes"]),
    ("Carmakers spoke.", ["carmakers"]),
    # a name may go on to a place, but not start with one; what he is of is not the name
    ("El Partido Verde de Puerto Viejo habló.", ["partido_verde_de_puerto_viejo"]),
    ("Puerto Viejo Norte creció.", []),
    ("Economist Paul North of the University of Altea spoke.", ["paul_north"]),
    # nobody: places, times, the words that open a sentence, a verb's object, what the codebook lists
    ("El lunes llegó a Puerto Viejo.", []),
    ("However, on Monday it rained in January.", []),
    ("They praised Blue Valley again.", []),
    ("La Corte habló.", []),
    ("Elena Rivas habló.", []),
]


def strangers(text: str) -> list[str]:
    zones = find_zones(text, ())
    named = find_named(
        text,
        BOOK,
        zones=zones,
        sentences=split_sentences(text, zones),
        mentions=(),
        published=Published(),
    )
    return [mention.actor_id for mention in named.all if mention.actor_id in named.found]


@pytest.mark.parametrize(("text", "actor_ids"), NAMED)
def test_actors_outside_the_codebook_are_found_by_office_name_or_noun(text: str, actor_ids: list[str]) -> None:
    listed = {"Elena Rivas habló.": ["elena_rivas"]}  # without its mention, as here, a listed name is a stranger too
    assert strangers(text) == listed.get(text, actor_ids)


NAMES = [
    ("el ministro del Interior", "ministro_del_interior"),
    ("el ministro de Defensa Pablo Soto", "pablo_soto"),
    ("La organización Agua Clara", "agua_clara"),
    ("Agua Clara on Thursday", "agua_clara"),
    ("Interior Minister Paul North", "paul_north"),
    ("the Minister of Defence", "minister_of_defence"),
    ("agricultores de La Vega", "agricultores_de_la_vega"),
]


@pytest.mark.parametrize(("written", "actor_id"), NAMES)
def test_a_phrase_is_named_by_its_name_or_whole(written: str, actor_id: str) -> None:
    titles = frozenset(("ministro", "minister"))
    assert FoundActors(titles).name(written).actor_id == actor_id


def test_who_holds_an_office_told_apart_is_meant_by_the_office() -> None:
    text = "El ministro del Interior, Pablo Soto, calló."
    assert FoundActors(frozenset(("ministro",)), text).name("el ministro del Interior").actor_id == "pablo_soto"


HOLDERS = [
    ("El diputado Pablo Llanos rechazó el tranvía.", {"pablo_llanos tram rejects"}),
    ("La gobernadora de Altea, Rosa Llanos, exigió el tranvía.", {"rosa_llanos tram supports"}),
    ("Opposition lawmaker Paul North rejected the tram.", {"paul_north tram rejects"}),
    ("The fire chief of Altea, Paul North, backed the tram.", {"paul_north tram supports"}),
    ("Agricultores de La Vega rechazan la mina.", {"agricultores_de_la_vega mine rejects"}),
    ("Rights groups have condemned the mine.", {"rights_groups mine rejects"}),
    # the nearest name is the holder, listed or not
    ("Vidal habló con Rey. La senadora Rosa Llanos rechazó la mina.", {"rosa_llanos mine rejects"}),
    ("La mina abre. Rosa Llanos, por su parte, la defendió.", {"rosa_llanos mine supports"}),
    ("The mine opens. Rosa Llanos, on the other hand, defended it.", {"rosa_llanos mine supports"}),
    # what is no actor holds nothing
    ("Una medida así exigiría una mina.", set()),
]


@pytest.mark.parametrize(("text", "stances"), HOLDERS)
def test_actors_outside_the_codebook_hold_stances(text: str, stances: set[str]) -> None:
    assert {f"{row.actor_id} {row.issue} {row.stance}" for row in code(text)[0]} == stances


def test_an_anaphor_that_a_name_goes_on_from_means_that_name() -> None:
    assert strangers("El ministro Pablo Soto habló.") == ["pablo_soto"]
