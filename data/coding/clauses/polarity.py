"""Negation before a cue, and the words that hedge it or make it depend on something."""

from dataclasses import dataclass

from data.coding.clauses.breaks import Clauses
from data.coding.clauses.lexicon import matcher_of, words_of
from data.model import Span

_REACH = 7
_RAISING_REACH = 90


def find_negation(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """The word that negates the cue, looked for from the cue leftwards to the floor."""
    tokens = clauses.tokens
    start = clauses.first_word(cue.start)
    between = words_of("negation", "between")
    for index in range(start - 1, max(start - _REACH - 1, -1), -1):
        if tokens.starts[index] < floor:
            break
        word = tokens.words[index]
        if word in words_of("negation", "words") or (
            word == "t" and index and tokens.words[index - 1] in words_of("negation", "contracted")
        ):
            found = Span(tokens.starts[index], tokens.ends[index])
            return None if _is_no_negation(clauses, found, cue) else found
        if word not in between and not word.endswith(("ly", "mente")) and word != "t":
            break
    return _refusal(clauses, cue, floor) or _raised(clauses, cue, floor)


def _is_no_negation(clauses: Clauses, negation: Span, cue: Span) -> bool:
    """Whether the word only looks like a negation ("not only", "no doubt")."""
    window = Span(max(negation.start - 12, 0), min(negation.end + 24, len(clauses.text)))
    return any(
        match.span.start + window.start <= negation.start < match.span.end + window.start
        for match in matcher_of("negation", "not_negation").find(window.of(clauses.text))
    )


def _refusal(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """A refusing verb or "far from" right before the cue."""
    window_start = max(floor, cue.start - 40)
    if window_start >= cue.start:
        return None
    between = words_of("negation", "between")
    for match in reversed(matcher_of("negation", "refusing").find(clauses.text[window_start : cue.start])):
        found = Span(match.span.start + window_start, match.span.end + window_start)
        if all(word in between or word.endswith("ly") for word in clauses.words(found.end, cue.start)):
            return found
    return None


def _raised(clauses: Clauses, cue: Span, floor: int) -> Span | None:
    """A negated verb of opinion that negates what hangs on it ("does not believe the dam is viable")."""
    window_start = max(floor, cue.start - _RAISING_REACH)
    if window_start >= cue.start:
        return None
    for match in matcher_of("negation", "raising").find(clauses.text[window_start : cue.start]):
        return Span(match.span.start + window_start, match.span.end + window_start)
    return None


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What bounds a cue: hedging words, a condition it hangs on, whether it stands inside an "if" itself."""

    hedge: str = ""
    condition: Span | None = None
    weak: bool = False
    supposed: bool = False


def find_qualifiers(clauses: Clauses, cue: Span, region: Span) -> Qualifiers:
    """Hedges and conditions of the cue within the region (its sentence, or what is said in it)."""
    text = region.of(clauses.text)
    hedges = [match.span.of(text) for match in matcher_of("hedges", "phrases").find(text)
              if _is_near(clauses, cue, match.span, region.start)]
    strong = _shifted(matcher_of("conditions", "strong").find(text), region.start)
    condition = next((span for span in strong if span.start >= cue.end or "," in clauses.text[span.end : cue.start]), None)
    weak = _shifted(matcher_of("conditions", "weak").find(text), region.start)
    supposed, applies = False, False
    for span in weak:
        if span.start >= cue.end:
            applies = applies or clauses.cost(cue.end, span.start) <= 9
        elif "," not in clauses.text[span.end : cue.start]:
            supposed = True
        else:
            applies = True
    return Qualifiers("; ".join(dict.fromkeys(hedges)), condition or (weak[0] if applies and weak else None),
                      condition is None and applies, supposed)


def _shifted(matches: list, start: int) -> list[Span]:  # type: ignore[type-arg]
    return [Span(match.span.start + start, match.span.end + start) for match in matches]


def _is_near(clauses: Clauses, cue: Span, hedge: Span, start: int) -> bool:
    first, last = hedge.start + start, hedge.end + start
    if last <= cue.start:
        return cue.start - last <= 60 and clauses.cost(last, cue.start) <= 4
    return first - cue.end <= 60 and clauses.cost(cue.end, first) <= 4
