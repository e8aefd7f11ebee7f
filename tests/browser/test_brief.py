"""The brief as Chromium prints it."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from data.exchange.brief import brief_bytes
from data.selection import Selection
from tests.exchange.extracts import seeds_extract


@pytest.mark.parametrize("issue", ["", "humanitarian_corridor", "migrant_expulsion"])
def test_it_prints_on_two_pages(browser: Browser, tmp_path: Path, issue: str) -> None:
    path = tmp_path / "brief.html"
    path.write_bytes(brief_bytes(seeds_extract(Selection(issue=issue))))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    assert len(printed.pages) <= 2
    assert "Where sources disagree" in "".join(one.extract_text() for one in printed.pages)
    assert asked == [path.as_uri()]
