"""The documents page: the list, one text with its marks, the passage a link opens, filters, bare corpora."""

import re
from pathlib import Path

import pytest

from data.tables import Tables
from tests.corpora import TWO, write_corpus
from tests.pages.opening import BARE, HOSTILE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain


def text_of(html: str) -> str:
    """The words of the document in the page's HTML."""
    return plain(html[html.index('<div class="document"') :].split("</div>")[0])


def test_the_list_has_every_document_as_a_link(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "documents"))
    assert all(f"doc={doc_id}" in html for doc_id in seeds.texts)
    assert "1 to 7 Dec 2025" in html
    assert "reasoned" in html


def test_the_text_stands_exactly_as_it_is(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    doc_id = next(doc for doc in seeds.texts if doc.startswith("003"))
    html = html_of(open_page(monkeypatch, "documents", doc=doc_id))
    assert text_of(html) == seeds.texts[doc_id]
    assert "Related headlines, not this document" in html


def test_a_link_to_a_passage_marks_it_and_opens_its_evidence(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    row = seeds.stances[seeds.stances["doc_id"].str.startswith("004")].iloc[0]
    app = open_page(monkeypatch, "documents", doc=row["doc_id"], evidence=row["stance_id"])
    html = html_of(app)
    marked = re.findall(r'<mark class="[^"]*chosen[^"]*"[^>]*>(.*?)</mark>', html)
    chosen = "".join(plain(words) for words in marked)
    assert chosen == seeds.texts[row["doc_id"]][row["evidence_start"] : row["evidence_end"]]
    assert f'getElementById("at-{row["stance_id"]}")' in html
    assert html.count(f'id="at-{row["stance_id"]}"') == 1
    assert 'aria-current="true"' in html
    assert "Why this row" in html


def test_next_and_previous_walk_through_the_passages(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "documents", doc=next(iter(seeds.texts)))
    app.button(key="step_Next").click().run()
    first = app.query_params["evidence"]
    app.button(key="step_Next").click().run()
    second = app.query_params["evidence"]
    assert first != second
    app.button(key="step_Previous").click().run()
    assert app.query_params["evidence"] == first
    app.button(key="step_close").click().run()
    assert "evidence" not in app.query_params


@pytest.mark.parametrize("evidence", ["s0123456789abcdef", "x", "<script>alert(1)</script>", '"];alert(1)//'])
def test_a_passage_that_is_not_there_is_said_and_never_becomes_script(
    monkeypatch: pytest.MonkeyPatch, seeds: Tables, evidence: str
):
    app = open_page(monkeypatch, "documents", doc=next(iter(seeds.texts)), evidence=evidence)
    assert "not in this document" in words_of(app)
    assert "getElementById" not in html_of(app).replace('document.getElementById("at-" + row)', "")


def test_an_unknown_document_is_said_and_the_list_shown(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "documents", doc=":red[nowhere]")
    assert "nowhere" in words_of(app)
    assert ":red[" not in words_of(app)
    assert "Documents by date" in html_of(app)


def test_filters_leave_passages_out_and_say_so(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    doc_id = next(doc for doc in seeds.texts if doc.startswith("004"))
    html = html_of(open_page(monkeypatch, "documents", doc=doc_id, actor=["de_zela"]))
    assert "The filters leave out" in html
    assert text_of(html) == seeds.texts[doc_id]


def test_words_searched_for_are_marked_without_regard_to_accents(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    doc_id = next(doc for doc in seeds.texts if doc.startswith("002"))
    html = html_of(open_page(monkeypatch, "documents", doc=doc_id, q="PERU"))
    hits = re.findall(r'<mark class="[^"]*hit[^"]*"[^>]*>(.*?)</mark>', html)
    assert "Perú" in {plain(words) for words in hits}


def test_a_long_text_comes_in_pieces_and_the_piece_with_the_passage_opens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    write_corpus(tmp_path, two_txt="Palabras sin más. " * 8000 + TWO)
    first = html_of(open_page(monkeypatch, "documents", tmp_path, doc="two"))
    assert "Piece 1 of 4" in first
    assert len(text_of(first)) <= 40_000
    link = re.search(
        r"evidence=(p[0-9a-f]{16})", html_of(open_page(monkeypatch, "documents", tmp_path, doc="two", piece="4"))
    )
    assert link
    opened = html_of(open_page(monkeypatch, "documents", tmp_path, doc="two", evidence=link[1]))
    assert "Piece 4 of 4" in opened
    assert 'chosen"' in opened


@pytest.mark.parametrize("piece", ["0", "-1", "99", "x", "١", "9" * 40])
def test_an_impossible_piece_is_the_nearest_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, piece: str):
    write_corpus(tmp_path, two_txt="Palabras sin más. " * 8000 + TWO)
    assert "of 4" in html_of(open_page(monkeypatch, "documents", tmp_path, doc="two", piece=piece))


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_show_what_there_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    folder = write_bare(tmp_path, kind)
    app = open_page(monkeypatch, "documents", folder)
    if kind in ("no documents", "texts without words"):
        assert "no documents" in words_of(app)
        return
    opened = open_page(monkeypatch, "documents", folder, doc="one")
    assert text_of(html_of(opened)) == BARE[kind]["one.txt"]


def test_hostile_text_stays_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    html = html_of(open_page(monkeypatch, "documents", write_bare(tmp_path, "hostile text"), doc="one"))
    assert "<img" not in html
    assert "<script>alert" not in html
    assert text_of(html) == HOSTILE
