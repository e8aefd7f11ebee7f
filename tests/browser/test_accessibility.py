"""axe-core over every page in both themes: no serious or critical finding of ours.

What only Streamlit's own markup can mend is listed in THEIRS, by rule and by the element it stands in.
"""

from collections.abc import Iterator
from urllib.parse import urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from components.navigation import FILES
from tests.browser.conftest import STILL, WIDE, Desk

BACKGROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
THEIRS: dict[str, tuple[str, ...]] = {}
"""Rule to selectors of Streamlit's own elements in which its findings are not ours to mend."""


def findings(desk: Desk) -> list[str]:
    """Serious and critical findings as "rule: selector", without Streamlit's own."""
    result = Axe().run(desk.page)
    found = []
    for violation in result.response["violations"]:
        if violation["impact"] in ("serious", "critical"):
            for node in violation["nodes"]:
                theirs = THEIRS.get(violation["id"], ())
                if not any(part in node["html"] or part in str(node["target"]) for part in theirs):
                    found.append(f"{violation['id']}: {node['target']} {node['html'][:160]}")
    return found


@pytest.fixture(scope="module")
def shared(browser: Browser, app: str) -> Iterator[Desk]:
    """One session for all pages: nothing is set that another page would keep, but the theme."""
    context = browser.new_context(viewport=WIDE, color_scheme="light", **STILL)
    desk = Desk(context.new_page(), app)
    yield desk
    context.close()
    assert desk.errors == []


@pytest.mark.parametrize("name", FILES)
def test_a_page_has_no_serious_finding_in_either_theme_and_asks_nothing_of_another_host(
    shared: Desk, name: str
) -> None:
    """Every other page is drawn in the dark first, since a page keeps the theme that the one before it ended in."""
    (shared.turn_to if shared.asked else shared.open)("/" if name == next(iter(FILES)) else f"/{name}")
    first = shared.page.evaluate(BACKGROUND)
    assert findings(shared) == []
    dark = shared.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    shared.page.emulate_media(color_scheme="light" if dark else "dark")
    shared.page.wait_for_function(f"first => {BACKGROUND} !== first", arg=first)
    shared.settle()
    assert findings(shared) == []
    hosts = {urlparse(url).hostname for url in shared.asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"localhost"}
