"""Columns as numbers, kept with the tables: a page that counts a million rows reads no words of them."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from data.kept.files import read_frame, write_frame
from data.tables import Codes, Tables

_COLUMNS = {
    "documents": ("source_id", "language"),
    "dates": ("doc_id",),
    "mentions": ("doc_id", "actor_id"),
    "events": ("doc_id", "happening_id", "status", "zone", "coder", "decided"),
    "statements": ("doc_id", "actor_id", "zone", "coder", "decided"),
    "stances": ("doc_id", "actor_id", "issue", "stance", "zone", "coder", "decided"),
}
"""What filters and counts ask for of large tables."""


def write_codes(tables: Tables, folder: Path) -> None:
    """`Tables.codes` of the columns, and `Tables.document_rows` of the tables."""
    for table, column in _each():
        codes = tables.codes(table, column)
        write_frame(pd.DataFrame({"number": codes.numbers}), folder / f"numbers.{table}.{column}.arrow")
        write_frame(pd.DataFrame({"value": codes.values.astype("str")}), folder / f"values.{table}.{column}.arrow")
        if column == "doc_id":
            write_frame(pd.DataFrame({"row": tables.document_rows(table)}), folder / f"rows.{table}.arrow")


def read_codes(tables: Tables, folder: Path) -> None:
    """Lays them where the tables look for them."""
    for table, column in _each():
        codes = _read(folder / f"numbers.{table}.{column}.arrow", folder / f"values.{table}.{column}.arrow")
        tables.know(f"{table}.{column}", codes)
        if column == "doc_id":
            tables.know(f"{table}.{column}.documents", read_frame(folder / f"rows.{table}.arrow")["row"].to_numpy())


def _read(numbers: Path, values: Path) -> Codes:
    return Codes(read_frame(numbers)["number"].to_numpy(), pd.Index(read_frame(values)["value"].array))


def _each() -> Iterator[tuple[str, str]]:
    return ((table, column) for table, columns in _COLUMNS.items() for column in columns)
