"""Pieces of patterns that several rules share, and what they say of a frame.

Patterns are written over the signs of `data.coding.dates.lexicon`; blanks in them mean nothing. A group's name
may end in a figure: `year1` and `year2` are both the year.
"""

from dataclasses import replace

from data.coding.dates.frames import Frame
from data.coding.dates.rule import Found

DAY = "[no]"
MONTH = "[Mm]"
REL = "[tlfpgs]"
"""This, last, next; previous, following, that."""

POST = "[lfpg6]"
"""The same words behind their noun, as in Spanish."""

YEAR = (
    rf"(?: (?: , | d X? | e (?=Y?y|{REL}) )?"
    rf" (?: Y? \$? (?P<year1>[yz]) (?!U) | (?P<yearrel1>{REL}) Y | Y (?P<yearrel2>{POST}) | X Y (?P<yearrel3>{POST}) )"
    rf" | d X? (?P<thisyear>Y) (?! [yit] | {POST}) )"
)
"""The year behind a day or month: "2026", ", 1989", "de este año", "del año"."""

PART = r"(?: X? (?P<part>[Ekj]) -? (?: [de] X? )? )"
"""Early, at the end of, a principios de, earlier, later."""

CLOCK = r"(?: [,ea;]? X? (?: 7 H? | n H ) Z? )?"
HOUR = r"(?: (?: a? X? 7 U? | [ni] (?=H) ) H? Z? (?: [,e] | d X? )? )"
"""A time of day behind its day, and before it."""


def year_frame(found: Found, frame: Frame) -> Frame:
    """The frame with the year the words give it: stated, of two figures, or relative ("of last year")."""
    if found.has("year"):
        return replace(frame, year=full_year(found.number("year"), found.sign("year")))
    if found.has("yearrel"):
        return relative_base(found.sign("yearrel"), found.number("yearrel"), "year", frame)
    return replace(frame, unit="year") if found.has("thisyear") else frame


def relative_base(sign: str, shift: int, unit: str, frame: Frame) -> Frame:
    """The frame based on a unit counted from publication, or from the narrative ("the following year")."""
    return replace(frame, unit=unit, shift=shift, narrative=sign in "pgs")


def directed(found: Found, frame: Frame) -> Frame:
    """The frame with last, next or this, where no year says it already."""
    if not found.has("rel") or frame.unit or frame.year is not None:
        return frame
    return replace(frame, direction=found.number("rel"), narrative=found.sign("rel") in "pgs")


def parted(found: Found, frame: Frame) -> Frame:
    """The frame with its early, middle or late part."""
    return replace(frame, part=str(found.value("part"))) if found.has("part") else frame


def full_year(value: int, sign: str) -> int:
    """'98 is 1998, '25 is 2025."""
    if sign != "z" and value >= 100:
        return value
    return 1900 + value if value > 40 else 2000 + value
