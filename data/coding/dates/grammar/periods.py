"""Years and what divides or gathers them: quarters, halves, seasons, decades, centuries."""

import re
from dataclasses import replace

from data.coding.dates.frames import Frame
from data.coding.dates.grammar.calendar import REL, YEAR, full_year, relative_base, year_frame
from data.coding.dates.intervals import YEARS_IN, Interval, years_of
from data.coding.dates.rule import Found, Rule, Sense, make_rule

DECADE = r"(?: ,? d? X? U? (?P<decade>[08]) )"
_PLURAL = re.compile(r" [a-z]{3,}s\b")
_NO_YEAR_BEFORE = frozenset("$€£%/-.")
_NO_YEAR_AFTER = frozenset("%:")
_COUNTED = frozenset("in en of de since desde until hasta by from year ano during durante before after to and y entre between".split())


def decade_of(value: int) -> Interval | None:
    """1980s, '80s, eighties, "los años 80", "the twenties" (of the century last gone)."""
    start = value // 10 * 10
    if start < 100:
        start += 1900
    return years_of(start, start + 9)


def _division(found: Found) -> Sense | None:
    unit = "quarter" if found.sign("ordinal") == "9" else str(found.value("division"))
    ordinal = -1 if found.sign("ordinal") == "l" else found.number("ordinal")
    if ordinal > 6 or (found.sign("ordinal") == "l" and not (found.has("year") or found.has("yearrel") or found.has("decade"))):
        return None
    frame = Frame(division="semester" if unit == "half" else unit, ordinal=ordinal)
    if found.has("decade"):
        interval = decade_of(found.number("decade"))
        return Sense(Frame(fixed=interval, division="half", ordinal=ordinal)) if interval else None
    frame = year_frame(found, frame)
    if found.has("part"):
        frame = replace(frame, part=str(found.value("part")))
    return Sense(frame)


def _season(found: Found) -> Sense | None:
    frame = year_frame(found, Frame(season=str(found.value("season"))))
    if found.has("part"):
        frame = replace(frame, part=str(found.value("part")))
    if found.has("rel"):
        frame = replace(frame, direction=found.number("rel"), narrative=found.sign("rel") in "pgs")
    bare = not (found.has("rel") or found.has("part") or frame.year or frame.unit)
    if bare and (found.word().split()[-1] in ("fall", "spring", "springtime") and found.before() != "e"):
        return None
    return Sense(frame)


def _year(found: Found) -> Sense | None:
    year = full_year(found.number("year"), found.sign("year"))
    frame = Frame(year=year)
    if found.has("part"):
        return Sense(replace(frame, part=str(found.value("part"))))
    if found.has("fraction"):
        return Sense(replace(frame, part="middle"))
    return Sense(frame)


def _period_of_year(found: Found) -> Sense | None:
    """ "The 1988 period": of that year the same months as those told before."""
    year = full_year(found.number("year"), found.sign("year"))
    return Sense(Frame(year=year, unit="period", narrative=True)) if 1500 <= year <= 2200 else None


def _named_year(found: Found) -> Sense | None:
    """A year after the word "year", or a fiscal one."""
    value = found.number("year")
    return Sense(Frame(year=value)) if 1000 <= value <= 2200 else None


def _bare_year(found: Found) -> Sense | None:
    """Four figures that count nothing: "in 2023", "1989 results", never "2000 personas"."""
    if found.before() in _NO_YEAR_BEFORE or found.after() in _NO_YEAR_AFTER or found.sign("year") == "z":
        return None
    value = found.number("year")
    if not 1500 <= value <= 2100:
        return None
    end = found.marks.ends[found.match.end() - 1]
    plural = _PLURAL.match(found.marks.folded, end) is not None
    before = found.word_before()
    counted = before in _COUNTED
    if found.after() in "UV" and found.after() or before in ("los", "las", "these", "some"):
        return None
    if plural and (value % 100 == 0 or not counted):
        return None
    return Sense(Frame(year=value)) if counted or value >= 1800 else None


