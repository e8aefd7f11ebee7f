"""A date as an analyst writes it, to an interval: the part of EDTF (ISO 8601-2) that the tables can hold."""

import calendar
import re
from datetime import date

import pandas as pd

from data.model import Basis, Precision, When

ALLOWED = (
    "2025-12-01, 2025-12, 2025, 2025-12-01/2025-12-05, ../2025-12-05, 2025-12-01/.., with ~ behind it if about, "
    "or unknown"
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRECISIONS = (Precision.YEAR, Precision.MONTH, Precision.DAY)


def read_when(value: str) -> When:
    """The interval that the words of `ALLOWED` mean, its basis given. Raises ValueError for anything else."""
    text = value.strip()
    if text in ("", "unknown"):
        return When()
    about = text.endswith("~")
    first, slash, last = text.rstrip("~").partition("/")
    try:
        start, precision = _bounds(first) if first != ".." else ((None, None), Precision.RANGE)
        end = start
        if slash:
            end, precision = (_bounds(last)[0] if last != ".." else (None, None)), Precision.RANGE
        when = When(start[0], end[1], Precision.APPROX if about else precision, Basis.GIVEN)
        if not when.dated:
            raise ValueError("open on both sides")
    except ValueError as error:
        raise ValueError(f"{value!r} is no date ({error}); allowed: {ALLOWED}") from error
    return when


def _bounds(text: str) -> tuple[tuple[date, date], Precision]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no day, month or year")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    first = date(year, month or 1, day or 1)
    final = day or calendar.monthrange(year, month or 12)[1]
    return (first, date(year, month or 12, final)), _PRECISIONS[sum(part is not None for part in (month, day))]


def write_when(start: object, end: object, precision: object) -> str:
    """The words of `ALLOWED` for an interval of the tables; `read_when` gives back its days."""
    first, last = (value.date() if isinstance(value, pd.Timestamp) else None for value in (start, end))
    if first is None and last is None:
        return "unknown"
    about = "~" if precision == Precision.APPROX else ""
    if first and last:
        if first == last:
            return f"{first}{about}"
        for short in (f"{first:%Y-%m}", f"{first:%Y}"):
            if _bounds(short)[0] == (first, last):
                return f"{short}{about}"
    return f"{first or '..'}/{last or '..'}{about}"
