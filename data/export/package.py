"""All tables in one zip, described by a `datapackage.json` (Frictionless Table Schema)."""

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


def zip_bytes(frames: Mapping[str, pd.DataFrame], texts: Mapping[str, str], about: Mapping[str, str]) -> bytes:
    """A zip of one guarded CSV a table (by table name) and their `datapackage.json`; equal input, equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, frame in frames.items():
            _add(archive, f"{name}.csv", spreadsheet_bytes(frame, BY_NAME[name], texts))
        description = json.dumps(datapackage(frames, about), ensure_ascii=False, indent=1)
        _add(archive, "datapackage.json", description.encode("utf-8"))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def datapackage(frames: Mapping[str, pd.DataFrame], about: Mapping[str, str]) -> dict[str, Any]:
    """The package's description: each table's schema and row count, and in `about` what was selected."""
    return {
        "profile": "tabular-data-package",
        "name": "postura",
        **about,
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "title": BY_NAME[name].label,
                "description": BY_NAME[name].help,
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "format": "csv",
                "mediatype": "text/csv",
                "rows": len(frame),
                "formulaGuard": "apostrophe",
                "schema": table_schema(BY_NAME[name]),
            }
            for name, frame in frames.items()
        ],
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