def _years(found: Found) -> Sense | None:
    first = full_year(found.number("year"), found.sign("year"))
    last = found.number("last")
    last = first // 100 * 100 + last if last < 100 else last
    if found.sign("join") == "&" and found.sign("open") != "=":
        return None
    return Sense(Frame(year=first), Frame(year=last)) if first < last <= 2200 and last - first <= 1000 else None


def _decade(found: Found) -> Sense | None:
    value = found.number("decade")
    interval = decade_of(value)
    if interval is None or value % 10:
        return None
    return Sense(Frame(fixed=interval, part=str(found.value("part")) if found.has("part") else ""))


def _century(found: Found) -> Sense | None:
    if found.has("era") and found.value("era") == "before":
        return Sense()
    unit, ordinal = str(found.value("century") or "century"), found.number("ordinal")
    size = YEARS_IN[unit]
    interval = years_of((ordinal - 1) * size + 1, ordinal * size) if ordinal else None
    if found.has("rel") and interval is None:
        return Sense(relative_base(found.sign("rel"), found.number("rel"), unit, Frame()))
    return Sense(Frame(fixed=interval)) if interval else None


def _months_of_year(found: Found) -> Sense | None:
    """The first nine months of a stated year; without one a mere duration is left to other rules."""
    if found.value("unit") != "month" or not 2 <= found.number("count") <= 11:
        return None
    count = found.number("count")
    first = 1 if found.sign("ordinal") == "o" else 13 - count
    frames = [year_frame(found, Frame(month=month)) for month in (first, first + count - 1)]
    return Sense(frames[0], frames[1])


PART = r"(?: X? (?P<part>[Ekj]) -? (?: [de] X? )? )"

RULES: tuple[Rule, ...] = (
    make_rule(
        "division",
        rf"{PART}? X? (?:(?P<yearrel>{REL}) Y '|(?P<year>y))? \$? (?P<ordinal>[ol]) \$? -? (?P<division>Q) (?:{YEAR}|{DECADE})?",
        _division,
    ),
    make_rule("division", rf"{PART}? X? (?P<division>Q) (?P<ordinal>o) {YEAR}?", _division),
    make_rule("division", rf"X? (?P<ordinal>9) {YEAR}?", _division),
    make_rule("months_of_year", rf"X? (?P<ordinal>[ol]) (?P<count>n) (?P<unit>U) {YEAR}", _months_of_year),
    make_rule(
        "season", rf"{PART}? X? (?:(?P<rel>{REL}))? (?P<season>S) (?P<rel2>[lfp6])? {YEAR}?", _season
    ),
    make_rule("decade", rf"{PART}? X? (?:[uU] (?:d X?)?)? (?P<decade>[08])", _decade),
    make_rule("decade", rf"{PART}? X? (?:u d X?|U) (?P<decade>[in]|y)", _decade),
    make_rule("century", r"X? (?P<ordinal>o) -? (?P<century>G) (?P<era>!)?", _century),
    make_rule("century", r"X? (?:t|s)? (?P<century>G) (?P<ordinal>[rno]) (?P<era>!)?", _century),
    make_rule("century", rf"X? (?P<rel>{REL}) (?P<century>G)|X? (?P<century2>G) (?P<rel2>[lfp])", _century),
    make_rule("century", r"X (?P<ordinal>r) (?P<era>!)", _century),
    make_rule("year_range", r"(?P<open>[<=d]) X? Y? (?P<year>y) (?P<join>[>&a-]) (?:X? Y?) (?P<last>[yin]) (?![U%])", _years),
    make_rule("year_range", r"(?P<year>y) (?P<join>[-/]) (?P<last>[yin])", _years),
    make_rule("named_year", r"X? [ts]? Y (?P<year>[yi])", _named_year),
    make_rule("named_year", r"X? \$ (?P<year>y)", _named_year),
    make_rule("year", r"X? (?P<part>E) -? (?:d X?)? \$? (?P<year>y)", _year),
    make_rule("year", r"(?P<fraction>Q) d X? (?:Y)? (?P<year>y)", _year),
    make_rule("period_of_year", r"X (?P<year>y) \$? [RQ]", _period_of_year),
    make_rule("year", r"(?P<year>[yz])", _bare_year),
)
