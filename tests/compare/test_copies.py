"""Texts told by many that count once."""

import pytest

from data.compare import find_copies
from data.tables import Tables
from tests.compare.press import Paper, tables_of

WIRE = (
    "Elena Rivas and Bruno Soto met in Cora on Friday to settle the quarrel over the river, and after nine hours of talks "
    "they agreed that the water will be shared by month and that engineers of both sides will measure it every week."
)
OTHER = (
    "The price of bread rose for the third month in a row, bakers say, because flour has become dearer since the harvest "
    "failed in the north and nobody knows when ships from abroad will arrive in the ports of the country again."
)


def chains(*papers: Paper) -> dict[str, str]:
    copies = find_copies(tables_of(*papers))
    return dict(zip(copies["doc_id"], copies["chain_id"], strict=True))


def test_a_wire_text_under_another_headline_is_a_copy() -> None:
    original, copy = (
        Paper("a", WIRE, published="2024-05-03"),
        Paper("b", f"River quarrel settled at last\n\n{WIRE}", published="2024-05-04"),
    )
    assert chains(original, copy) == {"a": "a", "b": "a"}


def test_the_first_published_leads_the_chain() -> None:
    assert chains(Paper("a", WIRE, published="2024-05-04"), Paper("b", WIRE, published="2024-05-03")) == {
        "b": "b",
        "a": "b",
    }


def test_copies_of_copies_are_one_chain() -> None:
    papers = [Paper(name, f"{WIRE} Seen by {name}.", published=f"2024-05-0{day}") for day, name in enumerate("abcd", 1)]
    assert set(chains(*papers).values()) == {"a"}


@pytest.mark.parametrize("text", [OTHER, f"{WIRE[:60]} {OTHER}"], ids=["other text", "a shared opening"])
def test_other_texts_are_their_own(text: str) -> None:
    assert chains(Paper("a", WIRE), Paper("b", text)) == {"a": "a", "b": "b"}


NAMED = (
    "Elena Rivas {0} Bruno Soto. Bruno Soto {0} Tomás Ortiz 12. Carla Méndez {0} Elena Rivas 1.500. Tomás Ortiz {0} Carla Méndez. "
    "Bruno Soto {0} Elena Rivas 33. Carla Méndez {0} Bruno Soto"
)


def named(doc_id: str, verb: str, language: str, *, order: int = 1) -> Paper:
    sentences = NAMED.format(verb).split(". ")[::order]
    return Paper(doc_id, ". ".join(sentences), language)


def test_a_translation_keeps_the_names_in_order() -> None:
    assert chains(named("a", "met", "en"), named("b", "se reunió con", "es")) == {"a": "a", "b": "a"}


def test_the_same_names_in_another_order_are_no_translation() -> None:
    assert chains(named("a", "met", "en"), named("b", "se reunió con", "es", order=-1)) == {"a": "a", "b": "b"}


def test_the_shipped_documents_are_five_texts(seeds: Tables) -> None:
    assert find_copies(seeds)["copy_of"].isna().all()
