"""The brief as Chromium prints it."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from data.exchange.brief import brief_bytes
from data.exchange.extract import Extract
from data.selection import Selection
from data.tables import Tables
from data.tabulate import tabulate
from tests.benchmarks.corpora.folders import write_corpus
from tests.exchange.extracts import seeds_extract

ISSUES = ["", "humanitarian_corridor", "migrant_expulsion"]
LONG = "words without an end "


def stretch(whole: Tables) -> Tables:
    """The tables with every text as long as it can get: evidence to the end of its document, names, titles, subjects."""
    frames = {}
    for name in ("events", "stances"):
        frame = whole[name]
        frames[name] = frame.assign(evidence_end=[len(whole.texts[doc]) for doc in frame["doc_id"]])
    ends = {f"end_{side}": [len(whole.texts[doc]) for doc in whole.differences[f"doc_{side}"]] for side in "ab"}
    long = dict.fromkeys(("subject", "value_a", "value_b"), LONG * 20)
    return replace(
        whole,
        **frames,
        differences=whole.differences.assign(**ends, **long),
        happenings=whole.happenings.assign(summary=LONG * 20),
        documents=whole.documents.assign(title=LONG * 20, source_label=LONG * 20),
        actors=whole.actors.assign(name=LONG * 20),
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Extract:
    folder = tmp_path_factory.mktemp("made")
    write_corpus(folder, 30, seed=1)
    return Extract(folder, tabulate(folder), Selection())


def print_pages(browser: Browser, path: Path, extract: Extract) -> list[str]:
    """The texts of the printed pages; asserts that nothing but the file was asked for."""
    path.write_bytes(brief_bytes(extract))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    assert asked == [path.as_uri()]
    return [one.extract_text() for one in printed.pages]


@pytest.mark.parametrize("issue", ISSUES)
def test_it_prints_on_two_pages(browser: Browser, tmp_path: Path, issue: str) -> None:
    pages = print_pages(browser, tmp_path / "brief.html", seeds_extract(Selection(issue=issue)))
    assert len(pages) <= 2
    assert "Where sources disagree" in "".join(pages)


@pytest.mark.parametrize("stretched", [False, True])
@pytest.mark.parametrize("issue", ["", "link"])
def test_a_full_brief_prints_on_two_pages_however_long_its_texts(
    browser: Browser, tmp_path: Path, made: Extract, issue: str, stretched: bool
) -> None:
    whole = stretch(made.whole) if stretched else made.whole
    pages = print_pages(browser, tmp_path / "brief.html", replace(made, whole=whole, selection=Selection(issue=issue)))
    assert len(pages) == 2
    assert "more documents." in pages[1]
