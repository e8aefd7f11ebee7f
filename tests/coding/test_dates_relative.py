"""Dates counted from the publication: Monday, 15 December 2025 in all texts unless another is told."""

from datetime import date

import pytest

from data.coding.dates import find_dates
from data.model import Basis, Codebook, Place, Precision, Published, Span, Zone, Zoned
from tests.coding.dated_words import MONDAY, ON_MONDAY, code_marked, date_of

DEICTIC = [
    ("Se reunieron [[ayer]] en Lima.", "2025-12-14"),
    ("Se reúnen [[hoy]] en Lima.", "2025-12-15"),
    ("Se reunirán [[mañana]] en Lima.", "2025-12-16"),
    ("Se reunieron [[anteayer]] en Lima.", "2025-12-13"),
    ("Lo dijo [[anoche]] en Lima.", "2025-12-14"),
    ("They met [[yesterday]] in Lima.", "2025-12-14"),
    ("They will meet [[tomorrow morning]].", "2025-12-16"),
    ("Crecieron [[la semana pasada]].", "2025-12-08..2025-12-14"),
    ("Se verá [[la próxima semana]].", "2025-12-22..2025-12-28"),
    ("Se verá [[la semana que viene]].", "2025-12-22..2025-12-28"),
    ("They fell [[last week]].", "2025-12-08..2025-12-14"),
    ("They will rise [[next month]].", "2026-01-01..2026-01-31"),
    ("Cayeron [[el pasado mes de mayo]].", "2025-05-01..2025-05-31"),
    ("Llegó [[hoy lunes]] a Lima.", "2025-12-15"),
    ("Cayeron [[el mes pasado]].", "2025-11-01..2025-11-30"),
    ("Cayeron [[este año]].", "2025-01-01..2025-12-31"),
    ("They fell [[last year]].", "2024-01-01..2024-12-31"),
    ("It will open [[early next year]].", "2026-01-01..2026-04-30"),
    ("Creció en [[el primer trimestre del año]].", "2025-01-01..2025-03-31"),
    ("Creció en [[el tercer trimestre del año pasado]].", "2024-07-01..2024-09-30"),
    ("It fell in [[last year's third quarter]].", "2024-07-01..2024-09-30"),
    ("It happened in [[June last year]].", "2024-06-01..2024-06-30"),
    ("Creció en [[los dos primeros trimestres de 2024]].", "2024-01-01..2024-06-30"),
    ("Creció en [[los seis primeros meses de 2024]].", "2024-01-01..2024-06-30"),
    ("It fell in [[the last two quarters of 2024]].", "2024-07-01..2024-12-31"),
    ("Vence [[el 15 del próximo mes]].", "2026-01-15"),
    ("Creció desde [[inicios de año]].", "2025-01-01..2025-04-30"),
    ("It has grown since [[the beginning of the year]].", "2025-01-01..2025-04-30"),
    ("It will be closed by [[year-end]].", "2025-12-31"),
    ("Abrirá en [[la primera quincena de enero]].", "2026-01-01..2026-01-15"),
    ("La cita será [[el jueves 22]].", "2026-01-22"),
    ("Cerraron [[a las 15:30 horas del domingo]].", "2025-12-14"),
]

COUNTED = [
    ("Lo visitó [[hace dos semanas]].", "2025-12-01"),
    ("Lo visitó [[hace 3 días]].", "2025-12-12"),
    ("Lo visitó [[hace un par de días]].", "2025-12-13"),
    ("Lo visitó [[hace cinco meses]].", "2025-07-01..2025-07-31"),
    ("Lo visitó [[hace tres años]].", "2022-01-01..2022-12-31"),
    ("Lo visitó [[hace poco más de un año]].", "2024-01-01..2024-12-31"),
    ("Lo visitó [[hace un año y dos meses]].", "2024-10-01..2024-10-31"),
    ("He came [[ten days ago]].", "2025-12-05"),
    ("He came [[three months ago]].", "2025-09-01..2025-09-30"),
    ("Se votará [[dentro de 4 días]].", "2025-12-19"),
    ("The treaty will end [[in three years]].", "2028-01-01..2028-12-31"),
    ("It will end [[two weeks from now]].", "2025-12-29"),
]

