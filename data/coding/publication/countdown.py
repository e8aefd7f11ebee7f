"""Countdowns: "103 days" until a known day give the day they were spoken, "last week" the week of publication."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from data.coding.dates import Reading
from data.coding.dates.intervals import add_days
from data.coding.publication.clues import Clue
from data.model import DateExpression, Span

_LAST_WEEK = re.compile(r"\b(?:last week|la semana pasada|semana anterior)\b")
_YESTERDAY = re.compile(r"\b(?:yesterday|ayer)\b")
_TODAY = re.compile(r"\b(?:today|hoy)\b")
_STRONG = 3


def find_countdown_clues(
    text: str, folded: str, readings: Sequence[Reading], dated: Sequence[DateExpression], sentences: Sequence[Span]
) -> Iterator[Clue]:
    for reading, expression in zip(readings, dated, strict=True):
        spoken = expression.when.start
        if expression.rule != "countdown" or spoken is None:
            continue
        sentence = sentences[reading.sentence] if sentences else expression.span
        told = f"“{expression.span.of(text)}” until {expression.when.end} were told on {spoken}"
        yield _place_clue(spoken, sentence.of(folded), told)


def _place_clue(spoken: date, sentence: str, told: str) -> Clue:
    if _LAST_WEEK.search(sentence):
        monday = spoken - timedelta(days=spoken.weekday())
        first, last = add_days(monday, 7), add_days(monday, 13)
        return Clue(first, last, f"{told}, “last week”: published {first} to {last}", _STRONG)
    if _YESTERDAY.search(sentence):
        day = add_days(spoken, 1)
        return Clue(day, day, f"{told}, the day before: published {day}", _STRONG)
    if _TODAY.search(sentence):
        return Clue(spoken, spoken, f"{told}, the same day", _STRONG)
    return Clue(spoken, None, f"{told}: not before it", _STRONG)
