"""Web Annotations against a schema written from the W3C model, and against the documents."""

import base64
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from data.exchange.annotations import annotation_bytes
from data.selection import Selection
from tests.conftest import SEEDS
from tests.exchange.extracts import HARD_EVIDENCE, extract_of, hard_corpus, seeds_extract

IRI = {"type": "string", "pattern": "^[a-z]+:"}
SELECTOR = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
    ]
}
TARGET = {
    "type": "object",
    "properties": {
        "source": {
            "type": "object",
            "properties": {"id": IRI, "type": {"const": "Text"}, "format": {"const": "text/plain"}},
            "required": ["id"],
        },
        "selector": {"type": "array", "items": SELECTOR, "minItems": 2, "maxItems": 2},
    },
    "required": ["source", "selector"],
    "additionalProperties": False,
}
PURPOSES = ["describing", "commenting", "classifying", "tagging"]
ANNOTATION = {
    "type": "object",
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["classifying"]},
        "creator": {"type": "object", "properties": {"type": {"enum": ["Person", "Software"]}}, "required": ["name"]},
        "body": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"type": {"const": "TextualBody"}, "purpose": {"enum": PURPOSES}},
                "required": ["type", "value"],
            },
        },
        "target": {"oneOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]},
    },
    "required": ["id", "type", "target"],
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
            "required": ["id", "type", "items"],
        },
    },
    "required": ["@context", "id", "type", "total", "first"],
}


def items(content: bytes) -> list[dict[str, Any]]:
    collection = json.loads(content)
    jsonschema.validate(collection, COLLECTION)
    assert collection["total"] == len(collection["first"]["items"])
    return list(collection["first"]["items"])


def targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


@pytest.fixture(scope="module")
def seeds_items() -> list[dict[str, Any]]:
    return items(annotation_bytes(seeds_extract()))


def test_one_annotation_a_row_with_ids_of_their_own(seeds_items: list[dict[str, Any]]) -> None:
    whole = seeds_extract().whole
    assert len(seeds_items) == len(whole.statements) + len(whole.stances) + len(whole.events)
    assert len({item["id"] for item in seeds_items}) == len(seeds_items)


def test_both_selectors_point_at_the_words(seeds_items: list[dict[str, Any]]) -> None:
    for item in seeds_items:
        for target in targets(item):
            quote, place = target["selector"]
            doc_id = target["source"]["dcterms:identifier"]
            text = (SEEDS / f"{doc_id}.txt").read_bytes().decode("utf-8")
            assert text[place["start"] : place["end"]] == quote["exact"]
            around = text[place["start"] - len(quote["prefix"]) : place["end"] + len(quote["suffix"])]
            assert around == quote["prefix"] + quote["exact"] + quote["suffix"]


def test_a_source_is_its_bytes(seeds_items: list[dict[str, Any]]) -> None:
    hashes = dict(seeds_extract().whole.documents.set_index("doc_id")["sha256"])
    for item in seeds_items:
        source = targets(item)[0]["source"]
        digest = source["id"].removeprefix("ni:///sha-256;")
        assert base64.urlsafe_b64decode(digest + "=").hex() == hashes[source["dcterms:identifier"]]


def test_further_passages_are_further_targets(seeds_items: list[dict[str, Any]]) -> None:
    assert sum(len(targets(item)) - 1 for item in seeds_items) == len(seeds_extract().whole.passages)


def test_values_are_tags(seeds_items: list[dict[str, Any]]) -> None:
    row = seeds_extract().whole.stances.iloc[0]
    item = next(item for item in seeds_items if item["id"] == f"urn:postura:stances:{row['stance_id']}")
    tags = {body["value"] for body in item["body"] if body.get("purpose") == "tagging"}
    assert {f"actor_id:{row['actor_id']}", f"stance:{row['stance']}", f"value:{row['value']}"} <= tags


def test_hard_texts_are_quoted_exactly(tmp_path: Path) -> None:
    found = items(annotation_bytes(extract_of(hard_corpus(tmp_path))))
    assert HARD_EVIDENCE in {target["selector"][0]["exact"] for item in found for target in targets(item)}


def test_nothing_selected_is_an_empty_collection() -> None:
    assert items(annotation_bytes(seeds_extract(Selection(text="no such words anywhere")))) == []
