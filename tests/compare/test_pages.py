"""The pages of differences and of documents side by side."""

import re
from pathlib import Path

import pytest

from components.words import days_written
from data.tables import Tables
from tests.corpora import CODEBOOK, write_corpus
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare

PAGES = ("differences", "side_by_side")


def test_every_difference_stands_with_both_passages(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    html = html_of(open_page(monkeypatch, "differences"))
    assert len(seeds.differences) > 0
    for row in seeds.differences.itertuples():
        assert f'id="at-{row.difference_id}"' in html
        assert f"evidence={row.row_a}" in html
        assert f"evidence={row.row_b}" in html
    assert html.count("Show the words in the document") == 2 * len(seeds.differences)
    assert "machine translation" in html


def test_days_that_differ_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    html = html_of(open_page(monkeypatch, "differences", kind=["date"]))
    assert "1 Jul 2026 to 31 Dec 2026" in html
    assert "2026-07-01" not in html
    assert days_written("on 2026-13-45") == "on 2026-13-45"


def test_a_kind_in_the_link_leaves_the_others_out(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    html = html_of(open_page(monkeypatch, "differences", kind=["stance"]))
    kinds = seeds.differences.set_index("difference_id")["kind"]
    assert all((f'id="at-{name}"' in html) == (kind == "stance") for name, kind in kinds.items())


def test_blind_no_source_is_shown(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    html = html_of(open_page(monkeypatch, "differences", blind="yes"))
    cards = html[html.index('<article class="change"') :]
    assert "Source A" in cards
    assert not any(label in cards for label in seeds.documents["source_label"])
    assert "doc=" not in cards


def test_filters_apply_to_differences(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    html = html_of(open_page(monkeypatch, "differences", actor=["de_zela"], source=["002_586a108a86001bb9"]))
    of_others = seeds.differences[seeds.differences["actor_id"] == "de_zela"]
    assert not any(f'id="at-{name}"' in html for name in of_others["difference_id"])


def test_two_documents_stand_aligned_by_what_both_tell(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    pair = [doc for doc in seeds.texts if doc.startswith(("001", "002"))]
    html = html_of(open_page(monkeypatch, "side_by_side", **{"with": pair}))
    events = seeds.events[seeds.events["doc_id"].isin(pair)]
    shared = events.groupby("happening_id")["doc_id"].nunique()
    assert (shared > 1).any()
    for happening, documents in shared.items():
        ids = events.loc[events["happening_id"] == happening, "event_id"]
        assert all((f"evidence={event}" in html) == (documents > 1) for event in ids)
    assert 'class="hit"' in html


def test_the_documents_names_stand_once_above_all_rows(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    pair = [doc for doc in seeds.texts if doc.startswith(("001", "002"))]
    html = html_of(open_page(monkeypatch, "side_by_side", **{"with": pair}))
    heads = html[html.index('<div class="side-by-side heads"') : html.index('<article class="change">')]
    assert heads.count("<p ") == 2
    assert html.count('class="side-by-side heads"') == 1


def test_statements_align_too(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    pair = [doc for doc in seeds.texts if doc.startswith(("001", "002"))]
    html = html_of(open_page(monkeypatch, "side_by_side", align="statement", **{"with": pair}))
    assert html.count('<article class="change"') >= 2


def test_who_could_not_know_yet_is_told_from_who_is_silent(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    pair = [doc for doc in seeds.texts if doc.startswith(("003", "004"))]
    html = html_of(open_page(monkeypatch, "side_by_side", alone="yes", **{"with": pair}))
    assert "Could not know yet: its last document is of 7 Dec 2025" in html
    assert "Not reported by 12 Jan 2026" in html


def test_one_source_against_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    html = html_of(open_page(monkeypatch, "side_by_side", others="yes"))
    assert "All others" in html


def test_blind_side_by_side_names_no_source(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    html = html_of(open_page(monkeypatch, "side_by_side", blind="yes"))
    assert "Words of saying" not in html
    rows = html[html.index('<article class="change"') :]
    assert not any(label in rows for label in seeds.documents["source_label"])


@pytest.mark.parametrize("count", ["names", "issues", "cues", "leads", "space"])
def test_framing_counts_lead_to_their_words(monkeypatch: pytest.MonkeyPatch, count: str) -> None:
    html = html_of(open_page(monkeypatch, "side_by_side", framing=count))
    table = html[html.index('<table class="rows') :]
    assert "José Antonio Kast" in table or "rejects" in table or "Humanitarian corridor" in table or "opposing" in table
    assert "words=" in table or "of its words" in table


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str, kind: str) -> None:
    open_page(monkeypatch, page, write_bare(tmp_path, kind))


@pytest.mark.parametrize("page", PAGES)
def test_filters_that_leave_nothing_say_so(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    app = open_page(monkeypatch, page, q="no such words anywhere")
    assert "with these filters" in words_of(app)


def test_names_stay_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name = "<script>alert(1)</script> $x$ :red[Rivas]"
    write_corpus(tmp_path, codebook_toml=CODEBOOK.replace('name = "Elena Rivas"', f'name = "{name}"'))
    for page in PAGES:
        assert "<script>alert" not in html_of(open_page(monkeypatch, page, tmp_path))


def test_a_count_of_words_opens_all_its_passages(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    document = next(doc for doc in seeds.texts if doc.startswith("003"))
    text = seeds.texts[document]
    ends = [(at.start(), at.end()) for at in re.finditer("humanitarian corridor", text)]
    html = html_of(open_page(monkeypatch, "documents", doc=document, words=",".join(f"{a}-{b}" for a, b in ends)))
    assert len(ends) > 1
    assert f'id="at-w{ends[0][0]:08x}{ends[0][1]:08x}"' in html
    marked = re.findall(r'<mark class="[^"]*\bhit\b[^"]*"[^>]*>(?:<a[^>]*>)?([^<]*)', html)
    assert "".join(marked).casefold().replace(" ", "").count("humanitariancorridor") == len(ends)


@pytest.mark.parametrize("words", ["", "9-3", "0-99999999", "1-2;3-4", "<script>", "-1-5"])
def test_words_that_are_not_in_the_document_mark_nothing(
    monkeypatch: pytest.MonkeyPatch, seeds: Tables, words: str
) -> None:
    html = html_of(open_page(monkeypatch, "documents", doc=next(iter(seeds.texts)), words=words))
    assert 'id="at-w' not in html


@pytest.mark.parametrize(("cover", "row"), [("statements", "José Jerí"), ("stances", "on Humanitarian corridor")])
def test_statements_and_stances_stand_by_source(monkeypatch: pytest.MonkeyPatch, cover: str, row: str) -> None:
    html = html_of(open_page(monkeypatch, "sources", cover=cover))
    table = next(part for part in html.split("<table") if "coverage" in part[:40])
    assert row in table
    states = re.findall(r'data-cover="([^"]*)"', table)
    assert {"reported", "not reported", "could not know yet"} <= set(states)
    assert table.count("evidence=") >= states.count("reported") > 0
