"""Stances: which issue a cue is about. Every sentence is invented."""

from dataclasses import replace

import pytest

from data.model import Issue, Lexicon, Phrases, Stance
from tests.coding.invented_affair import BOOK, code, stances_of

ISSUES = [
    # two issues in one sentence, each with its cue
    ("Vidal apoya el tranvía y rechaza la mina.", {"vidal tram supports", "vidal mine rejects"}),
    ("Vidal supports the tram and rejects the mine.", {"vidal tram supports", "vidal mine rejects"}),
    ("Vidal rechazó la mina y la tasa del agua.", {"vidal mine rejects", "vidal levy rejects"}),
    ("Vidal rejected the mine and the water levy.", {"vidal mine rejects", "vidal levy rejects"}),
    # anaphors within reach of a term
    ("El tranvía costará millones. Soto rechaza esa medida.", {"soto tram rejects"}),
    ("The tram will cost millions. Soto rejects that measure.", {"soto tram rejects"}),
    ("Se habló del tranvía. Soto rechaza la propuesta.", {"soto tram rejects"}),
    ("The tram was discussed. Soto rejects the proposal.", {"soto tram rejects"}),
    # out of reach: three sentences for the tram, two for the mine
    ("La mina abre en mayo. Llovió. Hizo frío. Nevó. Soto rechaza ese proyecto.", set()),
    ("The mine opens in May. It rained. It was cold. It snowed. Soto rejects that project.", set()),
    # a pronoun for what the sentence before named
    ("La mina abre en mayo. Soto la rechaza.", {"soto mine rejects"}),
    ("The mine opens in May. Soto rejects it.", {"soto mine rejects"}),
    # also as what is judged, and as one idea among many
    ("La mina abre en mayo. Soto la calificó de inaceptable.", {"soto mine rejects"}),
    ("La mina abre en mayo. Rey la considera necesaria.", {"rey mine supports"}),
    ("La mina abre en mayo. Soto la dio por descartada.", {"soto mine rejects"}),
    ("La mina abre en mayo. Rey es el único que la respalda.", {"rey mine supports"}),
    ('The mine opens in May. "This is a terrible idea," said Irene Soto.', {"soto mine rejects"}),
    ("La mina abre en mayo, una medida que Soto no comparte.", {"soto mine rejects"}),
    ("The mine opens in May, a measure that Soto does not share.", {"soto mine rejects"}),
    # from farther back where the text is on one issue
    ("La mina abre en mayo. Llovió. Hizo frío. Soto la rechaza.", {"soto mine rejects"}),
    ("La mina y el tranvía abren en mayo. Llovió. Hizo frío. Soto la rechaza.", set()),
    # of several that it named, the first
    ("La mina abre en mayo, lejos del tranvía. Soto la rechaza.", {"soto mine rejects"}),
    # an anaphor stands for the issue last named
    ("El tranvía pasará junto a la mina. Soto rechaza ese proyecto.", {"soto mine rejects"}),
    # any option or plan points back, with an adjective between; a chief noun of the terms, from anywhere
    ("Se habló del tranvía. Soto rechaza esa opción.", {"soto tram rejects"}),
    ("The tram was discussed. Soto rejects that option.", {"soto tram rejects"}),
    ("The tram was discussed. Soto rejects the controversial proposal.", {"soto tram rejects"}),
    ("La tasa del agua sube. Soto rechaza la polémica propuesta.", {"soto levy rejects"}),
    # not what goes on to tell of something else
    ("Se habló del tranvía. Soto rechaza la idea de mudarse.", set()),
    ("The tram was discussed. Soto rejects the idea of moving house.", set()),
    ("La mina abre. Soto rechaza la propuesta de un tranvía.", {"soto tram rejects"}),
    # what the title names, with one term
    ("Un tranvía en Altea\n\nLlovió. Hizo frío. Nevó. Heló. Soto rechaza la propuesta.", {"soto tram rejects"}),
    # farther back for what the text opens with and names most
    (
        "El tranvía cuesta millones. El tranvía abre en mayo. Llovió. Hizo frío. Nevó. Heló. Tronó. Soto rechaza la "
        "propuesta.",
        {"soto tram rejects"},
    ),
    # no object of its own: what was named last
    ("Vidal habló del tranvía. Soto se opuso de plano.", {"soto tram rejects"}),
    ("Vidal habló del tranvía. Soto se mostró a favor.", {"soto tram supports"}),
    ("El tranvía abre en mayo. El rechazo de Soto fue inmediato.", {"soto tram rejects"}),
    ("The tram opens in May. Soto's refusal came at once.", {"soto tram rejects"}),
    # what a second issue is said of is no second object
    ("Soto rechazó la mina por su tranvía.", {"soto mine rejects"}),
    ("Soto denounced the mine as a tram in disguise.", {"soto mine rejects"}),
    # the decision told just before, whichever way it went
    (
        "El gobierno municipal descartó el tranvía. Soto aplaudió la decisión.",
        {"town tram rejects", "soto tram rejects"},
    ),
    (
        "El gobierno municipal aprobó el tranvía. Soto criticó la decisión.",
        {"town tram supports", "soto tram sceptical"},
    ),
    (
        "The municipal government ruled out the tram. Soto applauded the decision.",
        {"town tram rejects", "soto tram rejects"},
    ),
    (
        "The municipal government approved the tram. Soto criticised the decision.",
        {"town tram supports", "soto tram sceptical"},
    ),
    # a minister decides for his government too
    ("Rey descartó el tranvía. Soto aplaudió la decisión.", {"rey tram rejects", "soto tram rejects"}),
    ("Rey ruled out the tram. Soto applauded the decision.", {"rey tram rejects", "soto tram rejects"}),
    # what ended it is by its own noun a decision against it
    (
        "El gobierno municipal defiende la mina. Soto celebró la suspensión.",
        {"town mine supports", "soto mine rejects"},
    ),
    # what is only answered
    ("Soto respaldó una respuesta firme a la mina.", set()),
    # excluded words
    ("Soto rechazó el tranvía de juguete.", set()),
    # an issue's own cue, held by the speaker
    ("«Ni un agujero más en la mina», dijo Soto.", {"soto mine rejects"}),
    ('"Not one more hole for the mine," said Soto.', {"soto mine rejects"}),
]


