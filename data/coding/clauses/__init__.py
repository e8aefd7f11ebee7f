"""What stances and events both read in a sentence: where clauses break, negation, mood, tense, conditions, names."""

from data.coding.clauses.breaks import find_clauses, trim
from data.coding.clauses.clause import Clauses
from data.coding.clauses.forms import inflect
from data.coding.clauses.mood import Tense, find_tense, is_possible
from data.coding.clauses.names import Name, Names
from data.coding.clauses.naming import find_names
from data.coding.clauses.polarity import find_negation, find_qualifiers
from data.coding.clauses.spanish_forms import inflect_spanish

__all__ = [
    "Clauses",
    "Name",
    "Names",
    "Tense",
    "find_clauses",
    "find_names",
    "find_negation",
    "find_qualifiers",
    "find_tense",
    "inflect",
    "inflect_spanish",
    "is_possible",
    "trim",
]
