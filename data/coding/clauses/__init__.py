"""What stances and events both read in a sentence: where clauses break, negation, mood, tense, conditions, hedges."""

from data.coding.clauses.breaks import Clauses, find_clauses, trim
from data.coding.clauses.forms import inflect
from data.coding.clauses.mood import Mood, Tense, find_mood, find_tense
from data.coding.clauses.names import Name, Names, find_names
from data.coding.clauses.polarity import find_negation, find_qualifiers

__all__ = [
    "Clauses",
    "Mood",
    "Name",
    "Names",
    "Tense",
    "find_clauses",
    "find_mood",
    "find_names",
    "find_negation",
    "find_qualifiers",
    "find_tense",
    "inflect",
    "trim",
]
