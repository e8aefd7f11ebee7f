"""How long the desk takes, as a browser sees it: `python -m tests.benchmarks.desk [CORPUS] [--runs N]`.

start: from starting the process to the first computed sentence of the start page, cold browser profile.
open: a page without filters in a new session, from asking for it to the end of its run.
filter: on each page, from picking an actor in the sidebar to the filter's chip being there and the run being over.
memory: of the server after all of it.
Medians of N runs (5 by default; a page is opened once), in seconds. A large corpus is best a made one whose tables are
kept: `python -m tests.benchmarks.corpora FOLDER --documents N`, then `python -m data prepare FOLDER`; or its truth,
without coding: `--prepared PREPARED` there, then `python -m tests.benchmarks.kept FOLDER PREPARED`.
"""

import argparse
import statistics
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from components.navigation import FILES
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.server import serve

PAGES = [name for name in FILES if name not in ("add", "method")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        starts = [time_start(browser, options.corpus) for _ in range(options.runs)]
        print(f"{'start to first sentence':28} {statistics.median(starts):6.2f} s   {spread(starts)}")
        with serve(options.corpus) as address:
            for at, name in enumerate(PAGES):
                opened, times = time_page(browser, f"{address}/{name if at else ''}", options.runs)
                words = f"{statistics.median(times):6.2f} s   {spread(times)}, open {opened:.2f} s"
                print(f"{f'filter, {name}':28} {words}", flush=True)
            print(f"{'memory of the server':28} {memory_of(address)}")
        browser.close()


def spread(times: list[float]) -> str:
    return f"({min(times):.2f} to {max(times):.2f}, n={len(times)})"


def time_start(browser: Browser, corpus: Path | None) -> float:
    begin = time.perf_counter()
    with serve(corpus) as address:
        context = browser.new_context(viewport={"width": 1440, "height": 1000})
        page = context.new_page()
        page.goto(address)
        page.wait_for_selector("p.sentence", timeout=120_000)
        taken = time.perf_counter() - begin
        context.close()
    return taken


def time_page(browser: Browser, address: str, runs: int) -> tuple[float, list[float]]:
    """Opening the page, then picks; the first pick warms the page up and is not counted."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    begin = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("p.sentence", timeout=120_000)
    wait_until_idle(page)
    opened = time.perf_counter() - begin
    times = [pick_and_take_back(page) for _ in range(runs + 1)]
    context.close()
    return opened, times[1:]


def pick_and_take_back(page: Page) -> float:
    sidebar = page.locator("[data-testid=stSidebar]")
    sidebar.get_by_role("combobox", name="Actors").click()
    option = page.get_by_role("option").nth(1)
    option.wait_for()
    begin = time.perf_counter()
    option.click()
    page.wait_for_selector(".st-key-chips button", timeout=60_000)
    wait_until_idle(page)
    taken = time.perf_counter() - begin
    page.keyboard.press("Escape")
    sidebar.get_by_role("button", name="Reset filters").click()
    page.wait_for_selector(".st-key-chips button", state="detached", timeout=60_000)
    wait_until_idle(page)
    return taken


def memory_of(address: str) -> str:
    """What the server takes, its own and with the files it has mapped, as Linux counts it."""
    port = address.rpartition(":")[2].encode()
    for place in Path("/proc").glob("[0-9]*"):
        if {b"streamlit", port} <= set((place / "cmdline").read_bytes().split(b"\0")):
            status = dict(line.split(":", 1) for line in (place / "status").read_text().splitlines())
            own, resident = (int(status[name].split()[0]) / 1024 for name in ("RssAnon", "VmRSS"))
            return f"{own:,.0f} MB its own, {resident:,.0f} MB with mapped files"
    return "unknown: no /proc here"


def wait_until_idle(page: Page) -> None:
    page.wait_for_function(
        "!document.querySelector('[data-test-script-state=running], .stale-element')", timeout=60_000
    )


if __name__ == "__main__":
    main()