@pytest.mark.parametrize(("text", "stances"), ISSUES)
def test_a_cue_is_about_the_issue_it_governs(text: str, stances: set[str]) -> None:
    assert stances_of(text) == stances


CHIEF = Issue(
    "mine",
    "Mine",
    terms=Phrases(("mina de cobre", "mina de oro", "mina abierta"), ("copper mine", "gold mine", "open mine")),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La mina de cobre abre. Llovió. Nevó. Heló. Tronó. Soto rechaza la mina.", True),
        ("La mina de cobre abre. Llovió. Nevó. Heló. Tronó. Soto no quiere ninguna mina.", True),
        ("The copper mine opens. It rained. It snowed. It froze. It thawed. Soto rejects the planned mine.", True),
        ("Soto rechaza la mina.", False),
    ],
)
def test_the_chief_noun_of_the_terms_points_back_once_one_is_named(text: str, found: bool) -> None:
    assert [row.actor_id for row in code(text, book=replace(BOOK, issues=(CHIEF,)))[0]] == ["soto"] * found


def test_a_cue_the_codebook_removes_shows_nothing() -> None:
    book = replace(BOOK, lexicon=Lexicon(cues_remove=Phrases(es=("rechaz*",))))
    assert code("Soto rechazó la mina.", book=book)[0] == ()


def test_a_hedge_the_codebook_adds_is_recorded() -> None:
    book = replace(BOOK, lexicon=Lexicon(hedges_add=Phrases(es=("a día de hoy",))))
    assert [row.hedge for row in code("Soto rechaza a día de hoy la mina.", book=book)[0]] == ["a día de hoy"]


def test_a_negation_the_codebook_adds_turns_the_cue_over() -> None:
    book = replace(BOOK, lexicon=Lexicon(negation_add=Phrases(es=("ni hablar de",))))
    assert [row.stance for row in code("Soto, ni hablar de apoyar la mina.", book=book)[0]] == [Stance.REJECTS]


def test_without_issues_there_are_no_stances() -> None:
    assert code("Soto rechazó la mina.", book=replace(BOOK, issues=()))[0] == ()


def test_captions_and_footers_are_left_out() -> None:
    text = "Soto habló ayer.\n\nSuscríbete a nuestro boletín: Soto rechaza la mina."
    assert all("Suscr" not in row.evidence.of(text) for row in code(text)[0])
