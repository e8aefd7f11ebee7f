"""Sentences keep quotations whole and know abbreviations. Every text is invented."""

import pytest

from data.coding.text import Sentences, find_zones, split_sentences
from data.tables import Tables

SPLIT = [
    ("Llegó tarde. Habló poco.", ["Llegó tarde.", "Habló poco."]),
    ("El Sr. Lagos y la Dra. Peña votaron. Nadie más.", ["El Sr. Lagos y la Dra. Peña votaron.", "Nadie más."]),
    ("Según el art. 5 de la ley. Eso dijo.", ["Según el art. 5 de la ley.", "Eso dijo."]),
    ("Viajó a EE.UU. y volvió. Descansa.", ["Viajó a EE.UU. y volvió.", "Descansa."]),
    ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
    ("Mr. J. B. Stone paid 3.5 million. He left.", ["Mr. J. B. Stone paid 3.5 million.", "He left."]),
    ("¿Quién paga? Nadie lo sabe.", ["¿Quién paga?", "Nadie lo sabe."]),
    ("«Es caro. Muy caro», dijo Soto. Calló.", ["«Es caro. Muy caro», dijo Soto.", "Calló."]),
    ("“Is it dear?” Mr. Stone asked. She nodded.", ["“Is it dear?” Mr. Stone asked.", "She nodded."]),
    ("“It is dear.” He left.", ["“It is dear.”", "He left."]),
    ("La mesa cerró.El pleno sigue.", ["La mesa cerró.", "El pleno sigue."]),
    ("No. Nunca más.", ["No.", "Nunca más."]),
    ("Un titular sin punto\nEl texto empieza aquí.", ["Un titular sin punto", "El texto empieza aquí."]),
]


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text, find_zones(text, ()))] == sentences


@pytest.mark.parametrize("piece", ["Soto fue a Lima, ", "Soto fue a Lima ", "Soto", "«Soto fue, ", "Soto. fue "])
def test_an_endless_sentence_is_cut_into_long_ones(piece: str) -> None:
    text = piece * 500
    sentences = split_sentences(text, find_zones(text, ()))
    assert max(span.end - span.start for span in sentences) <= 2000
    assert "".join(span.of(text) for span in sentences).replace(" ", "") == text.replace(" ", "")


def test_an_endless_sentence_is_cut_at_a_clause() -> None:
    text = "Soto fue a Lima con Rey, " * 100
    assert all(span.of(text).endswith("Rey,") for span in split_sentences(text, find_zones(text, ())))


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    text = (
        "The council of the valley met on Tuesday evening to talk about\n"
        "the price of water, which has risen for the third year in a row\n"
        "and which many of the farmers there say that they cannot pay in\n"
        "full unless the harvest of this autumn is much better than that\n"
        "of the last one, when hail and frost took half of the apples of\n"
        "the lower orchards.\n"
    )
    assert len(split_sentences(text, find_zones(text, ()))) == 1


def test_a_sentence_is_found_by_any_place_in_it(seeds: Tables) -> None:
    for doc_id, text in seeds.texts.items():
        sentences, placed = split_sentences(text, seeds.zones[doc_id]), Sentences(text, seeds.zones[doc_id])
        here = {offset: sentence for sentence in sentences for offset in range(sentence.start, sentence.end)}
        assert all(placed.at(offset) == here.get(offset) for offset in range(len(text) + 1))
