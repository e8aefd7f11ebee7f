"""Days, weeks, months, quarters seen from the day of writing: "yesterday", "last Friday", "la semana pasada"."""

from dataclasses import replace

from data.coding.dates import intervals
from data.coding.dates.frames import Frame
from data.coding.dates.grammar.common import CLOCK, HOUR, MONTH, PART, POST, REL, directed, parted, relative_base
from data.coding.dates.rule import Found, Rule, Sense, make_rule
from data.model import DateKind

_SOMETIME = ("k", "j")
"""Earlier and later in a unit: some part of it that the words do not bound."""

_SATURDAY, _SUNDAY = 5, 6
_ENGLISH_POST = ("following", "past", "next", "last")


def _day(found: Found) -> Sense:
    kind = DateKind.TIME if found.has("time") else DateKind.DATE
    return Sense(Frame(unit="day", shift=found.number("day")), kind=kind)


def _tomorrow(found: Found) -> Sense | None:
    """Spanish "mañana" without an article, with which it is the morning."""
    return None if found.before() == "X" else _day(found)


def _weekday(found: Found) -> Sense | None:
    frame = Frame(weekday=found.number("weekday"))
    if found.has("weekrel"):
        return Sense(relative_base(found.sign("weekrel"), found.number("weekrel"), "week", frame))
    if found.word().startswith("los ") and not found.has("rel"):
        return Sense(kind=DateKind.SET)
    return Sense(directed(found, frame), kind=DateKind.TIME if found.has("time") else DateKind.DATE)


def _unit(found: Found) -> Sense | None:
    """This, last, next, the previous or the following day, week, month, quarter or year."""
    unit = str(found.value("unit"))
    if unit in intervals.CLOCK_UNITS:
        return None
    if found.sign("rel") == "L":
        return Sense(Frame(unit=unit, narrative=True, direction=-1))
    frame = relative_base(found.sign("rel") or "t", found.number("rel"), unit, Frame())
    if found.sign("part") in _SOMETIME:
        return Sense(replace(frame, approximate=True))
    return Sense(parted(found, frame))


def _postposed(found: Found) -> Sense | None:
    """Spanish order, "la semana siguiente"; in English "the week following X" hangs on X."""
    return None if found.word("rel") in _ENGLISH_POST else _unit(found)


def _part_of_day(found: Found) -> Sense:
    """ "The next morning", "esa noche": of the day told before, or the one after it."""
    shift = found.number("rel")
    return Sense(Frame(unit="day", shift=shift, narrative=True, exact_day=True), kind=DateKind.TIME)


def _the_unit(found: Found) -> Sense | None:
    """The quarter, the weekend: the one spoken of, else the one nearest to the day of writing."""
    if found.follows(" ended", " ending"):
        return Sense()
    if found.value("unit") == "weekend":
        return Sense(Frame(weekday=_SATURDAY, last_day=_SUNDAY))
    return Sense(Frame(unit=str(found.value("unit")), narrative=True, direction=-1))


def _year_end(found: Found) -> Sense:
    """The end of the year is its last day, its beginning a part of it."""
    if found.value("part") != "end":
        return Sense(parted(found, Frame(unit="year")))
    return Sense(Frame(month=12, day=31))


def _year_earlier(found: Found) -> Sense:
    """The year before, or the same period of it: "the year-earlier quarter"."""
    if not found.has("period"):
        return Sense(Frame(unit="year", shift=-1))
    return Sense(Frame(unit="period", shift=-1, narrative=True, direction=-1))


_EDGES = r"(?: (?: X? [EkjP] -? d? ){1,3} )?"
_IN_WEEK = rf"(?: d? X? (?: (?P<weekrel>{REL}) K | K (?P<weekrel2>{POST}) ) )?"

DAYS: tuple[Rule, ...] = (
    make_rule(
        "deictic_day",
        rf"{_EDGES} X? (?P<day>[T2]) (?P<time>P)? (?: ,? W (?!P) | , X? J? n d {MONTH} (?: d y )? )? {CLOCK}"
        rf" (?: [de] X? P )?",
        _day,
    ),
    make_rule("deictic_day", rf"(?P<day>1) (?: [de] X? [P1] )? {CLOCK}", _tomorrow),
    make_rule(
        "weekday",
        rf"{HOUR}? {_EDGES} (?: d (?=[lf]) )? X? (?P<rel>{REL})? f? (?P<weekday>W) (?P<rel2>[lfp6])?"
        rf" (?: (?P<time>P) | [,dea]? X? F? (?P<time2>[P1]) )? {_IN_WEEK} {CLOCK}",
        _weekday,
    ),
)

UNITS: tuple[Rule, ...] = (
    make_rule("unit", rf"{PART}? X? (?P<rel>{REL}|L) (?P<unit>[JKNYBQRu]) (?: ' (?: \$? (?=Q) ) )? (?! -? o )", _unit),
    make_rule("unit", rf"{PART}? X? (?P<unit>[JKNYBQ]) (?P<rel>{POST})", _postposed),
    make_rule("unit", r"> (?: (?P<unit>J) (?P<rel>g) | (?P<rel2>g) (?P<unit2>J) )", _unit),
    make_rule("unit_part", r"X? (?P<part>[Ekj]) [de] X (?P<unit>[JKNYBQ])", _unit),
    make_rule("part_of_day", r"X? (?P<rel>[sgfp]) P | X P (?P<rel2>[gp])", _part_of_day),
    make_rule("the_unit", r"X (?P<unit>[QB])", _the_unit),
)

YEARS: tuple[Rule, ...] = (
    make_rule(
        "year_earlier",
        r"[Xa]? (?: Y - [kA] -? (?P<period> o? -? [QR] )? | Y A (?P<period2> o? -? [QR] ) )",
        _year_earlier,
    ),
    make_rule(
        "year_end",
        r"Y ' (?P<part>E) | Y -? (?P<part2>E) (?!d) | (?P<part3>E) d Y (?![yt]) | X? (?P<part4>E) d X Y (?![yitlfpg6])",
        _year_end,
    ),
)
