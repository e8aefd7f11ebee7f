"""Stances: plain cues, negation, hedges, conditions, mood. Every sentence is invented."""

import pytest

from tests.coding.invented_affair import code, stances_of

PLAIN = [
    ("Vidal rechazó el tranvía.", "vidal tram rejects"),
    ("Marta Vidal se opone a la mina de cobre.", "vidal mine rejects"),
    ("El sindicato minero respalda la mina.", "union mine supports"),
    ("La asociación de comerciantes criticó la tasa del agua.", "traders levy sceptical"),
    ("Andrés Rey se mostró a favor de la tasa del agua.", "rey levy supports"),
    ("Soto está en contra del tranvía.", "soto tram rejects"),
    ("Rey exigió la construcción del tranvía.", "rey tram supports"),
    ("La alcaldesa de Monteluz vetó la mina.", "vidal mine rejects"),
    ("Soto manifestó su rechazo a la tasa del agua.", "soto levy rejects"),
    ("El sindicato minero expresó sus dudas sobre el tranvía.", "union tram sceptical"),
    ("Rey se declaró neutral sobre la mina.", "rey mine neutral"),
    ("Vidal dio luz verde al tranvía.", "vidal tram supports"),
    ("Los comerciantes protestan, pero Soto defiende el tranvía.", "soto tram supports"),
    ("La mina es inaceptable, afirmó Soto.", "soto mine rejects"),
    ("«El tranvía es inviable», dijo Rey.", "rey tram sceptical"),
    ("Vidal rejected the tram.", "vidal tram rejects"),
    ("Marta Vidal opposes the copper mine.", "vidal mine rejects"),
    ("The Miners' Union backs the mine.", "union mine supports"),
    ("The Traders' Association criticised the water levy.", "traders levy sceptical"),
    ("Rey came out in favour of the water levy.", "rey levy supports"),
    ("Soto is opposed to the tram.", "soto tram rejects"),
    ("Rey called for the construction of the tram line.", "rey tram supports"),
    ("The mayor of Monteluz vetoed the mine.", "vidal mine rejects"),
    ("Soto expressed her support for the water levy.", "soto levy supports"),
    ("The Miners' Union voiced doubts about the tram.", "union tram sceptical"),
    ("Rey remained neutral on the mine.", "rey mine neutral"),
    ("Vidal gave the green light to the tram.", "vidal tram supports"),
    ('"The mine is unacceptable," said Soto.', "soto mine rejects"),
    ('"I see the tram as a mistake," Rey said.', "rey tram rejects"),
    ("Vidal welcomed the water levy.", "vidal levy supports"),
    ("Soto warned against the mine.", "soto mine sceptical"),
    ("The traders are wary of the tram.", "traders tram sceptical"),
    ("Soto se opuso al tranvía.", "soto tram rejects"),
    ("Soto puso en duda la posibilidad de construir el tranvía.", "soto tram sceptical"),
    ("Soto questioned the possibility of supporting the tram.", "soto tram sceptical"),
    ("«El tranvía no está en los planes», dijo Vidal.", "vidal tram rejects"),
    ('"The tram is not part of the plan," said Vidal.', "vidal tram rejects"),
    ('"The tram remains on the agenda," said Vidal.', "vidal tram supports"),
    ("Rey considers the tram impossible.", "rey tram sceptical"),
    ("«El tranvía está muerto», dijo Rey.", "rey tram rejects"),
    ("Costamar no será parte de la mina.", "coast mine rejects"),
    ("Vidal dejó fuera el tranvía.", "vidal tram rejects"),
    ("Vidal called yesterday to build the tram.", "vidal tram supports"),
    ("Vidal quiere el tranvía.", "vidal tram supports"),
    ("Vidal wants the tram.", "vidal tram supports"),
    ("Soto doubts that the tram is legal.", "soto tram sceptical"),
    ("Costamar will not take part in the mine.", "coast mine rejects"),
    ("Costamar takes part in the mine.", "coast mine supports"),
    ("Vidal mantiene la tasa del agua.", "vidal levy supports"),
    ("Vidal neither endorsed nor rejected the tram.", "vidal tram neutral"),
]


