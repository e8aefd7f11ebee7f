"""Statements as pages of news set them: agency ledes, headlines, interviews, glued translations. All invented."""

import pytest

from tests.coding.speech import statements, told

DATELINES = [
    ("MONTELUZ (EFE).- El senador Luis Prado dijo que habrá agua.", "luis_prado | habrá agua"),
    ("LIMA, 3 de mayo de 2024.- El senador Luis Prado dijo que habrá agua.", "luis_prado | habrá agua"),
    ("Riofrío.– El senador Luis Prado dijo que habrá agua.", "luis_prado | habrá agua"),
    ("RIVERTON, Utah (AP) — Senator Max Brand said the dam is full.", "max_brand | the dam is full"),
    ("RIVERTON — The dam is full, said Senator Max Brand.", "max_brand | The dam is full"),
]
HEADLINES = [
    ("“No habrá agua”: Prado\n\nEl senador Luis Prado habló hoy en Lima ante la prensa.", "luis_prado | No habrá agua"),
    (
        "Prado: «No habrá agua»\n\nEl senador Luis Prado dijo que es tarde.",
        "luis_prado | No habrá agua; luis_prado | es tarde",
    ),
    ("Brand: “No”\n\nRead more: https://dam.example/now\n\nIt rains.", "brand | No"),
]
INTERVIEWS = [
    (
        "Entrevista a Pía Lagos\n\nHabló con este diario en su casa de Lima.\n\n—¿Habrá agua?\n—No, no habrá.\n\n"
        "—¿Y luego?\n—Luego sí habrá.",
        "pia_lagos | No, no habrá; pia_lagos | Luego sí habrá",
    ),
    (
        "Pía Lagos habla\n\nLa gerente habló ayer con este diario en Lima.\n\n**¿Habrá agua?**\n\nNo este año. Falta mucho.\n\n"
        "**¿Y luego?**\n\nLuego sí habrá.",
        "pia_lagos | No este año. Falta mucho; pia_lagos | Luego sí habrá",
    ),
    (
        "Water talk\n\nSenator Max Brand said it is late.\n\nQ: Will there be water?\nA: There will be none. We know it.\n"
        "Q: And then?\nA: Then it will rain.",
        "max_brand | it is late; max_brand | There will be none ... We know it; max_brand | Then it will rain",
    ),
]
GLUED = [
    (
        "Luis Prado,announced that it will last 60 daysand assured that “it will end”.",
        "luis_prado | it will last 60 days; luis_prado | it will end",
    ),
    ("The party’s spokespersonPía Lagos said that it rains.", "pia_lagos | it rains"),
    (
        "Prado said that it rains, while the mayor of Lima, Pía Lagos, said that it is dry.",
        "prado | it rains; pia_lagos | it is dry",
    ),
]
TAKEN_UP = [
    ("El presidente Luis Prado dijo que no. El mandatario agregó que irá.", "luis_prado | no; luis_prado | irá"),
    ("El alcalde Luis Prado dijo que no. El jefe comunal agregó que irá.", "luis_prado | no; luis_prado | irá"),
    ("Luis Prado dijo que no. “Iré”, agregó el valleísta.", "luis_prado | no; luis_prado | Iré"),
    (
        "El jefe de Estado dijo que no. El presidente Luis Prado viajará, dijo el presidente Luis Prado.",
        "luis_prado | no; luis_prado | El presidente Luis Prado viajará",
    ),
    (
        "La ministra Pía Lagos fue consultada por lo que Luis Prado dijo: «Nada habrá». “Iré por la mañana”, respondió.",
        "luis_prado | Nada habrá; pia_lagos | Iré por la mañana",
    ),
    ("Para el senador Luis Prado, jefe del grupo, la tasa es mala.", "luis_prado | la tasa es mala"),
    (
        "Luis Prado dijo que no. Y fue más lejos: “Nadie ha de pagar esa tasa”.",
        "luis_prado | no; luis_prado | Nadie ha de pagar esa tasa",
    ),
    ("“Es tarde”, disparó, en tanto, la senadora Pía Lagos.", "pia_lagos | Es tarde"),
    (
        "Luis Prado, líder del valle, rechazó que falte agua, mientras que Pía Lagos, jefa del Sindicato, pidió no pagar.",
        "luis_prado | falte agua; pia_lagos | no pagar",
    ),
]
APART = [
    ("La portavoz del Gobierno, Pía Lagos, ha pedido este lunes “calma y prudencia”.", "pia_lagos | calma y prudencia"),
    ("Desde el valle, su alcalde, Luis Prado, ha reclamado la tasa.", "luis_prado | la tasa"),
    ("But Gov. Max Brand, a farmer, pushed back, telling the Post that it rains.", "max_brand | it rains"),
    ("Los senadores Lagos y Prado —ambos del valle— dijeron que no.", "lagos | no; prado | no"),
    ("Prado votó en contra, porque, según él, “la tasa está mal hecha”.", "unnamed | la tasa está mal hecha"),
    ("Prado negó haber dicho que se irá.", "prado | haber dicho que se irá"),
    ("Fuentes de Interior consultadas por Efe dijeron que habrá agua.", "interior | habrá agua"),
    ("A letter says that it is late. She added that it is cold.", "letter | it is late; unnamed | it is cold"),
    ("Mayor Eva Lind left the hall. “It is late,” Lind said.", "eva_lind | It is late,"),
    ("El alcalde Luis Prado dijo que no. El presidente agregó que sí.", "luis_prado | no; presidente | sí"),
    ("Rey pide calma en el valle\n\nEl alcalde habló ayer ante los vecinos del valle.", "rey | calma en el valle"),
    ("Lagos contó que habrá agua y se dio cuenta que era tarde.", "lagos | habrá agua y se dio cuenta que era tarde"),
]
NEAR = [
    (
        "Prado dijo que, según le contó Lagos, el plan no es viable.",
        "prado | según le contó Lagos, el plan no es viable; lagos | el plan no es viable",
    ),
    (
        "Pía Lagos evitó el tema, pero recordó que el ministro Prado había dicho que no hay plan.",
        "pia_lagos | el ministro Prado había dicho que no hay plan; prado | no hay plan",
    ),
    (
        "Soto y Rey acordaron reunirse en Lima, informaron ambas oficinas.",
        "rey | reunirse en Lima; soto | reunirse en Lima; ambas_oficinas | Soto y Rey acordaron reunirse en Lima",
    ),
]
MISSED = [
    (
        "El ministro del Interior, Luis Prado, y la senadora Pía Lagos dijeron que no.",
        "luis_prado | no; pia_lagos | no",
    ),
    (
        "Luis Prado, quien según Pía Lagos dijo que no, se fue. Aseguró que es tarde.",
        "luis_prado | no; luis_prado | es tarde",
    ),
]
SILENT = [
    "Para el valle, el agua es vida.",
    "Nadie pagó en Lima - ni en el valle - esa tasa.",
    "El plan: más agua para el valle.",
    "Lima: cierran los puentes\n\nLos vecinos del valle cruzan a pie desde ayer.",
    "¿Quién pagará? ¿Quién no? El valle calla.",
]


@pytest.mark.parametrize(("text", "expected"), [*DATELINES, *HEADLINES, *INTERVIEWS, *GLUED, *TAKEN_UP, *APART, *NEAR])
def test_who_says_what_on_a_page(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_statement_where_nothing_is_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.xfail(reason="appositions that are joined, speech within a relative clause", strict=True)
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_known_misses(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected


def test_answers_of_an_interview_are_direct_and_need_no_cue() -> None:
    found = statements(INTERVIEWS[1][0])
    assert {(one.mode, one.cue, one.rule) for one in found} == {("direct", None, "answer in an interview")}


def test_venues_are_not_cut_at_a_noun_that_is_a_verb_too() -> None:
    (statement,) = statements("Prado respondió en su cuenta de X que habrá agua.")
    assert statement.venue == "su cuenta de X"
