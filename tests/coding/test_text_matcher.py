"""Phrases of a list in a text. Every phrase and text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.coding.text import Matcher, fold

PHRASES = [
    ("Ana Soto", "soto"),
    ("Soto", "soto"),
    ("presidente de Valle Alto", "president"),
    ("Government House", "house"),
    ("rechaz*", "reject"),
    ("EE.UU.", "usa"),
    ("april", "month"),
    ("irrigation", "issue"),
    ("canciller", "minister"),
    ("Miners' Union", "union"),
]
FOUND = [
    ("Habló Ana Soto.", "soto:Ana Soto"),
    ("HABLÓ ANA SOTO", "soto:ANA SOTO"),
    ("El Presidente de Válle Alto", "president:Presidente de Válle Alto"),
    ("Rechazó el plan y rechazará otro", "reject:Rechazó reject:rechazará"),
    ("Viajó a EE.UU. y a EE. UU. también", "usa:EE.UU usa:EE. UU"),
    ("Soto’s plan", "soto:Soto"),
    ("Sotomayor habló", ""),
    ("the Miners’ Union met", "union:Miners’ Union"),
    ("el excanciller", ""),
    ("Ana. Soto se fue", "soto:Soto"),
    ("Ana\n\nSoto", "soto:Soto"),
    ("Ana\nSoto", "soto:Ana\nSoto"),
]
GLUED = [
    ("Sotoincluded the valley", "soto:Soto"),
    ("policySoto changed", "soto:Soto"),
    ("Government Houseas reported", "house:Government House"),
    ("between March and Aprilas soon", "month:April"),
    ("the irrigationincluding canals", "issue:irrigation"),
    ("Ana SotoElectoral support", "soto:Ana Soto"),
    ("Sotomayor and Sotoano", ""),
]


def found(text: str, *, soft: bool = True) -> str:
    matches = Matcher(PHRASES, soft=soft).find(text)
    return " ".join(f"{match.payload}:{match.span.of(text)}" for match in matches)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_phrases_match_without_case_and_accents_on_word_boundaries(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", [text for text, _ in (*FOUND, *GLUED)])
def test_a_text_told_by_its_letters_alone_is_one_without_phrases(text: str) -> None:
    for phrase in PHRASES:
        matcher = Matcher([phrase])
        assert matcher.find_rare(text) == matcher.find(text)
        assert matcher.stands_in(text) == bool(matcher.find(text))


@given(st.lists(st.sampled_from([*(text for text, _ in (*FOUND, *GLUED)), "Nobody spoke", "a.b", "EE"])), st.booleans())
def test_phrases_are_found_sentence_by_sentence_as_in_the_whole_text(texts: list[str], soft: bool) -> None:
    matcher = Matcher(PHRASES, noise=[("sotto", "soto")], soft=soft)
    for between in (". ", ".\n\n", " ", "\n"):
        text = between.join(texts)
        assert list(matcher.each(text)) == matcher.find(text)


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_glued_words_are_parted_after_a_phrase(text: str, expected: str) -> None:
    assert found(text) == expected


def test_soft_boundaries_can_be_turned_off() -> None:
    assert found("Sotoincluded the valley", soft=False) == ""


def test_noise_counts_only_glued_to_a_word() -> None:
    matcher = Matcher([("Soto", "soto")], noise=[("sotto", "soto")])
    text = "In the campaign sottoannounced a plan; sotto voce."
    assert [match.span.of(text) for match in matcher.find(text)] == ["sotto"]


def test_of_two_phrases_that_overlap_the_longer_counts() -> None:
    matcher = Matcher([("the miners", "people"), ("Miners' Union", "union")])
    assert [match.payload for match in matcher.find("The Miners' Union met the miners.")] == ["union", "people"]


def test_one_phrase_of_two_holders_gives_both() -> None:
    matches = Matcher([("canciller", "a"), ("canciller", "b")]).find("El canciller")
    assert [match.payload for match in matches] == ["a", "b"]


@given(st.text(max_size=120))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="SotAna óincludedas .,’\n", max_size=60))
def test_matches_are_slices_that_fold_to_the_phrase(text: str) -> None:
    for match in Matcher([("Soto", 1), ("Ana Soto", 2)]).find(text):
        letters = [letter for letter in fold(match.span.of(text)) if letter.isalpha()]
        assert "".join(letters) in {"soto", "anasoto"}