TENSE_DECIDES = [
    ("El estado de emergencia, vigente hasta [[marzo]], fue criticado.", "2026-03-01..2026-03-31"),
    ("El plazo fue prorrogado hasta [[marzo]].", "2026-03-01..2026-03-31"),
    ("Gobernó hasta [[marzo]].", "2025-03-01..2025-03-31"),
    ("The curfew has been extended through [[March]].", "2026-03-01..2026-03-31"),
    ("He served through [[March]].", "2025-03-01..2025-03-31"),
    ("It would be paid on a still unspecified date in [[January]].", "2026-01-01..2026-01-31"),
    ("They agreed on [[Monday]] to patrol.", "2025-12-15"),
    ("They met on [[Friday]].", "2025-12-12"),
    ("They will meet on [[Friday]].", "2025-12-19"),
    ("Se reunieron [[el viernes]].", "2025-12-12"),
    ("Se reunirán [[el viernes]].", "2025-12-19"),
    ("El decreto, publicado [[el sábado]], regirá todo el país.", "2025-12-13"),
    ("El decreto será publicado [[el sábado]].", "2025-12-20"),
    ("Votaron [[el viernes pasado]].", "2025-12-12"),
    ("Votarán [[el próximo lunes]].", "2025-12-22"),
    ("They clashed [[last Friday]].", "2025-12-12"),
    ("The accords reached on [[Monday]] will be reviewed on December 19.", "2025-12-15"),
    ("The accords reached on Monday will be reviewed on [[December 19]].", "2025-12-19"),
    ("It had been due to expire [[Friday evening]].", "2025-12-12"),
    ("Visitará Perú [[los días 6 y 7 de enero]].", "2026-01-06..2026-01-07"),
    ("Visitó Perú [[los días 6 y 7 de junio]].", "2025-06-06..2025-06-07"),
    ("La visita se anunció para [[el 6 de enero]].", "2026-01-06"),
    ("It must be done by [[March 11]].", "2026-03-11"),
    ("It was done on [[March 11]].", "2025-03-11"),
    ("La corte falló en [[octubre]].", "2025-10-01..2025-10-31"),
    ("La corte fallará en [[octubre]].", "2026-10-01..2026-10-31"),
    ("La corte falló [[el pasado 21 de diciembre]].", "2024-12-21"),
    ("La corte falló [[el jueves 4 de enero]].", "2024-01-04"),
    ("They were angry after [[Friday]]'s ruling and would appeal.", "2025-12-12"),
    ("They will campaign ahead of [[Friday]]'s vote.", "2025-12-19"),
    ("Until [[Friday]], they had not called him.", "2025-12-12"),
]

FEASTS = [
    ("They signed on [[Christmas Eve 2024]].", "2024-12-24"),
    ("Firmaron en [[Semana Santa de 2025]].", "2025-04-13..2025-04-20"),
    ("They met on [[Good Friday]].", "2025-04-18"),
    ("They met on [[Thanksgiving Day]].", "2025-11-27"),
    ("Se reunirán en [[Navidad]].", "2025-12-25"),
    ("Se reunieron [[el domingo de Pascua de 2000]].", "2000-04-23"),
]

OPEN = [
    "They met [[yesterday]].",
    "They met on [[Friday]].",
    "Se reunieron [[la semana pasada]].",
    "Lo visitó [[hace dos semanas]].",
    "La corte falló en [[octubre]].",
]


@pytest.mark.parametrize(("sentence", "expected"), DEICTIC)
def test_deictic(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), COUNTED)
def test_so_many_units_from_the_publication(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TENSE_DECIDES)
def test_weekday_and_missing_year_go_by_nearness_and_tense(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), FEASTS)
def test_feasts_are_days_of_the_calendar(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize("sentence", OPEN)
def test_without_a_publication_date_deictic_words_stay_open(sentence: str) -> None:
    assert date_of(sentence, published=Published()) == "undated"


@pytest.mark.parametrize("sentence", OPEN[:4])
def test_within_a_publication_interval_wider_than_a_week_they_stay_open(sentence: str) -> None:
    wide = Published(date(2025, 12, 1), date(2025, 12, 31))
    assert date_of(sentence, published=wide) == "undated"


def test_a_narrow_publication_interval_gives_a_narrow_interval() -> None:
    two_days = Published(date(2025, 12, 15), date(2025, 12, 16))
    assert date_of("They met on [[Friday]].", published=two_days) == "2025-12-12"
    assert date_of("They met [[yesterday]].", published=two_days) == "2025-12-14..2025-12-15"


def test_a_month_of_publication_is_enough_for_its_year() -> None:
    september = Published(date(2022, 9, 1), date(2022, 9, 30))
    assert date_of("They fell [[this year]].", published=september) == "2022-01-01..2022-12-31"
    assert date_of("They fell [[last month]].", published=september) == "2022-08-01..2022-08-31"


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ("Hace 3 semanas", "2025-11-21..2025-11-27"),
        ("Hace 2 semanas", "2025-11-28..2025-12-04"),
        ("Hace 1 mes", "2025-11-01..2025-11-15"),
        ("Hace 2 meses", "2025-10-02..2025-10-31"),
        ("Hace 5 horas", "2025-12-14..2025-12-15"),
        ("3 weeks ago", "2025-11-21..2025-11-27"),
    ],
)
def test_ages_in_a_related_list_are_rounding_windows(age: str, expected: str) -> None:
    zones = (Zoned(Zone.RELATED, Span(0, len(age))),)
    (found,) = find_dates(age, published=ON_MONDAY, zones=zones)
    assert f"{found.when.start}..{found.when.end}" == expected
    assert found.when.precision is Precision.APPROX


def test_every_date_says_what_it_counts_from_and_why() -> None:
    found = code_marked("They met on [[Friday]].")
    assert (found.when.basis, found.anchor_date) == (Basis.RELATIVE, MONDAY)
    assert "2025-12-15" in found.why
    assert found.rule == "weekday"


def test_southern_places_turn_the_seasons() -> None:
    southern = Codebook(places=(Place("Lima", "Peru"), Place("Arica", "Chile")))
    assert date_of("Fue en [[el invierno de 2024]].", codebook=southern) == "2024-06-01..2024-08-31"


@pytest.mark.xfail(reason="a verbless present tense is taken for past", strict=True)
def test_present_tense_of_what_is_to_come() -> None:
    assert date_of("Tenemos la reunión [[el viernes]].") == "2025-12-19"
