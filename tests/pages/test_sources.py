"""The sources page: coverage in words, one happening in each source's words, counts that lead on."""

import re
from pathlib import Path

import pytest

from components.difference_card import WHAT
from data.summaries.coverage import DIFFERENTLY, NOT_REPORTED, STATES, TOO_EARLY, coverage
from data.tables import Tables
from tests.conftest import ROOT
from tests.corpora import DOCUMENTS, EVENTS, ONE, write_corpus
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare
from tests.test_document_marks import plain

KIND = {words: kind for kind, words in WHAT.items()}


def test_every_cell_says_in_words_whether_it_is_reported(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    table = next(part for part in html_of(open_page(monkeypatch, "sources")).split("<table") if "coverage" in part[:40])
    body = table.split("<tbody>")[1]
    for state, count in coverage(seeds)["coverage"].value_counts().items():
        assert body.count(f'data-cover="{state}"') == count
    assert body.count(f">{NOT_REPORTED}<") == body.count(f'data-cover="{NOT_REPORTED}"')
    assert body.count(f">{TOO_EARLY}<") == body.count(f'data-cover="{TOO_EARLY}"')
    assert body.count("reported, differs: ") == body.count(f'data-cover="{DIFFERENTLY}"') > 0


def test_the_four_states_have_four_shapes():
    rules = (ROOT / "components" / "style.css").read_text("utf-8")
    shapes = [re.search(rf'\.cover\[data-cover="{state}"\] {{([^}}]*)}}', rules) for state in STATES]
    colourless = [re.sub(r"light-dark\([^)]*\)", "", shape[1]) for shape in shapes if shape]
    assert len(set(colourless)) == len(STATES) == 4


def test_a_different_report_leads_to_the_differences_of_its_kinds(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "sources"))
    cells = coverage(seeds)
    kinds = {kind for kind in cells["kinds"] if kind}
    links = set(re.findall(r'class="differs"><a data-go href="(differences[^"]*)">reported, differs: ([^<]*)<', html))
    assert len(links) == len(kinds) > 0
    alone = {words: link for link, words in links if "," not in words}
    assert all(f"kind={KIND[words]}" in link for words, link in alone.items())
    assert all("kind=" not in link for link, words in links if "," in words)


HAPPENINGS = """happening,event_type,summary,status,place,date_start,date_end,precision,why
h1,meeting,The union meets Rivas,happened,,,,unknown,
"""


def write_copy(folder: Path) -> Path:
    """The small corpus, where a third paper prints the first one's text with a line of its own, a day later."""
    document = "adjudicated,three,The Hill Mirror,,en,no,2024-05-13,2024-05-13,2024-05-13,explicit,\n"
    event = EVENTS.splitlines()[1]
    events = EVENTS.replace("e1,,meeting", "e1,h1,meeting") + event.replace(",one,e1,,", ",three,e1,h1,") + "\n"
    return write_corpus(
        folder,
        **{
            "three.txt": f"{ONE}\nFrom our files.\n",
            "coding/happenings.csv": HAPPENINGS,
            "coding/events.csv": events,
            "coding/documents.csv": DOCUMENTS + document,
        },
    )


def test_a_copy_counts_once_and_says_whose_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    html = html_of(open_page(monkeypatch, "sources", write_copy(tmp_path)))
    assert "Counted by independent source: 2 of 3; one only repeats another&#x27;s text." in html
    assert re.search(r'<th scope="col">The Hill Mirror, [^<]*; copy of The Valley Post</th>', html)
    assert html.count("copy of The Valley Post, counts once") == 1
    assert "1 of 1 happenings: one independent source alone reports it" in html


def test_where_no_text_repeats_another_every_source_counts(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "sources"))
    assert "no source only repeats another&#x27;s text" in html
    assert "counts once" not in html


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
