"""Days, months and ranges of them, with or without their year: "el 6 y 7 de enero", "Sept. 14, 2025"."""

from dataclasses import replace

from data.coding.dates.frames import Frame
from data.coding.dates.grammar.numeric import read_numeric
from data.coding.dates.rule import Found, Rule, Sense, make_rule

REL = "[tlfpgs]"
YEAR = (
    rf"(?:(?:,|d X? | e (?=Y?y|{REL}))? (?: Y? \$? (?P<year1>[yz]) (?!U) | (?P<yearrel1>{REL}) Y | Y (?P<yearrel2>[lfpg6])"
    r" | X Y (?P<yearrel3>[lfpg6])) | d X? (?P<thisyear>Y) (?![yi6lfpg]) )"
)
CLOCK = r"(?: (?:,|e|a|;)? X? (?: 7 H? | n H ) Z? )?"
HOUR = r"(?: (?:7|[ni](?=H)) H? Z? (?:,|e)? )"
DAY = "[no]"
MONTH = "[Mm]"


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


def full_year(value: int, sign: str) -> int:
    """'98 is 1998, '25 is 2025."""
    if sign != "z" and value >= 100:
        return value
    return 1900 + value if value > 40 else 2000 + value


def _single(found: Found) -> Sense | None:
    day, month = found.number("day"), found.number("month")
    if not 1 <= day <= 31:
        return None
    frame = year_frame(found, Frame(month=month, day=day))
    if found.has("rel") and frame.year is None and not frame.unit:
        frame = replace(frame, direction=found.number("rel"))
    return Sense(frame)


def _days(found: Found) -> Sense | None:
    """Two days of one month: a range, or two neighbours joined by "and"."""
    first, last = found.number("day"), found.number("last")
    neighbours = found.sign("join") != "&" or last == first + 1 or found.sign("open") == "="
    if not (1 <= first < last <= 31 and neighbours) or (found.before() == "," and found.sign("join") == "&"):
        return None
    return Sense(year_frame(found, Frame(month=found.number("month"), day=first, last_day=last)))


def _listed_day(found: Found) -> Sense | None:
    """The first of several days that share the month named behind the last: "2, 3 y 20 de febrero de 2018"."""
    return _single(found)


def _two_dates(found: Found) -> Sense | None:
    first = Frame(month=found.number("month"), day=found.number("day") or None)
    last = year_frame(found, Frame(month=found.number("lastmonth"), day=found.number("lastday") or None))
    if found.has("firstyear"):
        first = replace(first, year=full_year(found.number("firstyear"), found.sign("firstyear")))
    if found.sign("join") == "&" and found.sign("open") != "=":
        return None
    return Sense(first, last)


def _month(found: Found) -> Sense | None:
    frame = year_frame(found, Frame(month=found.number("month")))
    if found.has("rel") and not frame.unit:
        frame = replace(frame, direction=found.number("rel"), narrative=found.sign("rel") in "pgs")
    if found.has("part"):
        frame = replace(frame, part=str(found.value("part")))
    if found.has("third"):
        frame = replace(frame, division=str(found.value("division") or "third"), ordinal=found.number("third"))
    bare = frame == Frame(month=frame.month)
    if bare and found.sign("month") == "m" and found.before() not in set("ed<>=&cqE"):
        return None
    return Sense(frame)


def _day_of_month(found: Found) -> Sense | None:
    """A day whose month is relative: "el 15 del mes pasado", "the 3rd of this month"."""
    day = found.number("day")
    return Sense(relative_base(found.sign("rel"), found.number("rel"), "month", Frame(day=day))) if 1 <= day <= 31 else None


def _bare_day(found: Found) -> Sense | None:
    """A day with neither month nor year: "el día 19", "on the 14th"."""
    day = found.number("day")
    if not 1 <= day <= 31 or found.after() in "UYKNJQ%:7" and found.after():
        return None
    return Sense(Frame(day=day, direction=found.number("rel") if found.has("rel") else None))


def _bare_days(found: Found) -> Sense | None:
    """Two days of the month spoken of: "del día 3 al 5"."""
    first, last = found.number("day"), found.number("last")
    return Sense(Frame(day=first, last_day=last)) if first < last and found.sign("join") != "&" else None


def _numeric(found: Found) -> Sense | None:
    return read_numeric(str(found.value("figures")), found.marks)


def _third(found: Found) -> Sense | None:
    """The last third of a month, the second half of one; "third" is an ordinal by its spelling."""
    ordinal = -1 if found.sign("third") == "l" else found.number("third")
    unit = "third" if found.sign("division") == "o" else str(found.value("division"))
    if found.sign("division") == "o" and found.number("division") != 3:
        return None
    frame = year_frame(found, Frame(month=found.number("month"), division=unit, ordinal=ordinal))
    return Sense(replace(frame, direction=found.number("rel")) if found.has("rel") else frame)


