"""Second pass: a reading becomes an interval, given what was told before it and when the text was published."""

from dataclasses import replace
from datetime import date

from data.coding.dates import intervals, reasons
from data.coding.dates.ages import place_age
from data.coding.dates.frames import Frame, Reading
from data.coding.dates.intervals import Interval
from data.coding.dates.narrative import compares_periods, date_by_clause, date_from_narrative
from data.coding.dates.placing import Viewpoint, place
from data.coding.dates.telling import Dated, Telling
from data.model import Basis, Precision, When, Zone

_WIDEST = 7
_MOST_YEARS = 50
_ONLY_NARRATIVE = ("later", "time_of_day", "part_of_day")
_ANY_DAY = date(2000, 1, 1)


def date_reading(telling: Telling, reading: Reading, inner: Reading | None = None) -> Dated | None:
    """The reading's interval, told from now on; None where nothing proves one.

    `inner` is a date in the clause it hangs on: "two days before Christmas".
    """
    if reading.frame is None:
        return None
    if reading.anchor is not None:
        known = _date_frame(telling, inner, inner.frame) if inner is not None and inner.frame is not None else None
        found = date_by_clause(telling, reading, reading.frame, reading.anchor, known)
    else:
        found = _date_frame(telling, reading, reading.frame)
    if found is not None and reading.last is not None:
        found = _close_range(telling, reading, reading.frame, reading.last, found)
    if found is not None:
        telling.told.append((reading, found))
    return found


def make_when(reading: Reading, dated: Dated) -> When:
    """The interval with its precision."""
    start, end = dated.interval
    if dated.approximate or (reading.frame is not None and reading.frame.part):
        precision = Precision.APPROX
    elif start == end:
        precision = Precision.DAY
    elif intervals.unit_around(start, "month") == (start, end):
        precision = Precision.MONTH
    elif intervals.unit_around(start, "year") == (start, end):
        precision = Precision.YEAR
    else:
        precision = Precision.RANGE
    return When(start, end, precision, dated.basis)


def _date_frame(telling: Telling, reading: Reading, frame: Frame) -> Dated | None:
    if reading.zone is Zone.RELATED and reading.rule == "ago" and telling.anchor is not None:
        return _date_age(frame, telling.anchor)
    if reading.calendar:
        return _date_calendar(telling, reading, frame)
    if frame.narrative or compares_periods(telling, reading, frame):
        found = date_from_narrative(telling, reading, frame)
        if found is not None or reading.rule in _ONLY_NARRATIVE:
            return found
        frame = _without_referent(frame)
    if frame.year is not None or frame.fixed is not None:
        interval = place(frame, Viewpoint(_ANY_DAY, southern=telling.southern))
        return Dated(interval, Basis.EXPLICIT, reasons.why_stated(frame)) if interval else None
    return _date_from_publication(telling, reading, frame) or _date_in_window(telling, frame)


def _without_referent(frame: Frame) -> Frame:
    """With nothing told before, "the quarter" is the last one complete."""
    if frame.unit not in ("quarter", "period"):
        return frame
    if frame.year is not None:
        return replace(frame, unit="")
    quarters = 4 if frame.unit == "period" else 1
    return replace(frame, unit="quarter", shift=quarters * frame.shift - (1 if frame.direction == -1 else 0))


def _date_age(frame: Frame, anchor: Interval) -> Dated | None:
    interval = place_age(frame, anchor)
    why = f"age in a list of other articles, rounded by the site, counted back from the publication, {anchor[0]}"
    return Dated(interval, Basis.RELATIVE, why, anchor[0], approximate=True) if interval else None


def _date_calendar(telling: Telling, reading: Reading, frame: Frame) -> Dated | None:
    happening = next((one for one in telling.codebook.calendar if one.id == reading.calendar), None)
    if frame.fixed is None or happening is None:
        return None
    why = f"codebook calendar: {happening.label}, {happening.start}"
    if not frame.shift:
        return Dated(frame.fixed, Basis.CALENDAR, why, happening.start)
    last = intervals.shift_day(happening.start, frame.unit, frame.shift)
    interval = (happening.start, last) if last is not None else None
    return Dated(interval, Basis.CALENDAR, why, happening.start, approximate=True) if interval else None


def _date_from_publication(telling: Telling, reading: Reading, frame: Frame) -> Dated | None:
    """The same from both ends of the publication, or near enough: then the days from the first to the last."""
    anchor = telling.anchor
    if anchor is None:
        return None
    first, last = (place(frame, Viewpoint(day, reading.tense, telling.southern)) for day in anchor)
    if first is None or last is None:
        return None
    narrow = (anchor[1] - anchor[0]).days <= _WIDEST and first[0] <= last[1]
    if first != last and not narrow:
        return None
    interval = min(first[0], last[0]), max(first[1], last[1])
    anchor_date = anchor[0] if anchor[0] == anchor[1] else telling.published.best
    approximate = first != last or frame.approximate
    if frame.unit:
        return Dated(interval, Basis.RELATIVE, reasons.why_counted(frame, anchor), anchor_date, None, approximate)
    relative = frame.direction is not None or (frame.weekday is not None and frame.day is None)
    why = reasons.why_nearest(frame, anchor, reading.tense)
    return Dated(interval, Basis.RELATIVE if relative else Basis.INFERRED, why, anchor_date, None, approximate)


def _date_in_window(telling: Telling, frame: Frame) -> Dated | None:
    """A year-less date that falls only once into the time in which the codebook's affair plays."""
    info = telling.codebook.codebook
    first, last = info.earliest, info.latest
    if first is None or last is None or frame.unit or (frame.month is None and not frame.holiday):
        return None
    years = range(first.year, min(last.year, first.year + _MOST_YEARS) + 1)
    placed = [place(replace(frame, year=year, direction=None), Viewpoint(first)) for year in years]
    within = [one for one in placed if one and first <= one[1] and one[0] <= last]
    why = f"year not told: the only one within {first} to {last}, the time of the codebook"
    return Dated(within[0], Basis.INFERRED, why) if len(within) == 1 else None


def _close_range(telling: Telling, reading: Reading, frame: Frame, last_frame: Frame, first: Dated) -> Dated | None:
    """From the first date to the last; a year told once counts for both, and the first comes first."""
    last = _date_frame(telling, replace(reading, last=None), last_frame)
    if last is None:
        return None
    start, end = first.interval[0], last.interval[1]
    months = (frame.month or 0, last_frame.month or 12)
    if frame.year is None and (last_frame.year is not None or start > end):
        moved = place(replace(frame, year=end.year - (months[0] > months[1])), Viewpoint(end))
        start = moved[0] if moved else start
    elif last_frame.year is None and (frame.year is not None or start > end):
        moved = place(replace(last_frame, year=start.year + (months[0] > months[1])), Viewpoint(start))
        end = moved[1] if moved else end
    return replace(last, interval=(start, end)) if start <= end else None
