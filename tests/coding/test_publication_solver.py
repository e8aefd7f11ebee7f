"""When a text was published: given, stated in its head, or solved from its own clues."""

from datetime import date

import pytest

from data.coding.dates import find_temporal
from data.coding.publication import find_publication
from data.coding.text import find_zones
from data.model import (
    Actor,
    Basis,
    CalendarDay,
    Codebook,
    CodebookInfo,
    Given,
    Phrases,
    Precision,
    Published,
    Title,
    When,
)

CODEBOOK = Codebook(
    codebook=CodebookInfo(earliest=date(2025, 10, 1), latest=date(2026, 6, 30)),
    calendar=(
        CalendarDay("vote", "Mayor's runoff", date(2025, 12, 14), phrases=Phrases(("segunda vuelta",), ("runoff",))),
        CalendarDay(
            "office", "Mayor takes office", date(2026, 3, 1), phrases=Phrases(("asuma el cargo",), ("takes office",))
        ),
    ),
    actors=(
        Actor(
            "rojas",
            "Ana Rojas",
            titles=(
                Title(
                    "mayor-elect",
                    Phrases(("alcaldesa electa",), ("mayor-elect",)),
                    start=date(2025, 12, 14),
                    end=date(2026, 2, 28),
                ),
            ),
        ),
    ),
)


def solve(text: str, *, given: Given | None = None, codebook: Codebook = CODEBOOK) -> Published:
    zones = find_zones(text, codebook.sources)
    readings = find_temporal(text, codebook, zones=zones)
    return find_publication(text, readings, given=given or Given(), codebook=codebook, zones=zones)


def bounds(published: Published) -> str:
    return f"{published.start or ''}..{published.end or ''}"


STATED = [
    (" date 2025-12-30 The mayor will visit the port.\n\nShe said so.", "2025-12-30..2025-12-30"),
    ("date 2022-09 The mayor visited the port.\n\nShe said so.", "2022-09-01..2022-09-30"),
    ("Visita al puerto\n\nPublicado el 3 de mayo de 2024\n\nLa alcaldesa fue al puerto.", "2024-05-03..2024-05-03"),
    ("Visit to the port\n\nBy Ana Paz\nUpdated: May 3, 2024\n\nThe mayor went.", "2024-05-03..2024-05-03"),
    ("Visita al puerto\n\nLima, 3 de mayo de 2024 (EFE).- La alcaldesa fue al puerto.", "2024-05-03..2024-05-03"),
    ("Visita al puerto\n\nLima, 3 de mayo de 2024. La alcaldesa fue al puerto.", "2024-05-03..2024-05-03"),
    ("Comunicado\n\nEl Consejo rechaza la tasa y pide diálogo.\n\nLima, 3 de mayo de 2024", "2024-05-03..2024-05-03"),
    ("Visit to the port\n\nMay 3, 2024\n\nThe mayor went to the port.", "2024-05-03..2024-05-03"),
    ("Visit to the port\n\nHarbour Post | May 3, 2024\n\nThe mayor went to the port.", "2024-05-03..2024-05-03"),
    ("Visita al puerto\n\nEl Faro · 3 de mayo de 2024\n\nLa alcaldesa fue al puerto.", "2024-05-03..2024-05-03"),
]

SOLVED = [
    ("Visit to the port\n\nThe plan was signed on May 3, 2024\n\nThe mayor went to the port.", "2024-05-03.."),
    ("The bridge was closed on 4 March 2025 and stays so.", "2025-03-04.."),
    ("El puente se abrirá el 4 de marzo de 2026.", "..2026-03-04"),
    ("The bridge was closed on 4 March 2025. It will reopen on 9 June 2025.", "2025-03-04..2025-06-09"),
    ("She was praised for her victory in the runoff.", "2025-12-14.."),
    ("Tras la segunda vuelta hubo calma.", "2025-12-14.."),
    ("The polls for the runoff are close.", "..2025-12-14"),
    ("Nothing moves until she takes office.", "..2026-03-01"),
    ("The mayor-elect spoke of the port.", "2025-12-14..2026-02-28"),
    ("The bonds due March 1, 2031 were priced low.", ".."),
    ("The 1990 model was shown.", ".."),
    ("The bridge fell in 2023 and was rebuilt.", "2023-01-01.."),
    ("Rain fell on the port.", ".."),
]

COUNTDOWN = (
    "The council agreed on Monday to wait. “You have 90 days to object,” she declared last week. "
    "She was referring to the time left until March 1, when she takes office."
)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (
            When(date(2024, 5, 3), date(2024, 5, 3), Precision.DAY),
            (date(2024, 5, 3), date(2024, 5, 3), date(2024, 5, 3)),
        ),
        (When(date(2024, 5, 1), date(2024, 5, 31), Precision.MONTH), (date(2024, 5, 1), date(2024, 5, 31), None)),
        (When(date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR), (date(2024, 1, 1), date(2024, 12, 31), None)),
    ],
)
def test_what_is_given_stands(when: When, expected: tuple[date, date, date | None]) -> None:
    found = solve("date 2020-01-01 An old header.", given=Given(published=when))
    assert (found.start, found.end, found.best) == expected
    assert found.basis is Basis.GIVEN


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_the_head_of_a_text_states_it(text: str, expected: str) -> None:
    found = solve(text)
    assert (bounds(found), found.basis) == (expected, Basis.EXPLICIT)


@pytest.mark.parametrize(("text", "expected"), SOLVED)
def test_past_is_a_lower_and_future_an_upper_bound(text: str, expected: str) -> None:
    found = solve(text)
    assert bounds(found) == expected
    assert found.why


def test_a_hoped_for_victory_proves_nothing() -> None:
    assert bounds(solve("Fear of a very probable victory in the runoff grows.")) == ".."


def test_a_countdown_and_the_news_of_the_opening_give_two_days() -> None:
    found = solve(COUNTDOWN)
    assert (found.start, found.end, found.best) == (date(2025, 12, 8), date(2025, 12, 9), date(2025, 12, 8))
    assert found.basis is Basis.INFERRED
    assert "90 days" in found.why
    assert "Monday" in found.why


def test_contradictory_clues_are_named_and_widen_the_interval() -> None:
    found = solve("The bridge was closed on 4 March 2025. It will close on 9 June 2024.")
    assert bounds(found) == ".."
    assert "contradict" in found.why


def test_a_date_in_the_running_text_is_no_header() -> None:
    found = solve("The mayor went to the port on May 3, 2024 and said that she would come back.")
    assert found.basis is Basis.INFERRED


def test_dates_in_a_related_list_are_no_clues() -> None:
    text = "Rain fell on the port.\n\nRelacionados\n\nThe bridge was closed on 4 March 2025\n\nHace 2 semanas\n"
    assert bounds(solve(text)) == ".."


@pytest.mark.xfail(reason="a planned event told without any verb is no clue", strict=True)
def test_a_verbless_announcement_is_an_upper_bound() -> None:
    assert bounds(solve("Next stop: Lima, 9 June 2025.")) == "..2025-06-09"
