"""When something is, in the words of an article of a given day, and what those words prove."""

import random
from datetime import date, timedelta

from data.model import Basis, Precision, When
from tests.benchmarks.corpora.phrases import months, weekdays
from tests.benchmarks.corpora.writing import Phrase


def full_date(day: date, language: int) -> str:
    month = months(language)[day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == 0 else f"{month} {day.day}, {day.year}"


def tell_when(day: date, published: date, language: int, chance: random.Random) -> tuple[Phrase, When]:
    """Words for the day, the nearer the more loosely, and the interval that they prove."""
    off = (day - published).days
    exact = When(day, day, Precision.DAY, Basis.RELATIVE)
    if off == -1:
        return _whole("ayer" if language == 0 else "yesterday"), exact
    if off == 1:
        return _whole("mañana" if language == 0 else "tomorrow"), exact
    if -6 <= off <= 6 and off and chance.random() < 0.8:
        return _weekday(day, off, language), exact
    if abs(off) > 14 and chance.random() < 0.1:
        return _month(day, language)
    if chance.random() < 0.5:
        words = full_date(day, language)
        return _after("el " if language == 0 else "on ", words, language), When(day, day, Precision.DAY, Basis.EXPLICIT)
    return _day(day, language), exact


def _whole(words: str) -> Phrase:
    return Phrase(words, core=(0, len(words)))


def _after(before: str, words: str, language: int) -> Phrase:
    """Spanish counts the article in, English leaves the preposition out."""
    whole = before + words
    return Phrase(whole, core=(0 if language == 0 else len(before), len(whole)))


def _weekday(day: date, off: int, language: int) -> Phrase:
    name = weekdays(language)[day.weekday()]
    if language == 0:
        return _after("el próximo " if off > 0 else "el ", name, language)
    return _after("on ", name, language)


def _day(day: date, language: int) -> Phrase:
    month = months(language)[day.month - 1]
    return _after("el ", f"{day.day} de {month}", 0) if language == 0 else _after("on ", f"{month} {day.day}", 1)


def _month(day: date, language: int) -> tuple[Phrase, When]:
    month = months(language)[day.month - 1]
    words = f"{month} de {day.year}" if language == 0 else f"{month} {day.year}"
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    before = "en " if language == 0 else "in "
    return Phrase(before + words, core=(len(before), len(before) + len(words))), When(
        first, last, Precision.MONTH, Basis.EXPLICIT
    )
