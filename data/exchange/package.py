"""The data package with proof: tables, their description, and the manifest that checks and remakes them."""

import json
from typing import Any

from data.exchange.extract import Extract
from data.export.package import pack_files, package_files


def package_bytes(extract: Extract) -> bytes:
    """The extract as one zip (see `extract_files`); equal extracts give equal bytes."""
    return pack_files(extract_files(extract))


def extract_files(extract: Extract) -> dict[str, bytes]:
    """One guarded CSV a table and `datapackage.json`, which holds the manifest under `postura`."""
    return package_files(extract.frames, extract.whole.texts, _about(extract))


def _about(extract: Extract) -> dict[str, Any]:
    return {
        "title": f"Postura: {extract.title}",
        "version": extract.whole.version,
        "description": f"{extract.sentence}. Rows they refer to are included.",
        "postura": extract.manifest,
    }


def manifest_text(extract: Extract) -> str:
    """The package's description without the tables' schemas, as JSON, for formats that hold it in a corner.

    Saved as a `.json` file it is a manifest that `reproduce` takes.
    """
    description = json.loads(extract_files(extract)["datapackage.json"])
    for resource in description["resources"]:
        del resource["schema"], resource["description"], resource["title"]
    return json.dumps(description, ensure_ascii=False)
