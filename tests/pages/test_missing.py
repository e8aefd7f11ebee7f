"""What is not in the folder: the notice says what that means for the rows on screen."""

from pathlib import Path

import pytest

from tests.corpora import CODEBOOK
from tests.pages.opening import html_of, open_page, words_of

TEXT = "Elena Rivas said on 4 May 2031 that the dam will be built. She said that she supports the dam."


def test_without_coding_the_notice_counts_the_machine_coders_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.txt").write_text(TEXT)
    (tmp_path / "codebook.toml").write_text(CODEBOOK)
    told = html_of(open_page(monkeypatch, "statements", tmp_path))
    assert "This corpus has no documents.csv, no coding: sources and dates are those that the texts themselves" in told
    assert " rows are the machine coder&#x27;s." in told


def test_without_codebook_the_notice_says_why_there_are_no_stances(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.txt").write_text(TEXT)
    assert "no issues, so no stances" in words_of(open_page(monkeypatch, "stances", tmp_path))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, "overview", tmp_path / "nowhere")
    assert str(tmp_path / "nowhere") in app.code[0].value


def test_a_corpus_with_all_its_parts_has_no_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, "statements")
    assert "This corpus has no" not in html_of(app) + words_of(app)
