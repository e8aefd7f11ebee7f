"""Which documents to hold side by side, on hand-made rows."""

import pandas as pd
import pytest

from data.summaries.choosing import TELLERS, find_named, nearest_pair


def told(*pairs: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["happening_id", "doc_id"], dtype="str")


def test_the_nearest_two_share_most_happenings() -> None:
    assert nearest_pair(told(("h1", "a"), ("h1", "b"), ("h1", "c"), ("h2", "c"), ("h2", "b"), ("h3", "a"))) == (
        "b",
        "c",
    )


def test_a_happening_told_twice_in_a_document_is_shared_once() -> None:
    assert nearest_pair(
        told(("h1", "a"), ("h1", "a"), ("h1", "b"), ("h2", "b"), ("h2", "c"), ("h3", "b"), ("h3", "c"))
    ) == ("b", "c")


def test_documents_without_a_common_happening_have_no_nearest() -> None:
    assert nearest_pair(told(("h1", "a"), ("h2", "b"))) is None
    assert nearest_pair(told()) is None


def test_a_happening_told_everywhere_makes_no_more_pairs_than_its_first_tellers() -> None:
    everywhere = [("h1", f"d{at:04}") for at in range(3 * TELLERS)]
    assert nearest_pair(told(*everywhere, ("h2", "d0001"), ("h2", "d0002"))) == ("d0001", "d0002")


@pytest.mark.parametrize(
    ("words", "found"),
    [("", ["001", "002"]), ("nación", ["001"]), ("NACION", ["001"]), ("002", ["002"]), (" puente", ["002"]), ("x", [])],
)
def test_a_document_is_found_by_part_of_its_name(words: str, found: list[str]) -> None:
    documents = pd.DataFrame(
        {"doc_id": ["001", "002"], "source_label": ["La Nación", "Diario"], "title": [None, "El puente"]}, dtype="str"
    )
    assert find_named(documents, words) == found
