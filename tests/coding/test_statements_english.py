"""English attributions, one table for each family of rules. Every sentence is invented."""

import pytest

from tests.coding.speech import told

THAT = [
    ("Soto said that water is dear.", "soto | water is dear"),
    ("Soto has repeatedly said water is dear.", "soto | water is dear"),
    ("Soto told reporters on Monday that water is dear.", "soto | water is dear"),
    ("Rey told the local press he was waiting for a report.", "rey | he was waiting for a report"),
    ("The mayor of Riofrío, Andrés Rey, warned that there is no money.", "rey | there is no money"),
    ("Rey, who leads the town, insisted the plan is good.", "rey | the plan is good"),
    ("Critics say the plan is bad.", "critics | the plan is bad"),
    ("Soto asked whether there is water.", "soto | whether there is water"),
    ("Soto made it clear that she would stay.", "soto | she would stay"),
]
AFTER = [
    ("“We will not pay,” Soto said.", "soto | We will not pay,"),
    ("“We will not pay,” said the mayor of Riofrío in a video.", "rey | We will not pay,"),
    ("The rain will come in June, the Water Union said on Monday.", "union | The rain will come in June"),
    ("The plan will be reviewed in June, announced the Water Union.", "union | The plan will be reviewed in June"),
    ("“No,” Rey said, “and do not ask.”", "rey | No, ... and do not ask."),
    ("“It is dear,” Soto said. “It is very dear.”", "soto | It is dear, ... It is very dear."),
    ("Too often, Rey said, the plan is misread.", "rey | Too often ... the plan is misread"),
    ("Rey said in a letter, “The plan is good.”", "rey | The plan is good."),
]
WITHIN = [
    ("Soto said she feared a “very long and dry” year.", "soto | she feared a “very long and dry” year"),
    ("Soto says the farmers lost money and that it rains.", "soto | the farmers lost money and that it rains"),
    ("Soto said Rey knows that water is dear.", "soto | Rey knows that water is dear"),
    ("Soto said in a letter that water is dear.", "soto | water is dear"),
    ("“Water is dear,” Soto told reporters after a talk that was held in Lima.", "soto | Water is dear,"),
    (
        "“Water is dear,” she said, adding that “it will be very dear soon.”",
        "unnamed | Water is dear,; unnamed | it will be very dear soon.",
    ),
    ("On this week’s “Valley Hour,” Soto said water is dear.", "soto | water is dear"),
    ("Rey, now the mayor, who in 2010 said water is dear, left.", "rey | water is dear, left"),
    ("In a letter, its head, Eva Lind, said the dam is full.", "eva_lind | the dam is full"),
]
SUBJECTS = [
    ("“It is dear,” said 5/9 widow Eva Lind.", "eva_lind | It is dear,"),
    ("“It is dear,” said campaign aide Eva Lind.", "eva_lind | It is dear,"),
    ("“Is it not dear?” Lind demanded.", "lind | Is it not dear?"),
    ("The dam is full, Sen. Eva Lind (V-Mo.) told The Valley Post on Monday.", "eva_lind | The dam is full"),
    ("Supporters in the valley say the dam is full.", "supporters_in_the_valley | the dam is full"),
    ("Ms. Lind and Mr. Brand say the dam is full.", "brand | the dam is full; lind | the dam is full"),
    (
        "Sens. Eva Lind (V-Mo.) and Max Brand (R-Mo.) all said the dam is full.",
        "eva_lind | the dam is full; max_brand | the dam is full",
    ),
    ("He said it rains.", "unnamed | it rains"),
]
INSERTED = [
    ("The dam, Rey said in a letter, is full.", "rey | The dam ... is full"),
    ("The dam is full, Rey said, because it rained.", "rey | The dam is full ... because it rained"),
    ("''The dam is full,'' Rey told the valley press.", "rey | The dam is full"),
]
ACCORDING = [
    ("According to Soto, water is dear.", "soto | water is dear"),
    ("Water is dear, according to Soto.", "soto | Water is dear"),
    ("According to a statement from the Water Union, both will strike.", "union | both will strike"),
    ("As Rey said, the plan is good.", "rey | the plan is good"),
    ("Rey's claim that water is dear was heard.", "rey | water is dear was heard"),
    ("For Monteluz, the official position is that there is no water.", "council | there is no water"),
]
OBJECTS = [
    ("Soto rejected the water levy.", "soto | the water levy"),
    ("Soto ruled out for now the water levy.", "soto | the water levy"),
    ("Rey called for a lower levy.", "rey | a lower levy"),
    ("Soto and Rey agreed to lower the levy.", "rey | to lower the levy; soto | to lower the levy"),
    ("The levy proposed by Rey is high.", "rey | The levy"),
    ("Rey vowed to lower the levy.", "rey | to lower the levy"),
]
CARRIED = [
    ("Soto said there is water and added that it is dear.", "soto | there is water; soto | it is dear"),
    ("Soto said there is water, adding that it is dear.", "soto | there is water; soto | it is dear"),
    ("Rey visited the dam and announced it is full.", "rey | it is full"),
    ("Rey spoke in Riofrío. He said the dam is full.", "rey | the dam is full"),
    ("Soto met Rey. Both leaders praised the plan.", "rey | the plan; soto | the plan"),
    ("The Valley Council met. They agreed to wait.", "council | to wait"),
    ("Soto met Rey, who said the dam is full.", "rey | the dam is full"),
    ("Senator Eva Lind said it is late. Lind added that it is cold.", "eva_lind | it is late; eva_lind | it is cold"),
]
HEADLINES = [
    ("Soto: “We Will Not Pay”", "soto | We Will Not Pay"),
    ("«We will not pay»: Soto answers the council", "soto | We will not pay"),
    ("Soto Rejects the Water Levy", "soto | the Water Levy"),
    ('Valley Farmers Warn Soto: "We Reject the Levy"', "valley_farmers | We Reject the Levy"),
]
NOISE = [
    ("In the campaign sottoannounced a hard line.", "soto | a hard line"),
    ("According to Ana SotoElectoral support is weak.", "soto | Electoral support is weak"),
]
SILENT = [
    "The United States senate met.",
    "Soto visited the dam with Rey.",
    "The so-called plan failed.",
    "Soto was told to wait.",
    "Rey's claims and Soto's demands differ.",
]
MISSED = [
    ("The plan, which he announced in May, is Rey's.", "rey | The plan"),
    ("It is late, and Soto would be the first to say it.", "soto | It is late"),
    ("What Rey wants, Soto thinks aloud, is the dam.", "soto | What Rey wants ... is the dam"),
]


def table(*families: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [row for family in families for row in family]


@pytest.mark.parametrize(
    ("text", "expected"), table(THAT, AFTER, WITHIN, SUBJECTS, INSERTED, ACCORDING, OBJECTS, CARRIED, HEADLINES, NOISE)
)
def test_who_says_what(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_statement_where_nothing_is_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.xfail(reason="objects before the verb, thoughts, a bare word after a colon", strict=True)
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_known_misses(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected
