"""What is counted from the day of writing or from what was told before: "last week", "tres días después"."""

from dataclasses import replace

from data.coding.dates import intervals
from data.coding.dates.frames import Frame
from data.coding.dates.grammar.calendar import CLOCK, HOUR, REL, YEAR, relative_base
from data.coding.dates.grammar.periods import PART
from data.coding.dates.rule import Found, Rule, Sense, make_rule
from data.model import DateKind

UNIT = "[JKNYBQuRUV]"
COUNT = r"(?: q? (?:a (?=F))? (?: (?P<count>[niya]) | (?P<few>F) (?:d)? ) )"
_AMOUNTS = {"two": 2, "half": 0, "few": 0}


def _deictic(found: Found) -> Sense:
    shift = found.number("day")
    frame = Frame(unit="day", shift=shift)
    kind = DateKind.TIME if found.has("time") else DateKind.DATE
    return Sense(frame, kind=kind)


def _weekday(found: Found) -> Sense | None:
    frame = Frame(weekday=found.number("weekday"))
    if found.has("weekrel"):
        return Sense(relative_base(found.sign("weekrel"), found.number("weekrel"), "week", frame))
    if found.has("rel"):
        frame = replace(frame, direction=found.number("rel"), narrative=found.sign("rel") in "pgs")
    article = found.word().split()[0]
    if article == "los" and not found.has("rel"):
        return Sense(kind=DateKind.SET)
    return Sense(frame, kind=DateKind.TIME if found.has("time") else DateKind.DATE)


def _unit(found: Found) -> Sense | None:
    """This, last, next, the previous or the following day, week, month, quarter or year."""
    unit = str(found.value("unit"))
    if unit in intervals.CLOCK_UNITS:
        return None
    if found.sign("unit") == "R":
        unit = "period"
    sign = found.sign("rel") or "t"
    if found.sign("rel") == "L":
        return Sense(Frame(unit=unit, shift=-1, direction=-1))
    frame = relative_base(sign, found.number("rel"), unit, Frame())
    if found.has("part"):
        frame = replace(frame, part=str(found.value("part")), direction=_side(found))
    if found.has("season"):
        frame = replace(frame, season=str(found.value("season")))
    return Sense(frame)


def _postposed(found: Found) -> Sense | None:
    """Spanish order, "la semana siguiente"; in English "the week following X" hangs on X."""
    return None if found.word("rel") in ("following", "past", "next", "last") else _unit(found)


def _side(found: Found) -> int | None:
    """Before or after the day of writing: "earlier this year", "later this month"."""
    return {"k": -1, "j": 1}.get(found.sign("part"))


def _the_unit(found: Found) -> Sense | None:
    """The quarter, the weekend: the one spoken of, else the one nearest to the day of writing."""
    unit = str(found.value("unit"))
    if unit == "weekend":
        return Sense(Frame(weekday=5, last_day=6))
    return Sense(Frame(unit=unit if found.sign("unit") != "R" else "period", narrative=True, direction=-1))


def _year_end(found: Found) -> Sense:
    return Sense(Frame(month=12, day=31))


def _offset(found: Found, side: int, *, narrative: bool = False) -> Sense | None:
    unit = str(found.value("unit"))
    count = found.number("count") or _AMOUNTS.get(str(found.value("few")), 0)
    few = str(found.value("few")) == "few" or (found.sign("unit") == "U" and not found.has("count") and not count)
    if few and narrative and unit == "day":
        return Sense(Frame(unit="day", shift=side, narrative=True, exact_day=True, approximate=True), note="few")
    if not count or unit in ("summer", "winter", "night", "morning", "afternoon"):
        return Sense(kind=DateKind.DATE)
    exact = unit in ("day", "week", "fortnight", "weekend", "hour", "minute", "second")
    frame = Frame(unit=unit, shift=side * count, narrative=narrative, exact_day=exact, approximate=unit != "day")
    if found.has("more"):
        frame = _compound(found, frame)
    if narrative and found.word().startswith(_BOUNDS):
        return Sense()
    return Sense(frame)


_BOUNDS = ("at least", "at most", "more than", "less than", "up to", "over", "as long as", "mas de", "menos de", "al menos", "hasta")


def _compound(found: Found, frame: Frame) -> Frame:
    """A year and two months are fourteen months."""
    months = intervals.MONTHS_IN
    more = str(found.value("more"))
    if frame.unit not in months or more not in months or not found.number("count"):
        return frame
    sign = -1 if frame.shift < 0 else 1
    counted = [int(value) for value in _counts(found)]
    return replace(frame, unit="month", shift=sign * (counted[0] * months[frame.unit] + counted[1] * months[more]))


