"""The sources page: coverage in words, one happening in each source's words, counts that lead on."""

import re
from pathlib import Path

import pytest

from data.summaries.coverage import NOT_REPORTED, REPORTED, TOO_EARLY, coverage
from data.tables import Tables
from tests.corpora import write_corpus
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain


def test_every_cell_says_in_words_whether_it_is_reported(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    table = next(part for part in html_of(open_page(monkeypatch, "sources")).split("<table") if "coverage" in part[:40])
    body = table.split("<tbody>")[1]
    for state, count in coverage(seeds)["coverage"].value_counts().items():
        assert body.count(f'data-cover="{state}"') == count
    assert body.count(f">{NOT_REPORTED}<") == body.count(f'data-cover="{NOT_REPORTED}"')
    assert body.count(f">{TOO_EARLY}<") == body.count(f'data-cover="{TOO_EARLY}"')
    assert len({REPORTED, NOT_REPORTED, TOO_EARLY}) == 3


def test_a_happening_is_told_in_each_sources_own_words(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    reports = seeds.events.groupby("happening_id")["doc_id"].nunique()
    happening = reports.idxmax()
    html = html_of(open_page(monkeypatch, "sources", happening=happening))
    tellings = html[html.index('<section class="tellings"') :].split("</section>")[0]
    for row in seeds.events[seeds.events["happening_id"] == happening].itertuples():
        assert seeds.texts[row.doc_id][row.evidence_start : row.evidence_end] in plain(tellings)
        assert f"evidence={row.event_id}" in tellings


def test_counts_lead_to_the_page_filtered_to_the_source(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "sources"))
    link = re.search(r'href="(statements\?[^"]*source=el_ciudadano[^"]*)">(\d+)<', html)
    assert link
    query = dict(part.split("=") for part in link[1].split("?")[1].replace("&amp;", "&").split("&"))
    opened = open_page(monkeypatch, "statements", source=query["source"])
    assert f"{link[2]} of " in html_of(opened)


def test_what_one_source_alone_reports_is_listed(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "sources"))
    assert '<div class="alone">' in html
    assert "only in a related headline" in html


def test_an_actor_filter_keeps_the_silent_sources(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "sources", actor="de_zela"))
    assert all(f"unnamed ({number})" in html for number in ("000", "001", "002", "004"))


def test_an_unknown_happening_is_said(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "sources", happening="<b>nowhere</b>")
    assert "not in this corpus" in words_of(app)
    assert "<b>nowhere" not in html_of(app)


def test_nothing_left_names_the_filter(monkeypatch: pytest.MonkeyPatch):
    assert "words in the evidence" in words_of(open_page(monkeypatch, "sources", q="zzzz"))


def test_names_from_files_stay_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    hostile = "doc_id,source,title\none,<img src=x onerror=alert(1)>,<b>:red[x]</b>\n"
    write_corpus(tmp_path, **{"documents.csv": hostile})
    html = html_of(open_page(monkeypatch, "sources", tmp_path))
    assert "<img" not in html
    assert "&lt;img" in html


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    open_page(monkeypatch, "sources", write_bare(tmp_path, kind))
