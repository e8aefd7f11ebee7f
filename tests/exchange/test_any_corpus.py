"""Every format on every kind of corpus: hostile, bare text, nothing at all."""

from pathlib import Path

import pytest

from data.exchange.dna.exporting import write_dna
from data.exchange.dna.reading import read_dna
from data.exchange.extract import Extract
from data.exchange.formats import FORMATS
from data.exchange.package import package_bytes
from data.exchange.reproduce import reproduce
from data.networks import Mode, list_pairs, order_actors, stance_ties
from data.verify import verify
from tests.exchange.extracts import extract_of
from tests.hostile import write_hostile

KINDS = ("hostile", "bare", "empty")


@pytest.fixture(scope="module")
def extracts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Extract]:
    made = tmp_path_factory.mktemp("corpora")
    (made / "bare").mkdir()
    (made / "bare/one.txt").write_text("The minister Ana Prado said on Monday that the dam will be built.", "utf-8")
    (made / "empty").mkdir()
    write_hostile(made / "hostile")
    return {kind: extract_of(made / kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_it_is_written_and_the_same_twice(extracts: dict[str, Extract], kind: str, name: str) -> None:
    write = next(one.write for one in FORMATS if one.name == name)
    content = write(extracts[kind])
    assert content
    assert content == write(extracts[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_its_package_verifies_and_reproduces(extracts: dict[str, Extract], kind: str, tmp_path: Path) -> None:
    package = tmp_path / "p.zip"
    package.write_bytes(package_bytes(extracts[kind]))
    assert verify(package, extracts[kind].folder) == []
    assert reproduce(package, extracts[kind].folder, tmp_path / "again").different == ()


@pytest.mark.parametrize("kind", KINDS)
def test_its_dna_file_reads(extracts: dict[str, Extract], kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.dna"
    path.write_bytes(write_dna(extracts[kind])[0])
    found = read_dna(path)
    assert [one.text for one in found.documents] == list(extracts[kind].whole.texts.values())
    assert len(found.statements) >= len(extracts[kind].whole.stances)


@pytest.mark.parametrize("kind", KINDS)
def test_its_network_can_be_made(extracts: dict[str, Extract], kind: str) -> None:
    whole = extracts[kind].whole
    ties = stance_ties(whole, whole.stances)
    assert len(ties) == len(whole.stances)
    assert len(order_actors(ties)) == whole.stances["actor_id"].nunique()
    for mode in Mode:
        assert len(list_pairs(ties, mode)) == len(list_pairs(ties, mode).drop_duplicates(["row", "column"]))
