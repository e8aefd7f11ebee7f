"""Stances: whose stance a cue shows, in which voice, by whose report. Every sentence is invented."""

from dataclasses import replace

import pytest

from data.model import Actor, ActorKind, IssueCue, Phrases, Stance, Voice
from tests.coding.invented_affair import BOOK, code, stances_of

HOLDERS = [
    # agent of the passive
    ("El tranvía fue rechazado por Soto.", {"soto tram rejects"}),
    ("La mina ha sido respaldada por el gobierno de Costamar.", {"coast mine supports"}),
    ("La tasa del agua, criticada por Andrés Rey, entra en vigor mañana.", {"rey levy sceptical"}),
    ("The tram was rejected by Soto.", {"soto tram rejects"}),
    ("The mine has been backed by the Costamar government.", {"coast mine supports"}),
    ("The water levy, criticised by Andrés Rey, takes effect tomorrow.", {"rey levy sceptical"}),
    ("The tram was rejected.", set()),
    ("El tranvía fue rechazado.", set()),
    # author of the idea
    ("La propuesta de tranvía de Vidal llegó al pleno.", {"vidal tram supports"}),
    ("La propuesta de Vidal sobre el tranvía llegó al pleno.", {"vidal tram supports"}),
    ("El tranvía propuesto por Vidal costará millones.", {"vidal tram supports"}),
    ("La mina, planteada por Rey, divide al pueblo.", {"rey mine supports"}),
    ("Soto rechazó la propuesta de Vidal de un tranvía.", {"soto tram rejects", "vidal tram supports"}),
    ("Vidal's proposal for a tram reached the council.", {"vidal tram supports"}),
    ("The tram plan of Marta Vidal reached the council.", {"vidal tram supports"}),
    ("The tram proposed by Vidal will cost millions.", {"vidal tram supports"}),
    ("The mine, suggested by Rey, divides the people.", {"rey mine supports"}),
    ("Soto rejected Vidal's proposal for a tram.", {"soto tram rejects", "vidal tram supports"}),
    ("Soto said that the proposal for a tram will be studied.", set()),
    ("Soto dijo que la propuesta de un tranvía se estudiará.", set()),
    # as X proposed
    ("Habrá un tranvía, como propuso Vidal.", {"vidal tram supports"}),
    ("There will be a tram, as Vidal proposed.", {"vidal tram supports"}),
    # subject, with what stands between it and the verb
    ("Soto, que vive junto al río, rechaza la mina.", {"soto mine rejects"}),
    ("Soto, who lives by the river, rejects the mine.", {"soto mine rejects"}),
    ("Soto se reunió con Rey y rechazó la mina.", {"soto mine rejects"}),
    ("Soto met Rey and rejected the mine.", {"soto mine rejects"}),
    ("Tras reunirse con Rey, Soto respaldó el tranvía.", {"soto tram supports"}),
    ("After meeting Rey, Soto backed the tram.", {"soto tram supports"}),
    ("Soto rechazó la mina, pero apoyó el tranvía.", {"soto mine rejects", "soto tram supports"}),
    ("Soto rejected the mine but supported the tram.", {"soto mine rejects", "soto tram supports"}),
    ("Soto rejected the mine, while Rey supported the tram.", {"soto mine rejects", "rey tram supports"}),
    ("Soto rechaza la mina y Rey la defiende.", {"soto mine rejects", "rey mine supports"}),
    # past a relative clause, and past whoever an infinitive has for its object
    ("Soto, who won a vote against Rey, has pushed for the tram.", {"soto tram supports"}),
    ("Soto, que venció a Rey y al sindicato minero, rechaza la mina.", {"soto mine rejects"}),
    ("Soto went to Altea to see Rey and rejected the mine.", {"soto mine rejects"}),
    # a government told by who leads it
    ("El gobierno de Marta Vidal rechazó la mina.", {"town mine rejects"}),
    ("Vidal's government rejected the mine.", {"town mine rejects"}),
    ("The Vidal administration rejected the mine.", {"town mine rejects"}),
    ("Monteluz's outgoing government rejected the mine.", {"town mine rejects"}),
    (
        "Los gobiernos de Monteluz y Costamar acordaron una línea de tranvía.",
        {"town tram supports", "coast tram supports"},
    ),
    # a dateline names nobody
    ("COSTAMAR - Soto rechazó la mina.", {"soto mine rejects"}),
    ("COSTAMAR (Agencias).- Se rechazó la mina.", set()),
    # who proposes it, put after the verb beside who he is
    ("Vidal se opone a la mina que propone su rival, Andrés Rey.", {"vidal mine rejects", "rey mine supports"}),
    # avoiding a word on it says nothing of who proposed it
    ("Soto evitó hablar del tranvía propuesto por Vidal.", {"vidal tram supports"}),
    # both governments, whatever else "the two" might mean
    (
        "Vidal habló con Rey. Los dos gobiernos acordaron una línea de tranvía.",
        {"town tram supports", "coast tram supports"},
    ),
    (
        "Vidal met Rey. The two governments agreed to build a tram line.",
        {"town tram supports", "coast tram supports"},
    ),
    # support that is sought or missing is held by nobody
    ("El tranvía requiere el visto bueno de Costamar.", set()),
    ("The tram needs the approval of Costamar.", set()),
    # the one who asks, not the one who is asked
    ("Soto pidió a Vidal rechazar la mina.", {"soto mine rejects"}),
    ("Soto urged Vidal to reject the mine.", {"soto mine rejects"}),
    ("Rey asked Vidal to support the tram.", {"rey tram supports"}),
    # judged by
    ("Vidal calificó la mina de inaceptable.", {"vidal mine rejects"}),
    ("Vidal considers the mine unacceptable.", {"vidal mine rejects"}),
    ("Para Rey, el tranvía es inviable.", {"rey tram sceptical"}),
    ("For Rey, the tram is unworkable.", {"rey tram sceptical"}),
    # those affected
    (
        "El tranvía ha generado preocupación entre los comerciantes de la asociación de comerciantes.",
        {"traders tram sceptical"},
    ),
    ("The tram has caused concern among the traders.", {"traders tram sceptical"}),
    # nobody named in the sentence: the subject of the one before
    ("Soto visitó el valle. Rechaza la mina.", {"soto mine rejects"}),
    ("Vidal llegó ayer. Apoyará el tranvía.", {"vidal tram supports"}),
    # joint holders, through metonyms too
    ("Vidal y Rey respaldaron el tranvía.", {"vidal tram supports", "rey tram supports"}),
    ("Vidal and Rey backed the tram.", {"vidal tram supports", "rey tram supports"}),
    ("Monteluz y Costamar acordaron una línea de tranvía.", {"town tram supports", "coast tram supports"}),
    ("Monteluz and Costamar agreed to build a tram line.", {"town tram supports", "coast tram supports"}),
    ("The road from Monteluz to Costamar passes the mine that Soto rejects.", {"soto mine rejects"}),
    # carrying a measure out; a force acts for its government
    ("El gobierno de Costamar ordenó el despliegue de tropas.", {"coast troops supports"}),
    ("El ejército de Costamar inició las patrullas militares.", {"coast troops supports"}),
    ("The Costamar government ordered a troop deployment.", {"coast troops supports"}),
    ("The Costamar Army began military patrols.", {"coast troops supports"}),
    ("El Banco de la Tierra financiará la mina.", {"bank mine supports"}),
    ("The Land Bank will finance the mine.", {"bank mine supports"}),
    ("El Banco de la Tierra suspendió la mina.", {"bank mine rejects"}),
    ("The Land Bank suspended the mine.", {"bank mine rejects"}),
]


