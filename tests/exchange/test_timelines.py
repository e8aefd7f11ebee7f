"""TimelineJS JSON against a schema written from its documentation."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest

from data.exchange.timelines import _date, date_words, timeline_bytes
from data.selection import Selection
from tests.corpora import write_corpus
from tests.exchange.extracts import EVERYTHING, extract_of, seeds_extract

DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "required": ["year"],
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": "object", "properties": {"text": TEXT}},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "display_date": {"type": "string", "minLength": 4},
                    "text": TEXT,
                    "group": {"type": "string"},
                    "unique_id": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
                },
                "required": ["start_date", "text", "unique_id"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["events"],
}


def read(selection: Selection = EVERYTHING) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(timeline_bytes(seeds_extract(selection)))
    jsonschema.validate(content, SCHEMA)
    return content


def test_every_dated_happening_is_a_slide_and_every_other_is_named() -> None:
    content, happenings = read(), seeds_extract().whole.happenings
    dated = happenings[happenings["date_start"].notna() | happenings["date_end"].notna()]
    assert [event["unique_id"] for event in content["events"]] == dated["happening_id"].tolist()
    assert content["title"]["text"]["text"].count("<li>") == len(happenings) - len(dated)


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2025-12-01", "2025-12-01", "day", "2025-12-01"),
        ("2025-12-16", "2025-12-16", "approx", "about 2025-12-16"),
        ("2026-01-06", "2026-01-07", "range", "2026-01-06 to 2026-01-07"),
        ("2025-11-21", "2025-11-30", "approx", "about 2025-11-21 to 2025-11-30"),
        ("2026-01-01", "2026-01-31", "month", "2026-01"),
        ("2023-01-01", "2023-12-31", "year", "2023"),
        (None, "2026-01-12", "approx", "by 2026-01-12"),
        ("2026-03-11", None, "day", "from 2026-03-11"),
        (None, None, "unknown", "undated"),
    ],
)
def test_the_words_say_how_exact_a_date_is(start: str | None, end: str | None, precision: str, words: str) -> None:
    assert date_words(pd.Timestamp(start), pd.Timestamp(end), precision) == words


@pytest.mark.parametrize(
    ("precision", "date"),
    [
        ("day", {"year": 2026, "month": 1, "day": 6}),
        ("month", {"year": 2026, "month": 1}),
        ("year", {"year": 2026}),
    ],
)
def test_no_day_is_invented(precision: str, date: dict[str, int]) -> None:
    assert _date(pd.Timestamp("2026-01-06"), precision) == date


def test_words_of_documents_cannot_be_markup(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path)
    for name in ("one.txt", "coding/events.csv"):
        path = corpus / name
        path.write_text(path.read_text(encoding="utf-8").replace("Union met", "<script>met"), encoding="utf-8")
    events = corpus / "coding/events.csv"
    events.write_text(
        events.read_text(encoding="utf-8")
        .replace("unknown,unknown", "day,explicit")
        .replace("happened,,,,day", "happened,,2024-05-06,2024-05-06,day"),
        encoding="utf-8",
    )
    slides = json.loads(timeline_bytes(extract_of(corpus)))["events"]
    assert "&lt;script&gt;" in slides[0]["text"]["text"]
    assert "<script" not in json.dumps(slides)


def test_nothing_selected_is_a_timeline_without_slides() -> None:
    assert read(Selection(text="no such words anywhere"))["events"] == []
