"""What a text betrays of the day it was published: bounds with their reasons.

Something told as past was published on that day or later, something told as future on that day or earlier.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from data.coding.compilation import compiled_once
from data.coding.dates import Reading
from data.coding.dates.mentions import CalendarMention
from data.coding.dates.tense import find_tense
from data.coding.text import Matcher
from data.model import Basis, Codebook, DateExpression, Precision, Span, Title, Zone

_OUTCOME = re.compile(
    r"\b(?:victor\w+|won|winning|triumph|elected|electo|electa|resultados?|results|triunf\w+|gano|ganador|winner|tras|after"
    r"|luego de|since|desde)\b"
)
_HEDGE = re.compile(
    r"\b(?:probable|possible|likely|posible|eventual|hypothetical|hipotetic[oa]|would|could|might|podria|seria|if|si"
    r"|de ser|in case)\b"
)
_AHEAD = re.compile(
    r"\b(?:favou?rite|favorit[oa]|polls?|encuestas?|ahead of|before|antes de|until|hasta|as soon as|en cuanto"
    r"|una vez que|upcoming|proxim[oa]|will|asuma|asumira|de cara a|rumbo a)\b"
)
_PAST_FUTURE = re.compile(r"\b(?:was|were|had|would|could|might|iba|iban|habia|habian|\w+rian?)\b")
"""Signs of a future seen from the past, which may be over by now."""

_FORMER = re.compile(r"\b(?:then|former|entonces|ex)[ -]$")
_ABOUT = 40
_FINE = (Precision.DAY, Precision.MONTH)
_IN = (" in ", " en ", " since ", " desde ")
_NEARBY = 30
_TERM = re.compile(r"\b(?:due|ending|ended|maturing|expiring|fiscal|for|through|to|before|vence|hasta|para|al)\s+$")
"""In front of a date that bounds a term, which may end after the publication or long before."""

_OUTSIDE = (Zone.RELATED, Zone.FOOTER)


@dataclass(frozen=True, slots=True)
class Clue:
    """Published not before `first`, not after `last`; the stronger clue outweighs the weaker."""

    first: date | None
    last: date | None
    why: str
    strength: int = 1


def find_date_clues(
    text: str, folded: str, readings: Sequence[Reading], dated: Sequence[DateExpression], sentences: Sequence[Span]
) -> Iterator[Clue]:
    """Bounds from dates that need no publication: past ones from below, future ones from above."""
    for reading, expression in zip(readings, dated, strict=True):
        when = expression.when
        if (
            reading.zone in _OUTSIDE
            or when.start is None
            or when.end is None
            or reading.rule in ("calendar", "countdown")
        ):
            continue
        if expression.rule == "countdown" or when.basis in (Basis.CALENDAR, Basis.RELATIVE):
            continue
        words = f"“{' '.join(expression.span.of(text).split())}”"
        tense = _tense_nearby(text, folded, reading, sentences)
        if tense < 0 and (when.precision in _FINE or _is_year_of_event(folded, expression)):
            yield Clue(when.start, None, f"{words} is told as past: not before {when.start}")
        elif (
            tense > 0
            and when.precision is not Precision.YEAR
            and not _PAST_FUTURE.search(_around(folded, reading.span))
        ):
            yield Clue(None, when.end, f"{words} is still to come: not after {when.end}")


def _tense_nearby(text: str, folded: str, reading: Reading, sentences: Sequence[Span]) -> int:
    """The tense by a verb right beside the date; none where it is the end of a term ("bonds due in 2030")."""
    if reading.sentence >= len(sentences) or _TERM.search(folded, max(reading.span.start - 16, 0), reading.span.start):
        return 0
    return find_tense(text, folded, sentences[reading.sentence], reading.span, within=_NEARBY)


def _is_year_of_event(folded: str, expression: DateExpression) -> bool:
    """A year in which something happened, not one that names a model, a season or a bond."""
    start = expression.span.start
    return expression.when.precision is Precision.YEAR and folded.endswith(_IN, max(start - 7, 0), start)


def _around(folded: str, span: Span) -> str:
    return folded[max(span.start - _ABOUT, 0) : span.end + _ABOUT]


def find_calendar_clues(
    text: str, folded: str, mentions: Sequence[CalendarMention], sentences: Sequence[Span]
) -> Iterator[Clue]:
    """Bounds from happenings of the codebook's calendar told as done or as still to come."""
    starts = [sentence.start for sentence in sentences]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        sentence = sentences[index] if index >= 0 and sentences[index].covers(mention.span) else mention.span
        happening, words = mention.happening, mention.span.of(text)
        side = _told_side(text, folded, sentence, mention.span)
        if side < 0:
            why = f"{happening.label} ({happening.start}) is told as past (“{words}”): not before it"
            yield Clue(happening.start, None, why, 2)
        elif side > 0:
            last = happening.end or happening.start
            yield Clue(None, last, f"{happening.label} ({last}) is still to come (“{words}”): not after it", 2)


def _told_side(text: str, folded: str, sentence: Span, span: Span) -> int:
    """-1 where an outcome is told ("victory in the runoff"), 1 where it lies ahead, 0 where neither shows."""
    first = max(sentence.start, span.start - _ABOUT)
    outcome = _OUTCOME.search(folded, first, span.end)
    if outcome is not None:
        hedged = _HEDGE.search(folded, max(sentence.start, outcome.start() - _ABOUT), outcome.start())
        return 0 if hedged else -1
    if _AHEAD.search(folded, first, span.end) or find_tense(text, folded, sentence, span) > 0:
        return 1
    return 0


@compiled_once
def _title_matcher(codebook: Codebook) -> Matcher[tuple[str, Title]]:
    """Titles held only for a time, with the name of their holder."""
    return Matcher(
        (phrase, (actor.name, title))
        for actor in codebook.actors
        for title in actor.titles
        if title.start is not None and title.end is not None
        for phrase in title.phrases.all
    )


def find_title_clues(text: str, folded: str, codebook: Codebook) -> Iterator[Clue]:
    """Bounds from titles held only for a time: "president-elect"."""
    seen: set[tuple[str, str]] = set()
    for match in _title_matcher(codebook).find(text):
        name, title = match.payload
        if (name, title.label) in seen or _FORMER.search(folded, max(match.span.start - 12, 0), match.span.start):
            continue
        seen.add((name, title.label))
        yield _title_clue(match.span.of(text), name, title)


def _title_clue(words: str, name: str, title: Title) -> Clue:
    why = f"calls {name} “{words}”, a title held from {title.start} to {title.end}"
    return Clue(title.start, title.end, why, strength=0)