@pytest.mark.parametrize(("text", "stance"), PLAIN)
def test_a_cue_shows_the_stance_of_its_subject(text: str, stance: str) -> None:
    assert stances_of(text) == {stance}


NEGATED = [
    ("Vidal no descarta el tranvía.", "vidal tram open"),
    ("Vidal no ha descartado el tranvía.", "vidal tram open"),
    ("Soto no apoya la mina.", "soto mine rejects"),
    ("Soto nunca apoyó la mina.", "soto mine rejects"),
    ("Rey se negó a respaldar la tasa del agua.", "rey levy rejects"),
    ("Rey no se opone a la mina.", "rey mine open"),
    ("El sindicato minero ya no respalda el tranvía.", "union tram rejects"),
    ("Vidal no está dispuesta a aceptar la mina.", "vidal mine rejects"),
    ("«No podemos permitir la mina», dijo Soto.", "soto mine rejects"),
    ("«No vamos a tolerar el tranvía», advirtió Rey.", "rey tram rejects"),
    ("La asociación de comerciantes no permitirá el tranvía.", "traders tram rejects"),
    ("Rey no cree que la mina sea viable.", "rey mine sceptical"),
    ("Soto está lejos de apoyar la tasa del agua.", "soto levy rejects"),
    ("Vidal did not reject the tram.", "vidal tram open"),
    ("Vidal has not ruled out the tram.", "vidal tram open"),
    ("Soto does not support the mine.", "soto mine rejects"),
    ("Soto won't back the mine.", "soto mine rejects"),
    ("Rey refused to endorse the water levy.", "rey levy rejects"),
    ("Rey doesn't oppose the mine.", "rey mine open"),
    ("The Miners' Union no longer supports the tram.", "union tram rejects"),
    ("Vidal is not willing to accept the mine.", "vidal mine rejects"),
    ('"We cannot allow the mine," said Soto.', "soto mine rejects"),
    ('"We will never accept the tram," Rey warned.', "rey tram rejects"),
    ("Rey does not believe the mine is viable.", "rey mine sceptical"),
    ("Soto is far from supporting the water levy.", "soto levy rejects"),
    ("The Traders' Association is not opposed to the tram.", "traders tram open"),
    ("Vidal not only supports the tram.", "vidal tram supports"),
    ("Vidal no solo apoya el tranvía.", "vidal tram supports"),
]


@pytest.mark.parametrize(("text", "stance"), NEGATED)
def test_negation_turns_the_cue_over(text: str, stance: str) -> None:
    assert stances_of(text) == {stance}


CONDITIONAL = [
    "Soto apoyaría la mina si se protegiera el río.",
    "Soto aceptará la mina siempre que se proteja el río.",
    "Soto respaldará la mina solo si los vecinos la aprueban.",
    "Soto está dispuesta a aceptar la mina a cambio de empleos.",
    "Soto condicionó su apoyo a la mina a un nuevo estudio.",
    "Si se protege el río, Soto apoyaría la mina.",
    "Soto no apoyará la mina a menos que se proteja el río.",
    "«No nos oponemos a la mina si se protege el río», dijo Soto.",
    '"We do not oppose the mine if the river is protected," said Soto.',
    "Soto would support the mine if the river were protected.",
    "Soto will accept the mine provided that the river is protected.",
    "Soto will back the mine only if the neighbours approve it.",
    "Soto is willing to accept the mine in exchange for jobs.",
    "If the river is protected, Soto would support the mine.",
    "Soto will not support the mine unless the river is protected.",
]


@pytest.mark.parametrize("text", CONDITIONAL)
def test_a_condition_makes_the_stance_conditional(text: str) -> None:
    assert "soto mine conditional" in stances_of(text)


HEDGED = [
    ("Vidal descartó por ahora el tranvía.", "vidal tram rejects", "por ahora"),
    ("Por el momento, Vidal rechaza el tranvía.", "vidal tram rejects", "Por el momento"),
    ("Vidal apoya en principio el tranvía.", "vidal tram supports", "en principio"),
    ("Vidal ruled out the tram for now.", "vidal tram rejects", "for now"),
    ("For the time being, Vidal rejects the tram.", "vidal tram rejects", "For the time being"),
    ("Vidal supports the tram in principle.", "vidal tram supports", "in principle"),
]


