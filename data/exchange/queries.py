"""A selection as one line of text that means the same in a link, on the command line and in a manifest."""

from dataclasses import replace
from urllib.parse import parse_qs, urlencode

from data.selection import KEYS, Selection, parse_selection, query_of
from data.tables import Tables

ALL = "all"
"""The issue that leaves no stance out; a link without an issue means the main one."""
WHOLE = f"issue={ALL}"


def write_query(selection: Selection) -> str:
    """The selection as a query, its issue always named."""
    return urlencode({"issue": [ALL], **query_of(selection)}, doseq=True)


def read_query(query: str, tables: Tables) -> Selection:
    """The selection a query means.

    Raises ValueError naming every part that is unknown or impossible: nothing is left out in silence.
    """
    try:
        parts = parse_qs(query.removeprefix("?"), keep_blank_values=True, strict_parsing=True) if query else {}
    except ValueError:
        raise ValueError(f"selection {query!r}: wants key=value, joined by & (keys: {', '.join(KEYS)})") from None
    every = parts.get("issue") == [ALL]
    selection, notes = parse_selection({key: [] if key == "issue" and every else parts[key] for key in parts}, tables)
    faults = [f"no key {key!r}" for key in parts if key not in KEYS] + list(notes)
    if faults:
        raise ValueError(f"selection {query!r}: {'; '.join(faults)} (keys: {', '.join(KEYS)})")
    return replace(selection, issue="") if every else selection
