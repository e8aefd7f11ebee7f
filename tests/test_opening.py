"""A large corpus opened on disk shows what a small one in memory does."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from data import archive, opening
from data import decisions as d
from data.__main__ import main
from data.kept import are_kept
from data.opening import forget_corpus, is_coded, open_coded, open_corpus, prepare_elsewhere
from data.progress import Work
from data.schema import TABLES
from data.store import CodingStore
from data.tables import Tables
from data.tabulate import decide, tabulate
from data.versions import fingerprint
from tests.corpora import write_corpus as write_dam
from tests.decisions.conftest import Desk

Told = list[tuple[int, int, Work]]


@pytest.fixture(autouse=True)
def large_from_two(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every corpus of two documents is large, and its groups are of one."""
    monkeypatch.setattr(opening, "LARGE", 2)
    monkeypatch.setattr(archive, "GROUP", 1)
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dam(tmp_path / "corpus")


def open_here(folder: Path, told: Told | None = None) -> Tables:
    heard = [] if told is None else told
    return open_corpus(folder, executor=None, store=CodingStore(), progress=lambda *each: heard.append(each))


def assert_same(one: Tables, other: Tables) -> None:
    for table in TABLES:
        pd.testing.assert_frame_equal(one[table.name], other[table.name], obj=table.name)
    assert dict(one.texts) == dict(other.texts)
    assert dict(one.zones) == dict(other.zones)
    assert (one.version, one.missing, one.codebook) == (other.version, other.missing, other.codebook)


def test_its_tables_are_those_made_in_memory(folder: Path) -> None:
    assert_same(open_here(folder), tabulate(folder))


def test_problems_of_its_files_are_told(folder: Path) -> None:
    (folder / "broken.txt").write_bytes(b"\xff\xfe")
    (folder / "documents.csv").write_text("doc_id,published\none,someday\nghost,2024-05-01\n")
    assert_same(open_here(folder), tabulate(folder))


def test_it_opens_again_without_a_new_coding(folder: Path) -> None:
    first = open_here(folder)
    (told := Told()).clear()
    assert_same(open_here(folder, told), first)
    assert told == []


def test_progress_tells_each_work_to_its_end(folder: Path) -> None:
    shutil.rmtree(folder / "coding")
    told: Told = []
    open_here(folder, told)
    for work in Work:
        assert [each for each in told if each[2] is work][-1][:2] == (2, 2), work
    assert list(dict.fromkeys(work for _, _, work in told)) == list(Work)


def test_decisions_count_and_code_nothing_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(folder)
    open_here(folder)
    desk.decide(d.correct, "documents", "two", "published", "2024-05-06")
    desk.decide(d.correct, "stances", desk.tables.stances["stance_id"].iloc[0], "stance", "open")
    desk.decide(d.reject, "statements", desk.tables.statements["statement_id"].iloc[0])
    assert is_coded(folder)
    monkeypatch.setattr(archive, "write_rows", lambda *_: pytest.fail("built anew"))
    assert_same(open_here(folder), tabulate(folder))


def test_a_decision_on_a_stance_finds_no_copies_and_carried_statements_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(folder)
    open_here(folder)
    desk.decide(d.correct, "stances", desk.tables.stances["stance_id"].iloc[0], "stance", "open")
    monkeypatch.setattr("data.compare.copies._find_copies", lambda _: pytest.fail("copies"))
    monkeypatch.setattr("data.compare.carriers._find_carried", lambda _: pytest.fail("carried"))
    assert "open" in set(open_here(folder).stances["stance"])


def test_its_texts_stay_on_disk(folder: Path) -> None:
    coded = open_coded(folder, store=CodingStore(), progress=lambda *_: None)
    assert type(coded.tables.texts["one"]) is str
    assert not isinstance(coded.corpus.documents, tuple)
    assert_same(decide(coded, d.Ledger()), tabulate(folder))


def test_a_cache_that_cannot_be_written_to_costs_only_memory(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path / "file"))
    assert_same(open_here(folder), tabulate(folder))
    assert main(["prepare", str(folder)]) == 1
    assert "POSTURA_CACHE" in capsys.readouterr().err


def test_reloading_forgets_what_was_kept(folder: Path) -> None:
    open_here(folder)
    forget_corpus(folder)
    assert not is_coded(folder)
    assert not are_kept(fingerprint(folder))


def test_prepare_says_where_the_tables_are(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prepare", str(folder)]) == 0
    assert (
        f"2 documents, data version {tabulate(folder).version}: kept in {tmp_path / 'cache'}" in capsys.readouterr().out
    )


def test_another_process_prepares_and_tells_how_far_it_is(folder: Path) -> None:
    shutil.rmtree(folder / "coding")
    told: Told = []
    assert prepare_elsewhere(folder, lambda *each: told.append(each))
    assert told[-1] == (2, 2, Work.CODING)  # where two documents are few, the only work that is told
    assert are_kept(fingerprint(folder))


def test_another_process_that_cannot_is_no_success(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert not prepare_elsewhere(tmp_path / "nowhere", lambda *_: None)
    assert "no such folder" in capfd.readouterr().err


def test_another_process_ends_with_whoever_waits_for_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(99):  # enough that it is still coding when it is left
        shutil.copy(folder / "one.txt", folder / f"more{number:02}.txt")

    def leave(*_: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        prepare_elsewhere(folder, leave)
    assert not are_kept(fingerprint(folder))
    assert "stopped" in capfd.readouterr().err


def test_another_process_keeps_where_this_one_looks(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTURA_CACHE", "near")
    assert prepare_elsewhere(folder, lambda *_: None)
    assert are_kept(fingerprint(folder))
    assert (tmp_path / "near").is_dir()
