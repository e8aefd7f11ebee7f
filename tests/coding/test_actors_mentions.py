"""Who is named, by alias, by dated title and by anaphor. Every name is invented."""

from datetime import date

import pytest

from data.coding.actors.coreference import find_anaphora
from data.coding.actors.mentions import find_mentions
from data.coding.text import find_zones, split_sentences
from data.model import Published
from tests.coding.speech import CODEBOOK, PUBLISHED, statements

LATER = Published(date(2024, 8, 1), date(2024, 8, 1), date(2024, 8, 1))
WIDE = Published(date(2024, 1, 1), date(2024, 12, 31))
NAMED = [
    ("Ana Soto habló.", PUBLISHED, "soto"),
    ("ANA SOTO HABLÓ", PUBLISHED, "soto"),
    ("La alcaldesa de Monteluz habló.", PUBLISHED, "soto"),
    ("La alcaldesa de Monteluz habló.", LATER, "rey"),
    ("La alcaldesa de Monteluz habló.", WIDE, ""),
    ("El alcalde de Riofrío habló.", Published(), "rey"),
    ("La alcaldesa habló.", PUBLISHED, ""),
    ("Llueve en Monteluz.", PUBLISHED, ""),
    ("Sotomayor habló.", PUBLISHED, ""),
    ("La exalcaldesa de Monteluz habló.", PUBLISHED, ""),
]
MEANT = [
    ("Soto llegó. La alcaldesa calló.", "soto"),
    ("Rey llegó. Soto llegó. El mandatario calló.", "rey"),
    ("Soto llegó. Rey llegó. Ambos mandatarios callaron.", "rey soto"),
    ("Soto came. She left.", "soto"),
    ("The Valley Council met. The council voted.", "council"),
    ("Llueve. Nadie calla.", ""),
]
SPEAKERS = [
    ("Senator Eva Lind said it is late. Lind added that it is cold.", ["eva_lind", "eva_lind"]),
    ("El ministro Luis Paz dijo que es tarde. El ministro agregó que hace frío.", ["luis_paz", "luis_paz"]),
    ("The Valley Gazette reported that it is late.", ["valley_gazette"]),
    ("Experts say that it is late.", ["experts"]),
    ("A spokesman for Ana Soto said that it is late.", ["soto"]),
    ("The brother of Ana Soto said that it is late.", ["brother_of_ana_soto"]),
    ("La alcaldesa de Monteluz y Andrés Rey dijeron que es tarde.", ["rey", "soto"]),
    ("He said it is late, Rey being away.", ["rey"]),
]


@pytest.mark.parametrize(("text", "published", "actors"), NAMED)
def test_names_and_dated_titles(text: str, published: Published, actors: str) -> None:
    assert " ".join(mention.actor_id for mention in find_mentions(text, CODEBOOK, published)) == actors


@pytest.mark.parametrize(("text", "actors"), MEANT)
def test_anaphors_mean_who_was_named_last_and_fits(text: str, actors: str) -> None:
    sentences = split_sentences(text, find_zones(text, ()))
    mentions = find_mentions(text, CODEBOOK, PUBLISHED)
    meant = find_anaphora(text, sentences, mentions, CODEBOOK, PUBLISHED)
    assert " ".join(mention.actor_id for mention in meant) == actors


@pytest.mark.parametrize(("text", "actors"), SPEAKERS)
def test_speakers_outside_the_codebook_are_kept_by_name(text: str, actors: list[str]) -> None:
    assert sorted(one.actor_id for one in statements(text)) == sorted(actors)
