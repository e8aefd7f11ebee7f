"""Dates that hang on other words: events told before, clauses, known happenings, countdowns."""

from datetime import date

import pytest

from data.coding.dates import find_dates
from data.model import Basis, CalendarDay, Codebook, CodebookInfo, DateKind, Phrases, Published
from tests.coding.dated_words import code_marked, date_of, interval

CALENDAR = Codebook(
    codebook=CodebookInfo(earliest=date(2025, 10, 1), latest=date(2026, 6, 30)),
    calendar=(
        CalendarDay("vote", "Tram vote", date(2025, 12, 7), phrases=Phrases(("plebiscito",), ("referendum",))),
        CalendarDay(
            "opening",
            "Line opens",
            date(2026, 2, 2),
            phrases=Phrases(("inaugure la línea", "nueva línea"), ("takes over", "will open", "new line")),
        ),
    ),
)

AFTER_TOLD = [
    ("The strike began on 3 November 2025. [[Three days later]], it ended.", "2025-11-06"),
    ("La huelga empezó el 3 de noviembre de 2025. [[Seis días más tarde]], terminó.", "2025-11-09"),
    ("La huelga empezó el 3 de noviembre de 2025. [[Al día siguiente]] terminó.", "2025-11-04"),
    ("The strike began on 3 November 2025 and [[the following day]] it ended.", "2025-11-04"),
    ("Cerraron el 3 de noviembre de 2025 y [[dos días antes]] hubo gritos.", "2025-11-01"),
    ("The strike began on 3 November 2025. [[The next morning]] it ended.", "2025-11-04"),
    ("La huelga empezó el 3 de noviembre de 2025. Terminó [[esa noche]].", "2025-11-03"),
    ("He retired in 1990. [[Two years later]] he died.", "1992-01-01..1992-12-31"),
    ("Profit in the third quarter of 2025 fell from [[a year earlier]].", "2024-07-01..2024-09-30"),
    ("La huelga empezó el 3 de noviembre de 2025. [[Unos días después]] terminó.", "2025-11-04..2025-11-09"),
]

BY_CLAUSE = [
    ("They agreed on Monday to patrol, [[a day after]] the army began to deploy.", "2025-12-14"),
    ("Acordaron el lunes patrullar, [[un día después]] de que el ejército saliera.", "2025-12-14"),
    ("They patrolled on 5 May 2025, [[two days before]] the minister resigned.", "2025-05-07"),
    ("They resigned [[two days after]] the referendum.", "2025-12-09"),
    ("They resigned [[two days before]] Christmas.", "2025-12-23"),
    ("They resigned [[a week after]] the strike of 3 November 2025.", "2025-11-10"),
    ("Renunciaron [[tres días después]] del plebiscito.", "2025-12-10"),
]

BY_CALENDAR = [
    ("It will move [[as soon as the company takes over]].", "2026-02-02"),
    ("La junta decidirá [[cuando inaugure la línea]].", "2026-02-02"),
    ("Prices rose [[after the referendum]].", "2025-12-07"),
    ("It will be hard in [[the first months of the new line]].", "2026-02-02..2026-05-02"),
    ("Call came [[a few days later]] the mayor said of the referendum.", "2025-12-08..2025-12-13"),
]

NOT_DATED_TWICE = [
    "They patrolled on March 11, when the company takes over.",
    "The company takes over February 2, 2026.",
    "The victory in the referendum was clear.",
]


@pytest.mark.parametrize(("text", "expected"), AFTER_TOLD)
def test_later_counts_from_what_was_told_before(text: str, expected: str) -> None:
    assert date_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), BY_CLAUSE)
def test_a_day_after_something_dates_one_clause_by_the_other(text: str, expected: str) -> None:
    found = code_marked(text, codebook=CALENDAR)
    assert interval(found) == expected
    assert found.anchor is not None


@pytest.mark.parametrize(("text", "expected"), BY_CALENDAR)
def test_known_happenings_date_what_hangs_on_them(text: str, expected: str) -> None:
    found = code_marked(text, codebook=CALENDAR, published=Published())
    assert interval(found) == expected
    assert found.when.basis is Basis.CALENDAR


@pytest.mark.parametrize("text", NOT_DATED_TWICE)
def test_a_happening_with_its_date_beside_it_or_no_connector_is_no_expression(text: str) -> None:
    assert not [one for one in find_dates(text, CALENDAR) if one.rule == "calendar"]


def test_nothing_told_before_leaves_it_open() -> None:
    assert date_of("[[Three days later]], it ended.") == "undated"


def test_the_anchor_is_the_clause_it_hangs_on() -> None:
    text = "They agreed on Monday to patrol, a day after the army began to deploy. It rained."
    found = next(
        one for one in find_dates(text, published=Published(date(2025, 12, 15), date(2025, 12, 15))) if one.anchor
    )
    assert found.anchor is not None
    assert found.anchor.of(text) == "the army began to deploy"


def test_a_countdown_dates_the_day_it_was_spoken() -> None:
    text = "“You have [[40 days]] to object,” she said last week. She meant the time left until February 2."
    found = code_marked(text, codebook=CALENDAR, published=Published())
    assert (found.kind, interval(found)) == (DateKind.DURATION, "2025-12-24..2026-02-02")


def test_the_time_of_the_affair_gives_a_missing_year() -> None:
    assert date_of("It opened on [[March 11]].", codebook=CALENDAR, published=Published()) == "2026-03-11"
    assert date_of("It opened on [[August 11]].", codebook=CALENDAR, published=Published()) == "undated"


@pytest.mark.xfail(reason="which of two events told in one sentence is meant takes a parse", strict=True)
def test_later_counts_from_the_main_event_not_the_last_date() -> None:
    text = "The strike of 3 November 2025, which a law of 1 May 2025 allowed, was long. [[Two days later]] it ended."
    assert date_of(text) == "2025-11-05"
