"""The method page: what schema and codebook declare is there, and every table can be taken away."""

from pathlib import Path

import pytest

from data.agreement import compare_machine_with_hand
from data.schema import TABLES
from data.summaries.cells import Blank
from data.tables import Tables
from tests.pages.opening import BARE, html_of, open_page, write_bare
from tests.test_document_marks import plain

SEEDS = Path(__file__).parents[2] / "seeds"


def test_every_column_of_every_table_is_explained(monkeypatch: pytest.MonkeyPatch):
    words = plain(html_of(open_page(monkeypatch, "method")))
    assert [f"{table.name}.{field.name}" for table in TABLES for field in table if field.help not in words] == []


def test_scale_blanks_and_codebook_are_shown(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    words = plain(html_of(open_page(monkeypatch, "method")))
    assert all(step.meaning in words for step in seeds.codebook.scale)
    assert all(blank.value in words for blank in Blank)
    assert all(issue.question in words for issue in seeds.codebook.issues)
    assert seeds.version in words


def test_every_table_can_be_downloaded_as_filtered_and_whole(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "method", actor="jeri")
    labels = [button.proto.label for button in app.get("download_button")]
    assert sum("filtered (CSV)" in label for label in labels) == len(TABLES)
    assert f"{len(seeds.statements):,} all (CSV)" in labels
    mine = int((seeds.statements["actor_id"] == "jeri").sum())
    assert f"{mine:,} filtered (CSV)" in labels
    assert "Download all filtered tables (zip)" in labels


def test_rows_are_counted_by_coder(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    words = plain(html_of(open_page(monkeypatch, "method")))
    assert "adjudicated" in words
    assert f"{len(seeds.statements):,}" in words


def test_machine_and_hand_are_compared_by_table_with_the_rows_that_differ(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "method")
    words = plain(html_of(app))
    found = compare_machine_with_hand(SEEDS)
    assert found is not None
    assert all(f"{row:.2f}" in words for row in found.figures["precision"])
    assert f"{len(found.differing):,} rows differ" in [one.label for one in app.expander]
    assert f"Download {len(found.differing):,} rows (CSV)" in [one.proto.label for one in app.get("download_button")]


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    html = html_of(open_page(monkeypatch, "method", write_bare(tmp_path, kind)))
    assert "no codebook" in html


@pytest.mark.parametrize(
    "codebook", ['[[actors]]\nid = "a"\nname = "Ada"', '[[issues]]\nid = "dam"\nlabel = "The dam"']
)
def test_a_codebook_of_one_section_is_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, codebook: str):
    folder = write_bare(tmp_path, "a text alone")
    (folder / "codebook.toml").write_text(codebook, encoding="utf-8")
    assert "Codebook" in [heading.value for heading in open_page(monkeypatch, "method", folder).subheader]
