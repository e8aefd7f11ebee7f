"""Files of DNA 2 give what the same file of DNA 3 gives."""

from pathlib import Path
from typing import Any

import pytest

from data.__main__ import main
from data.exchange.dna import DnaError, read_dna
from data.tabulate import tabulate
from tests.exchange.dna_files import AGREEMENT, CONCEPT, faults_of, legacy_rows, write_dna, write_legacy


@pytest.fixture
def legacy(tmp_path: Path) -> Path:
    return write_legacy(tmp_path / "old.dna")


def test_documents_and_statements_are_those_of_the_newer_file(legacy: Path, tmp_path: Path) -> None:
    old, new = read_dna(legacy), read_dna(write_dna(tmp_path / "new.dna"))
    assert old.documents == new.documents
    assert old.statements == new.statements
    assert old.variables == new.variables


def test_entities_keep_parents_and_the_first_attributes(legacy: Path) -> None:
    found = {one.value: one for one in read_dna(legacy).entities}
    assert found["The dam is a danger."].parent == 'The dam secures "supply".'
    assert found["Elena Rivas"].attributes == {"Alias": "Rivas; la ministra"}
    assert found["Ministry of Works"].attributes == {"Type": "ministry"}
    assert found["Unión de Regantes"].attributes == {}  # named by statements alone


def test_what_has_no_place_is_told(legacy: Path) -> None:
    told = read_dna(legacy).unkept
    assert "1 links between statements" in told
    assert "1 permissions" in told


def test_it_becomes_a_corpus_and_goes_back_as_a_newer_file(legacy: Path, tmp_path: Path) -> None:
    assert main(["import-dna", str(legacy), str(tmp_path / "corpus")]) == 0
    assert faults_of(tabulate(tmp_path / "corpus")) == []
    assert main(["export-dna", str(tmp_path / "corpus"), str(tmp_path / "back.dna")]) == 0
    assert read_dna(tmp_path / "back.dna").statements == read_dna(legacy).statements


def test_values_that_are_missing_are_missing(tmp_path: Path) -> None:
    rows = legacy_rows()
    booleans = [(*row[:3], None if row[1] == 2 else row[3]) for row in rows["DATABOOLEAN"]]
    texts = [(*row[:3], None if row[1:3] == (3, CONCEPT) else row[3]) for row in rows["DATASHORTTEXT"]]
    path = write_legacy(tmp_path / "x.dna", {"DATABOOLEAN": booleans, "DATASHORTTEXT": texts})
    found = {one.id: one.values for one in read_dna(path).statements}
    assert "agreement" not in found[2]
    assert "concept" not in found[3]


def changed(table: str, column: int, value: object) -> dict[str, list[tuple[Any, ...]]]:
    first, *others = legacy_rows()[table]
    return {table: [(*first[:column], value, *first[column + 1 :]), *others]}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (changed("SETTINGS", 1, "1.31"), "schema version 1.31"),
        (changed("DOCUMENTS", 9, "last May"), "Date 'last May' is no int"),
        (changed("DATASHORTTEXT", 3, b"x"), "Value b'x' is no str"),
        (changed("DATASHORTTEXT", 2, AGREEMENT), "is no short text variable"),
        (changed("ATTRIBUTES", 9, "Elena Rivas"), "is a child of"),
        (changed("STATEMENTS", 4, 9999), "is no span of document 1"),
    ],
)
def test_a_broken_file_is_refused_and_nothing_is_written(
    tmp_path: Path, content: dict[str, list[tuple[Any, ...]]], message: str
) -> None:
    path = write_legacy(tmp_path / "x.dna", content)
    with pytest.raises(DnaError, match=message):
        read_dna(path)
    assert main(["import-dna", str(path), str(tmp_path / "corpus")]) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["x.dna"]
