"""The rows of a `.dna` file, opened without trust: read-only, as plain tables, every cell of its declared type."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from data.exchange.dna.model import DnaError

Row = Mapping[str, Any]
Rows = dict[str, list[Row]]
_MAGIC = b"SQLite format 3\0"
LARGEST = 2_000_000_000
"""Bytes of a file."""
COLUMNS: dict[str, dict[str, type]] = {
    "SETTINGS": {"Property": str, "Value": str},
    "CODERS": {"ID": int, "Name": str},
    "DOCUMENTS": {
        "ID": int,
        "Title": str,
        "Text": str,
        "Date": int,
        "Author": str,
        "Source": str,
        "Section": str,
        "Notes": str,
        "Type": str,
    },
    "STATEMENTTYPES": {"ID": int, "Label": str},
    "VARIABLES": {"ID": int, "Variable": str, "DataType": str},
    "ENTITIES": {"ID": int, "VariableId": int, "Value": str},
    "STATEMENTS": {"ID": int, "DocumentId": int, "StatementTypeId": int, "Start": int, "Stop": int},
    "DATABOOLEAN": {"StatementId": int, "VariableId": int, "Value": int},
    "DATAINTEGER": {"StatementId": int, "VariableId": int, "Value": int},
    "DATASHORTTEXT": {"StatementId": int, "VariableId": int, "Entity": int},
    "DATALONGTEXT": {"StatementId": int, "VariableId": int},
    "ATTRIBUTEVARIABLES": {"ID": int, "VariableId": int, "AttributeVariable": str},
    "ATTRIBUTEVALUES": {"EntityId": int, "AttributeVariableId": int, "AttributeValue": str},
}
"""Columns that must hold a value of that type; the rest may be NULL or absent."""
OPTIONAL = ("REGEXES", "CODERRELATIONS", "VARIABLELINKS")


def read_rows(path: Path) -> Rows:
    """Every row of every table by its name.

    Raises FileNotFoundError, or DnaError for a file that is no SQLite, encrypted, truncated, of another schema,
    or has cells of another type than their column's.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such file")
    with path.open("rb") as handle:
        if handle.read(len(_MAGIC)) != _MAGIC:
            raise DnaError(f"{path}: no SQLite file, or an encrypted one (allowed: a .dna file as DNA 3 saves it)")
    if path.stat().st_size > LARGEST:
        raise DnaError(f"{path}: {path.stat().st_size:,} bytes (allowed: at most {LARGEST:,})")
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA trusted_schema = OFF")
        _check_whole(path, connection)
        _check_schema(path, connection)
        rows = {table: _rows_if_any(connection, table) for table in (*COLUMNS, *OPTIONAL)}
    except sqlite3.Error as error:
        raise DnaError(f"{path}: cannot be read: {error}") from error
    finally:
        connection.close()
    _check_types(path, rows)
    return rows


def _check_whole(path: Path, connection: sqlite3.Connection) -> None:
    faults = [str(row[0]) for row in connection.execute("PRAGMA quick_check(5)")]
    if faults != ["ok"]:
        raise DnaError(f"{path}: damaged or truncated: {'; '.join(faults)}")


def _check_schema(path: Path, connection: sqlite3.Connection) -> None:
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    faults = [f"no table {table}" for table in COLUMNS if kinds.get(table) != "table"]
    for table in COLUMNS:
        present = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
        if present:
            faults += [f"{table} has no column {column}" for column in COLUMNS[table] if column not in present]
    if not faults:
        version = dict(map(tuple, connection.execute("SELECT Property, Value FROM SETTINGS"))).get("version", "none")
        if not str(version).startswith("3."):
            faults.append(f"schema version {version}")
    if faults:
        raise DnaError(f"{path}: {'; '.join(faults)} (allowed: schema 3.0.7; DNA 3 converts older files)")


def _rows_if_any(connection: sqlite3.Connection, table: str) -> list[Row]:
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] if there else []


def _check_types(path: Path, rows: Rows) -> None:
    faults = [
        f"{table} row {row.get('ID', number)}: {column} {row[column]!r:.60} is no {kind.__name__}"
        for table, columns in COLUMNS.items()
        for number, row in enumerate(rows[table], 1)
        for column, kind in columns.items()
        if not isinstance(row[column], kind)
    ]
    raise_faults(path, faults)


def raise_faults(path: Path, faults: list[str], most: int = 20) -> None:
    """Raises DnaError with the faults, if there are any."""
    if faults:
        more = f"; and {len(faults) - most:,} more" if len(faults) > most else ""
        raise DnaError(f"{path}: {'; '.join(faults[:most])}{more}")
