"""Networks against figures published by others: those of DNA's public sample.

The sample may not be handed on. But its matrices are known, and for each actor and claim they say how often he agrees
(half the sum of the cells of `ignore` and `subtract`) and how often he disagrees (half their difference). A file of
invented words with just these counts, one document an actor, must give every other published figure: it does. Where a
user has the sample itself (POSTURA_DNA_SAMPLE), the same checks run on it too.
"""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.__main__ import main
from data.exchange.dna import read_dna
from data.exchange.dna.ties import dna_ties
from data.networks import (
    Duplicates,
    Mode,
    Network,
    Normalisation,
    Period,
    Qualifier,
    allowed_normalisations,
    build_network,
    find_windows,
    ties_within,
)
from tests.exchange.dna_files import write_published

SAMPLE = os.environ.get("POSTURA_DNA_SAMPLE", "")


def cells(words: str) -> list[list[int]]:
    return [[int(cell) for cell in row.split()] for row in words.split("/")]


IGNORE = cells("0 0 1 0 2 1 / 2 0 0 0 2 0 / 1 0 0 0 0 10 / 2 0 0 0 0 2 / 2 0 0 0 1 2 / 2 0 1 1 1 1 / 1 1 1 2 1 0")
SUBTRACT = cells(
    "0 0 1 0 2 1 / -2 0 0 0 0 0 / -1 0 0 0 0 10 / -2 0 0 0 0 -2 / -2 0 0 0 -1 2 / 2 0 1 1 1 1 / 1 1 1 2 1 0"
)
DAYS = ["2005-01-26", "2005-02-10", "2005-02-02", "2005-02-16", "2005-02-02", "2005-02-16", "2005-02-16"]
"""Of each actor's document. Published are the first day, the last, and that four days have 4, 16, 4 and 16 statements;
the actors' 4, 4, 11, 4, 5, 6 and 6 are laid on them."""
MATRICES = {
    (Mode.TWO, Qualifier.IGNORE): IGNORE,
    (Mode.TWO, Qualifier.SUBTRACT): SUBTRACT,
    (Mode.TWO, Qualifier.COMBINE): cells(
        "0 0 1 0 1 1 / 2 0 0 0 3 0 / 2 0 0 0 0 1 / 2 0 0 0 0 2 / 2 0 0 0 2 1 / 1 0 1 1 1 1 / 1 1 1 1 1 0"
    ),
    (Mode.ONE, Qualifier.CONGRUENCE): cells(
        "0 2 10 0 2 4 3 / 2 0 2 4 5 1 1 / 10 2 0 2 22 10 0 / 0 4 2 0 4 0 0 / 2 5 22 4 0 2 0 / 4 1 10 0 2 0 6 / "
        "3 1 0 0 0 6 0"
    ),
    (Mode.ONE, Qualifier.CONFLICT): cells(
        "0 2 0 2 2 0 0 / 2 0 0 0 1 5 3 / 0 0 0 20 0 2 1 / 2 0 20 0 4 6 2 / 2 1 0 4 0 5 3 / 0 5 2 6 5 0 0 / "
        "0 3 1 2 3 0 0"
    ),
}
SUMS = {
    # not normalised, average, jaccard, cosine
    (Qualifier.IGNORE, Duplicates.INCLUDE): (276, 46.2619, 24.4690, 8.8727),
    (Qualifier.CONGRUENCE, Duplicates.INCLUDE): (160, 25.8024, 13.6107, 4.8061),
    (Qualifier.CONFLICT, Duplicates.INCLUDE): (116, 20.4594, 10.8583, 4.0667),
    (Qualifier.SUBTRACT, Duplicates.INCLUDE): (44, 5.3430, 2.7523, 0.7394),
    (Qualifier.IGNORE, Duplicates.DOCUMENT): (78, 24.8476, 15.9429, 9.0978),
    (Qualifier.CONGRUENCE, Duplicates.DOCUMENT): (48, 14.6381, 10.1905, 4.9756),
    (Qualifier.CONFLICT, Duplicates.DOCUMENT): (38, 11.4571, 6.5571, 3.9000),
}


