"""Tables kept between runs: the same again, of this state only, and never half of them."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data import decisions as d
from data.kept import find_tables, keep_tables
from data.schema import TABLES
from data.selection import Selection, select
from data.tables import Codes, Tables
from data.tabulate import tabulate
from data.versions import glance
from tests.conftest import SEEDS
from tests.decisions.conftest import Desk
from tests.decisions.conftest import desk as desk  # a fixture


@pytest.fixture
def kept(seeds: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tables:
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path))
    keep_tables(seeds, "a state")
    found = find_tables("a state")
    assert found is not None
    return found


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_table_comes_back_with_its_dtypes(seeds: Tables, kept: Tables, name: str) -> None:
    pd.testing.assert_frame_equal(kept[name], seeds[name], check_dtype=True)


def test_texts_zones_and_the_rest_come_back(seeds: Tables, kept: Tables) -> None:
    assert dict(kept.texts) == dict(seeds.texts)
    assert dict(kept.zones) == dict(seeds.zones)
    assert (kept.codebook, kept.version, kept.missing) == (seeds.codebook, seeds.version, seeds.missing)
    pd.testing.assert_frame_equal(kept.decisions, seeds.decisions)


def test_decided_rows_come_back_as_coded_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTURA_CACHE", str(desk.folder / "cache"))
    row = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row, "content", "will be built")
    desk.decide(d.reject, "events", desk.id_of("events"))
    keep_tables(desk.tables, "a state")
    found = find_tables("a state")
    assert found is not None
    assert d.confirm(found, "statements", row, who="Ben").quote == "Elena Rivas said the dam will be built"
    for kind in ("rejected", "coded"):
        frames = getattr(found, kind)
        assert list(frames) == list(getattr(desk.tables, kind))
        for name, frame in frames.items():
            pd.testing.assert_frame_equal(frame, getattr(desk.tables, kind)[name].reset_index(drop=True))


@pytest.mark.parametrize(("table", "column"), [("documents", "language"), ("mentions", "doc_id"), ("stances", "issue")])
def test_columns_come_back_as_the_same_numbers(seeds: Tables, kept: Tables, table: str, column: str) -> None:
    found, expected = kept.codes(table, column), Codes.of(seeds[table][column])
    np.testing.assert_array_equal(found.numbers, expected.numbers)
    pd.testing.assert_index_equal(found.values, expected.values)


def test_rows_name_the_same_documents(seeds: Tables, kept: Tables) -> None:
    for table in ("dates", "mentions", "events", "statements", "stances"):
        np.testing.assert_array_equal(kept.document_rows(table), seeds.document_rows(table))


@pytest.mark.parametrize("words", ["corredor", "Perú", "“muy", "no such words"])
def test_words_are_found_as_before(seeds: Tables, kept: Tables, words: str) -> None:
    for name in ("documents", "events", "statements", "stances"):
        pd.testing.assert_frame_equal(
            select(kept, Selection(text=words))[name], select(seeds, Selection(text=words))[name]
        )


def test_another_state_has_none(kept: Tables) -> None:
    assert find_tables("another state") is None


def test_a_damaged_file_counts_as_none(kept: Tables, tmp_path: Path) -> None:
    next(tmp_path.rglob("statements.arrow")).write_bytes(b"half a file")
    assert find_tables("a state") is None


def test_an_unwritable_cache_is_left_alone(seeds: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path / "file"))
    assert keep_tables(seeds, "a state") is None


def test_only_the_latest_states_stay(seeds: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path))
    for number in range(6):
        keep_tables(seeds, f"state {number}")
    assert [find_tables(f"state {number}") is not None for number in range(6)] == [False, False, True, True, True, True]


def test_rejected_rows_come_back(seeds_with_a_rejection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path))
    tables = tabulate(seeds_with_a_rejection)
    keep_tables(tables, "decided")
    found = find_tables("decided")
    assert found is not None
    assert len(tables.rejected["stances"]) == 1
    pd.testing.assert_frame_equal(found.rejected["stances"], tables.rejected["stances"])
    pd.testing.assert_frame_equal(found.decisions, tables.decisions)


@pytest.fixture
def seeds_with_a_rejection(seeds: Tables, tmp_path: Path) -> Path:
    import shutil

    from data import decisions

    folder = tmp_path / "corpus"
    shutil.copytree(SEEDS, folder)
    line = decisions.reject(seeds, "stances", str(seeds.stances["stance_id"].iloc[0]), who="ana")
    decisions.append_decisions(folder, [line])
    return folder


def test_a_glance_notices_all_but_a_text_changed_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("one")
    first = glance(tmp_path)
    assert glance(tmp_path) == first
    for name in ("two.txt", "documents.csv", "codebook.toml", "decisions.csv"):
        before = glance(tmp_path)
        (tmp_path / name).write_text("new")
        assert glance(tmp_path) != before, name
