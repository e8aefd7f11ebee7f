"""The brief: every line has its words and source, nothing in it runs, and it says what it leaves out."""

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from data.exchange.brief import HAPPENINGS, brief_bytes
from data.exchange.brief.stood import POSITIONS, choose_positions
from data.exchange.reproduce import reproduce
from data.selection import Selection
from tests.conftest import SEEDS
from tests.exchange.extracts import extract_of, hard_corpus, seeds_extract

CORRIDOR = Selection(issue="humanitarian_corridor")


class Outline(HTMLParser):
    """Headings, quotations and tags of a page, and whether every tag closes in order."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.headings: list[str] = []
        self.quotes: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("h2", "blockquote"):
            (self.headings if tag == "h2" else self.quotes).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("h2", "blockquote"):
            (self.headings if self.open[-1] == "h2" else self.quotes)[-1] += data


def read(selection: Selection = CORRIDOR) -> tuple[str, Outline]:
    content = brief_bytes(seeds_extract(selection)).decode("utf-8")
    outline = Outline(content)
    assert outline.open == []
    return content, outline


def test_it_answers_the_questions_in_their_order() -> None:
    content, outline = read()
    assert outline.headings == [
        "Who stands where",
        "Whose line changed",
        "What happened",
        "Where sources disagree",
        "Method",
        "Documents",
    ]
    assert "Should migrants in Chile be let through Peru" in content
    assert "Government of Peru hardened between 2025-12-01 and 2026-01-12" in content


def test_every_quotation_stands_in_a_document() -> None:
    _, outline = read()
    texts = [" ".join(text.split()) for text in seeds_extract().whole.texts.values()]
    assert len(outline.quotes) > 15
    for quote in outline.quotes:
        words = quote.removeprefix("“").removesuffix("”").removesuffix(" […]")
        assert any(words in text or quote.removesuffix(" […]") in text for text in texts), quote


def test_what_is_left_out_is_counted() -> None:
    content, _ = read()
    total = len(seeds_extract(CORRIDOR).selected.happenings)
    assert f"And {total - HAPPENINGS:,} more happenings." in content


def test_it_needs_nothing_else_and_nothing_in_it_runs(tmp_path: Path) -> None:
    content = brief_bytes(extract_of(hard_corpus(tmp_path))).decode("utf-8")
    outline = Outline(content)
    assert not outline.tags & {"link", "img", "iframe", "form", "b r", "r"}
    assert re.findall(r"<script[^>]*>", content) == ['<script type="application/json" id="manifest">']
    assert html.escape("<r>z</r>") in content
    assert not re.search(r"(src|href)=|url\(|@import|https?://", content.split("<script")[0])


def test_the_manifest_in_it_makes_the_tables_again(tmp_path: Path) -> None:
    content, _ = read()
    found = re.search(r'<script type="application/json" id="manifest">(.*?)</script>', content, re.DOTALL)
    assert found
    manifest = tmp_path / "m.json"
    manifest.write_text(json.dumps(json.loads(found[1])), encoding="utf-8")
    assert reproduce(manifest, SEEDS, tmp_path / "out").different == ()


@pytest.mark.parametrize("selection", [Selection(text="no such words anywhere"), Selection(issue="joint_patrols")])
def test_any_selection_makes_a_brief(selection: Selection) -> None:
    _, outline = read(selection)
    assert len(outline.headings) == 6


def test_no_side_is_left_out_for_want_of_room() -> None:
    """Of many positions the firmest of every side of every issue comes before the second of any."""
    held = [("a", {"value": -2, "n": n, "actor_id": f"no{n}"}) for n in range(1, 12)]
    held += [("a", {"value": 2, "n": 1, "actor_id": "yes"}), ("b", {"value": 0, "n": 1, "actor_id": "between"})]
    chosen = [row["actor_id"] for _, row in choose_positions(held)]
    assert len(chosen) == POSITIONS
    assert chosen[-2:] == ["yes", "between"]
    assert chosen[:-2] == [f"no{n}" for n in range(5, 12)]


def test_differences_on_the_issue_come_first() -> None:
    content, _ = read()
    assert content.index("Who proposed: Humanitarian corridor") < content.index("Who invites")


def test_words_that_say_what_happened_stand_alone(tmp_path: Path) -> None:
    corpus = hard_corpus(tmp_path)
    events = (corpus / "coding/events.csv").read_text(encoding="utf-8")
    assert "<b>The union meets Rivas</b>" in brief_bytes(extract_of(corpus)).decode("utf-8")
    told = events.replace("The union meets Rivas", "The Farmers' Union met her.")
    (corpus / "coding/events.csv").write_text(told, encoding="utf-8")
    content = brief_bytes(extract_of(corpus)).decode("utf-8")
    assert content.split("<script")[0].count("The Farmers&#x27; Union met her") == 1


def test_several_issues_are_told_apart() -> None:
    content, _ = read(Selection())
    assert "All issues of the codebook." in content
    assert content.count("Joint patrols") >= 1
