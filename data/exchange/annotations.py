"""Statements, stances and events as W3C Web Annotations on the words that show them."""

import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pandas as pd

from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import with_quotes
from data.schema import BY_NAME

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters of the text before and after that a quote selector carries."""
_ID = {"statements": "statement_id", "stances": "stance_id", "events": "event_id"}
_TAGS = {
    "statements": ("actor_id", "mode", "reported_by", "venue"),
    "stances": ("actor_id", "issue", "stance", "value", "voice", "reported_by", "statement_id"),
    "events": ("event_type", "status", "place", "actor_ids", "happening_id"),
}
_DATED = ("date_start", "date_end", "precision", "basis", "coder", "rule")


def annotation_bytes(extract: Extract) -> bytes:
    """An AnnotationCollection in JSON-LD; each target has a text-quote and a text-position selector (code points).

    A target's source is the document by the SHA-256 of its bytes (RFC 6920), so that it cannot be another text.
    """
    items = [item for table in _ID for item in _annotations(extract, table)]
    content = {
        "@context": _CONTEXT,
        "id": f"urn:postura:{quote(extract.whole.version)}",
        "type": "AnnotationCollection",
        "label": f"Postura: {extract.title}",
        "dcterms:description": extract.sentence,
        "dcterms:provenance": manifest_text(extract),
        "total": len(items),
        "first": {
            "id": f"urn:postura:{quote(extract.whole.version)}:page:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8")


def _annotations(extract: Extract, table: str) -> Iterator[dict[str, Any]]:
    rows = with_quotes(extract.selected[table], BY_NAME[table], extract.whole.texts).to_dict("records")
    passages = extract.selected.passages
    further: dict[str, list[tuple[int, int]]] = {}
    for row in passages[passages["table"] == table].to_dict("records"):
        further.setdefault(row["row_id"], []).append((row["start"], row["end"]))
    sources = {row["doc_id"]: _source(row) for row in extract.whole.documents.to_dict("records")}
    for row in rows:
        row_id, source = row[_ID[table]], sources[row["doc_id"]]
        spans = [(row["evidence_start"], row["evidence_end"]), *further.get(row_id, [])]
        targets = [_target(extract.whole.texts[row["doc_id"]], source, int(a), int(b)) for a, b in spans]
        yield {
            "id": f"urn:postura:{table}:{row_id}",
            "type": "Annotation",
            "motivation": "classifying",
            "creator": {"type": "Software" if row["coder"] == "rules" else "Person", "name": row["coder"]},
            "body": list(_bodies(row, table)),
            "target": targets if len(targets) > 1 else targets[0],
        }


def _bodies(row: dict[Any, Any], table: str) -> Iterator[dict[str, Any]]:
    """What it is in words, the coder's reasoning, then one tag a value, `column:value`."""
    for purpose, column in (("describing", "summary"), ("commenting", "why")):
        if isinstance(row.get(column), str):
            yield {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": row[column]}
    yield {"type": "TextualBody", "purpose": "classifying", "value": table}
    for column in (*_TAGS[table], *_DATED):
        value = row[column]
        if not pd.isna(value) and value != "":
            shown = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else value
            yield {"type": "TextualBody", "purpose": "tagging", "value": f"{column}:{shown}"}


def _target(text: str, source: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return {
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _source(document: dict[Any, Any]) -> dict[str, Any]:
    digest = base64.urlsafe_b64encode(bytes.fromhex(document["sha256"])).decode().rstrip("=")
    language = {"language": document["language"]} if document["language"] != "und" else {}
    known = {"dcterms:title": document["title"], "schema:url": document["url"], "dcterms:publisher": document["source"]}
    return {
        "id": f"ni:///sha-256;{digest}",
        "type": "Text",
        "format": "text/plain",
        **language,
        "dcterms:identifier": document["doc_id"],
        **{name: value for name, value in known.items() if not pd.isna(value)},
    }
