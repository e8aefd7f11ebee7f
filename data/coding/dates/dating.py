"""Second pass: readings become dated expressions, in the order of the text, given when it was published."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from data.coding.dates import anchoring, intervals, reasons
from data.coding.dates.ages import place_age
from data.coding.dates.frames import Frame, Reading
from data.coding.dates.intervals import Interval
from data.coding.dates.mentions import CalendarMention
from data.coding.dates.placing import Viewpoint, place
from data.model import Basis, Codebook, DateKind, Precision, Published, Span, When, Zone

_WIDEST = 7
_FEW = 6
_REFERENCE_REACH = 2000
_FINE = 10
_COMPARISONS = frozenset(("ago", "later", "year_earlier"))


@dataclass(frozen=True, slots=True)
class Dated:
    """An interval with how it was found."""

    interval: Interval
    basis: Basis
    why: str
    anchor_date: date | None = None
    anchor: Span | None = None
    approximate: bool = False


@dataclass(slots=True)
class Dater:
    """The text, what is known of its publication, and the dates found so far."""

    folded: str
    sentences: Sequence[Span]
    mentions: Sequence[CalendarMention]
    codebook: Codebook
    published: Published
    southern: bool = False
    told: list[tuple[Reading, Dated]] = field(default_factory=list)

    @property
    def anchor(self) -> Interval | None:
        start, end = self.published.start, self.published.end
        return (start, end) if start is not None and end is not None else None

    def date_reading(self, reading: Reading) -> Dated | None:
        """The reading's interval, or None where nothing proves one."""
        if reading.frame is None:
            return None
        found = self._date_frame(reading, reading.frame)
        if found is not None and reading.last is not None:
            found = self._close_range(reading, found)
        if found is not None:
            self.told.append((reading, found))
        return found

    def _date_frame(self, reading: Reading, frame: Frame) -> Dated | None:
        if reading.zone is Zone.RELATED and reading.rule == "ago" and self.anchor is not None:
            return self._date_age(frame, self.anchor)
        if reading.calendar:
            return self._date_calendar(reading, frame)
        if reading.anchor is not None or frame.narrative or self._compares_periods(reading, frame):
            found = self._date_from_narrative(reading, frame)
            if found is not None or reading.rule in ("later", "time_of_day") or reading.anchor is not None:
                return found
        if frame.year is not None or frame.fixed is not None:
            interval = place(frame, Viewpoint(date(2000, 1, 1), southern=self.southern))
            return Dated(interval, Basis.EXPLICIT, reasons.why_stated(frame)) if interval else None
        return self._date_from_publication(reading, frame)

    def _date_age(self, frame: Frame, anchor: Interval) -> Dated | None:
        interval = place_age(frame, anchor)
        why = "age in a list of other articles, rounded by the site, counted back from the publication at the earliest"
        return Dated(interval, Basis.RELATIVE, why, anchor[0], approximate=True) if interval else None

    def _date_calendar(self, reading: Reading, frame: Frame) -> Dated | None:
        happening = next((one for one in self.codebook.calendar if one.id == reading.calendar), None)
        if frame.fixed is None or happening is None:
            return None
        why = f"codebook calendar: {happening.label}, {happening.start}"
        if frame.shift:
            last = intervals.shift_day(happening.start, frame.unit, frame.shift)
            return Dated((happening.start, last), Basis.CALENDAR, why, happening.start, approximate=True) if last else None
        return Dated(frame.fixed, Basis.CALENDAR, why, happening.start)

    def _date_from_publication(self, reading: Reading, frame: Frame) -> Dated | None:
        anchor = self.anchor
        if anchor is not None:
            ends = [place(frame, Viewpoint(day, reading.tense, self.southern)) for day in anchor]
            first, last = ends
            if first is not None and last is not None:
                wide = (anchor[1] - anchor[0]).days
                if first == last or wide <= _WIDEST and first[0] <= last[1]:
                    return self._counted(reading, frame, anchor, (min(first[0], last[0]), max(first[1], last[1])), first != last)
        return self._date_in_window(frame)

    def _counted(self, reading: Reading, frame: Frame, anchor: Interval, interval: Interval, spread: bool) -> Dated:
        approximate = spread or frame.approximate
        anchor_date = anchor[0] if anchor[0] == anchor[1] else self.published.best
        if frame.unit:
            return Dated(interval, Basis.RELATIVE, reasons.why_counted(frame, anchor), anchor_date, approximate=approximate)
        basis = Basis.RELATIVE if frame.weekday is not None or frame.direction is not None else Basis.INFERRED
        return Dated(interval, basis, reasons.why_nearest(frame, anchor, reading.tense), anchor_date, approximate=approximate)

    def _date_in_window(self, frame: Frame) -> Dated | None:
        """A year-less date that falls only once into the time in which the codebook's affair plays."""
        first, last = self.codebook.codebook.earliest, self.codebook.codebook.latest
        if first is None or last is None or frame.unit or frame.month is None or frame.weekday is not None:
            return None
        years = range(first.year, min(last.year, first.year + 50) + 1)
        placed = [place(replace(frame, year=year, direction=None), Viewpoint(first)) for year in years]
        within = [one for one in placed if one and first <= one[1] and one[0] <= last]
        why = f"year not told: the only one within {first} to {last}, the time of the codebook"
        return Dated(within[0], Basis.INFERRED, why) if len(within) == 1 else None

    def _close_range(self, reading: Reading, first: Dated) -> Dated | None:
        """From the first date to the last; a year told once counts for both, and the first comes first."""
        last_frame, frame = reading.last, reading.frame
        if last_frame is None or frame is None:
            return first
        last = self._date_frame(replace(reading, last=None), last_frame)
        if last is None:
            return None
        start, end = first.interval[0], last.interval[1]
        if frame.year is None and (last_frame.year is not None or start > end):
            year = last.interval[0].year if (frame.month or 0) <= (last_frame.month or 0) else last.interval[0].year - 1
            placed = place(replace(frame, year=year), Viewpoint(end))
            start = placed[0] if placed else start
        elif last_frame.year is None and start > end:
            moved = place(replace(last_frame, year=start.year if start.month <= (last_frame.month or 12) else start.year + 1), Viewpoint(start))
            end = moved[1] if moved else end
        return replace(last, interval=(start, end)) if start <= end else None

    # Told before: the events that "three days later", "a day after", "a year earlier" count from.

    def _compares_periods(self, reading: Reading, frame: Frame) -> bool:
        """ "A year ago" after a quarter compares with the same quarter."""
        if reading.rule != "ago" or frame.unit != "year" or frame.shift != -1:
            return False
        return any(
            other.sentence >= reading.sentence - 1 and other.frame is not None and (other.frame.division == "quarter" or other.frame.unit in ("quarter", "period"))
            for other, _ in self.told[-4:]
        )

    def _date_from_narrative(self, reading: Reading, frame: Frame) -> Dated | None:
        if reading.anchor is not None:
            return self._date_by_clause(reading, frame, reading.anchor)
        referent = self._find_referent(reading, frame)
        if referent is None:
            return self._date_from_calendar_nearby(reading, frame)
        other, dated = referent
        few = reading.why == "few"
        interval = self._window(reading, frame, dated.interval, 1) if few else self._shift(frame, dated.interval)
        words = " ".join(other.span.of(self.folded).split())
        why = reasons.why_narrative(words, dated.interval)
        if interval is None:
            return None
        rough = dated.approximate or (frame.approximate and not frame.exact_day)
        return Dated(interval, Basis.RELATIVE, why, dated.interval[0], other.span, rough)

    def _find_referent(self, reading: Reading, frame: Frame) -> tuple[Reading, Dated] | None:
        """The last date told before that is fine enough to count from."""
        fine = frame.unit in ("day", "week", "weekend", "fortnight") or (frame.exact_day and frame.unit != "period")
        for other, dated in reversed(self.told):
            if reading.kind is DateKind.TIME and other.sentence != reading.sentence:
                return None
            if reading.span.start - other.span.end > _REFERENCE_REACH or (other.zone is Zone.RELATED) != (reading.zone is Zone.RELATED):
                return None
            days = (dated.interval[1] - dated.interval[0]).days
            if frame.unit in ("period", "quarter", "year") and other.rule in _COMPARISONS:
                continue
            if frame.unit in ("period", "quarter"):
                if other.frame is not None and (other.frame.division or other.frame.unit in ("quarter", "period")) and 27 < days < 190:
                    return other, dated
            elif not fine or days <= _FINE:
                return other, dated
        return None

    def _shift(self, frame: Frame, interval: Interval) -> Interval | None:
        """The referent's interval some units on; of a day counted in months or years the calendar unit."""
        count = frame.shift
        if not frame.unit:
            return place(replace(frame, narrative=False), Viewpoint(interval[0], southern=self.southern))
        if frame.year is not None:
            count = frame.year - interval[1].year
        if frame.unit in ("period", "quarter"):
            unit = "year" if frame.unit == "period" else "quarter"
            ends = [intervals.shift_day(day, unit, count) for day in interval]
            return self._whole_months(ends)
        ends = [intervals.shift_day(day, frame.unit, count) for day in interval]
        if ends[0] is None or ends[1] is None:
            return None
        if frame.exact_day or frame.unit == "day":
            if count == 0 and (interval[1] - interval[0]).days > 27:
                return None
            return ends[0], ends[1]
        days = (interval[1] - interval[0]).days
        if days >= 27 and frame.unit == "year" and frame.shift and days < 370:
            return self._whole_months(ends)
        return place(replace(frame, shift=0, narrative=False), Viewpoint(ends[0], southern=self.southern))

    @staticmethod
    def _whole_months(ends: Sequence[date | None]) -> Interval | None:
        first, last = ends
        if first is None or last is None:
            return None
        month = intervals.unit_around(last, "month")
        return (first.replace(day=1), month[1]) if month else None

    def _date_by_clause(self, reading: Reading, frame: Frame, clause: Span) -> Dated | None:
        """ "A, a day after B": a date known for B dates A; else the date of A, told before, dates B."""
        for mention in self.mentions:
            if clause.overlaps(mention.span):
                interval = self._window(reading, frame, (mention.happening.start, mention.happening.end or mention.happening.start), 1)
                why = f"counted from {mention.happening.label}, {mention.happening.start} in the codebook's calendar"
                return Dated(interval, Basis.CALENDAR, why, mention.happening.start, clause) if interval else None
        for other, dated in reversed(self.told):
            if other.sentence != reading.sentence:
                break
            if other.span.end <= reading.span.start and (dated.interval[1] - dated.interval[0]).days <= 31:
                interval = self._window(reading, frame, dated.interval, -1)
                words = " ".join(other.span.of(self.folded).split())
                why = f"dates the clause after it: that much before or after “{words}”, which dates the clause in front"
                return Dated(interval, Basis.RELATIVE, why, dated.interval[0], clause, dated.approximate) if interval else None
        return None

    def _window(self, reading: Reading, frame: Frame, interval: Interval, sign: int) -> Interval | None:
        counts = (1, _FEW) if reading.why == "few" else (abs(frame.shift), abs(frame.shift))
        side = sign if frame.shift > 0 else -sign
        ends = sorted(
            shifted
            for day in interval
            for count in counts
            if (shifted := intervals.shift_day(day, frame.unit, side * count)) is not None
        )
        return (ends[0], ends[-1]) if ends else None

    def _date_from_calendar_nearby(self, reading: Reading, frame: Frame) -> Dated | None:
        """ "A few days later" with nothing told before, but a known happening named in the sentence."""
        if reading.rule != "later" or not self.sentences:
            return None
        sentence = self.sentences[reading.sentence]
        starts = [mention.span.start for mention in self.mentions]
        near = self.mentions[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end)]
        if not near:
            return None
        happening = near[0].happening
        interval = self._window(reading, frame, (happening.start, happening.end or happening.start), 1)
        why = f"counted from {happening.label}, {happening.start} in the codebook's calendar, named in the same sentence"
        return Dated(interval, Basis.CALENDAR, why, happening.start, near[0].span, True) if interval else None


def make_when(reading: Reading, dated: Dated) -> When:
    """The interval with its precision."""
    start, end = dated.interval
    frame = reading.frame
    if dated.approximate or (frame is not None and frame.part):
        precision = Precision.APPROX
    elif start == end:
        precision = Precision.DAY
    elif start.day == 1 and intervals.unit_around(start, "month") == (start, end):
        precision = Precision.MONTH
    elif intervals.unit_around(start, "year") == (start, end):
        precision = Precision.YEAR
    else:
        precision = Precision.RANGE
    return When(start, end, precision, dated.basis)
