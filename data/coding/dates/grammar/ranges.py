"""From one day or month to another: "el 6 y 7 de enero", "between March and April", "2, 3 y 20 de febrero"."""

from dataclasses import replace

from data.coding.dates.frames import Frame
from data.coding.dates.grammar.common import DAY, MONTH, YEAR, full_year, year_frame
from data.coding.dates.grammar.days import read_day
from data.coding.dates.rule import Found, Rule, Sense, make_rule

_LAST_DAY = 31
_NO_DAY = "(?! [UYKNJuQM:7H] )"
_FIRST_YEAR = r"(?: [,d]? (?P<firstyear>[yz]) )?"


def _days(found: Found) -> Sense | None:
    """Two days of one month: a range, or two neighbours joined by "and"; three and more are told one by one."""
    first, last = found.number("day"), found.number("last")
    listed = found.sign("join") == "&" and found.sign("open") != "="
    if not 1 <= first < last <= _LAST_DAY or (listed and (last != first + 1 or found.before() == ",")):
        return None
    return Sense(year_frame(found, Frame(month=found.number("month"), day=first, last_day=last)))


def _two_dates(found: Found) -> Sense | None:
    """From a day or month to one of another month."""
    if found.sign("join") == "&" and found.sign("open") != "=":
        return None
    first = Frame(month=found.number("month"), day=found.number("day") or None)
    if found.has("firstyear"):
        first = replace(first, year=full_year(found.number("firstyear"), found.sign("firstyear")))
    last = Frame(month=found.number("lastmonth"), day=found.number("lastday") or None)
    return Sense(first, year_frame(found, last))


def _bare_days(found: Found) -> Sense | None:
    """Two days of the month spoken of: "del día 3 al 5"."""
    first, last = found.number("day"), found.number("last")
    return Sense(Frame(day=first, last_day=last)) if first < last and found.sign("join") != "&" else None


RULES: tuple[Rule, ...] = (
    make_rule(
        "day_range",
        rf"(?: (?P<open>[<=d]) X? | X )? (?: J | U (?={DAY}) )? (?P<day>{DAY})"
        rf" (?: (?P<join>[&>-]) X? | a X? (?={DAY} d) ) J? (?P<last>{DAY}) d (?P<month>{MONTH}) {YEAR}?",
        _days,
    ),
    make_rule(
        "day_range",
        rf"(?: (?P<open>[<=]) X? )? (?P<month>{MONTH}) X? (?P<day>{DAY}) (?P<join>[&>-]) X? (?P<last>{DAY})"
        rf" {_NO_DAY} (?!d) {YEAR}?",
        _days,
    ),
    make_rule(
        "day_range",
        rf"(?: (?P<open>[<=]) X? | X )? (?P<day>{DAY}) (?P<join>[&>-]) X? (?P<last>{DAY}) d? X? (?P<month>{MONTH})"
        rf" (?!n) {YEAR}?",
        _days,
    ),
    make_rule(
        "date_range",
        rf"(?P<open>[<=d]) X? J? (?P<day>{DAY}) d X? (?P<month>{MONTH}) {_FIRST_YEAR} (?P<join>[>&a-]) X?"
        rf" J? (?P<lastday>{DAY}) d X? (?P<lastmonth>{MONTH}) {YEAR}?",
        _two_dates,
    ),
    make_rule(
        "date_range",
        rf"(?P<open>[<=])? X? (?P<day>{DAY}) (?P<month>{MONTH}) {_FIRST_YEAR} (?P<join>[>&-]) X?"
        rf" (?P<lastday>{DAY}) (?P<lastmonth>{MONTH}) {YEAR}?",
        _two_dates,
    ),
    make_rule(
        "date_range",
        rf"(?P<open>[<=])? (?P<month>{MONTH}) (?P<day>{DAY}) {_FIRST_YEAR} ,? (?P<join>[>&-]) (?P<lastmonth>{MONTH})"
        rf" (?P<lastday>{DAY}) {_NO_DAY} {YEAR}?",
        _two_dates,
    ),
    make_rule(
        "month_range",
        rf"(?P<open>[<=d]) X? (?P<month>{MONTH}) {_FIRST_YEAR} (?P<join>[>&a-]) X? (?P<lastmonth>{MONTH})"
        rf" (?! n (?![UYKN]) ) {YEAR}?",
        _two_dates,
    ),
    make_rule("month_range", rf"(?P<month>{MONTH}) (?P<join>[>-]) (?P<lastmonth>{MONTH}) (?!n) {YEAR}?", _two_dates),
    make_rule(
        "listed_day",
        rf"X? [JU]? (?P<day>{DAY}) (?= (?: ,{DAY} ){{0,8}} ,? &X? {DAY} d? (?P<month>{MONTH}) {YEAR}? )",
        read_day,
    ),
    make_rule(
        "bare_day_range",
        r"[d>X] [JU] (?P<day>n) (?P<join>[&>a-]) X? J? (?P<last>n) (?![UYKNJuQ])",
        _bare_days,
    ),
)