@pytest.mark.parametrize(("text", "stances"), HOLDERS)
def test_the_holder_is_found(text: str, stances: set[str]) -> None:
    assert stances_of(text) == stances


VOICES = [
    ("«Rechazamos la mina», dijo Soto.", "soto", Voice.SELF, ""),
    ('"We reject the mine," said Soto.', "soto", Voice.SELF, ""),
    ("«La mina es un error», sostuvo Rey.", "rey", Voice.SELF, ""),
    ("Soto dijo que rechaza la mina.", "soto", Voice.SELF, ""),
    ("Soto said she rejects the mine.", "soto", Voice.SELF, ""),
    ("Soto rechazó la mina.", "soto", Voice.NARRATED, ""),
    ("Soto rejected the mine.", "soto", Voice.NARRATED, ""),
    ("Soto dijo que Rey rechaza la mina.", "rey", Voice.ATTRIBUTED, "soto"),
    ("Soto said that Rey rejects the mine.", "rey", Voice.ATTRIBUTED, "soto"),
    ('"Rey has always opposed the mine," said Soto.', "rey", Voice.ATTRIBUTED, "soto"),
    ("Rey afirmó que la mina fue rechazada por Soto.", "soto", Voice.ATTRIBUTED, "rey"),
]


@pytest.mark.parametrize(("text", "actor_id", "voice", "reported_by"), VOICES)
def test_the_voice_tells_who_shows_the_stance(text: str, actor_id: str, voice: Voice, reported_by: str) -> None:
    (row,) = code(text)[0]
    assert (row.actor_id, row.voice, row.reported_by) == (actor_id, voice, reported_by)


