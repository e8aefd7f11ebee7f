"""Figures and the matrix under the hand: clicks, drags and arrow keys open evidence and set dates."""

from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Locator

from data.tables import Tables
from tests.browser.conftest import Desk, words_on

FIGURE_WAIT = 30_000


def query(desk: Desk) -> dict[str, list[str]]:
    return parse_qs(urlparse(desk.link).query)


def press(desk: Desk, mark: Locator) -> None:
    """A click as a hand does it: plotly wants to see the pointer arrive first."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    desk.page.mouse.move(x - 2, y)
    desk.page.mouse.move(x, y)
    desk.page.wait_for_timeout(300)
    desk.page.mouse.down()
    desk.page.mouse.up()
    desk.page.wait_for_selector("article.evidence", timeout=FIGURE_WAIT)
    desk.wait_for_link("evidence=")
    desk.settle()


def test_a_mark_on_the_timeline_opens_its_evidence_and_the_link_says_so(desk: Desk) -> None:
    page = desk.open("/timeline")
    page.wait_for_selector(".st-key-timeline .scatterlayer .point", timeout=FIGURE_WAIT)
    press(desk, page.locator(".st-key-timeline .scatterlayer .point").first)
    assert len(query(desk)["evidence"]) == 1
    opened = desk.link
    words = page.locator("article.evidence blockquote").first.inner_text()
    page.goto("about:blank")
    page.goto(opened)  # a new session
    page.wait_for_selector("article.evidence", timeout=FIGURE_WAIT)
    assert page.locator("article.evidence blockquote").first.inner_text() == words


def test_a_drag_across_the_strip_sets_the_dates(desk: Desk) -> None:
    page = desk.open("/timeline")
    strip = page.locator(".st-key-brush .nsewdrag")
    strip.wait_for(timeout=FIGURE_WAIT)
    page.wait_for_timeout(500)
    box = strip.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.1, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, y, steps=6)
    page.mouse.up()
    page.wait_for_selector(".st-key-chips", timeout=FIGURE_WAIT)
    desk.settle()
    first, last = query(desk)["from"][0], query(desk)["to"][0]
    assert "2025-11-21" <= first < last <= "2026-04-30"
    assert " of 65 events" in desk.sentence


def test_a_cell_of_the_matrix_opens_its_evidence_by_click_and_by_arrow_key(desk: Desk, seeds: Tables) -> None:
    page = desk.open("/stances")
    grid = page.locator(".st-key-matrix canvas").first
    grid.wait_for(timeout=FIGURE_WAIT)
    page.wait_for_timeout(1000)
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + 260, box["y"] + 36 + 40 * 3 + 20)
    page.wait_for_selector("article.evidence", timeout=FIGURE_WAIT)
    desk.settle()
    assert query(desk)["cell"] == ["de_zela|004_abd78341d81bbe1d"]
    behind = seeds.stances[
        (seeds.stances["actor_id"] == "de_zela") & (seeds.stances["doc_id"] == "004_abd78341d81bbe1d")
    ]
    shown = " ".join(words_on(page))
    for row in behind[behind["issue"] == "humanitarian_corridor"].itertuples():
        assert seeds.texts[row.doc_id][row.evidence_start : row.evidence_end] in shown
    page.keyboard.press("ArrowDown")
    page.wait_for_function("location.href.includes('kast')", timeout=FIGURE_WAIT)
    desk.settle()
    assert query(desk)["cell"] == ["kast|004_abd78341d81bbe1d"]
    assert page.locator("article.evidence").count() == 0


def test_a_mark_of_the_lines_opens_all_rows_under_it(desk: Desk) -> None:
    page = desk.open("/stances?rollup=yes")
    page.locator(".st-key-lines .scatterlayer .point").last.wait_for(timeout=FIGURE_WAIT)
    press(desk, page.locator(".st-key-lines .scatterlayer .point").last)
    assert len(query(desk)["evidence"]) == page.locator("article.evidence").count()


def test_a_quotation_of_the_start_page_leads_to_its_words(desk: Desk) -> None:
    page = desk.open("/")
    page.locator(".change blockquote + p").first.locator("a").last.click()
    page.wait_for_selector("mark.chosen", timeout=FIGURE_WAIT)
    desk.settle()
    assert "difficult" in " ".join(page.locator("mark.chosen").all_inner_texts())
