"""What only a browser shows of links: the address bar, fresh browsers, Back."""

from urllib.parse import parse_qs, urlparse

import pytest

from tests.browser.conftest import Desk, NewDesk


def query(desk: Desk) -> dict[str, list[str]]:
    return parse_qs(urlparse(desk.link).query)


def test_a_deep_link_opens_the_same_view_in_a_fresh_browser(new_desk: NewDesk, app: str) -> None:
    desk = new_desk(app)
    desk.open("/statements?actor=jeri&source=el_ciudadano")
    assert "of 49 statements by 1 actor" in desk.sentence
    assert query(desk)["actor"] == ["jeri"]
    assert desk.page.locator(".st-key-chips button").first.inner_text().startswith("José Jerí")


def test_rubbish_in_a_link_is_noted_as_text_and_the_page_stands(desk: Desk) -> None:
    desk.open("/statements?clock=%3Cscript%3Ealert(1)%3C/script%3E&issue=%F0%9F%9B%82")
    told = " ".join(desk.page.locator("[data-testid=stAlert]").all_inner_texts())
    assert "<script>alert(1)</script>" in told
    assert "“🛂” is not in the codebook" in told
    assert "statement" in desk.sentence


def test_filters_travel_to_the_next_page_and_back(desk: Desk) -> None:
    page = desk.open("/statements?actor=jeri")
    page.get_by_role("link", name="Documents", exact=True).first.click()
    page.wait_for_selector("h1:has-text('Documents')")
    desk.wait_for_link("actor=jeri")
    desk.settle()
    page.go_back()
    page.wait_for_selector("h1:has-text('Statements')")
    desk.settle()
    assert query(desk)["actor"] == ["jeri"]
    assert "by 1 actor" in desk.sentence


@pytest.mark.parametrize("milliseconds", [100, 300])
def test_a_page_picked_while_the_first_still_draws_keeps_the_link(
    new_desk: NewDesk, app: str, milliseconds: int
) -> None:
    desk = new_desk(app)  # whose widgets' scripts are still to come
    page = desk.page
    page.goto(f"{desk.address}/statements?actor=jeri")
    documents = page.get_by_role("link", name="Documents", exact=True).first
    documents.wait_for()
    page.wait_for_timeout(milliseconds)
    documents.click()
    page.wait_for_selector("h1:has-text('Documents')")
    desk.wait_for_link("actor=jeri")


def test_back_to_an_address_without_a_filter_takes_the_filter_off(desk: Desk) -> None:
    page = desk.open("/actors")
    page.locator("a[data-go][href^='statements'][href*='actor=kast']").first.click()
    desk.wait_for_link("actor=")
    desk.settle()
    page.go_back()
    page.wait_for_function("!location.search.includes('actor=')")
    desk.settle()
    assert "actor=" not in desk.link
    assert page.locator(".st-key-chips button").count() == 0


def test_a_picked_filter_is_in_the_link_by_its_id_and_reset_clears_it(desk: Desk) -> None:
    page = desk.open("/statements")
    sidebar = page.locator("[data-testid=stSidebar]")
    sidebar.get_by_role("combobox", name="Actors").click()
    page.get_by_role("option", name="José Jerí").click()
    page.keyboard.press("Escape")
    desk.wait_for_link("actor=jeri")
    desk.settle()
    sidebar.get_by_role("button", name="Reset filters").click()
    page.wait_for_function("location.search === ''")
    desk.settle()
    assert desk.sentence.startswith("49 statements")


def test_a_chip_takes_its_filter_back(desk: Desk) -> None:
    page = desk.open("/statements?actor=jeri&actor=kast")
    page.locator(".st-key-chips").get_by_role("button", name="José Jerí").click()
    desk.page.wait_for_function("!location.search.includes('jeri')")
    desk.settle()
    assert query(desk)["actor"] == ["kast"]
