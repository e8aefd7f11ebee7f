"""What is listed and never dated: durations, sets, times of day without a day, now and soon."""

import re

from data.coding.dates.frames import Frame
from data.coding.dates.rule import Found, Rule, Sense, make_rule
from data.model import DateKind

_PLURAL = re.compile(r" [a-z]{2,}s\b")
_AMOUNT = r"(?: q? (?:[niy]|a|F) (?:[>&] q? [nia])? F? d? )"
_UNIT = "(?:[JKNYBuU]|(?<!-)V)"


_AFTER_AGE = re.compile(r"[ -]old\b")
_BEFORE_SPAN = frozenset(
    """in en for por durante during within over about after than of once nearly almost de desde hace into throughout
    through follows following another under to at y and que casi tras su""".split()
)


def _duration(found: Found) -> Sense | None:
    """A stretch of time; neither an age nor a rate ("$2 million a year")."""
    if _AFTER_AGE.match(found.marks.folded, found.marks.ends[found.match.end() - 1]):
        return None
    if re.fullmatch(r"an? \w+", found.word()) and found.word_before() not in _BEFORE_SPAN and found.before() not in ("", ".", "|"):
        return None
    return Sense(kind=DateKind.DURATION)


def _span_of_units(found: Found) -> Sense | None:
    """Units without a number: "for weeks", "durante años"."""
    return Sense(kind=DateKind.DURATION) if found.word_before() in _BEFORE_SPAN else None


def _now_or_soon(found: Found) -> Sense | None:
    """Now, recently, soon; not "soon after", which hangs on what follows."""
    follows = found.marks.folded[found.marks.ends[found.match.end() - 1] :][:8].split()
    if found.word() in ("soon", "shortly") and follows and follows[0] in ("after", "as", "before"):
        return None
    return Sense()


def _hour(found: Found) -> Sense | None:
    """An hour told in a bare number after its article: "a las 10", never "a las 3 personas"."""
    end = found.marks.ends[found.match.end() - 1]
    if found.word("article") not in ("las", "la") or found.number("hour") > 24 or _PLURAL.match(found.marks.folded, end):
        return None
    told = found.word_before() in ("a", "son", "es", "entre", "hasta", "desde", "sobre", "y") or found.has("minutes")
    return _time(found) if told else None


def _set(found: Found) -> Sense:
    return Sense(kind=DateKind.SET)


def _vague(found: Found) -> Sense:
    return Sense()


def _time(found: Found) -> Sense:
    return Sense(Frame(unit="day", narrative=True, exact_day=True), kind=DateKind.TIME)


def _time_of_day(found: Found) -> Sense:
    """The morning, the night: of the day told in its sentence, else of no day known."""
    return Sense(Frame(unit="day", narrative=True, exact_day=True), kind=DateKind.TIME, note="same sentence")


def _real_set(found: Found) -> Sense | None:
    """So many times, or days, in each unit: "dos veces a la semana", "tres días cada dos meses"."""
    words = found.word().split()
    return Sense(kind=DateKind.SET) if found.word() and ({"times", "veces", "vez", "cada", "every"} & set(words)) else None


def _whole_unit(found: Found) -> Sense | None:
    """The year, the week: a stretch where something lasts it or ends it, else told of elsewhere."""
    return Sense(kind=DateKind.DURATION) if found.marks.folded[found.marks.starts[found.match.start()]] == "t" else None


SETS: tuple[Rule, ...] = (
    make_rule("set", rf"[nia] (?:x|U) (?:c|>|aX?|d?X?) q? [nia]? [JKNYUB] (?:(?<=xaY)|(?<=xa[JKN])|(?<=c[JKNYB])|.{{0}})", _real_set),
    make_rule("set", r"(?:[na] [JKx] )? c f? (?:[nio]|F)? -? (?:[JKNYBUuS]|W (?:P|(?:e|a)?X?[n7])?|M|P|T)", _set),
    make_rule("set", r"(?:X)? w (?:& w)? P?", _set),
    make_rule("set", r"W P (?=s)", _set),
    make_rule("set", r"C", _set),
)

DURATIONS: tuple[Rule, ...] = (
    make_rule("duration", rf"X? (?:[34tlfL]|o|E)? (?:c d X?)? [34lf]? {_AMOUNT} f? -? {_UNIT} (?: (?:,|&|,&) q? [nia] {_UNIT} )* (?: & [Fn] [oQ]? )?", _duration),
    make_rule("duration", r"X? (?:[34]|L|l|f) (?:[34FL])? [UV]", _duration),
    make_rule("duration", r"q? F U|q U", lambda found: _duration(found) if found.word() not in ("", "over years") else None),
    make_rule("day_in_row", r"X? o J", lambda found: Sense()),
    make_rule("duration", r"X \$? [YKN] (?!E)", _whole_unit),
    make_rule("ago", r"U A", lambda found: Sense()),
    make_rule("duration", r"U", _span_of_units),
    make_rule("duration", r"B", _duration),
)

VAGUE: tuple[Rule, ...] = (
    make_rule("vague", r"(?:X (?!v))? v", _now_or_soon),
    make_rule("vague", r"L (?![UKNYJQR])", lambda found: _vague(found) if found.word() in ("recent", "recientes", "reciente") else None),
    make_rule("vague", r"X l (?![_KNYJQBSMWRUGVFn34ai]|-)", _vague),
    make_rule("time", r"[eaX]? X? (?:q)? 7 H? (?: d X P )? Z?", _time),
    make_rule("time", r"n H Z?", _time),
    make_rule("time", r"X n d X [P1]", _time),
    make_rule("time", r"(?P<article>X) (?P<hour>n) (?P<minutes>&n|_n)? (?![UKNYJBu%dM])", _hour),
    make_rule("time_of_day", r"X P | E -? P", _time_of_day),
)
