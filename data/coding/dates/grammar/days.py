"""Days and months, with or without their year: "14 de diciembre", "Sept. 14, 2025", "a fines de noviembre"."""

from dataclasses import replace

from data.coding.dates.context import CONTEXT
from data.coding.dates.frames import Frame
from data.coding.dates.grammar.common import (
    CLOCK,
    DAY,
    HOUR,
    MONTH,
    POST,
    REL,
    YEAR,
    directed,
    parted,
    relative_base,
    year_frame,
)
from data.coding.dates.grammar.numeric import read_numeric
from data.coding.dates.rule import NAME, PLURAL, Found, Rule, Sense, make_rule

_LAST_DAY = 31
_COMMON_WORDS = ("mar", "set", "sep", "ene", "dic", "abr", "jan", "jun", "jul")
_WHOLE_NAMES = ("march", "may", "julio")
_BEFORE_UNSURE = frozenset("ed<>=cqE")
"""Signs after which "March" and "May" are months without a number beside them."""


def read_day(found: Found) -> Sense | None:
    """A day of a month."""
    day = found.number("day")
    if not 1 <= day <= _LAST_DAY:
        return None
    if found.word_before() in CONTEXT.named:
        return NAME
    weekday = found.number("weekday") if found.has("weekday") else None
    return Sense(directed(found, year_frame(found, Frame(month=found.number("month"), day=day, weekday=weekday))))


def _august(found: Found) -> Sense | None:
    """Spanish "12 ago 2024": elsewhere "ago" is the English word."""
    return Sense(Frame(year=found.number("year"), month=8, day=found.number("day")))


def _month(found: Found) -> Sense | None:
    frame = parted(found, directed(found, year_frame(found, Frame(month=found.number("month")))))
    bare = frame == Frame(month=frame.month)
    unsure = found.sign("month") == "m"
    if unsure and frame.year is None and found.word("month") in _COMMON_WORDS:
        return None
    if bare and unsure and (found.word() not in _WHOLE_NAMES or found.before() not in _BEFORE_UNSURE):
        return None
    return Sense(frame)


def _division(found: Found) -> Sense | None:
    """The last third of a month, the second half of one; "third" is an ordinal by its spelling."""
    ordinal = -1 if found.sign("ordinal") == "l" else found.number("ordinal")
    spelled = found.sign("division") == "o"
    if spelled and found.number("division") != 3:
        return None
    unit = "third" if spelled else str(found.value("division"))
    if found.sign("division") == "u" and unit != "fortnight":
        return None
    unit = "half" if unit == "fortnight" else unit
    frame = Frame(month=found.number("month"), division=unit, ordinal=ordinal)
    return Sense(directed(found, year_frame(found, frame)))


def _weekday_and_day(found: Found) -> Sense | None:
    """ "El jueves 22", "Thursday the 22nd": the month in which they fall together."""
    if (found.after() and found.after() in "UYKNJQ%:7M") or PLURAL.match(found.marks.folded, found.end):
        return None
    return (
        Sense(Frame(day=found.number("day"), weekday=found.number("weekday")))
        if found.number("day") <= _LAST_DAY
        else None
    )


def _day_of_month(found: Found) -> Sense | None:
    """A day whose month is relative: "el 15 del mes pasado", "the 3rd of this month"."""
    day = found.number("day")
    if not 1 <= day <= _LAST_DAY:
        return None
    return Sense(relative_base(found.sign("rel"), found.number("rel"), "month", Frame(day=day)))


def _bare_day(found: Found) -> Sense | None:
    """A day with neither month nor year: "el día 19"."""
    if found.after() and found.after() in "UYKNJQ%:7":
        return None
    frame = Frame(day=found.number("day"))
    return Sense(replace(frame, direction=found.number("rel")) if found.has("rel") else frame)


def _numeric(found: Found) -> Sense | None:
    return read_numeric(str(found.value("figures")), found.marks)


NUMERIC: tuple[Rule, ...] = (make_rule("numeric_date", rf"(?: [TW] [,(]? )? (?P<figures>@) {CLOCK}", _numeric),)

DAYS: tuple[Rule, ...] = (
    make_rule(
        "month_part",
        rf"X? (?P<ordinal>[lo]) (?P<division>[oQu]) d X? (?P<rel>[tlf])? (?P<month>{MONTH}) {YEAR}?",
        _division,
    ),
    make_rule(
        "date",
        rf"(?: X? (?P<weekday>W) [,(]? )? (?: [d>] (?=J) )? X? (?P<rel>[tlf])? J? (?P<day>{DAY})"
        rf" -? d? X? -? (?P<rel2>[tlf])? (?P<month>{MONTH}) {YEAR}? {CLOCK}",
        read_day,
    ),
    make_rule(
        "date",
        rf"(?: {HOUR} | X? P d )? (?: (?: t f? | f )? (?P<weekday>W) ,? )? (?P<rel>[tlf])? (?P<month>{MONTH})"
        rf" X? (?P<day>{DAY})"
        rf" (?! [UYKNJuQ7] | -[UYKNJuQ] ) {YEAR}? {CLOCK}",
        read_day,
    ),
    make_rule("date", r"X? (?P<day>n) d? A d? (?P<year>y)", _august),
    make_rule(
        "month",
        rf"(?: X? (?P<part>E) -? (?: d X? | e )? )? (?: X? (?P<rel>{REL})? N d | (?P<rel3>{REL}) )? (?P<month>{MONTH})"
        rf" (?: {YEAR} | (?P<rel2>[lfp6]) )?",
        _month,
    ),
    make_rule("weekday_and_day", r"X? (?P<weekday>W) (?: (?P<day>n) | X (?P<day2>o) )", _weekday_and_day),
    make_rule("day_of_month", rf"X? J? (?P<day>{DAY}) d X? (?: (?P<rel>{REL}) N | N (?P<rel2>{POST}) )", _day_of_month),
    make_rule("bare_day", r"(?: (?<=Jn&) | (?<=Jn&X) | (?<=Jn,) ) (?P<day>n) (?![UYKNJuQdMm%])", _bare_day),
    make_rule("bare_day", r"[d>X] (?P<rel>[tlf])? J (?P<day>n)", _bare_day),
)
