"""The start page: every part computed, every item a link to its evidence."""

import re
import shutil
from pathlib import Path

import pytest

from data.tables import Tables
from tests.conftest import SEEDS
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain


def section(html: str, stance: str) -> str:
    start = html.index(f'data-stance="{stance}"><h4>')
    return plain(html[start : html.index("</section>", start)])


def test_the_issue_stands_in_one_line(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    issue = next(issue for issue in seeds.codebook.issues if issue.id == "humanitarian_corridor")
    assert issue.question in plain(html_of(open_page(monkeypatch, "overview")))


def test_actors_stand_under_their_position(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "overview"))
    rejects, supports = section(html, "rejects"), section(html, "supports")
    assert "Government of Peru" in rejects
    assert "through José Jerí" in rejects
    assert "by 12 Jan 2026" in rejects
    assert "José Antonio Kast" in supports
    assert "Chilean parliamentarians" in supports
    assert "nobody" in section(html, "open")


def test_a_changed_line_is_quoted_before_and_after(monkeypatch: pytest.MonkeyPatch):
    words = plain(html_of(open_page(monkeypatch, "overview")))
    assert "Peru’s line hardened between 1 Dec 2025 and 12 Jan 2026." in words
    assert "I see it as quite difficult" in words
    assert "softened by “for now”" in words
    assert "Esa medida está descartada" in words


def test_every_name_leads_to_rows_of_the_tables(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "overview"))
    ids = set(re.findall(r"evidence=([a-z0-9]+)", html))
    known = {
        *seeds.events["event_id"],
        *seeds.statements["statement_id"],
        *seeds.stances["stance_id"],
        *seeds.happenings["happening_id"],
        *seeds.dates["date_id"],
    }
    assert len(ids) > 10
    assert ids <= known


def test_open_differences_come_first_and_all_are_counted(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    words = plain(html_of(open_page(monkeypatch, "overview")))
    if seeds.differences.empty:
        assert "No two passages selected disagree." in words
    else:
        assert f"{len(seeds.differences)} difference" in words


def test_every_document_is_listed_with_how_its_date_is_known(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "overview"))
    assert all(f"doc={doc_id}" in html for doc_id in seeds.texts)
    assert "publication dated 2 to the day, 3 roughly" in plain(html)


def test_the_strip_holds_the_latest_happenings(monkeypatch: pytest.MonkeyPatch):
    assert len(open_page(monkeypatch, "overview").get("plotly_chart")) == 1


def test_filters_hold_on_the_start_page(monkeypatch: pytest.MonkeyPatch):
    words = plain(html_of(open_page(monkeypatch, "overview", actor="kast")))
    assert "José Antonio Kast" in words
    assert "Peru’s line hardened" not in words


def test_a_part_without_rows_names_the_filters_that_emptied_it(monkeypatch: pytest.MonkeyPatch):
    words = plain(html_of(open_page(monkeypatch, "overview", actor="zepeda")))
    assert "No stances on Humanitarian corridor with these filters: actors." in words
    assert "No dated happenings with these filters: actors." in words


def test_filters_that_leave_nothing_say_so_once_and_offer_the_way_back(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "overview", q="no such words")
    assert "No documents with these filters: words in the evidence." in words_of(app)
    assert not app.subheader
    app.button(key="reset_empty").click().run()
    assert app.subheader


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    app = open_page(monkeypatch, "overview", write_bare(tmp_path, kind))
    assert app.title
    if kind == "no documents":
        assert "no documents" in words_of(app)
    else:
        assert "with these filters" not in html_of(app)


def test_of_one_document_nothing_is_compared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for name in ("003_fad711f66b051d6f.txt", "codebook.toml"):
        shutil.copy(SEEDS / name, tmp_path)
    html = html_of(open_page(monkeypatch, "overview", tmp_path))
    assert "This corpus has one source; it takes two to compare." in html
    assert "alone" not in html
    assert "1 document of 1 source; publication dated to the day." in html
    sources = html_of(open_page(monkeypatch, "sources", tmp_path))
    assert "it takes two to compare" in sources
    assert "could not know yet" not in sources
    assert "2026-01-12 to 2026-01-12" not in html_of(open_page(monkeypatch, "statements", tmp_path))
    beside = open_page(monkeypatch, "side_by_side", tmp_path)
    assert "Comparing takes two documents; this corpus has one." in words_of(beside)
    assert not beside.subheader


def test_a_disagreement_quotes_both_sides_with_their_sources(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "overview"))
    listed = html[html.index('<ul class="differ">') :]
    listed = listed[: listed.index("</ul>")]
    words = plain(listed)
    assert "“suggested by Chile’s elected leader, José Kast” El Ciudadano" in words
    assert "“some Chilean parliamentarians proposed” unnamed (004)" in words
    assert "title=" not in listed
