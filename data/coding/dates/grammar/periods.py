"""Years and what divides or gathers them: quarters, halves, seasons, decades, centuries."""

from dataclasses import replace

from data.coding.dates.context import CONTEXT
from data.coding.dates.frames import Frame
from data.coding.dates.grammar.common import (
    PART,
    POST,
    REL,
    YEAR,
    directed,
    full_year,
    parted,
    relative_base,
    year_frame,
)
from data.coding.dates.intervals import MONTHS_IN, YEARS_IN, Interval, years_of
from data.coding.dates.rule import PLURAL, Found, Rule, Sense, make_rule

DECADE = r"(?: ,? d? X? U? (?P<decade>[08]) )"
_NO_YEAR_BEFORE = frozenset("$€£%/-.")
"""Characters glued in front of a number that is no year."""

_NO_YEAR_AFTER = frozenset("%:UV")
_AMBIGUOUS_SEASONS = ("fall", "spring", "springtime")
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_LONGEST_RANGE = 1000
_MOST_DIVISIONS = 6
_MONTHS = 12
_OWNERS = ("his", "her", "my", "mis", "sus")
"""In front of "30s" they tell an age."""


def decade_of(value: int) -> Interval | None:
    """1980s, '80s, eighties, "los años 80", "the twenties" (of the century last gone)."""
    start = value // 10 * 10
    return years_of(start + 1900, start + 1909) if start < 100 else years_of(start, start + 9)


def _division(found: Found) -> Sense | None:
    """The third quarter, the first half, "el segundo bimestre": of a year, or of a decade."""
    last = found.sign("ordinal") == "l"
    ordinal = -1 if last else found.number("ordinal")
    whole = found.has("year") or found.has("yearrel") or found.has("thisyear") or found.has("decade")
    if ordinal > _MOST_DIVISIONS or (last and not whole):
        return None
    if found.has("decade"):
        return Sense(Frame(fixed=decade_of(found.number("decade")), division="half", ordinal=ordinal))
    unit = "quarter" if found.sign("ordinal") == "9" else str(found.value("division"))
    if unit == "half" and not whole:
        return None
    frame = Frame(division="semester" if unit == "half" else unit, ordinal=ordinal)
    return Sense(parted(found, year_frame(found, frame)))


def _season(found: Found) -> Sense | None:
    frame = Frame(season=str(found.value("season")))
    placed = parted(found, directed(found, year_frame(found, frame)))
    ambiguous = found.word().endswith(_AMBIGUOUS_SEASONS) and found.before() != "e"
    alone = placed == frame and (ambiguous or not (found.has("the") or found.before() == "e"))
    return None if alone else Sense(placed)


def _holiday(found: Found) -> Sense:
    """A feast; "lotería de Navidad" only names a thing by it."""
    frame = Frame(holiday=str(found.value("holiday")))
    placed = directed(found, year_frame(found, frame))
    return Sense() if placed == frame and found.before() == "d" else Sense(placed)


def _year(found: Found) -> Sense | None:
    frame = parted(found, Frame(year=full_year(found.number("year"), found.sign("year"))))
    return Sense(replace(frame, part="middle") if found.has("fraction") else frame)


def _period_of_year(found: Found) -> Sense | None:
    """ "The 1988 period": of that year the same months as those told before."""
    year = full_year(found.number("year"), found.sign("year"))
    return Sense(Frame(year=year, unit="period", narrative=True)) if 1500 <= year <= 2200 else None


def _named_year(found: Found) -> Sense | None:
    """A year after the word "year", or a fiscal one."""
    value = found.number("year")
    return Sense(Frame(year=value)) if 1000 <= value <= _LAST_YEAR else None


def _bare_year(found: Found) -> Sense | None:
    """Four figures that count nothing: "in 2023", "1989 results", never "2000 personas"."""
    before, value = found.word_before(), found.number("year")
    odd = found.glued_before() in _NO_YEAR_BEFORE or found.after() in _NO_YEAR_AFTER or found.sign("year") == "z"
    if odd or before in CONTEXT.plural or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return None
    named = before in CONTEXT.year
    counts = PLURAL.match(found.marks.folded, found.end) is not None and (value % 100 == 0 or not named)
    return None if counts else Sense(Frame(year=value))


