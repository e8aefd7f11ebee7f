"""Dates that count from what was told before: "three days later", "a day after the decree", "a year earlier"."""

from dataclasses import replace
from datetime import date

from data.coding.dates import intervals, reasons
from data.coding.dates.frames import Frame, Reading
from data.coding.dates.intervals import Interval
from data.coding.dates.placing import Viewpoint, place
from data.coding.dates.telling import Dated, Telling
from data.model import Basis, CalendarDay, DateKind, Span, Zone

_FEW = 6
_FINE = 10
_MONTH = 31
_REACH = 2000
_COMPARISONS = frozenset(("ago", "later", "year_earlier", "period_of_year"))
_OF_ITS_SENTENCE = ("time", "time_of_day")
_DAY_UNITS = ("day", "week", "weekend", "fortnight")
_PERIODS = ("period", "quarter")


def date_from_narrative(telling: Telling, reading: Reading, frame: Frame) -> Dated | None:
    """The interval counted from the last fitting date told before, or from a happening in the sentence."""
    referent = _find_referent(telling, reading, frame)
    if referent is None:
        return _date_from_happening(telling, reading, frame)
    other, dated = referent
    interval = _window(reading, frame, dated.interval, 1) if reading.few else _shift(telling, frame, dated.interval)
    if interval is None:
        return None
    why = reasons.why_narrative(telling.words(other.span), dated.interval)
    rough = dated.approximate or reading.few or (frame.approximate and not frame.exact_day)
    return Dated(interval, Basis.RELATIVE, why, dated.interval[0], other.span, rough)


def compares_periods(telling: Telling, reading: Reading, frame: Frame) -> bool:
    """ "A year ago" after a quarter compares with the same quarter."""
    if reading.rule not in ("ago", "year_earlier") or frame.unit != "year" or frame.shift != -1:
        return False
    near = (other for other, _ in telling.told[-4:] if other.sentence >= reading.sentence - 1)
    return any(_is_period(other.frame) for other in near)


def date_by_clause(telling: Telling, reading: Reading, frame: Frame, clause: Span, inner: Dated | None) -> Dated | None:
    """ "A, a day after B": a date known for B, `inner`, dates A; else the date of A, told before, dates B."""
    if inner is not None and inner.days <= _MONTH:
        interval = _window(reading, frame, inner.interval, 1)
        why = f"counted from {inner.interval[0]}, the date in the clause after it"
        return Dated(interval, Basis.RELATIVE, why, inner.interval[0], clause, inner.approximate) if interval else None
    near = telling.mentions_in(clause)
    if near:
        return _count_from_happening(reading, frame, near[0].happening, clause)
    for other, dated in reversed(telling.told):
        if other.sentence != reading.sentence:
            return None
        if other.kind is DateKind.TIME:
            return None
        if other.span.end <= reading.span.start and dated.days <= _MONTH:
            interval = _window(reading, frame, dated.interval, -1)
            if interval is None:
                return None
            why = f"dates the clause after it, that far from “{telling.words(other.span)}”, the clause in front"
            return Dated(interval, Basis.RELATIVE, why, dated.interval[0], clause, dated.approximate)
    return None


def _is_period(frame: Frame | None) -> bool:
    return frame is not None and (frame.division == "quarter" or frame.unit in _PERIODS)


def _find_referent(telling: Telling, reading: Reading, frame: Frame) -> tuple[Reading, Dated] | None:
    """The last date told before that is fine enough to count from."""
    fine = frame.unit in _DAY_UNITS or (frame.exact_day and frame.unit != "period")
    coarse = frame.unit in (*_PERIODS, "year")
    for other, dated in reversed(telling.told):
        if _is_out_of_reach(reading, other):
            return None
        if (other.tense > 0 and reading.tense < 0) or (coarse and other.rule in _COMPARISONS):
            continue
        if frame.unit in _PERIODS:
            if (_is_period(other.frame) or (other.frame and other.frame.division)) and 27 < dated.days < 190:
                return other, dated
        elif not fine or dated.days <= _FINE:
            return other, dated
    return None


def _is_out_of_reach(reading: Reading, other: Reading) -> bool:
    """Too far back, in another zone, or for a time of day in another sentence."""
    if reading.rule in _OF_ITS_SENTENCE and other.sentence != reading.sentence:
        return True
    apart = reading.span.start - other.span.end
    return apart > _REACH or (other.zone is Zone.RELATED) != (reading.zone is Zone.RELATED)


def _shift(telling: Telling, frame: Frame, interval: Interval) -> Interval | None:
    """The referent's interval some units on; of a day counted in months or years the calendar unit."""
    if not frame.unit:
        return place(replace(frame, narrative=False), Viewpoint(interval[0], southern=telling.southern))
    count = frame.shift if frame.year is None else frame.year - interval[1].year
    unit = "year" if frame.unit == "period" else frame.unit
    first, last = (intervals.shift_day(day, unit, count) for day in interval)
    if first is None or last is None:
        return None
    if frame.exact_day or unit == "day":
        return first, last
    days = (interval[1] - interval[0]).days
    if frame.unit in _PERIODS or (unit == "year" and count and 27 <= days < 370):
        return _whole_months(first, last)
    return place(replace(frame, shift=0, narrative=False), Viewpoint(first, southern=telling.southern))


def _whole_months(first: date, last: date) -> Interval | None:
    month = intervals.unit_around(last, "month")
    return (first.replace(day=1), month[1]) if month else None


def _window(reading: Reading, frame: Frame, interval: Interval, sign: int) -> Interval | None:
    """The interval so far on, or back; "a few" are up to six."""
    counts = (1, _FEW) if reading.few else (abs(frame.shift),)
    side = sign if frame.shift > 0 else -sign
    shifted = (intervals.shift_day(day, frame.unit, side * count) for day in interval for count in counts)
    ends = sorted(day for day in shifted if day is not None)
    return (ends[0], ends[-1]) if ends else None


def _date_from_happening(telling: Telling, reading: Reading, frame: Frame) -> Dated | None:
    """ "A few days later" with nothing told before, but a known happening named in the sentence."""
    if reading.rule != "later" or not telling.sentences:
        return None
    sentence = telling.sentences[reading.sentence]
    near = telling.mentions_in(sentence)
    return _count_from_happening(reading, frame, near[0].happening, near[0].span) if near else None


def _count_from_happening(reading: Reading, frame: Frame, happening: CalendarDay, anchor: Span) -> Dated | None:
    interval = _window(reading, frame, (happening.start, happening.end or happening.start), 1)
    why = f"counted from {happening.label}, {happening.start} in the codebook's calendar"
    return Dated(interval, Basis.CALENDAR, why, happening.start, anchor, reading.few) if interval else None
