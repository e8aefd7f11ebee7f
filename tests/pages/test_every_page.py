"""Every page on every kind of corpus: shipped, empty, bare text, hostile; with filters that leave nothing."""

from pathlib import Path

import pytest

from components.navigation import FILES
from tests.conftest import ROOT
from tests.corpora import write_corpus
from tests.hostile import write_hostile
from tests.pages.opening import open_page

NOTHING = {"actor": ["kast"], "language": ["es"], "q": ["no such words anywhere"]}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = tmp_path_factory.mktemp("corpora")
    bare = made / "bare"
    bare.mkdir()
    (bare / "one.txt").write_text("The minister Ana Prado said on Monday that the dam will be built.")
    empty = made / "empty"
    empty.mkdir()
    (made / "small").mkdir()
    return {
        "seeds": ROOT / "seeds",
        "empty": empty,
        "bare": bare,
        "small": write_corpus(made / "small"),
        "hostile": write_hostile(made / "h"),
    }


@pytest.mark.parametrize("corpus", ["seeds", "empty", "bare", "small", "hostile"])
@pytest.mark.parametrize("page", FILES)
def test_a_page_opens(page: str, corpus: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, page, folders[corpus])
    assert len(app.title) == 1


@pytest.mark.parametrize("page", FILES)
def test_a_page_stands_without_rows(page: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, page, folders["seeds"], **NOTHING)
    assert any("no such words anywhere" in button.label for button in app.button)


@pytest.mark.parametrize("page", FILES)
def test_rubbish_in_page_parameters_is_no_error(
    page: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = ("doc", "evidence", "who", "happening", "sort", "by", "rollup", "piece", "bin")
    open_page(monkeypatch, page, folders["seeds"], **{key: ["<b>x</b>"] for key in keys})
