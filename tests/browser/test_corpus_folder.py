"""Another folder: given by argument or variable, without codebook or coding, changed while the desk is open."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Desk
from tests.corpora import write_corpus
from tests.server import serve


@pytest.mark.parametrize("by_argument", [True, False], ids=["behind two dashes", "POSTURA_CORPUS"])
def test_a_folder_without_codebook_or_coding_opens_and_says_what_is_missing(
    browser: Browser, tmp_path: Path, by_argument: bool
) -> None:
    (tmp_path / "one.txt").write_text("The minister Ana Prado said on Monday that the dam will be built.")
    with serve(tmp_path, by_argument=by_argument) as address:
        desk = Desk(browser.new_context(), address)
        page = desk.open("/statements")
        told = page.locator("[data-testid=stAlert]").first.inner_text()
        assert "no documents.csv, no codebook.toml, no coding" in told
        assert "rows are the machine coder's" in told or "its one row is the machine coder's" in told
        assert desk.sentence.startswith("1 statement by 1 actor")


def test_a_file_dropped_into_the_folder_shows_without_a_restart(browser: Browser, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    with serve(folder) as address:
        desk = Desk(browser.new_context(), address)
        page = desk.open("/statements")
        assert desk.sentence.startswith("3 statements")
        (folder / "three.txt").write_text("Elena Rivas said that the dam will cost more.", encoding="utf-8")
        page.wait_for_function(
            "document.querySelector('p.sentence').innerText.startsWith('4 statements')", timeout=20_000
        )
        (folder / "three.txt").unlink()
        page.wait_for_function(
            "document.querySelector('p.sentence').innerText.startsWith('3 statements')", timeout=20_000
        )


def test_a_folder_that_is_not_there_is_named(browser: Browser, tmp_path: Path) -> None:
    with serve(tmp_path / "nowhere") as address:
        page = Desk(browser.new_context(), address).open("/")
        assert "nowhere" in page.locator("[data-testid=stCode]").inner_text()