def _counts(found: Found) -> tuple[int, int]:
    values = [found.marks.values[found.match.start(name)] for name in ("count", "count2")]
    return int(values[0]), int(values[1])


def _ago(found: Found) -> Sense | None:
    return _offset(found, -1)


def _hence(found: Found) -> Sense | None:
    return _offset(found, 1)


def _later(found: Found) -> Sense | None:
    side = -1 if found.sign("side") in ("k", "b", "p") else 1
    return _offset(found, side, narrative=True)


def _within_time(found: Found) -> Sense | None:
    """ "In five years": a date where the verb is future, else a stretch of time."""
    if found.word().split()[0] not in ("in", "en") or not found.has("count"):
        return None
    sense = _offset(found, 1)
    return sense if sense is None or sense.frame is None else replace(sense, note="if future")


def _year_earlier(found: Found) -> Sense:
    """The same period of the year before: "the year-earlier quarter", "a year-ago"."""
    if not found.has("period"):
        return Sense(Frame(unit="year", shift=-1))
    return Sense(Frame(unit="period", shift=-1, narrative=True, direction=-1))


RULES: tuple[Rule, ...] = (
    make_rule(
        "deictic_day",
        rf"(?:(?:X? [EkjP] -?)+)? X? (?P<day>[T2]) (?: (?P<time>P) )? (?: , (?:W|X? J? n d [mM] (?:d y)?) )? {CLOCK}"
        rf" (?:(?:d|e) X? P)?",
        _deictic,
    ),
    make_rule("deictic_day", rf"(?P<day>1) (?:(?:d|e) X? [P1])? {CLOCK}", lambda found: None if found.before() == "X" else _deictic(found)),
    make_rule(
        "weekday",
        rf"{HOUR}? (?:(?:X? [EkjP] -? d?)+)? (?: d(?=[lf]) )? X? (?P<rel>{REL})? f? (?P<weekday>W) (?P<rel2>[lfp6])?"
        rf" (?: (?P<time>P) | (?:,|d|e|a)? X? F? (?P<time2>[P1]) )? (?: d? X? (?: (?P<weekrel>{REL}) K | K (?P<weekrel2>[lfpg6]) ) )? {CLOCK}",
        _weekday,
    ),
    make_rule("year_earlier", r"(?:X|a)? (?: Y - [kA] -? (?P<period>o? -? (?:Q|R))? | Y A (?P<period2>o? -? (?:Q|R)) )", _year_earlier),
    make_rule("year_end", r"Y ' E | Y -? E (?!d) | E d Y (?![yt]) | X? E dX Y(?![yitlfpg])", _year_end),
    make_rule("ago", rf"{COUNT} -? (?P<unit>{UNIT}) (?: (?:&(?:a F?|F)|& (?P<count2>[na]) (?P<more>{UNIT})) )? A", _ago),
    make_rule("ago", rf"h {COUNT} (?P<unit>{UNIT}) (?: & (?:F | (?P<count2>[na]) (?P<more>{UNIT})) )?", _ago),
    make_rule("hence", rf"{COUNT} -? (?P<unit>{UNIT}) I", _hence),
    make_rule("hence", rf"D {COUNT} (?P<unit>{UNIT})", _hence),
    make_rule("within_time", rf"e {COUNT} (?P<unit>{UNIT}) (?!A)", _within_time),
    make_rule("later", rf"{COUNT} (?P<unit>{UNIT}) (?P<side>[kjObp])", _later),
    make_rule(
        "unit",
        rf"{PART}? X? (?P<rel>{REL}|L) (?P<unit>[JKNYBQRu]) (?: ' (?:\$? (?=Q)) )? (?!-? o)",
        _unit,
    ),
    make_rule("unit", rf"{PART}? X? (?P<unit>[JKNYBQ]) (?P<rel>[lfpg6])", _postposed),
    make_rule("unit", rf"> (?P<unit>J) (?P<rel>g)|> (?P<rel2>g) (?P<unit2>J)", _unit),
    make_rule("unit_part", rf"X? (?P<part>[Ekj]) (?:[de] X) (?P<unit>[JKNYBQ])", _unit),
    make_rule("the_unit", r"X (?P<unit>[QB])", _the_unit),
)
