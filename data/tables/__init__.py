"""Documents and coded rows to typed, checked frames. Builds, composes nothing."""

from data.tables.build import build_tables, replace_documents
from data.tables.codes import Array, Codes
from data.tables.frames import Tables
from data.tables.rows import Rows, acting_rows
from data.tables.selected import Cut, cut_tables
from data.tables.texts import Texts

__all__ = [
    "Array",
    "Codes",
    "Cut",
    "Rows",
    "Tables",
    "Texts",
    "acting_rows",
    "build_tables",
    "cut_tables",
    "replace_documents",
]
