"""From a statement to its words in the document and back; and the download equal to the screen."""

import csv
import io
import json
import zipfile
from urllib.parse import parse_qs, urlparse

import pytest

from data.export import with_quotes
from data.schema import STATEMENTS, TABLES
from data.selection import Selection, select
from data.tables import Tables
from tests.browser.conftest import Desk, words_on


def parameter(desk: Desk, key: str) -> list[str]:
    return parse_qs(urlparse(desk.link).query).get(key, [])


def test_evidence_leads_to_its_words_in_the_document_and_back(desk: Desk, seeds: Tables) -> None:
    page = desk.open("/statements?actor=de_zela")
    quoted = words_on(page)[0]
    page.get_by_role("link", name="Show the words in the document").first.click()
    page.wait_for_selector("mark.chosen")
    desk.settle()
    row_id, doc_id = parameter(desk, "evidence")[0], parameter(desk, "doc")[0]
    row = seeds.statements.set_index("statement_id").loc[row_id]
    words = seeds.texts[doc_id][row["evidence_start"] : row["evidence_end"]]
    assert "".join(page.locator("mark.chosen").all_inner_texts()) == words
    assert words in quoted
    assert page.locator("mark.chosen").first.evaluate("m => m.getBoundingClientRect().top < innerHeight")
    page.go_back()
    page.wait_for_selector("h1:has-text('Statements')")
    desk.settle()
    assert words_on(page)[0] == quoted
    assert parameter(desk, "actor") == ["de_zela"]


@pytest.mark.parametrize("path", ["/statements?actor=jeri", "/statements?q=corredor"])
def test_the_csv_is_the_table_on_screen(desk: Desk, seeds: Tables, path: str) -> None:
    page = desk.open(path)
    with page.expect_download() as caught:
        page.get_by_role("button", name="(CSV)").first.click()
    content = caught.value.path().read_bytes()
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    chosen = {"actors": ("jeri",)} if "actor" in path else {"text": "corredor"}
    kept = select(seeds, Selection(issue="humanitarian_corridor", **chosen)).statements
    expected = with_quotes(kept, STATEMENTS, seeds.texts).set_index("statement_id")["evidence"].to_dict()
    assert content.startswith(b"\xef\xbb\xbf")
    assert {row["statement_id"]: row["evidence"] for row in rows} == expected
    assert desk.sentence.startswith(f"{len(rows)} of 49 statements")
    shown = [text.strip() for text in words_on(page)]
    assert all(any(row["evidence"] in text for text in shown) for row in rows[:10])


def test_the_zip_holds_every_filtered_table_with_its_description(desk: Desk) -> None:
    page = desk.open("/statements?actor=jeri")
    with page.expect_download() as caught:
        page.get_by_role("button", name="(zip)").first.click()
    archive = zipfile.ZipFile(caught.value.path())
    package = json.loads(archive.read("datapackage.json"))
    names = {resource["name"]: resource["rows"] for resource in package["resources"]}
    assert set(names) == {table.name for table in TABLES} - {"problems"}
    rows = list(csv.DictReader(io.StringIO(archive.read("statements.csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == names["statements"]
    assert {row["actor_id"] for row in rows} == {"jeri"}
