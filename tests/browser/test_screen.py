"""The reader's screen: a phone's figures keep their labels and let a finger scroll; a theme switched recolours."""

import pytest

from tests.browser.conftest import Desk, NewDesk

FIGURE_WAIT = 30_000
MAIN = "[data-testid=stMain]"


@pytest.fixture
def phone(new_desk: NewDesk, app: str) -> Desk:
    return new_desk(app, viewport={"width": 400, "height": 800}, has_touch=True, is_mobile=True)


def test_on_a_phone_labels_are_legible_a_finger_scrolls_and_a_tap_opens_evidence(phone: Desk) -> None:
    page = phone.open("/timeline")
    label = page.locator(".st-key-timeline .textpoint text", has_text="Kast gives irregular migrants 103 days")
    label.first.wait_for(timeout=FIGURE_WAIT)
    phone.settle()
    box = label.first.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 400
    page.locator(".st-key-timeline").evaluate("figure => figure.scrollIntoView()")
    page.wait_for_timeout(300)
    before = page.evaluate(f"document.querySelector('{MAIN}').scrollTop")
    drag_finger(phone, 200, 600, -250)
    assert page.evaluate(f"document.querySelector('{MAIN}').scrollTop") > before + 100
    mark = page.locator(".st-key-timeline .scatterlayer .point").first
    mark.scroll_into_view_if_needed()
    place = mark.bounding_box()
    assert place
    page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.wait_for_selector("article.evidence", timeout=FIGURE_WAIT)


def drag_finger(desk: Desk, x: float, y: float, by: float, steps: int = 10) -> None:
    """Slowly, as a hand scrolls; the browser decides what a finger on a figure does."""
    touch = desk.page.context.new_cdp_session(desk.page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, steps + 1):
        points = [{"x": x, "y": y + by * step / steps}]
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
        desk.page.wait_for_timeout(30)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    desk.page.wait_for_timeout(500)


def test_a_switched_theme_recolours_the_figures(desk: Desk) -> None:
    page = desk.open("/timeline")
    page.locator(".st-key-timeline .xtick text").first.wait_for(timeout=FIGURE_WAIT)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        """() => {
            const label = document.querySelector('.st-key-timeline .xtick text'); // none while it is drawn anew
            return label && getComputedStyle(label).fill === 'rgb(165, 169, 174)';
        }""",
        timeout=FIGURE_WAIT,
    )


def test_the_matrix_prints_as_a_table_on_white_paper_from_the_dark_theme(desk: Desk) -> None:
    page = desk.open("/stances")
    matrix, table = page.locator(".st-key-matrix"), page.locator(".for-print").first
    assert (matrix.is_visible(), table.is_visible()) == (True, False)
    page.emulate_media(color_scheme="dark", media="print")
    assert (matrix.is_visible(), table.is_visible()) == (False, True)
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor") == "rgb(255, 255, 255)"
    assert table.get_by_text("rejects").first.evaluate("cell => getComputedStyle(cell).color") == "rgb(255, 255, 255)"


def test_documents_side_by_side_keep_their_names_in_sight(desk: Desk) -> None:
    page = desk.open("/side_by_side")
    heads = page.locator(".side-by-side.heads")
    page.locator("article.change").last.scroll_into_view_if_needed()
    assert heads.is_visible()
    assert heads.bounding_box()["y"] >= 0  # type: ignore[index]
    assert page.locator("article.change .telling h3").first.bounding_box()["width"] <= 1  # type: ignore[index]
