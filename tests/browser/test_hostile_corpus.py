"""Nothing of a hostile corpus runs, on any page, and nothing is asked of another host."""

from pathlib import Path
from urllib.parse import urlparse

from components.navigation import FILES
from tests.browser.conftest import NewDesk
from tests.hostile import write_hostile
from tests.server import serve


def test_no_word_of_a_document_runs_or_leaves(new_desk: NewDesk, tmp_path: Path) -> None:
    with serve(write_hostile(tmp_path)) as address:
        desk = new_desk(address)
        for name in FILES:
            page = (desk.turn_to if desk.asked else desk.open)(f"/{name}" if name != next(iter(FILES)) else "/")
            assert page.evaluate("window.hacked") is None, name
            assert page.locator("[data-testid=stException]").count() == 0, name
        page = desk.turn_to("/documents?doc=markup")
        assert page.evaluate("window.hacked") is None
        assert "<script>window.hacked = true</script>" in page.locator("body").inner_text()
        assert ":red[built] for $5 and $6" in page.locator("body").inner_text()
        assert {urlparse(url).hostname for url in desk.asked if url.startswith("http")} == {"localhost"}
