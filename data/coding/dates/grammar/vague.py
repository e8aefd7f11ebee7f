"""What is listed and rarely dated: durations, sets, times of day, now and soon."""

import re

from data.coding.dates.context import CONTEXT
from data.coding.dates.frames import Frame
from data.coding.dates.rule import PLURAL, Found, Rule, Sense, make_rule
from data.model import DateKind

_AMOUNT = r"(?: q? (?: [niy] | a | F ) (?: [>&] q? [nia] )? F? d? \$? )"
_UNIT = "(?: [JKNYBuU] | (?<!-) V )"
_SINGLE = re.compile(r"an? \w+")
_PER = frozenset(("times", "veces", "vez", "cada", "every"))
_RECENT = ("recent", "recientes", "reciente")
_HOURS = 24
_OPENING_UNITS = 3


def _undated(found: Found) -> Sense:
    return Sense()


def _duration(found: Found) -> Sense | None:
    """A stretch of time; neither an age nor a rate ("$2 million a year")."""
    if found.follows(" old", "-old"):
        return None
    rate = _SINGLE.fullmatch(found.word()) and found.before() not in ("", ".", "|")
    return None if rate and found.word_before() not in CONTEXT.stretch else Sense(kind=DateKind.DURATION)


def _span_of_units(found: Found) -> Sense | None:
    """Units without a number: "for weeks", "durante años"."""
    return Sense(kind=DateKind.DURATION) if found.word_before() in CONTEXT.stretch else None


def _whole_unit(found: Found) -> Sense | None:
    """The year, the week in English; the Spanish words are too common to be listed."""
    return Sense(kind=DateKind.DURATION) if found.word().startswith("the ") else None


def _opening(found: Found) -> Sense | None:
    """The first months of something: dated where the codebook's calendar knows what."""
    if found.number("ordinal") != 1:
        return None
    return Sense(Frame(unit=str(found.value("unit")), shift=_OPENING_UNITS), note="opening")


def _set(found: Found) -> Sense:
    return Sense(kind=DateKind.SET)


def _rate(found: Found) -> Sense | None:
    """So many times, or days, in each unit: "dos veces a la semana", "tres días cada dos meses"."""
    return Sense(kind=DateKind.SET) if _PER & set(found.word().split()) else None


def _now_or_soon(found: Found) -> Sense | None:
    """Now, recently, soon; not "soon after", which hangs on what follows."""
    hanging = found.word() in ("soon", "shortly") and found.follows(" after", " as", " before")
    return None if hanging else Sense()


def _recent(found: Found) -> Sense | None:
    return Sense() if found.word() in _RECENT else None


def _time(found: Found) -> Sense:
    """A clock's time: of the day told in its sentence, else of the day of writing."""
    return Sense(Frame(unit="day", narrative=True, exact_day=True), kind=DateKind.TIME)


def _hour(found: Found) -> Sense | None:
    """An hour told in a bare number after its article: "a las 10", never "a las 3 personas"."""
    counted = PLURAL.match(found.marks.folded, found.end) is not None
    if found.word("article") not in ("las", "la") or found.number("hour") > _HOURS or counted:
        return None
    return _time(found) if found.word_before() in CONTEXT.hour or found.has("minutes") else None


def _minutes_to(found: Found) -> Sense | None:
    """Minutes to an hour: "cinco para las once"."""
    return _time(found) if found.word().split()[1] == "para" else None


SETS: tuple[Rule, ...] = (
    make_rule("set", r"[nia] [xU] (?: c | > | a X? | d? X? ) q? [nia]? [JKNYUB]", _rate),
    make_rule("set", r"(?: [na] [JKx] )? c f? [nioF]? -? (?: [JKNYBUuSMPT] | W (?: P | [ea]? X? [n7] )? )", _set),
    make_rule("set", r"X? w (?: & w )? P?", _set),
    make_rule("set", r"C", _set),
)

VAGUE: tuple[Rule, ...] = (
    make_rule("vague", r"(?: X (?!v) )? v", _now_or_soon),
    make_rule("vague", r"L (?![UKNYJQR])", _recent),
    make_rule("vague", r"X l (?! [_KNYJQBSMWRUGVFn34aiu] | - )", _undated),
    make_rule("time", r"[eaX]? X? q? 7 H? (?: d X P )? Z?", _time),
    make_rule("time", r"n H Z?", _time),
    make_rule("time", r"X n d X [P1]", _time),
    make_rule("time", r"n _ X n", _minutes_to),
    make_rule("time", r"(?P<article>X) (?P<hour>n) (?P<minutes> &n | _n )? (?![UKNYJBu%dM])", _hour),
    make_rule("time_of_day", r"X P | E -? P", _time),
)

DURATIONS: tuple[Rule, ...] = (
    make_rule(
        "duration",
        rf"X? [34tlfLo]? (?: c d X? )? [34lf]? {_AMOUNT} f? -? {_UNIT} (?: (?: , | & | ,& ) q? [nia] {_UNIT} ){{0,4}}"
        r" (?: & [Fn] [oQ]? )?",
        _duration,
    ),
    make_rule("duration", r"X? [34Llf] [34FL]? [UV]", _duration),
    make_rule("duration", r"q? F U | q U", _duration),
    make_rule("opening", r"X? (?P<ordinal>o) (?P<unit>U)", _opening),
    make_rule("day_in_row", r"X? o J", _undated),
    make_rule("duration", r"X \$? [YKN] (?!E)", _whole_unit),
    make_rule("ago", r"U A", _undated),
    make_rule("duration", r"U", _span_of_units),
    make_rule("duration", r"B", _duration),
)
