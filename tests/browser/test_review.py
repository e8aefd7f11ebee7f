"""Review by keyboard, and two analysts in two browsers on one corpus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.decisions import read_ledger
from data.decisions.values import LEDGER
from data.tabulate import tabulate
from tests.browser.conftest import NewDesk
from tests.corpora import write_corpus
from tests.server import serve


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A corpus and the address of the desk on it."""
    folder = write_corpus(tmp_path_factory.mktemp("served"))
    with serve(folder) as address:
        yield folder, address


@pytest.fixture
def undecided(served: tuple[Path, str]) -> tuple[Path, str]:
    """The corpus without a decision, and the desk's address."""
    (served[0] / LEDGER).unlink(missing_ok=True)
    return served


def settle(page: Page) -> None:
    """Waits until the card shown is the one that keys decide on."""
    page.wait_for_timeout(150)
    page.wait_for_selector("[data-test-script-state=running]", state="detached", timeout=20_000)


def begin(new_desk: NewDesk, address: str, who: str) -> Page:
    page = new_desk(address).open("/review")
    page.get_by_role("combobox", name="Who is deciding?").fill(who)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="No, reject it")).to_be_visible(timeout=20_000)
    settle(page)
    return page


def test_a_queue_is_decided_without_the_mouse(new_desk: NewDesk, undecided: tuple[Path, str]) -> None:
    folder, address = undecided
    page = begin(new_desk, address, "Ana")
    for key, shown in (
        ("y", "1 of 3 decided"),
        ("5", "2 of 3 decided"),
        ("n", "3 of 3 decided"),
        ("u", "2 of 3 decided"),
    ):
        page.keyboard.press(key)
        expect(page.get_by_text(shown)).to_be_visible(timeout=20_000)
        settle(page)
    assert [each.what for each in read_ledger(folder).decisions] == ["confirm", "correct", "reject", "undo"]


def test_two_browsers_lose_none_of_each_others_decisions_and_see_them_within_seconds(
    new_desk: NewDesk, undecided: tuple[Path, str]
) -> None:
    folder, address = undecided
    ana, ben = begin(new_desk, address, "Ana"), begin(new_desk, address, "Ben")
    ana.keyboard.press("y")
    expect(ana.get_by_text("1 of 3 decided")).to_be_visible(timeout=20_000)
    expect(ben.get_by_text("1 of 3 decided")).to_be_visible(timeout=20_000)  # without a touch
    settle(ben)
    ben.keyboard.press("y")
    expect(ana.get_by_text("2 of 3 decided")).to_be_visible(timeout=20_000)
    settle(ana)
    ana.keyboard.press("n")
    expect(ben.get_by_text("3 of 3 decided")).to_be_visible(timeout=20_000)
    assert sorted(each.who for each in read_ledger(folder).decisions) == ["Ana", "Ana", "Ben"]


def drag(page: Page, words: str) -> None:
    """Marks words of the document with the mouse, from their first letter to their last."""
    ends = page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector(".document"), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const box = range.getBoundingClientRect();
                return [box.left, box.right, (box.top + box.bottom) / 2];
            }
        }""",
        words,
    )
    left, right, height = ends
    page.mouse.move(left + 1, height)
    page.mouse.down()
    page.mouse.move(right - 1, height, steps=8)
    page.mouse.up()


def test_words_of_the_open_row_are_marked_though_they_are_a_link(
    new_desk: NewDesk, undecided: tuple[Path, str]
) -> None:
    folder, address = undecided
    row = tabulate(folder).stances.set_index("voice")["stance_id"]["narrated"]
    desk = new_desk(address)
    page = desk.open(f"/documents?doc=two&evidence={row}")
    drag(page, "rechazó la presa")
    page.get_by_role("button", name="Use these words").click()
    page.get_by_role("combobox", name="Who is deciding?").fill("Ana")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Correct the words of evidence").click()
    expect(page.get_by_text("Corrected by Ana on")).to_be_visible(timeout=20_000)
    page.locator(".document mark.stance a").first.click()  # a click still opens a row
    desk.wait_for_link("evidence=p")
    page.goto(f"{address}/review")  # who decides is not asked again
    expect(page.get_by_text("Ana is deciding")).to_be_visible(timeout=20_000)
    (line,) = read_ledger(folder).decisions
    assert line.new_value.endswith(" rechazó la presa")
