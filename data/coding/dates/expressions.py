"""Every temporal expression of a text, dated as far as the text and its publication prove."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data.coding.dates import anchoring, intervals, reasons
from data.coding.dates.dating import date_reading, make_when
from data.coding.dates.frames import NO_CODEBOOK, UNPUBLISHED, Reading
from data.coding.dates.mentions import find_calendar_mentions
from data.coding.dates.telling import Dated, Telling
from data.coding.text import fold, split_sentences
from data.model import Basis, Codebook, DateExpression, Precision, Published, Span, When, Zoned

_SOUTHERN = frozenset(
    (
        "ar",
        "au",
        "bo",
        "br",
        "cl",
        "nz",
        "pe",
        "py",
        "uy",
        "za",
        "argentina",
        "australia",
        "bolivia",
        "brasil",
        "brazil",
    )
) | {"chile", "paraguay", "peru", "uruguay"}


def date_expressions(
    text: str,
    readings: Sequence[Reading],
    *,
    published: Published = UNPUBLISHED,
    codebook: Codebook = NO_CODEBOOK,
    zones: Sequence[Zoned] = (),
    sentences: Sequence[Span] | None = None,
) -> tuple[DateExpression, ...]:
    """The readings with their intervals, in order; what cannot be dated stays listed without one."""
    bounds = tuple(sentences) if sentences is not None else split_sentences(text, tuple(zones))
    mentions = find_calendar_mentions(text, codebook)
    telling = Telling(fold(text), bounds, mentions, codebook, published, _is_southern(codebook))
    found: list[DateExpression] = []
    before: Reading | None = None
    for index, reading in enumerate(readings):
        borrowed = _borrow_year(telling, reading, before)
        found.append(_express(telling, reading, date_reading(telling, borrowed, _inner(readings, index))))
        before = reading
    _override_appositions(text, telling.folded, found)
    _date_countdowns(telling, found, readings)
    return tuple(found)


def _inner(readings: Sequence[Reading], index: int) -> Reading | None:
    """The first date in the clause that a reading hangs on."""
    clause = readings[index].anchor
    following = readings[index + 1] if index + 1 < len(readings) else None
    if clause is None or following is None or not clause.covers(following.span) or following.anchor is not None:
        return None
    return following


def _is_southern(codebook: Codebook) -> bool:
    """Whether most of the codebook's places lie where summer is in January."""
    countries = [fold(place.country) for place in codebook.places if place.country]
    return bool(countries) and sum(country in _SOUTHERN for country in countries) * 2 > len(countries)


def _express(telling: Telling, reading: Reading, dated: Dated | None) -> DateExpression:
    if dated is None:
        why = reasons.why_open(telling.anchor) if reading.frame is not None else reasons.why_undated(reading)
        return DateExpression(reading.span, reading.kind, anchor=reading.anchor, rule=reading.rule, why=why)
    when = make_when(reading, dated)
    anchor = dated.anchor or reading.anchor
    return DateExpression(reading.span, reading.kind, when, dated.anchor_date, anchor, rule=reading.rule, why=dated.why)


def _borrow_year(telling: Telling, reading: Reading, before: Reading | None) -> Reading:
    """An apposition without a year takes that of what it explains."""
    frame = reading.frame
    if before is None or before.frame is None or before.frame.year is None or frame is None:
        return reading
    if frame.month is None or frame.year is not None or frame.unit:
        return reading
    if not anchoring.is_apposition(telling.folded, before.span, reading.span):
        return reading
    year = before.frame.year
    last = replace(reading.last, year=year) if reading.last is not None else None
    return replace(reading, frame=replace(frame, year=year), last=last)


def _override_appositions(text: str, folded: str, found: list[DateExpression]) -> None:
    """What an apposition says stands for what it explains; the words' own interval is kept beside it."""
    for index, (first, second) in enumerate(pairwise(found)):
        if not second.when.dated or not anchoring.is_apposition(folded, first.span, second.span):
            continue
        if (first.when.start, first.when.end) != (second.when.start, second.when.end):
            found[index] = replace(
                first,
                when=replace(second.when, basis=Basis.EXPLICIT),
                literal_start=first.when.start,
                literal_end=first.when.end,
                why=f"“{second.span.of(text)}” right after it says what is meant",
            )


def _date_countdowns(telling: Telling, found: list[DateExpression], readings: Sequence[Reading]) -> None:
    """ "103 days" until a known day run from the day they were spoken to that day."""
    for index, reading in enumerate(readings):
        target = anchoring.countdown_end(telling.folded, readings, index, telling.sentences)
        end = found[target].when.start if target is not None else None
        if target is None or end is None:
            continue
        days = anchoring.countdown_days(telling.folded, reading.span)
        start = intervals.add_days(end, -days)
        if start is not None:
            found[index] = replace(
                found[index],
                when=When(start, end, Precision.RANGE, Basis.RELATIVE),
                anchor_date=end,
                anchor=found[target].span,
                rule="countdown",
                why=f"{days} days until {end}: spoken on {start}",
            )
