"""Documents against documents: which events are one happening, and where sources disagree."""

from data.compare.carriers import find_carried
from data.compare.coded import group_as_coded
from data.compare.copies import find_copies
from data.compare.differences import find_differences
from data.compare.happenings import explain_joins, find_happenings
from data.compare.wording import Wording, find_differing

__all__ = [
    "Wording",
    "explain_joins",
    "find_carried",
    "find_copies",
    "find_differences",
    "find_differing",
    "find_happenings",
    "group_as_coded",
]
