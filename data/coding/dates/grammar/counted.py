"""So many units ago, from now, later: "hace dos semanas", "in three days", "seis días más tarde"."""

from dataclasses import replace

from data.coding.dates import intervals
from data.coding.dates.context import CONTEXT
from data.coding.dates.frames import Frame
from data.coding.dates.rule import Found, Rule, Sense, make_rule

_UNIT = "[JKNYBQuRUV]"
_COUNT = r"(?: q? (?: a (?=F) )? (?: (?P<count>[niya]) | (?P<few>F) d? ) | (?P<few2>q) (?=U) )"
_AND_HALF = rf"(?: & (?: a? F | a | (?P<more>[na]) (?P<unitmore>{_UNIT}) ) )?"
_EXACT = ("day", "week", "fortnight", "weekend", *intervals.CLOCK_UNITS)
_UNCOUNTED = ("summer", "winter", "night", "morning", "afternoon")
_COUPLE = 2
_SOME = ("few", "about")


def _offset(found: Found, side: int, *, narrative: bool = False) -> Sense:
    """The frame so many units on (1) or back (-1); no frame where the number is not known."""
    unit = str(found.value("unit"))
    few = found.value("few")
    count = found.number("count") or (_COUPLE if few == "two" else 0)
    if few in _SOME and narrative and unit == "day":
        return Sense(Frame(unit=unit, shift=side, narrative=True, exact_day=True, approximate=True), note="few")
    if not count or unit in _UNCOUNTED or (narrative and found.word().startswith(CONTEXT.bounds)):
        return Sense()
    exact = unit in _EXACT
    frame = Frame(unit=unit, shift=side * count, narrative=narrative, exact_day=exact, approximate=unit != "day")
    return Sense(_add_months(found, frame))


def _add_months(found: Found, frame: Frame) -> Frame:
    """A year and two months are fourteen months."""
    sizes, other = intervals.MONTHS_IN, str(found.value("unitmore"))
    if frame.unit not in sizes or other not in sizes:
        return frame
    months = abs(frame.shift) * sizes[frame.unit] + found.number("more") * sizes[other]
    return replace(frame, unit="month", shift=months if frame.shift > 0 else -months)


def _ago(found: Found) -> Sense:
    return _offset(found, -1)


def _hence(found: Found) -> Sense:
    return _offset(found, 1)


def _later(found: Found) -> Sense:
    return _offset(found, 1 if found.sign("side") in ("j", "O") else -1, narrative=True)


def _within(found: Found) -> Sense | None:
    """ "In five years": a date where the verb is future, else a stretch of time."""
    if not found.word().startswith(("in ", "en ")) or not found.has("count"):
        return None
    sense = _offset(found, 1)
    return sense if sense.frame is None else replace(sense, note="if future")


def _some_later(found: Found) -> Sense:
    """ "Days later", "en las semanas previas": an uncertain few."""
    side = 1 if found.sign("side") in ("j", "O") else -1
    if found.value("unit") != "day":
        return Sense()
    return Sense(Frame(unit="day", shift=side, narrative=True, exact_day=True, approximate=True), note="few")


RULES: tuple[Rule, ...] = (
    make_rule("ago", rf"{_COUNT} -? (?P<unit>{_UNIT}) {_AND_HALF} A", _ago),
    make_rule("ago", rf"h {_COUNT} (?P<unit>{_UNIT}) {_AND_HALF}", _ago),
    make_rule("hence", rf"{_COUNT} -? (?P<unit>{_UNIT}) I", _hence),
    make_rule("hence", rf"D {_COUNT} (?P<unit>{_UNIT})", _hence),
    make_rule("within", rf"e {_COUNT} (?P<unit>{_UNIT}) (?!A)", _within),
    make_rule("later", rf"{_COUNT} (?P<unit>{_UNIT}) (?P<side>[kjObp])", _later),
    make_rule("later", r"(?P<unit>U) (?P<side>[kjOb])", _some_later),
)
