"""Checks tables, in a folder or a package, against the documents they were made from, trusting nothing in them."""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from data.corpus import find_document_paths
from data.exchange.archive import DESCRIPTION, read_package
from data.exchange.proof import check_proof, read_description
from data.exchange.references import REFERENCES
from data.export import unguard
from data.model import SCALE, Stance
from data.schema import TABLES, Field, Kind, Table

Row = dict[str, str]
_INTEGER = re.compile(r"-?\d+")
_PAIRS = (
    *(("start", "end"), ("anchor_start", "anchor_end"), ("evidence_start", "evidence_end")),
    *(("speaker_start", "speaker_end"), ("cue_start", "cue_end"), ("content_start", "content_end")),
    *(("start_a", "end_a"), ("start_b", "end_b")),
)
_INTERVALS = (
    ("date_start", "date_end"),
    ("published_start", "published_end"),
    ("literal_start", "literal_end"),
)


def verify(tables: Path, corpus: Path) -> list[str]:
    """Every failure, as file, row and reason; empty if each span, quote, hash, key and value holds.

    `tables` is a folder of CSVs or a package (zip or folder), whose manifest is then checked too. Raises
    PackageError for a package that no one should open.
    """
    files = read_package(tables)
    texts, hashes = _read_texts(corpus)
    guarded = _guarded(files)
    rows = {table.name: _read_table(files, table, guarded) for table in TABLES}
    failures = [message for found in rows.values() if isinstance(found, str) for message in [found]]
    read = {name: found for name, found in rows.items() if not isinstance(found, str)}
    keys = {
        table.name: {row.get(table.key[0], "") for row in read.get(table.name, [])} for table in TABLES if table.key
    }
    for table in TABLES:
        file = f"{table.name}.csv"
        for number, row in enumerate(read.get(table.name, []), 2):
            failures += [f"{file} row {number}: {fault}" for fault in _check_row(table, row, texts, keys)]
        failures += [f"{file}: {fault}" for fault in _check_keys(table, read.get(table.name, []))]
    for number, row in enumerate(read.get("documents", []), 2):
        known = hashes.get(row["doc_id"], "no such readable document")
        if row["sha256"] != known:
            failures.append(f"documents.csv row {number}: sha256 {row['sha256']!r}, but the corpus has {known}")
    return failures + (list(check_proof(files, corpus)) if DESCRIPTION in files else [])


def _read_texts(corpus: Path) -> tuple[dict[str, str], dict[str, str]]:
    texts, hashes = {}, {}
    for path in find_document_paths(corpus):
        try:
            content = path.read_bytes()
            texts[path.stem] = content.decode("utf-8")
            hashes[path.stem] = hashlib.sha256(content).hexdigest()
        except (OSError, UnicodeDecodeError):
            continue  # a table that quotes it fails below, by name
    return texts, hashes


def _read_table(files: Mapping[str, bytes], table: Table, guarded: set[str]) -> list[Row] | str:
    name = f"{table.name}.csv"
    if name not in files:
        return f"{name}: is missing"
    try:
        reader = csv.DictReader(io.StringIO(files[name].decode("utf-8-sig"), newline=""), strict=True)
        rows = list(reader)
        header = reader.fieldnames or []
    except (UnicodeDecodeError, csv.Error) as error:
        return f"{name}: cannot be read: {error}"
    absent = [column for column in table.columns if column not in header]
    if absent:
        return f"{name}: no column {', '.join(absent)}"
    if any(None in row or None in row.values() for row in rows):
        return f"{name}: a row with more or fewer cells than the header has"
    if table.name in guarded:
        return [{column: unguard(cell) for column, cell in row.items()} for row in rows]
    return rows


def _guarded(files: Mapping[str, bytes]) -> set[str]:
    """The tables whose text stands behind a formula guard."""
    if DESCRIPTION not in files:
        return set()
    resources = read_description(files[DESCRIPTION])["resources"]
    return {str(resource.get("name")) for resource in resources if resource.get("formulaGuard") == "apostrophe"}


def _check_row(table: Table, row: Row, texts: dict[str, str], keys: dict[str, set[str]]) -> Iterator[str]:
    for field in table:
        yield from _check_cell(field, row[field.name])
    for start, end in _PAIRS:
        if start in row and bool(row[start]) != bool(row[end]):
            yield f"{start} {row[start]!r} and {end} {row[end]!r}: one of two offsets"
    for field in table.quotes:
        yield from _check_quote(field, row, texts)
    for start, end in _INTERVALS:
        if row.get(start) and row.get(end) and row[start] > row[end]:
            yield f"{end} {row[end]} is before {start} {row[start]}"
    for column, other in REFERENCES.items():
        if column in row and other != table.name:
            for value in filter(None, row[column].split(";")):
                if value not in keys[other]:
                    yield f"{column} {value!r} is not in {other}.csv"
    if table.name == "stances" and row["stance"] in set(Stance) and row["value"] != str(SCALE[Stance(row["stance"])]):
        yield f"value {row['value']!r} is not that of {row['stance']}"
    if row.get("content_parts"):
        yield from _check_parts(row)


def _check_cell(field: Field, cell: str) -> Iterator[str]:
    if field.required and not cell:
        yield f"{field.name} is empty"
    elif cell and field.allowed and cell not in field.allowed:
        yield f"{field.name} {cell!r} is not one of {', '.join(field.allowed)}"
    elif cell and field.kind in (Kind.OFFSET, Kind.COUNT, Kind.VALUE) and not _INTEGER.fullmatch(cell):
        yield f"{field.name} {cell!r} is not an integer"
    elif cell and field.kind is Kind.DATE:
        try:
            date.fromisoformat(cell)
        except ValueError:
            yield f"{field.name} {cell!r} is not an ISO date"


def _check_quote(field: Field, row: Row, texts: dict[str, str]) -> Iterator[str]:
    start, end = (row[name] for name in field.slice_of)
    if not start and not end:
        if row[field.name]:
            yield f"{field.name} {row[field.name]!r} has no offsets"
        return
    text = texts.get(row[field.doc])
    if text is None:
        yield f"{field.doc} {row[field.doc]!r} is no readable document of the corpus"
    elif _INTEGER.fullmatch(start) and _INTEGER.fullmatch(end):
        a, b = int(start), int(end)
        if not 0 <= a < b <= len(text):
            yield f"{field.slice_of[0]} {a} and {field.slice_of[1]} {b} are no span of {len(text)} characters"
        elif text[a:b] != row[field.name]:
            yield f"{field.name} {row[field.name]!r}, but {a}-{b} of {row[field.doc]} is {text[a:b]!r}"


def _check_parts(row: Row) -> Iterator[str]:
    parts = [re.fullmatch(r"(\d+)-(\d+)", part) for part in row["content_parts"].split(";")]
    ends = [int(number) for part in parts if part for number in part.groups()]
    if None in parts or ends != sorted(set(ends)):
        yield f"content_parts {row['content_parts']!r} are not ascending start-end pairs"
    elif ends[0] < int(row["content_start"]) or ends[-1] > int(row["content_end"]):
        yield f"content_parts {row['content_parts']!r} leave the content {row['content_start']}-{row['content_end']}"


def _check_keys(table: Table, rows: list[Row]) -> Iterator[str]:
    if table.key:
        for key, times in Counter(tuple(row[name] for name in table.key) for row in rows).items():
            if times > 1:
                yield f"{', '.join(table.key)} {', '.join(key)!r} stands {times} times"