RULES: tuple[Rule, ...] = (
    make_rule("numeric_date", rf"(?:[TW] [,(]?)? (?P<figures>@) {CLOCK}", _numeric),
    make_rule(
        "day_range",
        rf"(?:(?P<open>[<=d])X?|X)? (?:J|U(?=[no]))? (?P<day>{DAY}) (?:(?P<join>&|>|-)X?|aX?(?=[no]d)) J?"
        rf" (?P<last>{DAY}) d (?P<month>{MONTH}) {YEAR}?",
        _days,
    ),
    make_rule(
        "day_range",
        rf"(?:(?P<open>[<=])X?)? (?P<month>{MONTH}) X? (?P<day>{DAY}) (?P<join>&|>|-)X? (?P<last>{DAY}) (?![UYKNJuQM:7Hd]) {YEAR}?",
        _days,
    ),
    make_rule(
        "day_range",
        rf"(?:(?P<open>[<=])X?|X)? (?P<day>{DAY}) (?P<join>&|>|-)X? (?P<last>{DAY}) d?X? (?P<month>{MONTH}) (?!n) {YEAR}?",
        _days,
    ),
    make_rule(
        "date_range",
        rf"(?P<open>[<=d])X? J? (?P<day>{DAY}) dX? (?P<month>{MONTH}) (?:(?:,|d)(?P<firstyear>[yz]))? (?P<join>>|&|-|a)X?"
        rf" J? (?P<lastday>{DAY}) dX? (?P<lastmonth>{MONTH}) {YEAR}?",
        _two_dates,
    ),
    make_rule(
        "date_range",
        rf"(?P<open>[<=])? (?P<month>{MONTH}) (?P<day>{DAY}) (?:,(?P<firstyear>y))? ,? (?P<join>>|&|-) (?P<lastmonth>{MONTH})"
        rf" (?P<lastday>{DAY}) (?![UYKNJuQM:7H]) {YEAR}?",
        _two_dates,
    ),
    make_rule(
        "month_range",
        rf"(?P<open>[<=d])X? (?P<month>{MONTH}) (?:(?:,|d)?(?P<firstyear>[yz]))? (?P<join>>|&|-|a)X? (?P<lastmonth>{MONTH})"
        rf" (?!n(?![UYKN])) {YEAR}?",
        _two_dates,
    ),
    make_rule("month_range", rf"(?P<month>{MONTH}) (?P<join>[>-]) (?P<lastmonth>{MONTH}) (?!n) {YEAR}?", _two_dates),
    make_rule(
        "listed_day",
        rf"X? (?:J|U)? (?P<day>{DAY}) (?=(?:,{DAY}){{0,8}} (?:,?&X?) {DAY} d? (?P<month>{MONTH}) {YEAR}?)",
        _listed_day,
    ),
    make_rule(
        "listed_day",
        rf"(?P<day>{DAY}) (?=(?:,{DAY}){{1,8}} (?:,?&X?) {DAY} d? (?P<month>{MONTH}) {YEAR}?)",
        _listed_day,
    ),
    make_rule(
        "date",
        rf"(?:W [,(]?)? (?:[d>](?=J))? X? (?P<rel>[tlf])? J? (?P<day>{DAY}) -?d?X?-? (?P<rel2>[tlf])? (?P<month>{MONTH}) {YEAR}? {CLOCK}",
        _single,
    ),
    make_rule(
        "date",
        rf"{HOUR}? (?:(?:t f? | f)? W ,?)? (?P<rel>[tlf])? (?P<month>{MONTH}) X? (?P<day>{DAY}) (?![UYKNJuQ7]|-[UYKNJuQ]) {YEAR}? {CLOCK}",
        _single,
    ),
    make_rule(
        "month_third",
        rf"X? (?P<third>[lo]) (?P<division>o|Q) dX? (?P<rel>[tlf])? (?P<month>{MONTH}) {YEAR}?",
        _third,
    ),
    make_rule(
        "month",
        rf"(?:X? (?P<part>E) -? (?:dX?|e)?)? (?P<rel>{REL})? (?P<month>{MONTH}) (?:{YEAR}|(?P<rel2>[lfp6]))?",
        _month,
    ),
    make_rule("day_of_month", rf"X? J? (?P<day>{DAY}) dX? (?:(?P<rel>{REL}) N | N (?P<rel2>[lfpg6]))", _day_of_month),
    make_rule(
        "bare_day_range",
        rf"(?:[d>]|X) (?:J|U) (?P<day>n) (?P<join>&|>|-|a) X? J? (?P<last>n) (?![UYKNJuQ])",
        _bare_days,
    ),
    make_rule("bare_day", r"(?:[d>]|X) (?P<rel>[tlf])? J (?P<day>n)", _bare_day),
)
