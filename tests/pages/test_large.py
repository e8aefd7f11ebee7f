"""What changes on screen when there are too many rows: a file instead of a download, the fullest options of a filter."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import opening
from data.export import spreadsheet_bytes
from data.kept import are_kept
from data.schema import STATEMENTS
from data.tables import Tables
from data.versions import fingerprint
from tests.corpora import write_corpus
from tests.pages.opening import html_of, open_page


def test_a_very_large_csv_is_written_to_a_file_whose_path_is_shown(
    seeds: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path))
    monkeypatch.setattr("components.downloads.LARGE", 10)
    app = open_page(monkeypatch, "statements")
    app.button(key="write_statements").click().run()
    (path,) = (tmp_path / "downloads").iterdir()
    assert any(str(path) in caption.value for caption in app.caption)
    assert len(path.read_bytes().splitlines()) > len(seeds.statements)
    assert path.read_bytes().startswith(spreadsheet_bytes(seeds.statements.iloc[:0], STATEMENTS, {}))


def test_a_filter_offers_its_fullest_options_and_those_of_the_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.sidebar.MOST_OPTIONS", 3)
    app = open_page(monkeypatch, "statements", actor="zepeda")
    options = app.multiselect(key="filter_actors").options
    assert len(options) == 4
    assert "Zepeda" in options[-1]


def test_of_very_many_documents_side_by_side_offers_some_and_a_search_for_others(
    seeds: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("components.side_by_side.OFFERED", 1)
    app = open_page(monkeypatch, "side_by_side")
    chosen = list(app.multiselect(key="side_documents").value)
    assert len(app.multiselect(key="side_documents").options) == 3
    wanted = next(doc_id for doc_id in reversed(list(seeds.documents["doc_id"])) if doc_id not in chosen)
    app.text_input(key="side_find").set_value(wanted).run()
    options = app.multiselect(key="side_documents").options
    assert len(options) == 3
    assert list(app.multiselect(key="side_documents").value) == chosen
    assert any(wanted[:3] in option for option in options)


def open_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[AppTest, Path]:
    """The statements of a corpus of two documents, where two are many."""
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(opening, "LARGE", 2)
    folder = write_corpus(tmp_path / "corpus")
    return open_page(monkeypatch, "statements", folder), folder


def test_a_large_corpus_is_prepared_by_another_process_and_opened_from_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(opening, "read_corpus", lambda *_, **__: pytest.fail("read by the server"))
    app, folder = open_large(monkeypatch, tmp_path)
    assert "the dam will be built" in html_of(app)
    assert are_kept(fingerprint(folder))


def test_a_large_corpus_that_no_other_process_prepared_is_opened_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("components.corpus.prepare_elsewhere", lambda *_: False)
    app, _ = open_large(monkeypatch, tmp_path)
    assert "the dam will be built" in html_of(app)
