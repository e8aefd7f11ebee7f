"""Which stance a cue shows once negation, mood, conditions and what it asks to end are read."""

from dataclasses import dataclass

from data.coding.clauses import Clauses, Mood, Tense, find_mood, find_negation, find_qualifiers
from data.coding.clauses.lexicon import words_of as small_words
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import words_of
from data.model import Span, Stance

_ENDED = {Stance.SUPPORTS: Stance.REJECTS, Stance.REJECTS: Stance.SUPPORTS, Stance.OPEN: Stance.SCEPTICAL}
_FAVOURABLE = {Stance.SUPPORTS, Stance.OPEN}
_WILLING_WORDS = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stance, the words that hedge it, and the steps that led to it."""

    stance: Stance
    hedge: str
    steps: tuple[str, ...]


def judge(clauses: Clauses, cue: Cue, hit: Hit, region: Span, *, first_person: bool) -> Verdict | None:
    """The stance that the cue shows on the issue, or none where the words do not vouch for one."""
    if clauses.text[region.start : region.end].rstrip(" »”\"'").endswith("?"):
        return None
    stance, steps = _polarity(clauses, cue, hit, region)
    if stance is None or (cue.use is Use.INFINITIVE and not _is_willed(clauses, cue)):
        return None
    qualifiers = find_qualifiers(clauses, cue.span, region)
    if qualifiers.supposed:
        return None
    mood = find_mood(clauses.tokens, cue.index, region.start)
    if mood is Mood.EXPECTED:
        return None
    if mood is Mood.POSSIBLE:
        if stance is not Stance.SUPPORTS or (cue.phrase.form == "act" and not first_person):
            return None
        stance, steps = Stance.OPEN, (*steps, "only possible, so open")
    condition = qualifiers.condition
    if condition is not None and stance in _FAVOURABLE | {Stance.REJECTS} and not (qualifiers.weak and not _is_conditional(cue)):
        stance, steps = Stance.CONDITIONAL, (*steps, f"condition: {condition.of(clauses.text)}")
    elif cue.tense is Tense.CONDITIONAL and stance is Stance.SUPPORTS and not qualifiers.weak:
        stance, steps = Stance.OPEN, (*steps, "in the conditional, so open")
    return Verdict(stance, qualifiers.hedge, steps)


def _is_conditional(cue: Cue) -> bool:
    return cue.tense in {Tense.CONDITIONAL, Tense.FUTURE} or cue.use is Use.PREDICATE


def _polarity(clauses: Clauses, cue: Cue, hit: Hit, region: Span) -> tuple[Stance | None, tuple[str, ...]]:
    stance = cue.phrase.stance
    words = cue.span.of(clauses.text)
    steps: tuple[str, ...] = (f"“{words}” {stance}",) if stance else (f"“{words}”",)
    negation = find_negation(clauses, cue.span, region.start)
    if negation is not None:
        stance = cue.phrase.negated
        if cue.phrase.form == "act" and not _refuses(clauses, cue):
            return None, steps
        steps = (*steps, f"negated by “{negation.of(clauses.text)}”: {stance}")
    if stance is not None and cue.phrase.name != "stop" and _asks_end(clauses, cue, hit):
        stance = _ENDED.get(stance)
        steps = (*steps, f"of its end: {stance}")
    return stance, steps


def _refuses(clauses: Clauses, cue: Cue) -> bool:
    """Whether not doing is meant as a refusal: in the future, or in the first person."""
    return cue.tense is Tense.FUTURE or cue.use is Use.INFINITIVE


def _asks_end(clauses: Clauses, cue: Cue, hit: Hit) -> bool:
    """Whether what is asked, backed or refused is the end of the measure."""
    if hit.span.start < cue.span.end:
        return False
    return any(word in words_of("ending") for word in clauses.words(cue.span.end, hit.span.start)[-7:])


def _is_willed(clauses: Clauses, cue: Cue) -> bool:
    """Whether an infinitive is somebody's will: after a verb of wanting or deciding, for a cue of opinion also of purpose."""
    before = clauses.tokens.words[max(cue.index - _WILLING_WORDS, 0) : cue.index]
    if set(before) & small_words("mood", "willing"):
        return True
    return cue.phrase.form == "verb" and bool(set(before[-2:]) & {"para", "to", "not", "no", "a", "refused", "nego"})
