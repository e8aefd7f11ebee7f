"""The grammar of temporal expressions: rules of both languages in order of preference.

A rule's pattern runs over the signs of a text (`data.coding.dates.lexicon.SIGNS`), so that one pattern reads
"the third quarter of last year" and "el tercer trimestre del año pasado". Of the rules that fit at a place the
first that makes sense of the words is taken.
"""

from data.coding.dates.grammar import counted, days, deictic, periods, ranges, vague
from data.coding.dates.rule import Grammar

GRAMMAR = Grammar(
    (
        *vague.SETS,
        *days.NUMERIC,
        *ranges.RULES,
        *days.DAYS,
        *periods.RULES,
        *deictic.DAYS,
        *deictic.YEARS,
        *counted.RULES,
        *deictic.UNITS,
        *vague.VAGUE,
        *vague.DURATIONS,
    )
)
