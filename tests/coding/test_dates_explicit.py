"""Dates that the words give in full; all texts are published on Monday, 15 December 2025."""

import pytest

from data.coding.dates import find_dates
from data.model import Precision
from tests.coding.dated_words import ON_MONDAY, code_marked, date_of

SPANISH = [
    ("La ley se firmó [[el 14 de marzo de 2024]] en Lima.", "2024-03-14"),
    ("Firmaron [[el 6 y 7 de enero de 2024]] el acta.", "2024-01-06..2024-01-07"),
    ("La feria abrió [[del 2 al 15 de agosto de 2023]] en la plaza.", "2023-08-02..2023-08-15"),
    ("Cerraron [[del 28 de diciembre de 2023 al 3 de enero de 2024]].", "2023-12-28..2024-01-03"),
    ("El puente se abrió [[el lunes 3 de marzo de 2025]].", "2025-03-03"),
    ("Rige desde [[marzo de 2024]].", "2024-03-01..2024-03-31"),
    ("Se votó a [[fines de noviembre de 2024]].", "2024-11-21..2024-11-30"),
    ("Se votó a [[mediados de mayo de 2024]].", "2024-05-11..2024-05-20"),
    ("Se votó a [[principios de mayo de 2024]].", "2024-05-01..2024-05-10"),
    ("Se reúnen en [[el segundo bimestre del año 2026]].", "2026-03-01..2026-04-30"),
    ("Creció en [[el tercer trimestre de 2024]].", "2024-07-01..2024-09-30"),
    ("Creció en [[el primer semestre de 2024]].", "2024-01-01..2024-06-30"),
    ("Cayó [[entre 2019 y 2021]].", "2019-01-01..2021-12-31"),
    ("Vivió allí en [[los años 80]].", "1980-01-01..1989-12-31"),
    ("Nació en [[el siglo XIX]].", "1801-01-01..1900-12-31"),
    ("Era [[el verano de 2024]].", "2024-06-01..2024-08-31"),
    ("Nació en [[1998]].", "1998-01-01..1998-12-31"),
    ("Fundada en [[el año mil novecientos cuarenta y ocho]].", "1948-01-01..1948-12-31"),
    ("El acta del [[30/04/2024]] lo dice.", "2024-04-30"),
    ("Publicado el [[3.5.2024]] en la web.", "2024-05-03"),
    ("Acto del [[12 ago 2024]] en Tacna.", "2024-08-12"),
]

ENGLISH = [
    ("It was signed on [[March 14, 2024]].", "2024-03-14"),
    ("It was signed on [[14 March 2024]].", "2024-03-14"),
    ("It was signed on [[the 14th of March 2024]].", "2024-03-14"),
    ("It ran [[from 3 to 5 May 2024]].", "2024-05-03..2024-05-05"),
    ("It ran on [[May 3-5, 2024]].", "2024-05-03..2024-05-05"),
    ("It ran [[from December 28 to January 3, 2025]].", "2024-12-28..2025-01-03"),
    ("It was delayed [[between March and April 2024]].", "2024-03-01..2024-04-30"),
    ("It opened in [[early 2024]].", "2024-01-01..2024-04-30"),
    ("It opened in [[mid-May 2024]].", "2024-05-11..2024-05-20"),
    ("It opened in [[the last third of November 2024]].", "2024-11-21..2024-11-30"),
    ("Sales fell in [[the third quarter of 2024]].", "2024-07-01..2024-09-30"),
    ("Sales fell in [[Q3 2024]].", "2024-07-01..2024-09-30"),
    ("Sales fell in [[the first half of 2024]].", "2024-01-01..2024-06-30"),
    ("It was built in [[the late 1970s]].", "1977-01-01..1979-12-31"),
    ("It was built in [[the 19th century]].", "1801-01-01..1900-12-31"),
    ("It was the warm [[summer of 2024]].", "2024-06-01..2024-08-31"),
    ("It was [[nineteen ninety-six]] when it ended.", "1996-01-01..1996-12-31"),
    ("The file says [[2024-04-30]] on top.", "2024-04-30"),
    ("Filed on [[04/30/2024]] in the office of the town.", "2024-04-30"),
    ("Filed on [[03/04/2024]] in the office of the town.", "2024-03-04"),
]

GLUED = [
    ("It takes place in [[2026]]in a small town.", "2026-01-01..2026-12-31"),
    ("He assumes office on [[March 11, 2026]]in a tense climate.", "2026-03-11"),
    ("It is planned [[between March 2026 and April]]as he said.", "2026-03-01..2026-04-30"),
    ("Llegará el [[11/03/2026]]y se irá.", "2026-03-11"),
]

NO_DATES = [
    "Llegaron 2000 personas a la plaza.",
    "En 2000 países se vende.",
    "A los 2029 capítulos se acabó.",
    "La dirección 50/2/1991 no existe.",
    "Julio Paz me preguntó por ti.",
    "They may march on the capital.",
    "The fall of the wall was loud.",
    "She paid $1990 for 1,998 chairs.",
    "The index rose to 2024.5 points.",
    "Se reunieron en la Avenida 17 de Junio.",
    "Ganaron en la segunda mitad del partido.",
    "El mismo mar de siempre.",
    "Jan Kavan habló con ellos.",
    "She was in her 30s then.",
]


@pytest.mark.parametrize(("sentence", "expected"), SPANISH)
def test_spanish_date_in_full(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH)
def test_english_date_in_full(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), GLUED)
def test_no_boundary_is_wanted_behind_year_or_month(sentence: str, expected: str) -> None:
    assert date_of(sentence) == expected


@pytest.mark.parametrize("sentence", NO_DATES)
def test_numbers_and_names_are_no_dates(sentence: str) -> None:
    with pytest.raises(AssertionError, match=r"found: \[\]"):
        code_marked(sentence + "[[¶]]")


@pytest.mark.parametrize(
    "words",
    ["31 de febrero de 2024", "February 30, 2025", "29 de febrero de 2023", "31/04/2024", "99/99/9999", "0000-00-00"],
)
def test_a_day_that_no_calendar_has_is_never_dated(words: str) -> None:
    found = find_dates(f"Fue el {words}.", published=ON_MONDAY)
    assert not [one for one in found if one.when.precision is Precision.DAY]


@pytest.mark.parametrize(
    ("sentence", "expected", "literal"),
    [
        (
            "planned for [[second semester 2026]]so between March and Aprilas soon as he can",
            "2026-03-01..2026-04-30",
            ("2026-07-01", "2026-12-31"),
        ),
        (
            "será en [[el primer semestre de 2026]], es decir, entre marzo y abril de 2026",
            "2026-03-01..2026-04-30",
            ("2026-01-01", "2026-06-30"),
        ),
    ],
)
def test_an_apposition_overrides_and_the_literal_reading_is_kept(
    sentence: str, expected: str, literal: tuple[str, str]
) -> None:
    found = code_marked(sentence)
    assert f"{found.when.start}..{found.when.end}" == expected
    assert (str(found.literal_start), str(found.literal_end)) == literal
