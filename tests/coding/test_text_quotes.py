"""Quotations in every style of marks. Every text is invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.coding.text import find_quotes

CLOSED = [
    ("El alcalde dijo “no habrá tasa” y se fue.", ["no habrá tasa"]),
    ("El alcalde dijo «no habrá tasa» y se fue.", ["no habrá tasa"]),
    ("El alcalde dijo „no habrá tasa” y se fue.", ["no habrá tasa"]),
    ('She called it "a mistake" twice.', ["a mistake"]),
    ("She called it ``a mistake'' twice.", ["a mistake"]),
    ("She called it ''a mistake'' twice.", ["a mistake"]),
    ("She called it ‘a mistake’ twice.", ["a mistake"]),
    ("She called it 'a mistake' twice.", ["a mistake"]),
    ('Mixed marks: “no habrá tasa", afirmó.', ["no habrá tasa"]),
    ('Mixed marks: "no habrá tasa”, afirmó.', ["no habrá tasa"]),
    ("Closing marks on both sides: dijo ”no habrá tasa” ayer.", ["no habrá tasa"]),
    ('"First," he said. "Second."', ["First,", "Second."]),
    ("“Outer with “inner” words” ended.", ["Outer with “inner” words"]),
    ("«Outer with “inner” words» ended.", ["Outer with “inner” words"]),
    ("She said “we won’t pay the workers’ fees” on Monday.", ["we won’t pay the workers’ fees"]),
]

NEVER = [
    "The mayor's office and the workers' union didn't agree.",
    "Rock 'n' roll in the '90s wasn't it.",
    "The board is 6'2\" tall.",
    'A 7" pipe broke.',
    "Sin comillas en esta frase.",
    '"" and “ ” are empty.',
]


@pytest.mark.parametrize(("text", "inner"), CLOSED)
def test_quotations_are_found_whatever_their_marks(text: str, inner: list[str]) -> None:
    assert [quote.inner.of(text) for quote in find_quotes(text)] == inner


@pytest.mark.parametrize("text", NEVER)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert find_quotes(text) == ()


def test_a_missing_opening_mark_reaches_back_to_the_paragraph() -> None:
    text = "Título\nEl agua es de todos y la defenderemos”, agregó la alcaldesa."
    (quote,) = find_quotes(text)
    assert (quote.inner.of(text), quote.opened, quote.closed) == (
        "El agua es de todos y la defenderemos",
        False,
        True,
    )


def test_a_missing_closing_mark_ends_with_the_sentence() -> None:
    text = "La alcaldesa dijo “el agua es de todos. Luego se fue."
    (quote,) = find_quotes(text)
    assert (quote.inner.of(text), quote.closed) == ("el agua es de todos.", False)


def test_a_quotation_over_paragraphs_is_continued_in_the_second() -> None:
    text = "“The first paragraph stays open.\n\n“The second one closes,” she said."
    first, second = find_quotes(text)
    assert (first.closed, first.continued) == (False, False)
    assert (second.inner.of(text), second.continued) == ("The second one closes,", True)


@given(st.text(alphabet="ab .,\n“”«»\"'’‘`", max_size=80))
def test_any_marks_give_ordered_quotations_that_hold_their_words(text: str) -> None:
    quotes = find_quotes(text)
    assert all(quote.span.covers(quote.inner) for quote in quotes)
    assert all(quote.inner.of(text).strip() == quote.inner.of(text) for quote in quotes)
    assert all(left.span.end <= right.span.start for left, right in pairwise(quotes))
