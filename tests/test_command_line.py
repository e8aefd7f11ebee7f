"""`python -m data`: the contract of tabulate and verify, from the outside."""

import csv
import hashlib
from pathlib import Path

import pytest

from data.__main__ import main
from data.schema import TABLES
from tests.conftest import SEEDS
from tests.corpora import write_corpus


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    assert main(["tabulate", str(SEEDS), "--out", str(folder)]) == 0
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_one_file_a_table(out: Path) -> None:
    assert {path.name for path in out.iterdir()} == {f"{table.name}.csv" for table in TABLES}


def test_hashes_are_of_the_files(out: Path) -> None:
    for row in read(out / "documents.csv"):
        assert row["sha256"] == hashlib.sha256((SEEDS / f"{row['doc_id']}.txt").read_bytes()).hexdigest()


def test_sound_tables_verify(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(out), "--corpus", str(SEEDS)]) == 0
    assert "holds" in capsys.readouterr().out


OFFSETS = [
    ("statements", name)
    for name in ("evidence_start", "evidence_end", "content_start", "content_end", "cue_start", "speaker_end")
] + [("events", "evidence_start"), ("stances", "evidence_end"), ("dates", "start"), ("dates", "anchor_end")]
OFFSETS += [("mentions", "start"), ("passages", "end")]
LETTERS = [("statements", "evidence"), ("statements", "content"), ("statements", "cue"), ("statements", "speaker")]
LETTERS += [
    ("events", "evidence"),
    ("stances", "evidence"),
    ("dates", "text"),
    ("mentions", "text"),
    ("passages", "text"),
]
VALUES = [
    ("documents", "sha256", lambda cell: ("0" if cell[0] != "0" else "1") + cell[1:]),
    ("stances", "stance", lambda cell: "hates"),
    ("stances", "value", lambda cell: "1" if cell != "1" else "0"),
    ("events", "status", lambda cell: "maybe"),
    ("statements", "actor_id", lambda cell: "nobody"),
    ("statements", "date_start", lambda cell: "2025-02-30"),
    ("stances", "statement_id", lambda cell: "s0"),
    ("statements", "statement_id", lambda cell: ""),
    ("statements", "content_parts", lambda cell: "5-3"),
]


@pytest.mark.parametrize(("name", "column"), OFFSETS)
def test_one_offset_changed_is_refused(tmp_path: Path, out: Path, name: str, column: str) -> None:
    change(tmp_path, out, name, column, lambda cell: str(int(cell) + 1))


@pytest.mark.parametrize(("name", "column"), LETTERS)
def test_one_letter_changed_is_refused(tmp_path: Path, out: Path, name: str, column: str) -> None:
    change(tmp_path, out, name, column, lambda cell: cell[:-1] + ("x" if cell[-1] != "x" else "y"))


@pytest.mark.parametrize(("name", "column", "make"), VALUES, ids=lambda value: value if isinstance(value, str) else "")
def test_one_value_changed_is_refused(tmp_path: Path, out: Path, name: str, column: str, make) -> None:
    change(tmp_path, out, name, column, make, empty=column == "content_parts")


def change(folder: Path, out: Path, name: str, column: str, make, *, empty: bool = False) -> None:
    for path in out.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    rows = read(folder / f"{name}.csv")
    row = next(row for row in rows if row[column] or empty)
    row[column] = make(row[column])
    write(folder / f"{name}.csv", rows)
    assert main(["verify", str(folder), "--corpus", str(SEEDS)]) == 1


def test_a_row_twice_and_a_missing_table_are_refused(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in out.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    rows = read(tmp_path / "statements.csv")
    write(tmp_path / "statements.csv", [*rows, rows[0]])
    (tmp_path / "dates.csv").unlink()
    assert main(["verify", str(tmp_path), "--corpus", str(SEEDS)]) == 1
    printed = capsys.readouterr().out
    assert "stands 2 times" in printed
    assert "dates.csv: is missing" in printed


@pytest.mark.parametrize("command", ["tabulate", "verify"])
def test_no_such_folder_is_exit_2(tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = ["--out" if command == "tabulate" else "--corpus", str(tmp_path)]
    assert main([command, str(tmp_path / "nowhere"), *target]) == 2
    assert "nowhere: no such folder" in capsys.readouterr().err


def test_wrong_arguments_are_exit_2(tmp_path: Path) -> None:
    assert main(["tabulate", str(SEEDS), "--out", str(tmp_path), "--coder", "z"]) == 2
    with pytest.raises(SystemExit) as caught:
        main(["tabulate"])
    assert caught.value.code == 2


def test_nothing_readable_is_exit_1_with_the_problems_written(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xff")
    assert main(["tabulate", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert read(tmp_path / "out/problems.csv")[0]["file"] == "x.txt"


def test_a_bad_file_is_a_row_of_problems_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", **{"bad.txt": b"\xff"})
    assert main(["tabulate", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert len(read(tmp_path / "out/documents.csv")) == 2
    assert [row["file"] for row in read(tmp_path / "out/problems.csv")] == ["bad.txt"]
