"""Tables made group by group on disk are the tables made at once in memory."""

from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data import archive
from data import decisions as d
from data.__main__ import main
from data.commands.progress import progress_bar
from data.export import csv_bytes, with_quotes
from data.progress import Work, count_words
from data.schema import BY_NAME, TABLES
from data.tabulate import tabulate
from tests.benchmarks.corpora.folders import write_corpus
from tests.conftest import ROOT, SEEDS
from tests.corpora import write_corpus as write_dam
from tests.decisions.conftest import Desk

DAM = ROOT / "tests/corpora/dam"


@pytest.fixture(autouse=True)
def groups_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "GROUP", 2)


def assert_same_files(folder: Path, out: Path, *arguments: str, **made_with: object) -> None:
    assert main(["tabulate", str(folder), "--out", str(out), *arguments]) == 0
    tables = tabulate(folder, **made_with)  # type: ignore[arg-type]
    for table in TABLES:
        assert (out / f"{table.name}.csv").read_bytes() == csv_bytes(tables[table.name], table, tables.texts), (
            table.name
        )
    assert {path.name for path in out.iterdir()} == {f"{table.name}.csv" for table in TABLES}


@pytest.mark.parametrize(("coder", "happenings"), [("published", "coded"), ("rules", "found"), ("a", "none")])
def test_the_seeds(tmp_path: Path, coder: str, happenings: str) -> None:
    assert_same_files(SEEDS, tmp_path, "--coder", coder, "--happenings", happenings, coder=coder, happenings=happenings)
    assert main(["verify", str(tmp_path), "--corpus", str(SEEDS)]) == 0


def test_another_affair(tmp_path: Path) -> None:
    assert_same_files(DAM, tmp_path)


def test_a_corpus_with_problems(tmp_path: Path) -> None:
    folder = write_dam(tmp_path / "corpus")
    (folder / "broken.txt").write_bytes(b"\xff\xfe")
    (folder / "documents.csv").write_text("doc_id,published\none,someday\nghost,2024-05-01\n")
    assert_same_files(folder, tmp_path / "out")


def test_a_ledger_that_cannot_be_read_is_told_without_comparison_too(tmp_path: Path) -> None:
    folder = write_dam(tmp_path / "corpus")
    (folder / "decisions.csv").write_text("no,ledger\nat,all\n")
    assert_same_files(folder, tmp_path / "out", "--happenings", "none", happenings="none")
    assert "decisions.csv" in (tmp_path / "out/problems.csv").read_text()


def test_a_corpus_with_decisions(tmp_path: Path) -> None:
    desk = Desk(write_dam(tmp_path / "corpus"))
    desk.decide(d.correct, "documents", "two", "published", "2024-05-06")
    desk.decide(d.correct, "stances", desk.tables.stances["stance_id"].iloc[0], "stance", "open")
    desk.decide(d.reject, "statements", desk.tables.statements["statement_id"].iloc[0])
    assert_same_files(desk.folder, tmp_path / "out")
    assert_same_files(desk.folder, tmp_path / "out", "--no-decisions", decisions=False)


def test_parquet_by_document_group_holds_the_same_with_words(tmp_path: Path) -> None:
    (tmp_path / "statements").mkdir()
    (tmp_path / "statements/000009.parquet").write_bytes(b"of an earlier, larger archive")
    assert main(["tabulate", str(DAM), "--out", str(tmp_path), "--format", "parquet", "--happenings", "none"]) == 0
    tables = tabulate(DAM, happenings="none")
    assert len(list((tmp_path / "statements").iterdir())) == 3
    for name in ("statements", "stances", "documents", "mentions", "happenings"):
        frame = pq.read_table(tmp_path / name).to_pandas()
        full = with_quotes(tables[name], BY_NAME[name], tables.texts)
        assert frame.columns.tolist() == full.columns.tolist()
        key = list(BY_NAME[name].key)
        pd.testing.assert_frame_equal(frame[key].astype("str"), full[key].astype("str"))
    words = pq.read_table(tmp_path / "statements").to_pandas()["content"].tolist()
    assert words == with_quotes(tables.statements, BY_NAME["statements"], tables.texts)["content"].tolist()


def test_a_made_corpus_of_several_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "GROUP", 5)
    write_corpus(tmp_path / "corpus", 12, workers=1)
    assert_same_files(tmp_path / "corpus", tmp_path / "out")


def test_nothing_readable_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tabulate", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "no document could be read" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--workers", "0"], ["--cluster", "tcp://127.0.0.1:9"]], ids=" ".join)
def test_workers_and_clusters_that_are_none_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.commands.executors._PATIENCE", "1s")
    assert main(["tabulate", str(DAM), "--out", str(tmp_path), *arguments]) == 2
    assert " ".join(arguments) in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("done", "total", "work", "left", "bar", "words"),
    [
        (40, 100, Work.CODING, 65.2, "############", "coding 40 of 100 documents, 1:05 left"),
        (1500, 100_000, Work.TABULATING, 7384, "", "tabulating 1,500 of 100,000 documents, 2:03:04 left"),
        (0, 10, Work.CODING, None, "", "coding 0 of 10 documents"),
        (10, 10, Work.CODING, 0.0, "#" * 30, "coding 10 of 10 documents"),
        (0, 5000, Work.COMPARING, None, "", "comparing 5,000 documents"),
    ],
)
def test_progress_is_a_bar_with_counts_and_the_time_left(
    done: int, total: int, work: Work, left: float | None, bar: str, words: str
) -> None:
    assert progress_bar(done, total) == f"[{bar:30}]"
    assert count_words(done, total, work, left) == words
