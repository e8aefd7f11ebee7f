"""axe-core over every page in both themes: no serious or critical finding of ours.

What only Streamlit's own markup can mend is listed in THEIRS, by rule and by the element it stands in.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from components.navigation import FILES
from tests.browser.conftest import Desk

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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", FILES)
def test_a_page_has_no_serious_finding(browser: Browser, app: str, name: str, theme: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, color_scheme=theme)
    desk = Desk(context, app)
    desk.open("/" if name == next(iter(FILES)) else f"/{name}")
    assert findings(desk) == []
    context.close()
