"""Negation before a cue, and the words that hedge it or make it depend on something."""

from dataclasses import dataclass

from data.coding.clauses.clause import Clauses
from data.coding.clauses.lexicon import words_of
from data.model import Span

_REACH = 7
_REFUSAL_REACH = 40
_RAISING_REACH = 90
_TIGHT = 5
_BETWEEN = words_of("negation", "between")
_BETWEEN_NEGATION = _BETWEEN | words_of("mood", "readiness")
_WORDS = words_of("negation", "words")
_CONTRACTED = words_of("negation", "contracted")
_ADVERBS = ("ly", "mente")


def find_negation(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """The word that negates the cue, looked for from the cue leftwards to the floor."""
    tokens = clauses.tokens
    start = clauses.first_word(cue.start)
    for index in range(start - 1, max(start - _REACH - 1, -1), -1):
        if tokens.starts[index] < floor:
            break
        word = tokens.words[index]
        if word in _WORDS or (word == "t" and index and tokens.words[index - 1] in _CONTRACTED):
            if clauses.marks.over("not_negation", tokens.starts[index]):
                return None
            return Span(tokens.starts[index], tokens.ends[index])
        if word not in _BETWEEN_NEGATION and not word.endswith(_ADVERBS) and word != "t":
            break
    return _refusal(clauses, cue, floor) or _raised(clauses, cue, floor)


def _refusal(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """A refusing verb or "far from" right before the cue."""
    for found in reversed(clauses.marks.within("refusing", max(floor, cue.start - _REFUSAL_REACH), cue.start)):
        if all(word in _BETWEEN or word.endswith("ly") for word in clauses.words(found.end, cue.start)):
            return found
    return None


def _raised(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """A negated verb of opinion that negates what hangs on it ("does not believe the dam is viable")."""
    return next(iter(clauses.marks.within("raising", max(floor, cue.start - _RAISING_REACH), cue.start)), None)


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What bounds a cue: hedging words, a condition it hangs on, whether it stands inside an "if" itself.

    `weak`: the condition is a mere "if"; `tight`: it follows right in the cue's clause.
    """

    hedge: str = ""
    condition: Span | None = None
    weak: bool = False
    supposed: bool = False
    tight: bool = False


def find_qualifiers(clauses: Clauses, cue: Span, region: Span) -> Qualifiers:
    """Hedges and conditions of the cue within the region (its sentence, or what is said in it)."""
    text, marks = clauses.text, clauses.marks
    hedges = [
        span.of(text) for span in marks.within("hedges", region.start, region.end) if _is_near(clauses, cue, span)
    ]
    strong = marks.within("strong", region.start, region.end)
    condition = next((span for span in strong if span.start >= cue.end or "," in text[span.end : cue.start]), None)
    weak = marks.within("weak", region.start, region.end)
    supposed = any(
        span.end <= cue.start and "," not in text[span.end : cue.start] and clauses.cost(span.end, cue.start) <= 1
        for span in strong
    )
    applies, tight = False, False
    for span in weak:
        if span.start >= cue.end:
            applies = applies or clauses.cost(cue.end, span.start) <= 9
            tight = tight or clauses.cost(cue.end, span.start) <= _TIGHT
        elif "," not in text[span.end : cue.start]:
            supposed = True
        else:
            applies = True
    return Qualifiers(
        "; ".join(dict.fromkeys(hedges)),
        condition or (weak[0] if applies else None),
        condition is None and applies,
        supposed,
        tight,
    )


def _is_near(clauses: Clauses, cue: Span, hedge: Span) -> bool:
    if hedge.end <= cue.start:
        return cue.start - hedge.end <= 60 and clauses.cost(hedge.end, cue.start) <= 4
    return hedge.start - cue.end <= 60 and clauses.cost(cue.end, hedge.start) <= 4
