"""What is listed and left undated: durations, sets, now and then."""

import pytest

from data.model import DateKind
from tests.coding.dated_words import code_marked, interval

VAGUE = [
    "Ha crecido en [[las últimas semanas]].",
    "Ha crecido en [[los últimos meses]].",
    "It has grown in [[recent weeks]].",
    "It has grown in [[recent months]].",
    "There is [[currently]] no plan.",
    "[[Actualmente]] no hay plan.",
    "[[At the moment]] there is no plan.",
    "[[Por ahora]] no hay plan.",
    "He will come [[soon]].",
    "Lo sabremos [[pronto]].",
]

DURATIONS = [
    ("They were stranded for [[several weeks]].", DateKind.DURATION),
    ("First Talks [[in 25 Years]]", DateKind.DURATION),
    ("Duró [[dos años y tres meses]].", DateKind.DURATION),
    ("Duró [[1 año, 6 meses y cuarenta y un días]].", DateKind.DURATION),
    ("He signed a [[two-year]] contract.", DateKind.DURATION),
    ("Estuvo [[tres fines de semana]] allí.", DateKind.DURATION),
    ("Lo vemos [[cada lunes]].", DateKind.SET),
    ("They meet [[every Monday]].", DateKind.SET),
    ("Se reúnen [[dos veces a la semana]].", DateKind.SET),
    ("They publish it [[daily]].", DateKind.SET),
    ("Se ven [[los lunes]].", DateKind.SET),
]


@pytest.mark.parametrize("sentence", VAGUE)
def test_vague_times_are_listed_and_get_no_date(sentence: str) -> None:
    found = code_marked(sentence)
    assert interval(found) == "undated"
    assert found.why


@pytest.mark.parametrize(("sentence", "kind"), DURATIONS)
def test_durations_and_sets_have_their_kind_and_no_date(sentence: str, kind: DateKind) -> None:
    found = code_marked(sentence)
    assert (found.kind, interval(found)) == (kind, "undated")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Se vieron el lunes a [[las 10 de la noche]].", "2025-12-15"),
        ("Llegó el viernes y habló por [[la noche]].", "2025-12-12"),
        ("Habló por [[la noche]].", "undated"),
    ],
)
def test_a_time_of_day_is_of_the_day_told_in_its_sentence(sentence: str, expected: str) -> None:
    found = code_marked(sentence)
    assert (found.kind, interval(found)) == (DateKind.TIME, expected)
