"""The hostile corpus: right rows or a clear message, and the rest of the corpus stands."""

from pathlib import Path

import pytest

from data.__main__ import main
from data.export import with_quotes
from data.schema import STATEMENTS
from data.tables import Tables
from data.tabulate import tabulate
from tests.hostile import NAME, write_hostile


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def tables(corpus: Path) -> Tables:
    return tabulate(corpus)


def test_every_readable_document_is_there(tables: Tables) -> None:
    assert set(tables.documents["doc_id"]) == {"markup", "astral", "ends", "bom", "nul", NAME.removesuffix(".txt")}


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("latin.txt", "not UTF-8"),
        ("empty.txt", "no text"),
        ("white.txt", "no text"),
        ("link.txt", "leads out of the folder"),
        ("documents.csv", "'2024-02-31' is no date"),
        ("documents.csv", "unknown column 'colour'"),
        ("documents.csv", "no such document"),
        ("codebook.toml", "unknown key 'shoe_size'"),
        ("codebook.toml", "names evil and rivas"),
        ("codebook.toml", "7: not allowed here"),
        ("coding/statements.csv", "'nowhere' is no document"),
        ("coding/statements.csv", "'gone words' is not in the document"),
        ("coding/stances.csv", "'2024-13-01' is not a day"),
    ],
)
def test_what_is_wrong_is_named(tables: Tables, file: str, message: str) -> None:
    found = tables.problems[tables.problems["file"] == file]["problem"]
    assert found.str.contains(message, regex=False).any(), found.tolist()


def test_hand_coded_words_keep_their_offsets_behind_astral_letters(tables: Tables) -> None:
    rows = with_quotes(tables.statements, STATEMENTS, tables.texts)
    assert rows[rows["doc_id"] == "astral"]["content"].tolist() == ["𝔱𝔥𝔢 dam 🏞️ stays"]


def test_texts_keep_their_line_ends_and_their_bom(tables: Tables) -> None:
    assert "\r\n" in tables.texts["ends"]
    assert tables.texts["bom"].startswith("\ufeff")


def test_the_tables_of_it_verify(tmp_path: Path, corpus: Path) -> None:
    assert main(["tabulate", str(corpus), "--out", str(tmp_path)]) == 0
    assert main(["verify", str(tmp_path), "--corpus", str(corpus)]) == 0
