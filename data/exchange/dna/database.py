"""The rows of a `.dna` file, opened without trust: read-only, as plain tables, every cell of its declared type."""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from data.exchange.dna import legacy
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
OPTIONAL = ("REGEXES", "CODERRELATIONS", "VARIABLELINKS", "STATEMENTLINKS", "CODERPERMISSIONS")


def read_rows(path: Path) -> Rows:
    """Every row of every table of schema 3 by its name; a file of DNA 2 is turned into one.

    Raises FileNotFoundError, or DnaError for a file that is no SQLite, encrypted, truncated, still being written, of
    another schema, or has cells of another type than their column's.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such file")
    _check_file(path)
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA trusted_schema = OFF")
        _check_whole(path, connection)
        kinds = dict(map(tuple, connection.execute("SELECT name, type FROM sqlite_master")))
        old = legacy.is_legacy(kinds)
        columns: Mapping[str, Iterable[str]] = legacy.COLUMNS if old else COLUMNS
        _check_schema(path, connection, kinds, columns, "2." if old else "3.")
        rows: Rows = {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]
            for table in (*columns, *(name for name in OPTIONAL if kinds.get(name) == "table"))
        }
    except sqlite3.Error as error:
        raise DnaError(f"{path}: cannot be read: {error}") from error
    finally:
        connection.close()
    modern: Rows = legacy.modern_rows(rows) if old else {**rows}
    _check_types(path, modern)
    return {**{name: [] for name in OPTIONAL}, **modern}


def _check_file(path: Path) -> None:
    with path.open("rb") as handle:
        if handle.read(len(_MAGIC)) != _MAGIC:
            raise DnaError(f"{path}: no SQLite file, or an encrypted one (allowed: a .dna file as DNA 2 or 3 saves it)")
    if path.stat().st_size > LARGEST:
        raise DnaError(f"{path}: {path.stat().st_size:,} bytes (allowed: at most {LARGEST:,})")
    for log in (path.with_name(f"{path.name}-{kind}") for kind in ("wal", "journal")):
        if log.is_file() and log.stat().st_size:
            raise DnaError(f"{path}: {log.name} holds changes that are not in it yet (close the file in DNA first)")


def _check_whole(path: Path, connection: sqlite3.Connection) -> None:
    faults = [str(row[0]) for row in connection.execute("PRAGMA quick_check(5)")]
    if faults != ["ok"]:
        raise DnaError(f"{path}: damaged or truncated: {'; '.join(faults)}")


def _check_schema(
    path: Path,
    connection: sqlite3.Connection,
    kinds: Mapping[str, str],
    columns: Mapping[str, Iterable[str]],
    version: str,
) -> None:
    faults = [f"no table {table}" for table in columns if kinds.get(table) != "table"]
    for table in columns:
        present = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
        if present:
            faults += [f"{table} has no column {column}" for column in columns[table] if column not in present]
    if not faults:
        found = dict(map(tuple, connection.execute("SELECT Property, Value FROM SETTINGS"))).get("version", "none")
        if not str(found).startswith(version):
            faults.append(f"schema version {found}")
    if faults:
        raise DnaError(f"{path}: {'; '.join(faults)} (allowed: schema 3.0.7, or that of DNA 2)")


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
