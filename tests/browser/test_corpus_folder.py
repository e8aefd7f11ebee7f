"""Another folder: given by argument, without codebook or coding, changed while the desk is open."""

from pathlib import Path

from tests.browser.conftest import NewDesk
from tests.corpora import write_corpus
from tests.server import serve


def test_a_folder_behind_two_dashes_without_codebook_or_coding_opens_and_says_what_is_missing(
    new_desk: NewDesk, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_text("The minister Ana Prado said on Monday that the dam will be built.")
    with serve(tmp_path, by_argument=True) as address:
        desk = new_desk(address)
        page = desk.open("/statements")
        told = page.locator("[data-testid=stAlert]").first.inner_text()
        assert "no documents.csv, no codebook.toml, no coding" in told
        assert "rows are the machine coder's" in told or "its one row is the machine coder's" in told
        assert desk.sentence.startswith("1 statement by 1 actor")


def test_a_file_dropped_into_the_folder_shows_without_a_restart(new_desk: NewDesk, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    with serve(folder) as address:
        desk = new_desk(address)
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
