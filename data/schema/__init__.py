"""The tables' declaration: fields once, everything else from them."""

from data.schema.checks import SchemaError, build_frame, check_frame
from data.schema.fields import DTYPES, TABLE_SCHEMA_TYPES, Field, Kind, Table
from data.schema.tables import (
    ACTORS,
    DIFFERENCES,
    DOCUMENTS,
    EVENTS,
    HAPPENINGS,
    MENTIONS,
    PASSAGES,
    PROBLEMS,
    STANCES,
    STATEMENTS,
    TABLES,
    TEMPORAL,
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}

__all__ = [
    "ACTORS",
    "BY_NAME",
    "DIFFERENCES",
    "DOCUMENTS",
    "DTYPES",
    "EVENTS",
    "HAPPENINGS",
    "MENTIONS",
    "PASSAGES",
    "PROBLEMS",
    "STANCES",
    "STATEMENTS",
    "TABLES",
    "TABLE_SCHEMA_TYPES",
    "TEMPORAL",
    "Field",
    "Kind",
    "SchemaError",
    "Table",
    "build_frame",
    "check_frame",
]
