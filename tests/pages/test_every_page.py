"""Every page on every kind of corpus: shipped, empty, bare text, hostile; with filters that leave nothing."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.navigation import FILES
from tests.conftest import ROOT
from tests.corpora import write_corpus
from tests.hostile import write_hostile

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


def open_page(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch, query: dict[str, list[str]]) -> AppTest:
    monkeypatch.setenv("POSTURA_CORPUS", str(folder))
    monkeypatch.setattr("sys.argv", ["app.py"])
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, values in query.items():
        app.query_params[key] = values
    app.run()
    app.switch_page(FILES[page])
    return app.run()


@pytest.mark.parametrize("corpus", ["seeds", "empty", "bare", "small", "hostile"])
@pytest.mark.parametrize("page", FILES)
def test_a_page_opens(page: str, corpus: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(page, folders[corpus], monkeypatch, {})
    assert not app.exception
    assert len(app.title) == 1


@pytest.mark.parametrize("page", FILES)
def test_a_page_stands_without_rows(page: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(page, folders["seeds"], monkeypatch, NOTHING)
    assert not app.exception
    assert any("no such words anywhere" in button.label for button in app.button)


@pytest.mark.parametrize("page", FILES)
def test_rubbish_in_page_parameters_is_no_error(
    page: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    rubbish = {
        key: ["<b>x</b>"] for key in ("doc", "evidence", "who", "happening", "sort", "by", "rollup", "piece", "bin")
    }
    app = open_page(page, folders["seeds"], monkeypatch, rubbish)
    assert not app.exception
