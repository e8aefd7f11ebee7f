"""All tables in one zip, described by a `datapackage.json` (Frictionless Table Schema)."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.export.csvs import spreadsheet_bytes
from data.schema import BY_NAME, TABLE_SCHEMA_TYPES, Field, Table

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""One fixed time for every file, so that equal tables give equal bytes."""
_UNIX = 3
"""One fixed maker of every entry, whatever system writes it."""


def zip_bytes(frames: Mapping[str, pd.DataFrame], texts: Mapping[str, str], about: Mapping[str, Any]) -> bytes:
    """A zip of one guarded CSV a table (by table name) and their `datapackage.json`; equal input, equal bytes."""
    return pack_files(package_files(frames, texts, about))


def package_files(
    frames: Mapping[str, pd.DataFrame], texts: Mapping[str, str], about: Mapping[str, Any]
) -> dict[str, bytes]:
    """The files of a package by name: one guarded CSV a table, and the description."""
    files = {f"{name}.csv": spreadsheet_bytes(frame, BY_NAME[name], texts) for name, frame in frames.items()}
    description = json.dumps(datapackage(frames, files, about), ensure_ascii=False, indent=1)
    return {**files, "datapackage.json": description.encode("utf-8")}


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files; equal files, equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, _UNIX
            archive.writestr(entry, content)
    return buffer.getvalue()


def datapackage(
    frames: Mapping[str, pd.DataFrame], files: Mapping[str, bytes], about: Mapping[str, Any]
) -> dict[str, Any]:
    """The package's description: each table's schema, row count and hash, and in `about` how it was made."""
    return {
        "profile": "tabular-data-package",
        "name": "postura",
        **about,
        "resources": [_resource(BY_NAME[name], len(frame), files[f"{name}.csv"]) for name, frame in frames.items()],
    }


def _resource(table: Table, rows: int, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.label,
        "description": table.help,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": rows,
        "formulaGuard": "apostrophe",
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table: names, types, titles, descriptions, constraints, primary key."""
    return {
        "fields": [_field_schema(field) for field in table],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
    }


def _field_schema(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.allowed:
        constraints["enum"] = list(field.allowed)
    return {
        "name": field.name,
        "type": TABLE_SCHEMA_TYPES.get(field.kind, "string"),
        "title": field.label,
        "description": field.help,
        **({"constraints": constraints} if constraints else {}),
    }
