"""Dates in figures: ISO, day first, month first."""

from data.coding.dates.frames import Frame
from data.coding.dates.intervals import day_of, months_of
from data.coding.dates.marks import Marks
from data.coding.dates.rule import Sense


def read_numeric(figures: str, marks: Marks) -> Sense | None:
    """The day or month of a date in figures, or None where the calendar has none such.

    Day or month first goes by what fits, then by the language most words are in.
    """
    parts = [int(part) for part in figures.partition("t")[0].replace("/", "-").replace(".", "-").split("-")]
    if len(parts) == 2:
        year, month = (parts[0], parts[1]) if parts[0] > 12 else (parts[1], parts[0])
        interval = months_of(year, month, month) if 1 <= month <= 12 else None
        return Sense(Frame(year=year, month=month)) if interval else None
    for year, month, day in _readings(parts, figures, english=marks.en > marks.es):
        if day_of(year, month, day) is not None:
            return Sense(Frame(year=year, month=month, day=day))
    return None


def _readings(parts: list[int], figures: str, *, english: bool) -> list[tuple[int, int, int]]:
    first, second, third = parts
    if first > 31:
        return [(first, second, third)] if first >= 1000 else []
    if third < 100 and "." in figures:
        return []
    year = third if third >= 1000 else 1900 + third if third > 40 else 2000 + third
    day_first, month_first = (year, second, first), (year, first, second)
    return [month_first, day_first] if english else [day_first, month_first]
