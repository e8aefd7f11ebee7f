"""The statements page: all of them in the order asked for, searched words marked, the way out of an empty page."""

import re
from pathlib import Path

import pytest

from components.statement_order import ORDERS, sort_statements
from components.words import Words
from data.tables import Tables
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain


def test_ten_statements_a_page_each_with_a_way_to_its_words(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "statements"))
    assert html.count('<article class="evidence">') == 10
    assert html.count("Show the words in the document") == 10


def test_the_table_below_holds_every_statement_in_the_same_order(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "statements", sort="actor")
    shown = app.dataframe[0].value["Actor"].tolist()
    assert len(shown) == len(seeds.statements)
    assert shown == sorted(shown, key=str.casefold)


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_keeps_every_row(seeds: Tables, order: str):
    ordered = sort_statements(seeds, seeds.statements, order, Words(seeds))
    assert sorted(ordered["statement_id"]) == sorted(seeds.statements["statement_id"])
    assert list(ordered.columns) == list(seeds.statements.columns)


def test_by_date_the_oldest_comes_first_and_newest_first_turns_it(seeds: Tables):
    words = Words(seeds)
    for order, rising in (("date", True), ("newest", False)):
        ordered = sort_statements(seeds, seeds.statements, order, words)
        days = ordered["date_end"].fillna(ordered["date_start"])
        known = days.dropna()
        assert known.is_monotonic_increasing if rising else known.is_monotonic_decreasing
        assert days.iloc[len(known) :].isna().all()


def test_searched_words_are_marked_without_regard_to_case_and_accents(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "statements", q="JERI"))
    hits = {plain(words) for words in re.findall(r'<mark class="[^"]*hit[^"]*">(.*?)</mark>', html)}
    assert "Jerí" in hits


def test_the_cue_is_set_apart(monkeypatch: pytest.MonkeyPatch):
    assert '<mark class="cue">' in html_of(open_page(monkeypatch, "statements"))


def test_machine_translation_language_and_chain_are_said(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "statements", actor="de_zela"))
    assert "machine translation" in html
    assert "English" in html
    assert "Hugo de Zela → " in html


def test_searching_on_the_page_sets_the_filter(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "statements")
    app.text_input(key="search_statements").set_value("corridor").run()
    assert not app.exception
    assert app.text_input(key="filter_text").value == "corridor"


def test_a_citation_can_be_copied(monkeypatch: pytest.MonkeyPatch):
    codes = [code.value for code in open_page(monkeypatch, "statements").code]
    assert len(codes) == 20
    assert codes[1].startswith("@misc{")


def test_nothing_found_names_the_filter_and_the_way_back(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "statements", q="zzzz")
    assert "words in the evidence" in words_of(app)
    app.button(key="reset_empty").click().run()
    assert '<article class="evidence">' in html_of(app)


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    html = html_of(open_page(monkeypatch, "statements", write_bare(tmp_path, kind)))
    assert "<script>alert" not in html
    assert "<img" not in html
