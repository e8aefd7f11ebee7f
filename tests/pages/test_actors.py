"""The actors page: the list with counts, and one actor's titles, positions, statements and company."""

from pathlib import Path

import pytest

from data.tables import Tables
from tests.corpora import CODEBOOK, write_corpus
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain


def test_every_actor_is_listed_with_a_link(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "actors"))
    assert all(f"who={actor}" in html for actor in seeds.actors["actor_id"])


def test_titles_stand_with_their_dates_in_order(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "actors", who="kast"))
    candidate, elected = html.index("candidate"), html.index("president-elect")
    assert candidate < elected < html.index("president of Chile")
    assert "14 Dec 2025 to 10 Mar 2026" in html
    assert "who=chile_government" in html
    assert "from 11 Mar 2026" in html


def test_a_government_names_its_members(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "actors", who="peru_government"))
    assert "who=jeri" in html
    assert "who=de_zela" in html


def test_positions_on_every_issue_lead_to_their_words(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "actors", who="kast"))
    stances = seeds.stances[seeds.stances["actor_id"] == "kast"]
    assert stances["issue"].nunique() > 1
    assert all(f"evidence={row_id}" in html for row_id in stances["stance_id"])


def test_company_is_named_with_the_happenings_shared(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "actors", who="kast"))
    company = html[html.index("In company with") :]
    assert "who=jeri" in company
    assert "happening=" in company


def test_an_actor_without_rows_says_so(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    voices = {*seeds.statements["actor_id"], *seeds.stances["actor_id"]}
    silent = next(actor for actor in seeds.actors["actor_id"] if actor not in voices)
    html = html_of(open_page(monkeypatch, "actors", who=silent))
    assert "No position shown" in html
    assert "No statement" in html


def test_an_unknown_actor_is_said_and_the_list_shown(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "actors", who="*nobody*")
    assert "not in this corpus" in words_of(app)
    assert "who=kast" in html_of(app)


def test_names_stay_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    name = "<script>alert(1)</script> $x$ :red[Rivas]"
    write_corpus(tmp_path, codebook_toml=CODEBOOK.replace('name = "Elena Rivas"', f'name = "{name}"'))
    for page, query in (
        ("actors", {}),
        ("actors", {"who": "rivas"}),
        ("statements", {}),
        ("documents", {"doc": "one"}),
    ):
        html = html_of(open_page(monkeypatch, page, tmp_path, **query))
        assert "<script>alert" not in html
        assert name in plain(html) or "Rivas" in plain(html)


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    open_page(monkeypatch, "actors", write_bare(tmp_path, kind))
