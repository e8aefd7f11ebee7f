"""The command line of the exchange: every format, every network, and clear errors."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from data.__main__ import main
from data.exchange.formats import FORMATS
from data.exchange.networks import NETWORK_WRITERS
from tests.conftest import SEEDS
from tests.corpora import write_corpus
from tests.exchange.dna_files import write_dna


@pytest.mark.parametrize("kind", [one.name for one in FORMATS])
def test_every_format_is_written(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out"
    query = "issue=humanitarian_corridor&actor=kast"
    assert main(["export", str(SEEDS), "--format", kind, "--out", str(target), "--select", query]) == 0
    assert target.stat().st_size > 1000
    assert "stances by 1 actor" in capsys.readouterr().out


def test_a_package_goes_all_the_way_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package, again = tmp_path / "p.zip", tmp_path / "again"
    assert main(["package", str(SEEDS), "--out", str(package), "--select", "issue=joint_patrols"]) == 0
    assert main(["verify", str(package), "--corpus", str(SEEDS)]) == 0
    assert main(["reproduce", str(package), "--corpus", str(SEEDS), "--out", str(again)]) == 0
    assert "byte for byte" in capsys.readouterr().out
    assert main(["verify", str(again), "--corpus", str(SEEDS)]) == 0


def test_every_process_makes_the_same_package(tmp_path: Path) -> None:
    """Python orders sets differently in every process; two of these orders once gave two packages."""
    command = [sys.executable, "-m", "data", "package", str(SEEDS), "--out"]
    made = [
        subprocess.Popen(
            [*command, str(tmp_path / seed)], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL
        )
        for seed in ("0", "6")
    ]
    assert [one.wait(timeout=120) for one in made] == [0, 0]
    assert (tmp_path / "0").read_bytes() == (tmp_path / "6").read_bytes()


def test_the_coder_and_the_decisions_are_part_of_the_proof(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    for number, options in enumerate((["--coder", "rules"], ["--no-decisions"], ["--happenings", "found"])):
        package, again = tmp_path / f"{number}.zip", tmp_path / f"again{number}"
        assert main(["package", str(corpus), "--out", str(package), *options]) == 0
        assert main(["reproduce", str(package), "--corpus", str(corpus), "--out", str(again)]) == 0
        manifest = json.loads((again / "datapackage.json").read_text(encoding="utf-8"))["postura"]
        assert manifest["coder"] == ("rules" if number == 0 else "published")
        assert manifest["decisions"]["counted"] is (number != 1)


@pytest.mark.parametrize("ending", NETWORK_WRITERS)
def test_networks_of_a_corpus_are_written(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"n{ending}"
    assert main(["network", str(SEEDS), "--out", str(target), "--qualifier", "congruence", "--roll-up"]) == 0
    if ending == ".csv":
        rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
        assert rows[0][1:] == [row[0] for row in rows[1:]]
        assert "Government of Peru" in rows[0]
    else:
        graph = nx.read_graphml(target) if ending == ".graphml" else nx.read_gexf(target)
        tie = graph.edges["row:chile_government", "row:peru_government"]
        assert float(tie["weight"]) == float(tie["value"]) > 0
        assert len(str(tie["row_ids"]).split(";")) > 1


def test_the_network_of_a_dna_file_has_the_sums_computed_by_hand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Supply: Ministry 2 yes, Union 1 no. Danger: Union 2 yes. So conflict 2*1, both ways."""
    source, target = write_dna(tmp_path / "x.dna"), tmp_path / "n.csv"
    assert main(["network", str(source), "--out", str(target), "--qualifier", "conflict"]) == 0
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    names = ["Ministry of Works", "Unión de Regantes"]
    assert rows == [["", *names], [names[0], "0", "2"], [names[1], "2", "0"]]
    assert "sum 4" in capsys.readouterr().out
    two = ["--mode", "two-mode", "--qualifier", "combine", "--columns", "document source"]
    assert main(["network", str(source), "--out", str(target), *two]) == 0
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert rows == [["", "The Valley Post"], [names[0], "1"], [names[1], "1"]]


def test_a_network_a_window(tmp_path: Path) -> None:
    """Two documents, of 6 May and 1 June 2024: three and two positions; of the first day's two actors one has two."""
    source, target = write_dna(tmp_path / "x.dna"), tmp_path / "n.csv"
    two = ["network", str(source), "--out", str(target), "--mode", "two-mode", "--qualifier", "ignore"]
    assert main([*two, "--windows", "month"]) == 0
    names = ["n_2024-05-01_2024-05-31.csv", "n_2024-06-01_2024-06-30.csv"]
    assert sorted(path.name for path in tmp_path.glob("n*")) == names
    counts = []
    for name in names:
        rows = list(csv.reader((tmp_path / name).read_text(encoding="utf-8-sig").splitlines()))
        counts.append({row[0]: sum(map(int, row[1:])) for row in rows[1:]})
    assert counts == [
        {"Ministry of Works": 1, "Unión de Regantes": 2},
        {"Ministry of Works": 1, "Unión de Regantes": 1},
    ]
    assert main([*two, "--at-least", "3"]) == 0
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:]] == ["Unión de Regantes"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "SEEDS", "--format", "xlsx", "--out", "OUT/none/x.xlsx"], "no such folder"),
        (["export", "SEEDS", "--format", "xlsx", "--out", "OUT/x.xlsx", "--select", "actor=nobody"], "nobody"),
        (["export", "SEEDS", "--format", "xlsx", "--out", "OUT/x.xlsx", "--coder", "z"], "coder 'z'"),
        (["export", "OUT/none", "--format", "xlsx", "--out", "OUT/x.xlsx"], "no such folder"),
        (["network", "SEEDS", "--out", "OUT/n.txt"], r"ending '.txt'"),
        (["network", "SEEDS", "--out", "OUT/n.csv", "--qualifier", "combine"], "none of a one-mode"),
        (["network", "SEEDS", "--out", "OUT/n.csv", "--from", "soon"], "--from soon"),
        (["network", "SEEDS", "--out", "OUT/n.csv", "--windows", "month", "--size", "0"], "--size 0"),
        (["network", "SEEDS", "--out", "OUT/none/n.csv"], "no such folder"),
        (["network", "OUT/none.dna", "--out", "OUT/n.csv"], "no such file"),
        (["reproduce", "OUT/none.zip", "--corpus", "SEEDS", "--out", "OUT/x"], "no such file"),
        (["reproduce", "SEEDS", "--corpus", "SEEDS", "--out", "OUT/x"], "no readable JSON"),
        (["import-dna", "OUT/none.dna", "OUT/x"], "no such file"),
    ],
)
def test_errors_are_clear_and_nothing_is_written(
    tmp_path: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [one.replace("SEEDS", str(SEEDS)).replace("OUT", str(tmp_path)) for one in arguments]
    assert main(filled) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
