"""Chromium before the running app. Skipped where there is no Chromium; in CI its absence is a failure."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Request, ViewportSize, sync_playwright

from tests.server import serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDE: ViewportSize = {"width": 1440, "height": 1000}
STILL: dict[str, Any] = {"reduced_motion": "reduce"}
"""Without a graphics card every frame of a moving placeholder is drawn by the processor that the tests wait for."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None and not os.environ.get("CI"):
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine (Debian: apt install chromium)"))


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of the app on the shipped corpus."""
    with serve() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "the browser tests need Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Desk:
    """A fresh browser on the app, which records every host it asks and every error of the page."""

    def __init__(self, page: Page, address: str) -> None:
        self.address = address
        self.page = page
        self.asked: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._note_request)
        self.page.on("pageerror", self._note_error)

    def leave(self) -> None:
        """Empties the page, which then asks its server for nothing more."""
        self.page.goto("about:blank")
        self.page.remove_listener("request", self._note_request)
        self.page.remove_listener("pageerror", self._note_error)

    def _note_request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _note_error(self, error: Error) -> None:
        self.errors.append(str(error))

    def open(self, path: str = "/") -> Page:
        """Opens a path and waits until the page's run is over."""
        self.page.goto(f"{self.address}{path}")
        self.page.wait_for_selector("h1", timeout=30_000)
        self.settle()
        return self.page

    def turn_to(self, path: str) -> Page:
        """Goes to another page as a link does, without loading the app anew, and waits until its run is over."""
        heading = "document.querySelector('h1')?.innerText"
        before = self.page.evaluate(heading)
        self.page.evaluate(
            "path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path
        )
        self.page.wait_for_function(f"before => ({heading} ?? before) !== before", arg=before, timeout=30_000)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until Streamlit has nothing left to run, twice in a row, and each widget's own script has come.

        Streamlit fetches the script of a kind of widget when the first one is drawn, and only then ties the
        filters to the address bar: a link followed before would leave them behind.
        """
        for _ in range(2):
            self.page.wait_for_timeout(150)
            self.page.wait_for_selector("[data-testid=stStatusWidget]", state="detached", timeout=20_000)
            self.page.wait_for_selector("[data-test-script-state=running]", state="detached", timeout=20_000)
            self.page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')", timeout=20_000)

    def wait_for_link(self, part: str) -> None:
        """Waits until the address bar holds `part`: Streamlit writes it after the page is drawn."""
        self.page.wait_for_function("part => location.href.includes(part)", arg=part, timeout=20_000)

    @property
    def link(self) -> str:
        """The address bar; Playwright's own `url` lags behind replaceState."""
        return str(self.page.evaluate("location.href"))

    @property
    def sentence(self) -> str:
        return self.page.locator("p.sentence").first.inner_text()


def words_on(page: Page) -> list[str]:
    """The quoted words of the evidence on the page."""
    return page.locator("blockquote.quote").all_inner_texts()


NewDesk = Callable[..., Desk]


@pytest.fixture
def new_desk(browser: Browser) -> Iterator[NewDesk]:
    """Makes a fresh browser on an address; all are closed at the end, since an open page goes on asking its server."""
    made: list[Desk] = []

    def make(address: str, **options: Any) -> Desk:
        context = browser.new_context(**{"viewport": WIDE, **STILL, **options})
        made.append(Desk(context.new_page(), address))
        return made[-1]

    yield make
    for desk in made:
        desk.page.context.close()
    assert [error for desk in made for error in desk.errors] == []


@pytest.fixture(scope="session")
def kept_page(browser: Browser) -> Iterator[Page]:
    """One page for many tests: it keeps Streamlit's scripts compiled, and loads the app with half the work."""
    context = browser.new_context(viewport=WIDE, **STILL)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(kept_page: Page, app: str) -> Iterator[Desk]:
    """The app in a page that remembers nothing of an earlier test: neither session nor cookie nor setting."""
    desk = Desk(kept_page, app)
    yield desk
    if kept_page.url.startswith(app):
        kept_page.evaluate("localStorage.clear(), sessionStorage.clear()")
    desk.leave()
    kept_page.context.clear_cookies()
    kept_page.emulate_media(media="null", color_scheme="light")
    assert desk.errors == []
