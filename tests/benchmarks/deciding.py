"""How long a decision takes: `python -m tests.benchmarks.deciding [CORPUS] [--made DOCUMENTS] [--runs N] [--only data|page]`.

CORPUS (the shipped one by default) or a made corpus of so many documents is copied, so that nothing is decided in it.

data: processor time of the one step that a decision calls for, on a corpus kept as it was coded: a confirmed stance,
a corrected stance, a corrected event, a document's date; beside it what tabulating anew takes.
page: in the browser, from the key Y on a card to the next card being there, beside the key that only skips a card:
the difference is what the decision costs. Medians of N runs (5 by default).
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from data import decisions as d
from data.coded import Coded, read_coded
from data.decisions import Decision, read_ledger
from data.store import CodingStore
from data.tables import Tables
from data.tabulate import decide
from tests.benchmarks.corpora.folders import write_corpus
from tests.benchmarks.desk import wait_until_idle
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.server import ROOT, serve


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT / "seeds")
    parser.add_argument("--made", type=int, default=0)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=("data", "page"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "corpus"
        if options.made:
            write_corpus(folder, options.made)
        else:
            shutil.copytree(options.corpus, folder)
            (folder / d.LEDGER).unlink(missing_ok=True)
        if options.only != "page":
            time_data(folder, options.runs)
        if options.only != "data":
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
                time_page(browser, folder, options.runs)
                browser.close()


def time_data(folder: Path, runs: int) -> None:
    store = CodingStore()
    read_coded(folder, store=store)  # codes what was never coded; only what comes next is measured
    begin = time.process_time()
    coded = read_coded(folder, store=store)
    tables = decide(coded, read_ledger(folder))
    rows = {name: len(tables[name]) for name in ("documents", "statements", "stances", "events")}
    print(", ".join(f"{count:,} {name}" for name, count in rows.items()))
    print(f"{'tabulate anew':28} {time.process_time() - begin:7.2f} s")
    for label, make in MADE.items():
        times = [time_decision(folder, coded, make, run) for run in range(runs)]
        print(f"{label:28} {statistics.median(times):7.2f} s   ({min(times):.2f} to {max(times):.2f}, n={runs})")


def time_decision(folder: Path, coded: Coded, make: Callable[[Tables, int], Decision], run: int) -> float:
    """The decision is taken back afterwards, and that is not counted."""
    made = make(decide(coded, read_ledger(folder)), run)
    d.append_decisions(folder, [made])
    begin = time.process_time()
    tables = decide(coded, read_ledger(folder))
    taken = time.process_time() - begin
    d.append_decisions(folder, [d.undo(tables, made.decision_id, who="Ana")])
    return taken


def confirm(tables: Tables, run: int) -> Decision:
    return d.confirm(tables, "stances", tables.stances["stance_id"].iloc[run], who="Ana")


def correct_stance(tables: Tables, run: int) -> Decision:
    row = tables.stances.iloc[run]
    other = "open" if row["stance"] != "open" else "rejects"
    return d.correct(tables, "stances", row["stance_id"], "stance", other, who="Ana")


def correct_event(tables: Tables, run: int) -> Decision:
    row = tables.events.iloc[run]
    other = "denied" if row["status"] != "denied" else "happened"
    return d.correct(tables, "events", row["event_id"], "status", other, who="Ana")


def date_document(tables: Tables, run: int) -> Decision:
    doc_id = tables.documents["doc_id"].iloc[run]
    return d.correct(tables, "documents", doc_id, "published", f"2024-02-0{1 + run % 9}", who="Ana")


MADE = {
    "a stance confirmed": confirm,
    "a stance corrected": correct_stance,
    "an event corrected": correct_event,
    "a document dated": date_document,
}


def time_page(browser: Browser, folder: Path, runs: int) -> None:
    """The first card warms the page up and is not counted."""
    with serve(folder) as address:
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        page.goto(f"{address}/review")
        page.wait_for_selector("p.sentence", timeout=600_000)
        page.get_by_role("combobox", name="Who is deciding?").fill("Ana")
        page.keyboard.press("Enter")
        page.wait_for_selector("article.evidence", timeout=120_000)
        for label, key in (("Y to the next card", "y"), ("a card skipped", "ArrowRight")):
            times = [time_card(page, key) for _ in range(runs + 1)][1:]
            print(f"{label:28} {statistics.median(times):7.2f} s   ({min(times):.2f} to {max(times):.2f}, n={runs})")


def time_card(page: Page, key: str) -> float:
    wait_until_idle(page)
    before = page.locator("article.evidence").first.inner_text()
    begin = time.perf_counter()
    page.keyboard.press(key)
    page.wait_for_function(
        "before => document.querySelector('article.evidence')?.innerText !== before", arg=before, timeout=120_000
    )
    wait_until_idle(page)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
