"""What a text betrays of the day it was published: bounds with their reasons.

Something told as past was published on that day or later, something told as future on that day or earlier.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from data.coding.dates import Reading
from data.coding.dates.mentions import CalendarMention
from data.coding.dates.tense import find_tense
from data.coding.text import Matcher
from data.model import Basis, Codebook, DateExpression, Precision, Span, Title, Zone

_OUTCOME = re.compile(
    r"\b(?:victor\w+|won|winning|triumph|elected|electo|electa|resultados?|results|triunf\w+|gan[oó]|ganador|winner|congratulat\w+"
    r"|felicit\w+|tras|after|luego de|since|desde)\b"
)
_AHEAD = re.compile(
    r"\b(?:probable|possible|likely|posible|eventual|hypothetical|would|could|might|podria|seria|if|si|favorite|favourite|favorit[oa]"
    r"|polls?|encuestas?|candidat\w+|ahead of|before|antes de|until|hasta|as soon as|en cuanto|una vez que|upcoming|proxim[oa]"
    r"|will|va a|cuando asuma|next|face)\b"
)
_FORMER = re.compile(r"\b(?:then|former|entonces|ex)[ -]$")
_ABOUT = 70
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
        if reading.zone in _OUTSIDE or when.start is None or when.end is None or reading.rule in ("calendar", "countdown"):
            continue
        if expression.rule == "countdown" or when.basis in (Basis.CALENDAR, Basis.RELATIVE):
            continue
        words = f"“{' '.join(expression.span.of(text).split())}”"
        if reading.tense < 0 and when.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
            yield Clue(when.start, None, f"{words} is told as past: not before {when.start}")
        elif reading.tense > 0:
            yield Clue(None, when.end, f"{words} is still to come: not after {when.end}")


def find_calendar_clues(
    text: str, folded: str, mentions: Sequence[CalendarMention], sentences: Sequence[Span]
) -> Iterator[Clue]:
    """Bounds from happenings of the codebook's calendar told as done or as still to come."""
    for mention in mentions:
        sentence = next((one for one in sentences if one.covers(mention.span)), mention.span)
        around = Span(max(sentence.start, mention.span.start - _ABOUT), min(sentence.end, mention.span.end + _ABOUT))
        words = around.of(folded)
        tense = find_tense(text, folded, sentence, mention.span)
        happening = mention.happening
        if _AHEAD.search(words) or (tense > 0 and not _OUTCOME.search(words)):
            last = happening.end or happening.start
            yield Clue(None, last, f"{happening.label} ({last}) is still to come (“{mention.span.of(text)}”): not after it")
        elif _OUTCOME.search(words):
            yield Clue(
                happening.start, None, f"{happening.label} ({happening.start}) is told as past (“{mention.span.of(text)}”): not before it"
            )


def find_title_clues(text: str, folded: str, codebook: Codebook) -> Iterator[Clue]:
    """Bounds from titles held only for a time: "president-elect"."""
    titles = [
        (phrase, (actor.name, title))
        for actor in codebook.actors
        for title in actor.titles
        if title.start is not None and title.end is not None
        for phrase in title.phrases.all
    ]
    seen: set[tuple[str, str]] = set()
    for match in Matcher(titles).find(text):
        name, title = match.payload
        if (name, title.label) in seen or _FORMER.search(folded, max(match.span.start - 12, 0), match.span.start):
            continue
        seen.add((name, title.label))
        yield _title_clue(match.span.of(text), name, title)


def _title_clue(words: str, name: str, title: Title) -> Clue:
    why = f"calls {name} “{words}”, a title held from {title.start} to {title.end}"
    return Clue(title.start, title.end, why, strength=0)