@pytest.mark.parametrize(("text", "stance", "hedge"), HEDGED)
def test_a_hedge_is_recorded_and_nothing_subtracted(text: str, stance: str, hedge: str) -> None:
    (row,) = code(text)[0]
    assert (f"{row.actor_id} {row.issue} {row.stance}", row.hedge) == (stance, hedge)


ENDING = [
    ("Soto pidió la cancelación del tranvía.", "soto tram rejects"),
    ("Rey exigió el fin de la mina.", "rey mine rejects"),
    ("La asociación de comerciantes celebró la suspensión de la tasa del agua.", "traders levy rejects"),
    ("El sindicato minero rechazó el cierre de la mina.", "union mine supports"),
    ("Soto called for an end to the mine.", "soto mine rejects"),
    ("Soto respaldó la decisión de descartar la mina.", "soto mine rejects"),
    ("Soto backed the decision to drop the mine.", "soto mine rejects"),
    ("Rey demanded the cancellation of the tram.", "rey tram rejects"),
    ("The Traders' Association welcomed the suspension of the water levy.", "traders levy rejects"),
    ("The Miners' Union rejected the closure of the mine.", "union mine supports"),
]


@pytest.mark.parametrize(("text", "stance"), ENDING)
def test_to_want_the_end_of_a_measure_is_to_reject_it(text: str, stance: str) -> None:
    assert stances_of(text) == {stance}


OPEN = [
    ("Rey podría apoyar el tranvía.", "rey tram open"),
    ("«Podríamos aceptar la tasa del agua», dijo Soto.", "soto levy open"),
    ("Vidal se mostró abierta a la mina.", "vidal mine open"),
    ("Vidal dejó la puerta abierta a la mina.", "vidal mine open"),
    ("Rey might support the tram.", "rey tram open"),
    ('"We could accept the water levy," said Soto.', "soto levy open"),
    ("Vidal is open to the mine.", "vidal mine open"),
    ("Vidal left the door open to the mine.", "vidal mine open"),
    ("Vidal is considering the tram.", "vidal tram open"),
    ("Vidal evalúa el tranvía.", "vidal tram open"),
    ("Vidal estudiará el tranvía.", "vidal tram open"),
    ("Vidal is studying the tram.", "vidal tram open"),
    ("Vidal will assess the tram.", "vidal tram open"),
]


@pytest.mark.parametrize(("text", "stance"), OPEN)
def test_what_is_only_possible_is_open(text: str, stance: str) -> None:
    assert stances_of(text) == {stance}


SILENT = [
    "Vidal habló de la mina.",
    "Vidal visitó la mina el lunes.",
    "La mina emplea a trescientas personas.",
    "¿Apoya Vidal la mina?",
    "Se espera que Rey apoye el tranvía.",
    "Rey no dijo si apoya el tranvía.",
    "Soto negó que apoye la mina.",
    "Soto descartó que la mina contamine el río.",
    "Soto ruled out that the mine pollutes the river.",
    "El pleno votó ayer: 24 votos contra la mina.",
    "Vidal rejected the proposal to move the mine's office.",
    "Vidal no se ha pronunciado sobre el tranvía.",
    "El tranvía de juguete que Vidal rechazó era caro.",
    "Soto tiene un tema pendiente con el tranvía.",
    "Vidal talked about the mine.",
    "Vidal visited the mine on Monday.",
    "The mine employs three hundred people.",
    "Does Vidal support the mine?",
    "Rey is expected to support the tram.",
    "Rey did not say whether he supports the tram.",
    "Soto denied that she supports the mine.",
    "Vidal has not commented on the tram.",
    "Vidal rejected the toy tram.",
    "Vidal said that the tram will be studied.",
    "Vidal stopped short of endorsing the tram.",
    "Vidal estudió ingeniería y vive junto al tranvía.",
    "Vidal apoyará el plan siempre que los vecinos acepten el tranvía y Rey pague.",
    "If Rey rejects the tram, the works will stop.",
    "Si Rey rechaza el tranvía, las obras pararán.",
    "Vidal went back to the mine.",
    "The tram passes the market in order to serve the traders.",
    "Vidal met Rey near the mine.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence_and_supposition_show_no_stance(text: str) -> None:
    assert stances_of(text) == set()
