"""The reasoning behind a date, in words for the analyst."""

from data.coding.dates.frames import Frame, Reading
from data.coding.dates.intervals import Interval
from data.model import DateKind

_TENSES = {-1: "past", 0: "no clear tense", 1: "future"}


def why_undated(reading: Reading) -> str:
    if reading.kind is DateKind.DURATION:
        return "a stretch of time, not a date"
    if reading.kind is DateKind.SET:
        return "a recurring time, not one date"
    if reading.kind is DateKind.TIME:
        return "a time of day whose day is not told"
    return "too vague to be dated"


def why_open(anchor: Interval | None) -> str:
    if anchor is None:
        return "depends on a date that the text does not tell and on a publication date that is not known"
    if (anchor[1] - anchor[0]).days <= 7:
        return "depends on a date that the text does not tell"
    return f"depends on the publication date, known only as {anchor[0]} to {anchor[1]}: too wide to count from"


def why_stated(frame: Frame) -> str:
    if frame.year is not None:
        return "the words give the year"
    return "the words give the period"


def why_counted(frame: Frame, anchor: Interval) -> str:
    return f"counted from the publication, {_told(anchor)}" + (
        ", approximate" if frame.approximate or frame.part else ""
    )


def why_nearest(frame: Frame, anchor: Interval, tense: int) -> str:
    what = (
        "week"
        if frame.weekday is not None and frame.day is None
        else "month"
        if frame.month is None and frame.day
        else "year"
    )
    if frame.direction is not None:
        side = {-1: "the last one before", 0: "the one at", 1: "the next one after"}[frame.direction]
        return f"{side} the publication, {_told(anchor)}"
    return f"{what} not told: the nearest to the publication, {_told(anchor)} ({_TENSES[tense]})"


def why_narrative(words: str, interval: Interval) -> str:
    return f"counted from “{words}”, {_told(interval)}, told before it"


def _told(interval: Interval) -> str:
    start, end = interval
    return f"{start}" if start == end else f"{start} to {end}"
