"""Other affairs, other codebooks, not one line of code changed: a dam in a valley, a tariff between two neighbours.

`tests/corpora/dam` and `tests/corpora/tariff` hold invented articles in Spanish and English, their codebook, and what a
reader finds in them; rows with a note are known misses.
"""

import csv
from pathlib import Path

import pytest

from data.codebook import read_codebook
from data.coding.document import code_document
from data.corpus import read_documents
from data.model import Coding, Event
from tests.conftest import ROOT

FOLDERS = (ROOT / "tests" / "corpora" / "dam", ROOT / "tests" / "corpora" / "tariff")


def rows_of(name: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for folder in FOLDERS:
        with (folder / name).open(newline="", encoding="utf-8") as file:
            rows += csv.DictReader(file)
    return rows


def cases_of(name: str, *columns: str) -> list[object]:
    """One case a row, a strict xfail where the row has a note."""
    return [
        pytest.param(
            row,
            id=" ".join(row[column] for column in columns),
            marks=[pytest.mark.xfail(strict=True, reason=row["note"])] if row["note"] else [],
        )
        for row in rows_of(name)
    ]


@pytest.fixture(scope="module")
def codings() -> dict[str, Coding]:
    coded: dict[str, Coding] = {}
    for folder in FOLDERS:
        book, problems = read_codebook(folder / "codebook.toml")
        assert problems == ()
        documents, _ = read_documents(folder)
        coded |= {document.doc_id: code_document(document, book) for document in documents}
    return coded


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    paths: list[Path] = [path for folder in FOLDERS for path in folder.glob("*.txt")]
    return {path.stem: path.read_bytes().decode("utf-8") for path in paths}


@pytest.mark.parametrize("row", cases_of("expected_stances.csv", "doc_id", "actor_id", "issue", "stance"))
def test_the_stance_is_found(codings: dict[str, Coding], row: dict[str, str]) -> None:
    found = {(stance.actor_id, stance.issue, stance.stance.value) for stance in codings[row["doc_id"]].stances}
    assert (row["actor_id"], row["issue"], row["stance"]) in found


def test_nearly_no_stance_is_found_that_a_reader_does_not(codings: dict[str, Coding]) -> None:
    expected = {
        (row["doc_id"], row["actor_id"], row["issue"], row["stance"]) for row in rows_of("expected_stances.csv")
    }
    found = {
        (coding.doc_id, stance.actor_id, stance.issue, stance.stance.value)
        for coding in codings.values()
        for stance in coding.stances
    }
    assert len(found - expected) <= 1


@pytest.mark.parametrize("row", cases_of("expected_events.csv", "doc_id", "event_type", "words"))
def test_the_event_is_found_with_its_status_date_and_actors(
    codings: dict[str, Coding], texts: dict[str, str], row: dict[str, str]
) -> None:
    told = [event for event in codings[row["doc_id"]].events if is_told(event, row, texts[row["doc_id"]])]
    assert len(told) == 1
    (event,) = told
    assert event.status.value == row["status"]
    assert [str(day or "") for day in (event.when.start, event.when.end)] == [row["date_start"], row["date_end"]]
    assert set(filter(None, row["actor_ids"].split(";"))) <= set(event.actor_ids)


def is_told(event: Event, row: dict[str, str], text: str) -> bool:
    start = text.index(row["words"])
    end = start + len(row["words"])
    return event.event_type == row["event_type"] and any(
        span.start < end and start < span.end for span in (event.evidence, *event.further)
    )


def test_few_events_are_found_that_a_reader_does_not(codings: dict[str, Coding], texts: dict[str, str]) -> None:
    expected = rows_of("expected_events.csv")
    extra = [
        event
        for coding in codings.values()
        for event in coding.events
        if not any(row["doc_id"] == coding.doc_id and is_told(event, row, texts[coding.doc_id]) for row in expected)
    ]
    assert len(extra) <= 2
