"""Comparing grows in step with a text: counted in rows and sentences looked at, so that no machine's speed matters."""

from collections.abc import Iterator
from typing import Any

import pytest

from data.coding.document import code_document
from data.coding.text import placed
from data.compare import find_happenings
from data.compare.differences import find_differences
from data.compare.rows import RowsBy
from data.model import Document
from data.tables import Tables, build_tables
from tests.benchmarks.corpora.long import long_text

MOST = 2.5
"""Times as many looks for twice the text; looking at all rows for each of them would make four times as many."""
looks = 0


class Counted(list[Any]):
    """Rows of a document that count how often one of them is looked at."""

    def __iter__(self) -> Iterator[Any]:
        for row in super().__iter__():
            self._look()
            yield row

    def __getitem__(self, at: Any) -> Any:
        self._look()
        return super().__getitem__(at)

    def _look(self) -> None:
        global looks
        looks += 1


def count_looks(tables: Tables) -> int:
    global looks
    looks = 0
    find_differences(tables)
    return looks


def affair_of(seeds: Tables, words: str) -> Tables:
    """The shipped documents and a long one, as the machine codes them."""
    documents = [Document(doc_id, text, doc_id) for doc_id, text in {**seeds.texts, "long": words}.items()]
    codings = {document.doc_id: code_document(document, seeds.codebook) for document in documents}
    return find_happenings(build_tables(documents, codings, seeds.codebook))


def test_twice_the_text_is_no_more_than_twice_the_looks(seeds: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    rows_of, split = RowsBy.__getitem__, placed.split_block
    monkeypatch.setattr(RowsBy, "__getitem__", lambda rows, key: Counted(rows_of(rows, key)))
    monkeypatch.setattr(placed, "split_block", lambda *block: Counted(split(*block)))
    once = "\n\n".join([*seeds.texts.values(), long_text(20_000, seeds.codebook)])
    fixed, half, whole = (count_looks(affair_of(seeds, "\n\n".join([once] * times))) for times in (0, 1, 2))
    assert whole - fixed <= MOST * (half - fixed)
