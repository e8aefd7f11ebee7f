"""Documents and coded rows to typed, checked frames. Builds, composes nothing."""

from data.tables.build import build_tables, replace_documents
from data.tables.frames import Tables
from data.tables.rows import acting_rows

__all__ = ["Tables", "acting_rows", "build_tables", "replace_documents"]
