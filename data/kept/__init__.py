"""Tables kept ready between runs, so that a large corpus opens at once."""

from data.kept.keeping import are_kept, derive, find_tables, forget_tables, keep_tables, kept_key, open_tables

__all__ = ["are_kept", "derive", "find_tables", "forget_tables", "keep_tables", "kept_key", "open_tables"]
