"""Every temporal expression of a text, dated as far as the text and its publication prove."""

from collections.abc import Sequence
from dataclasses import replace

from data.coding.dates import anchoring, intervals, reasons
from data.coding.dates.dating import Dated, Dater, make_when
from data.coding.dates.frames import Frame, Reading
from data.coding.dates.mentions import find_calendar_mentions
from data.coding.text import fold, split_sentences
from data.model import Basis, Codebook, DateExpression, Precision, Published, Span, When, Zoned


def date_expressions(
    text: str,
    readings: Sequence[Reading],
    *,
    published: Published = Published(),
    codebook: Codebook = Codebook(),
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> tuple[DateExpression, ...]:
    """The readings with their intervals, in order; what cannot be dated stays listed without one."""
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    dater = Dater(fold(text), bounds, find_calendar_mentions(text, codebook), codebook, published, _is_southern(codebook))
    found = [_express(reading, dater.date_reading(_borrow_year(reading, readings, index, dater))) for index, reading in enumerate(readings)]
    _override_appositions(found, dater.folded)
    _date_countdowns(found, readings, dater)
    return tuple(found)


_SOUTHERN = frozenset("ar au bo br cl nz pe py uy za chile peru argentina bolivia brasil brazil uruguay paraguay australia".split())


def _is_southern(codebook: Codebook) -> bool:
    """Whether most of the codebook's places lie where summer is in January."""
    places = [fold(place.country) for place in codebook.places if place.country]
    return bool(places) and sum(place in _SOUTHERN for place in places) * 2 > len(places)


def _express(reading: Reading, dated: Dated | None) -> DateExpression:
    if dated is None:
        why = reading.why if reading.why not in ("", "few", "same sentence", "if future") else reasons.why_undated(reading)
        if reading.frame is not None:
            why = "depends on a date that is not known"
        return DateExpression(reading.span, reading.kind, anchor=reading.anchor, rule=reading.rule, why=why)
    return DateExpression(
        reading.span,
        reading.kind,
        make_when(reading, dated),
        dated.anchor_date,
        dated.anchor or reading.anchor,
        rule=reading.rule,
        why=dated.why,
    )


def _borrow_year(reading: Reading, readings: Sequence[Reading], index: int, dater: Dater) -> Reading:
    """An apposition without a year takes that of what it explains."""
    if not index or reading.frame is None or reading.frame.month is None or reading.frame.year is not None:
        return reading
    before = readings[index - 1]
    if before.frame is None or before.frame.year is None or not anchoring.is_apposition(dater.folded, before.span, reading.span):
        return reading
    last = replace(reading.last, year=before.frame.year) if reading.last is not None else None
    return replace(reading, frame=replace(reading.frame, year=before.frame.year), last=last)


def _override_appositions(found: list[DateExpression], folded: str) -> None:
    """What an apposition says stands for what it explains; the words' own interval is kept beside it."""
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if not second.when.dated or not anchoring.is_apposition(folded, first.span, second.span):
            continue
        if (first.when.start, first.when.end) == (second.when.start, second.when.end):
            continue
        why = f"“{second.span.of(folded)}” right after it says what is meant"
        literal_start, literal_end = first.when.start, first.when.end
        found[index] = replace(
            first, when=replace(second.when, basis=Basis.EXPLICIT), literal_start=literal_start, literal_end=literal_end, why=why
        )


def _date_countdowns(found: list[DateExpression], readings: Sequence[Reading], dater: Dater) -> None:
    """ "103 days" until a known day run from the day they were spoken to that day."""
    for index, reading in enumerate(readings):
        target = anchoring.countdown_end(dater.folded, readings, index, dater.sentences)
        if target is None or found[target].when.start is None:
            continue
        end = found[target].when.start
        days = anchoring.countdown_days(dater.folded, reading.span)
        start = intervals.add_days(end, -days) if end else None
        if start is None or end is None:
            continue
        why = f"{days} days until {end}: spoken on {start}"
        found[index] = replace(
            found[index], when=When(start, end, Precision.RANGE, Basis.RELATIVE), anchor_date=end, anchor=found[target].span,
            rule="countdown", why=why,
        )
