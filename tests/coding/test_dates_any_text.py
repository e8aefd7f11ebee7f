"""Any text at all: spans that slice, no exception, the same output twice, no overlap."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.coding.dates import find_dates, find_temporal
from data.coding.publication import find_publication
from data.model import CalendarDay, Codebook, Phrases, Published

PIECES = st.sampled_from(
    [
        "el",
        "la",
        "del",
        "al",
        "de",
        "y",
        "a",
        "en",
        "hace",
        "dentro",
        "de",
        "the",
        "of",
        "to",
        "and",
        "from",
        "between",
        "ago",
        "later",
        "after",
        "before",
        "in",
        "on",
        "by",
        "last",
        "next",
        "this\n",
        "",
        "",
        "",
        "pasado",
        "próximo",
        "siguiente",
        "following",
        "previous",
        "1",
        "2",
        "31",
        "30",
        "29",
        "99",
        "2024",
        "2026",
        "1989",
        "9999",
        "99999",
        "0",
        "200000",
        "'98",
        "1980s",
        "12:30\n",
        "",
        "",
        "",
        "30/02/2024",
        "2024-02-30",
        "0000-00-00",
        "marzo",
        "March",
        "mayo",
        "May",
        "Aprilas",
        "2026in",
        "lunes",
        "Monday",
        "martes",
        "Friday",
        "days",
        "días",
        "week\n",
        "",
        "",
        "",
        "semanas",
        "month",
        "meses",
        "años",
        "years",
        "century",
        "siglo",
        "XX",
        "décadas",
        "quarter",
        "trimestre",
        "semester",
        "first",
        "segundo",
        "último",
        "fines\n",
        "",
        "",
        "",
        "early",
        "mid-",
        "late",
        "ayer",
        "mañana",
        "yesterday",
        "runoff",
        "until",
        "days",
        "left",
        "tras",
        "cuando",
        "when",
        ",",
        ".",
        ";",
        ":",
        "-",
        "–",
        "(",
        ")",
        "“",
        "”",
        "'",
        "'s",
        "\n",
        "\n\n\n",
        "",
        "",
        "",
        "million",
        "mil",
        "dos",
        "nineteen",
        "ninety-six",
        "febrero",
        "verano",
        "summer",
        "fall",
        "noche",
        "p.m.",
        "daily",
        "cada",
        "every",
    ]
)
WORDS = st.lists(PIECES, max_size=40).map(" ".join)
ANY_TEXT = st.one_of(WORDS, st.text(max_size=200))
DAYS = st.dates()
CODEBOOK = Codebook(
    calendar=(CalendarDay("r", "Runoff", date(9999, 12, 31), phrases=Phrases(("cuando",), ("runoff",))),)
)


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT, DAYS, DAYS)
@example("9999999999999999999 years ago", date.min, date.max)
@example("dentro de 99999 siglos", date.max, date.max)
@example("last week of February 29, next century", date.min, date.min)
def test_spans_slice_and_intervals_are_in_order(text: str, one: date, other: date) -> None:
    published = Published(min(one, other), max(one, other))
    found = find_dates(text, CODEBOOK, published=published)
    for expression in found:
        assert expression.span.of(text)
        assert expression.why
        if expression.anchor is not None:
            assert expression.anchor.of(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found == find_dates(text, CODEBOOK, published=published)


@settings(deadline=None, max_examples=200)
@given(ANY_TEXT)
def test_a_publication_is_solved_or_left_open_for_any_text(text: str) -> None:
    readings = find_temporal(text, CODEBOOK)
    published = find_publication(text, readings, codebook=CODEBOOK)
    assert published.why
    assert published.start is None or published.end is None or published.start <= published.end
    assert published == find_publication(text, readings, codebook=CODEBOOK)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "\ufeff", "\x00", "1" * 5000, "hace " * 500, "3 de " * 500, "el lunes " * 300, "٣ days ago"],
)
def test_odd_texts_raise_nothing(text: str) -> None:
    find_dates(text, published=Published(date.min, date.max))


def test_a_long_text_loses_nothing_at_its_seams() -> None:
    sentence = "La ley se firmó el 14 de marzo de 2024 en Lima. "
    assert len(find_dates(sentence * 6_000)) == 6_000
