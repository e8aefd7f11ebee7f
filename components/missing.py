"""What the optional parts of a corpus are for, told where one is not there."""

from data.coders import RULES
from data.tables import Tables

ROWS = ("events", "statements", "stances")


def missing_words(tables: Tables) -> str:
    """One sentence that names what is not there, then what that means for these tables; empty if all is there."""
    if not tables.missing:
        return ""
    meanings = {
        "documents.csv": "sources and dates are those that the texts themselves give",
        "codebook.toml": "there are no issues, so no stances, and actors go by the names in the texts",
        "coding": _coded_by(tables),
    }
    meant = "; ".join(meanings[name] for name in tables.missing)
    return f"This corpus has no {', no '.join(tables.missing)}: {meant}."


def _coded_by(tables: Tables) -> str:
    count = sum(int((tables[name]["coder"] == RULES).sum()) for name in ROWS)
    if not count:
        return "nobody coded it, and the machine coder found no rows"
    return f"all {count:,} rows are the machine coder's" if count > 1 else "its one row is the machine coder's"
