"""What the analyst looks at, as one value: rows, sentence, link and file name come from it alone."""

from data.selection.conditions import Conditions
from data.selection.links import KEYS, allowed_values, main_issue, parse_selection, query_of
from data.selection.rows import select, with_all_rejected
from data.selection.sentence import counted, describe, file_name
from data.selection.value import Clock, Selection

__all__ = [
    "KEYS",
    "Clock",
    "Conditions",
    "Selection",
    "allowed_values",
    "counted",
    "describe",
    "file_name",
    "main_issue",
    "parse_selection",
    "query_of",
    "select",
    "with_all_rejected",
]
