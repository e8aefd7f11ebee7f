"""Documents and coded rows to typed, checked frames. Builds, composes nothing."""

from data.tables.build import build_tables
from data.tables.frames import Tables

__all__ = ["Tables", "build_tables"]
