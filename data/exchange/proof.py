"""A package's manifest held against the package itself and against the documents of a corpus."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from data.exchange.archive import DESCRIPTION, PackageError
from data.schema import BY_NAME


def read_description(content: bytes, name: str = DESCRIPTION) -> dict[str, Any]:
    """The `datapackage.json` as an object.

    Raises PackageError if it is none, or if a resource leads out of the package.
    """
    try:
        found: dict[str, Any] = json.loads(content)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise PackageError(f"{name}: no readable JSON: {error}") from error
    resources = found.get("resources") if isinstance(found, dict) else None
    if not isinstance(resources, list) or not all(isinstance(resource, dict) for resource in resources):
        raise PackageError(f"{name}: wants an object with a list of resources")
    names = [resource.get("name") for resource in resources]
    faults = [f"{one.get('path')!r}" for one in resources if one.get("path") != f"{one.get('name')}.csv"]
    faults += [f"{one!r}" for one in names if one not in BY_NAME or names.count(one) > 1]
    if faults:
        raise PackageError(f"{name}: resources {', '.join(faults)} (allowed: {', '.join(BY_NAME)}, each as its .csv)")
    return found


def check_proof(files: Mapping[str, bytes], corpus: Path) -> Iterator[str]:
    """What in a package's description does not hold: sizes, hashes and rows of its files, hashes of documents."""
    description = read_description(files[DESCRIPTION])
    for resource in description["resources"]:
        yield from _check_resource(resource, files)
    manifest = description.get("postura")
    if isinstance(manifest, dict):
        listed = {str(resource.get("name")) for resource in description["resources"]}
        for name in sorted({name.removesuffix(".csv") for name in files} - {DESCRIPTION} - listed):
            yield f"{DESCRIPTION}: does not list {name}.csv"
        yield from _check_documents(manifest, corpus)


def _check_resource(resource: Mapping[str, Any], files: Mapping[str, bytes]) -> Iterator[str]:
    path = str(resource["path"])
    content = files.get(path)
    if content is None:
        yield f"{path}: is missing, but {DESCRIPTION} lists it"
        return
    found = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    for key, value in found.items():
        if key in resource and resource[key] != value:
            yield f"{path}: {key} {value}, but {DESCRIPTION} has {resource[key]!r}"
    rows = _count_rows(content)
    if "rows" in resource and rows is not None and resource["rows"] != rows:
        yield f"{path}: {rows} rows, but {DESCRIPTION} has {resource['rows']!r}"


def _count_rows(content: bytes) -> int | None:
    try:
        return sum(1 for _ in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)) - 1
    except (UnicodeDecodeError, csv.Error):
        return None  # reading the table says why


def _check_documents(manifest: Mapping[str, Any], corpus: Path) -> Iterator[str]:
    documents = manifest.get("documents")
    if not isinstance(documents, list) or not all(isinstance(one, dict) for one in documents):
        yield f"{DESCRIPTION}: the manifest has no list of documents"
        return
    known = {path.stem: path for path in corpus.glob("*.txt")}
    for one in documents:
        doc_id, path = one.get("doc_id"), known.get(str(one.get("doc_id")))
        if path is None:
            yield f"{DESCRIPTION}: document {doc_id!r} is not in {corpus}"
        elif (found := hashlib.sha256(path.read_bytes()).hexdigest()) != one.get("sha256"):
            yield f"{DESCRIPTION}: document {doc_id!r} has sha256 {one.get('sha256')!r}, but the corpus has {found}"
