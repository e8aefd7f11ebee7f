"""The grammar of temporal expressions: rules of both languages in order of preference."""

from data.coding.dates.grammar import calendar, periods, relative, vague
from data.coding.dates.rule import Grammar

GRAMMAR = Grammar(
    (*vague.SETS, *calendar.RULES, *periods.RULES, *relative.RULES, *vague.VAGUE, *vague.DURATIONS)
)