def test_a_stance_in_what_is_said_links_its_statement() -> None:
    (row,) = code("«La mina es inaceptable», dijo Soto.")[0]
    assert row.statement is not None
    assert row.statement.actor_id == "soto"


def test_a_narrated_stance_links_no_statement() -> None:
    (row,) = code("El sindicato minero se opone a la tasa del agua.")[0]
    assert row.statement is None
    assert row.voice is Voice.NARRATED


def test_one_position_told_twice_is_one_row_with_a_further_passage() -> None:
    text = "Soto se opone a la mina.\n\nLa reunión duró dos horas. Soto se opone a la mina desde hace años."
    (row,) = [row for row in code(text)[0] if row.voice is Voice.NARRATED]
    assert [span.of(text)[:4] for span in row.further] == ["Soto"]


def test_every_row_says_which_rule_and_why() -> None:
    (row,) = code("Vidal no se opone por ahora al tranvía.")[0]
    assert row.rule == "reject, subject"
    assert row.why == "“se opone” rejects; negated by “no”: open; tram by “tranvía”; subject “Vidal”"


def test_an_outlets_own_headline_is_its_own_stance() -> None:
    outlet = replace(BOOK, actors=(*BOOK.actors, Actor("gazette", "The Gazette", ActorKind.OUTLET)))
    text = "Soto spoke.\n\nRelated\n\nThe Copper Mine: A Mistake for the Valley\n\n2 weeks ago\n"
    found = code(text, book=outlet, source="The Gazette")[0]
    assert [(row.actor_id, row.stance, row.voice) for row in found] == [("gazette", Stance.REJECTS, Voice.SELF)]
    assert code(text, book=outlet, source="Another")[0] == ()


def test_a_verb_of_carrying_out_listed_for_an_issue_still_counts_for_the_government() -> None:
    issues = tuple(
        replace(issue, cues=(IssueCue(Stance.SUPPORTS, Phrases(("inició",), ("began",))),))
        if issue.id == "troops"
        else issue
        for issue in BOOK.issues
    )
    (row,) = code("El ejército de Costamar inició las patrullas militares.", book=replace(BOOK, issues=issues))[0]
    assert row.actor_id == "coast"


MISSES = [
    # the antecedent of an empty subject two sentences back
    ("Soto visitó el valle. Llovía mucho. Rechaza la mina.", {"soto mine rejects"}),
    # irony
    ("«Qué buena idea, el tranvía», se burló Soto.", {"soto tram sceptical"}),
    # an implied refusal
    ("Soto dijo que antes de un tranvía prefiere caminar.", {"soto tram rejects"}),
    # both coordinated in front of "quienes", the first with a title between
    (
        "Rey habló con Soto, alcaldesa suplente, y con Vidal, quienes rechazan la mina.",
        {"soto mine rejects", "vidal mine rejects"},
    ),
]


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "stances"), MISSES)
def test_known_misses_of_holder_and_cue(text: str, stances: set[str]) -> None:
    assert stances_of(text) == stances
