"""Spanish attributions, one table for each family of rules. Every sentence is invented."""

import pytest

from data.model import Language
from tests.coding.speech import told

QUE = [
    ("Soto dijo que el agua es cara.", "soto | el agua es cara"),
    ("Ana Soto ha señalado hoy que el agua es cara.", "soto | el agua es cara"),
    ("Rey también había advertido a los vecinos de que faltaría agua.", "rey | faltaría agua"),
    ("La alcaldesa de Monteluz aseguró el lunes en rueda de prensa que habrá agua.", "soto | habrá agua"),
    ("El alcalde de Riofrío, Andrés Rey, explicó que no hay dinero.", "rey | no hay dinero"),
    ("Rey se quejó ayer de que nadie paga.", "rey | nadie paga"),
    ("Soto dejó claro que no cederá.", "soto | no cederá"),
    ("El Sindicato del Agua pidió que baje la tasa.", "union | baje la tasa"),
    ("Soto preguntó si habrá agua.", "soto | si habrá agua"),
    ("Soto preguntó a un vecino si habrá agua.", "soto | si habrá agua"),
    ("Soto dijo, por ejemplo, que el agua es cara.", "soto | el agua es cara"),
    ("Rey explica en su libro sobre Pía Lagos que el agua es cara.", "rey | el agua es cara"),
    ("Rey dijo a la gente que reunió en Lima que habrá agua.", "rey | habrá agua"),
    ("Rey ha llegado a asegurar que habrá agua.", "rey | habrá agua"),
    ("Rey confiesa que habrá agua.", "rey | habrá agua"),
    ("Su gerente, Pía Lagos, advirtió que habrá huelga.", "pia_lagos | habrá huelga"),
    ("Soto y Rey coincidieron en que falta agua.", "rey | falta agua; soto | falta agua"),
]
INVERTED = [
    ("El agua llegará en junio, informó hoy el Sindicato del Agua.", "union | El agua llegará en junio"),
    ("El agua llegará en junio, afirmó la alcaldesa de Monteluz.", "soto | El agua llegará en junio"),
    ("“No cederemos”, dijo Soto.", "soto | No cederemos"),
    ("«No cederemos», dijo ayer Rey en una entrevista.", "rey | No cederemos"),
    ("“No”, dijo Rey, “y no insista”.", "rey | No ... y no insista"),
    ("- No cederemos nunca más -, contestó Rey.", "rey | No cederemos nunca más"),
    ("—Nunca —contestó Rey.", "rey | Nunca"),
    ("Hubo una razón: no cederán nunca, dijo Rey.", "rey | no cederán nunca"),
    ("«No cederemos», dijo Pía Lagos el 4 de mayo.", "pia_lagos | No cederemos"),
    ("No cederán nunca, dijo Pía Lagos, una vecina que llegó ayer.", "pia_lagos | No cederán nunca"),
    ("Informó el Sindicato del Agua que habrá huelga.", "union | habrá huelga"),
]
DIALOGUE = [
    ("Nadie paga -, dice con gesto serio su tía.", "su_tia | Nadie paga"),
    ("- Nadie paga - le dijo a su tía, y se fue.", "unnamed | Nadie paga"),
    ("—Nadie paga —dijo Rey—, ni pagará.", "rey | Nadie paga ... ni pagará"),
    ("- Nadie paga - respondió mi vecina.", "mi_vecina | Nadie paga"),
    ('"Nadie ha de pagar esa tasa, dice Pía Lagos, del Sindicato.', "pia_lagos | Nadie ha de pagar esa tasa"),
    (
        'La tasa "es una idea mala" para todos los vecinos ", afirmó Rey.',
        'rey | La tasa "es una idea mala" para todos los vecinos',
    ),
    (
        "El agua es el camino para crecer, afirmaron hoy empresarios de la zona.",
        "empresarios_de_la_zona | El agua es el camino para crecer",
    ),
]
JOINT = [
    (
        "Pía Lagos, Eva Ríos y Luis Prado dijeron que habrá agua.",
        "eva_rios | habrá agua; luis_prado | habrá agua; pia_lagos | habrá agua",
    ),
    (
        "La senadora Pía Lagos (PV) y el alcalde Luis Prado (PA) dijeron que habrá agua.",
        "luis_prado | habrá agua; pia_lagos | habrá agua",
    ),
    ("Según los senadores Pía Lagos y Luis Prado, habrá agua.", "luis_prado | habrá agua; pia_lagos | habrá agua"),
    (
        "El alcalde de Lima, Luis Prado Ruiz, dijo que no. Prado Ruiz agregó que irá.",
        "luis_prado_ruiz | no; luis_prado_ruiz | irá",
    ),
    ("Los ministros de Hacienda y Economía dijeron que no.", "ministros_de_hacienda_y_economia | no"),
]
QUOTED = [
    ("Soto fue clara: no habrá tasa. Rey respondió: “Habrá tasa”.", "rey | Habrá tasa"),
    ("Soto dijo: “No habrá tasa”.", "soto | No habrá tasa"),
    ("Soto dijo que la tasa es “una mala idea” para todos.", "soto | la tasa es “una mala idea” para todos"),
    ("Rey dijo:\n\n«No habrá tasa este año».", "rey | No habrá tasa este año"),
]
ACCORDING = [
    ("Según Soto, el agua es cara.", "soto | el agua es cara"),
    ("El agua es cara, según Soto.", "soto | El agua es cara"),
    ("De acuerdo con el Sindicato del Agua, habrá huelga.", "union | habrá huelga"),
    ("A juicio de Rey, el plan es bueno.", "rey | el plan es bueno"),
    ("A juicio de su gerente, Pía Lagos, el plan es bueno.", "pia_lagos | el plan es bueno"),
    ("El plan, según informó Soto, es bueno.", "soto | El plan ... es bueno"),
    ("Según un comunicado del Sindicato del Agua, habrá huelga.", "union | habrá huelga"),
    ("Desde Monteluz se informó que habrá agua.", "council | habrá agua"),
    ("Para Monteluz, la posición oficial es que no hay agua.", "council | no hay agua"),
]
OBJECTS = [
    ("Soto rechazó la tasa del agua.", "soto | la tasa del agua"),
    ("Rey propuso una tasa nueva, mientras el pleno seguía.", "rey | una tasa nueva"),
    ("Soto descartó por ahora la tasa.", "soto | la tasa"),
    ("Rey prometió bajar la tasa.", "rey | bajar la tasa"),
    ("Soto llamó a bajar la tasa.", "soto | bajar la tasa"),
    ("Soto instó a los vecinos a pagar la tasa.", "soto | pagar la tasa"),
    ("Soto manifestó su disposición a dialogar.", "soto | su disposición a dialogar"),
    ("Soto llamó a Rey para felicitarlo por su victoria.", "soto | felicitarlo por su victoria"),
    ("La tasa propuesta por Rey es alta.", "rey | La tasa"),
]
CARRIED = [
    ("Soto dijo que hay agua. Además, advirtió que es cara.", "soto | hay agua; soto | es cara"),
    ("Soto dijo que hay agua y aseguró que es buena.", "soto | hay agua; soto | es buena"),
    ("Rey visitó la presa y anunció que está llena.", "rey | está llena"),
    ("Rey visitó la presa y anuncia que está llena.", "rey | está llena"),
    ("Soto dijo que hay agua. Es buena, como ya dijo el lunes.", "soto | hay agua; soto | Es buena"),
    ("Titular\n\nSoto dijo que hay agua.\n\nEs buena, como ya dijo el lunes.", "soto | hay agua; soto | Es buena"),
    ("“Hay agua”, dijo Rey. “Y es buena”.", "rey | Hay agua ... Y es buena"),
    ("Soto dijo que hay agua. La alcaldesa agregó que es cara.", "soto | hay agua; soto | es cara"),
    ("Soto se reunió con Rey. Ambos mandatarios destacaron el acuerdo.", "rey | el acuerdo; soto | el acuerdo"),
    ("Soto recibió a Rey, quien dijo que hay agua.", "rey | hay agua"),
    ("Al señalar que hay agua, Soto sonrió y dijo que es cara.", "soto | hay agua; soto | es cara"),
]
SILENT = [
    "Soto sostuvo reuniones con Rey.",
    "El anuncio de Soto llegó tarde.",
    "La demanda de agua crece.",
    "Soto viajó a Riofrío con Rey.",
    "Rey habló poco.",
]
MISSED = [
    ("La idea, insistió en público y en privado durante meses Soto, es buena.", "soto | La idea ... es buena"),
    ("Rey fue enfático en negar la tasa.", "rey | la tasa"),
    ("La intención del alcalde, dicen los suyos, era bajar la tasa y lo negó Soto.", "soto | era bajar la tasa"),
]


def table(*families: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [row for family in families for row in family]


@pytest.mark.parametrize(
    ("text", "expected"), table(QUE, INVERTED, DIALOGUE, JOINT, QUOTED, ACCORDING, OBJECTS, CARRIED)
)
def test_who_says_what(text: str, expected: str) -> None:
    assert "; ".join(told(text, Language.ES)) == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_statement_where_nothing_is_said(text: str) -> None:
    assert told(text, Language.ES) == []


@pytest.mark.xfail(reason="subjects far from the verb, speech within phrases", strict=True)
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_known_misses(text: str, expected: str) -> None:
    assert "; ".join(told(text, Language.ES)) == expected