def _years(found: Found) -> Sense | None:
    if found.sign("join") == "&" and found.sign("open") != "=":
        return None
    first, last = found.number("year"), found.number("last")
    last = first // 100 * 100 + last if last < 100 else last
    fits = first < last <= min(_LAST_YEAR, first + _LONGEST_RANGE)
    return Sense(Frame(year=first), Frame(year=last)) if fits else None


def _decade(found: Found) -> Sense | None:
    value = found.number("decade")
    if found.word_before() in _OWNERS or found.word().startswith(("their ", "its ", "su ")):
        return None
    interval = decade_of(value)
    return None if interval is None or value % 10 else Sense(parted(found, Frame(fixed=interval)))


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
    """The first nine months, or two quarters, of a stated year; without one a mere duration for other rules."""
    count = found.number("count") * MONTHS_IN.get(str(found.value("unit")), _MONTHS)
    if not 2 <= count < _MONTHS or (found.sign("ordinal") == "o" and found.number("ordinal") != 1):
        return None
    first = 1 if found.sign("ordinal") == "o" else 13 - count
    frames = [year_frame(found, Frame(month=month)) for month in (first, first + count - 1)]
    return Sense(frames[0], frames[1])


RULES: tuple[Rule, ...] = (
    make_rule(
        "division",
        rf"{PART}? X? (?: (?P<yearrel>{REL}) Y ' | (?P<year>y) )? \$? (?P<ordinal>[ol]) \$? -? (?P<division>Q)"
        rf" (?: {YEAR} | {DECADE} )?",
        _division,
    ),
    make_rule("division", rf"{PART}? X? (?P<division>Q) (?P<ordinal>o) {YEAR}?", _division),
    make_rule("division", rf"X? (?P<ordinal>9) {YEAR}?", _division),
    make_rule(
        "months_of_year",
        rf"X? (?: (?P<ordinal>[ol3]) (?P<count>n) | (?P<count2>n) (?P<ordinal2>[ol3]) ) (?P<unit>[UV]) {YEAR}",
        _months_of_year,
    ),
    make_rule("season", rf"{PART}? (?P<the>X)? (?:(?P<rel>{REL}))? (?P<season>S) (?P<rel2>{POST})? {YEAR}?", _season),
    make_rule("holiday", rf"X? (?P<rel>[tlf])? (?P<holiday>\*) (?P<rel2>[lf])? {YEAR}?", _holiday),
    make_rule("decade", rf"{PART}? X? (?:[uU] (?:d X?)?)? (?P<decade>[08])", _decade),
    make_rule("decade", rf"{PART}? X? (?:u d X?|U) (?P<decade>[in]|y)", _decade),
    make_rule("century", r"X? (?P<ordinal>o) -? (?P<century>G) (?P<era>!)?", _century),
    make_rule("century", r"X? (?:t|s)? (?P<century>G) (?P<ordinal>[rno]) (?P<era>!)?", _century),
    make_rule("century", rf"X? (?P<rel>{REL}) (?P<century>G)|X? (?P<century2>G) (?P<rel2>[lfp])", _century),
    make_rule("century", r"X (?P<ordinal>r) (?P<era>!)", _century),
    make_rule(
        "year_range", r"(?P<open>[<=d]) X? Y? (?P<year>y) (?P<join>[>&a-]) (?:X? Y?) (?P<last>[yin]) (?![U%])", _years
    ),
    make_rule("year_range", r"(?P<year>y) (?P<join>[-/]) (?P<last>[yin])", _years),
    make_rule("named_year", r"X? [ts]? Y (?P<year>[yi])", _named_year),
    make_rule("named_year", r"X? \$ (?P<year>y)", _named_year),
    make_rule("year", r"X? (?P<part>E) -? (?:d X?)? \$? (?P<year>y)", _year),
    make_rule("year", r"(?P<fraction>Q) d X? (?:Y)? (?P<year>y)", _year),
    make_rule("period_of_year", r"X (?P<year>y) \$? [RQ]", _period_of_year),
    make_rule("year", r"(?P<year>[yz])", _bare_year),
)