@pytest.fixture(scope="module", params=["rebuilt", *(["sample"] if SAMPLE else [])])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "sample":
        return Path(SAMPLE)
    counts = [
        [((n + net) // 2, (n - net) // 2) for n, net in zip(*rows, strict=True)]
        for rows in zip(IGNORE, SUBTRACT, strict=True)
    ]
    return write_published(tmp_path_factory.mktemp("published") / "sample.dna", counts, DAYS)


@pytest.fixture(scope="module")
def ties(path: Path) -> pd.DataFrame:
    return dna_ties(read_dna(path))


def total(network: Network) -> float:
    return float(network.matrix.to_numpy().sum())


@pytest.mark.parametrize(("options", "wanted"), MATRICES.items(), ids=lambda one: str(one[:2]))
def test_matrices(ties: pd.DataFrame, options: tuple[Mode, Qualifier], wanted: list[list[int]]) -> None:
    assert build_network(ties, *options).matrix.to_numpy().tolist() == wanted


@pytest.mark.parametrize(("options", "wanted"), SUMS.items(), ids=str)
def test_sums_under_every_normalisation(
    ties: pd.DataFrame, options: tuple[Qualifier, Duplicates], wanted: tuple[float, ...]
) -> None:
    qualifier, duplicates = options
    ways = allowed_normalisations(one_mode=True)
    found = [total(build_network(ties, Mode.ONE, qualifier, way, duplicates)) for way in ways]
    assert found == pytest.approx(wanted, abs=5e-5)


@pytest.mark.parametrize(
    ("mode", "qualifier", "shape", "added", "edges"),
    [(Mode.TWO, Qualifier.IGNORE, (7, 6), 40, 22), (Mode.ONE, Qualifier.IGNORE, (7, 7), 276, 21)],
)
def test_sizes(
    ties: pd.DataFrame, mode: Mode, qualifier: Qualifier, shape: tuple[int, int], added: int, edges: int
) -> None:
    network = build_network(ties, mode, qualifier)
    assert (network.matrix.shape, total(network), len(network.edges())) == (shape, added, edges)


def test_without_the_last_claim_and_two_actors(ties: pd.DataFrame) -> None:
    claims, actors = sorted(set(ties["column"])), sorted(set(ties["row"]))
    left = ties[(ties["column"] != claims[5]) & ~ties["row"].isin(actors[4:6])]
    network = build_network(left, Mode.ONE, Qualifier.CONGRUENCE, Normalisation.AVERAGE)
    assert network.matrix.shape == (5, 5)
    assert total(network) == pytest.approx(9.8095, abs=5e-5)


@pytest.mark.parametrize(
    ("normalisation", "wanted"), [(Normalisation.ACTIVITY, 2.1182), (Normalisation.PROMINENCE, 3.7786)]
)
def test_shares_of_a_two_mode_network(ties: pd.DataFrame, normalisation: Normalisation, wanted: float) -> None:
    network = build_network(ties, Mode.TWO, Qualifier.SUBTRACT, normalisation)
    assert total(network) == pytest.approx(wanted, abs=5e-5)


@pytest.mark.parametrize(("qualifier", "kept", "added"), [(Qualifier.IGNORE, 22, 22), (Qualifier.SUBTRACT, 23, 9)])
def test_once_a_document(ties: pd.DataFrame, qualifier: Qualifier, kept: int, added: int) -> None:
    network = build_network(ties, Mode.TWO, qualifier, duplicates=Duplicates.DOCUMENT)
    assert (len(network.ties), total(network)) == (kept, added)


def test_one_actor_contradicts_himself(ties: pd.DataFrame) -> None:
    """The second of the seven, on the fifth claim: against it first, then for it, in the same document."""
    both = build_network(ties, Mode.TWO, Qualifier.COMBINE).matrix.to_numpy() == 3
    assert np.argwhere(both).tolist() == [[1, 4]]


def test_days(ties: pd.DataFrame) -> None:
    days = find_windows(ties, Period.DAY)
    counts = [len(ties_within(ties, day)) for day in days]
    assert (f"{days[0].start:%Y-%m-%d}", f"{days[-1].end:%Y-%m-%d}") == ("2005-01-26", "2005-02-16")
    assert [count for count in counts if count] == [4, 16, 4, 16]


def test_the_command_line_prints_the_published_sum(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "net.csv"
    options = ["--mode", "one-mode", "--qualifier", "congruence", "--normalisation", "average"]
    assert main(["network", str(path), *options, "--out", str(out)]) == 0
    assert "7 by 7" in capsys.readouterr().out
    read = pd.read_csv(out, index_col=0)
    assert read.to_numpy().sum() == pytest.approx(25.802436, abs=5e-7)


@pytest.mark.skipif(not SAMPLE, reason="POSTURA_DNA_SAMPLE names no copy of DNA's public sample.dna")
def test_the_samples_own_entities_and_section() -> None:
    """What only the file itself can show."""
    file = read_dna(Path(SAMPLE))
    assert len({one.value for one in file.entities if one.variable == "organization"}) == 7  # and the empty one
    first = {str(one.id) for one in file.documents if one.section == "1"}
    ties = dna_ties(file)
    assert build_network(ties[ties["doc_id"].isin(first)], Mode.ONE, Qualifier.CONGRUENCE).matrix.shape == (4, 4)
