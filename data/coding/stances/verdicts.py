"""Which stance a cue shows once negation, mood, conditions and what it asks to end are read."""

from dataclasses import dataclass

from data.coding.clauses import Clauses, Tense, find_negation, find_qualifiers, is_possible
from data.coding.clauses.lexicon import words_of as small_words
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import words_of
from data.model import Span, Stance

TURNED = {
    Stance.SUPPORTS: Stance.REJECTS,
    Stance.OPEN: Stance.SCEPTICAL,
    Stance.SCEPTICAL: Stance.OPEN,
    Stance.REJECTS: Stance.SUPPORTS,
}
_FAVOURABLE = {Stance.SUPPORTS, Stance.OPEN}
_WILLING_WORDS = 5
_ENDING_WORDS = 7
_EXPECTED = 80
_NAMING = frozenset(("of", "about", "without"))
_PLANS = words_of("cases", "plans")
_OWNERS = words_of("cases", "owners")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stance, the words that hedge it, and the steps that led to it."""

    stance: Stance
    hedge: str
    steps: tuple[str, ...]


def judge(
    clauses: Clauses, cue: Cue, hit: Hit, region: Span, *, first_person: bool, reported: bool = False
) -> Verdict | None:
    """The stance that the cue shows on the issue, or none where the words do not vouch for one.

    `reported`: in indirect speech "would" is a future told in the past.
    """
    if clauses.text[region.start : region.end].rstrip(" »”\"'").endswith("?"):
        return None
    stance, steps = _polarity(clauses, cue, hit, region)
    if (cue.phrase.name == "study" and cue.tense is Tense.PAST) or _is_only_named(clauses, cue):
        return None
    if stance is None or (cue.use is Use.INFINITIVE and len(steps) == 1 and not _is_willed(clauses, cue)):
        return None
    if stance is Stance.SUPPORTS and cue.use is Use.INFINITIVE and _is_only_willing(clauses, cue):
        stance, steps = Stance.OPEN, (*steps, "only willing, so open")
    qualifiers = find_qualifiers(clauses, cue.span, region)
    if qualifiers.supposed:
        return None
    told = cue.use in {Use.PARTICIPLE, Use.AUTHOR}
    if not told and clauses.marks.within("expected", max(region.start, cue.span.start - _EXPECTED), cue.span.start):
        return None
    if is_possible(clauses.tokens, cue.index):
        if stance is not Stance.SUPPORTS or (cue.phrase.form == "act" and not first_person):
            return None
        stance, steps = Stance.OPEN, (*steps, "only possible, so open")
    condition = qualifiers.condition if cue.phrase.form != "act" else None
    if (
        condition is not None
        and stance in _FAVOURABLE | {Stance.REJECTS}
        and not (qualifiers.weak and not (qualifiers.tight or _is_conditional(cue)))
    ):
        stance, steps = Stance.CONDITIONAL, (*steps, f"condition: {condition.of(clauses.text)}")
    elif cue.tense is Tense.CONDITIONAL and stance is Stance.SUPPORTS and not (qualifiers.weak or reported):
        stance, steps = Stance.OPEN, (*steps, "in the conditional, so open")
    return Verdict(stance, qualifiers.hedge, steps)


def _is_only_named(clauses: Clauses, cue: Cue) -> bool:
    """Whether a gerund only says of what something is ("the possibility of supporting")."""
    before = clauses.tokens.words[max(cue.index - 1, 0) : cue.index]
    return cue.use is Use.GERUND and not _NAMING.isdisjoint(before)


def _is_conditional(cue: Cue) -> bool:
    return cue.tense in {Tense.CONDITIONAL, Tense.FUTURE} or cue.use is Use.PREDICATE


def _polarity(clauses: Clauses, cue: Cue, hit: Hit, region: Span) -> tuple[Stance | None, tuple[str, ...]]:
    stance = cue.phrase.stance
    words = cue.span.of(clauses.text)
    steps: tuple[str, ...] = (f"“{words}” {stance}",) if stance else (f"“{words}”",)
    negation = find_negation(clauses, cue.span, region.start)
    if negation is not None:
        stance = cue.phrase.negated
        if cue.phrase.form == "act" and not cue.phrase.issue and not _refuses(clauses, cue):
            return None, steps
        steps = (*steps, f"negated by “{negation.of(clauses.text)}”: {stance}")
    if stance is not None and cue.phrase.name != "stop" and _asks_end(clauses, cue, hit):
        stance = TURNED.get(stance)
        steps = (*steps, f"of its end: {stance}")
    return stance, steps


def _refuses(clauses: Clauses, cue: Cue) -> bool:
    """Whether not doing is meant as a refusal: in the future, or in the first person."""
    return cue.tense is Tense.FUTURE or cue.use is Use.INFINITIVE


def _asks_end(clauses: Clauses, cue: Cue, hit: Hit) -> bool:
    """Whether what is asked, backed or refused is the end of the measure."""
    if hit.span.start < cue.span.end:
        return False
    for word in reversed(clauses.words(cue.span.end, hit.span.start)[-_ENDING_WORDS:]):
        if word in words_of("ending", "words"):
            return True
        if word not in words_of("ending", "between"):
            return False
    return False


def _is_willed(clauses: Clauses, cue: Cue) -> bool:
    """Whether an infinitive is somebody's will: after a verb of wanting or deciding, or as a purpose."""
    before = clauses.tokens.words[max(cue.index - _WILLING_WORDS, 0) : cue.index]
    if len(before) > 2 and before[-1] in {"to", "de"} and before[-2] in _PLANS and before[-3] in _OWNERS:
        return False
    if set(before) & small_words("mood", "willing"):
        return True
    return cue.phrase.form == "verb" and bool(set(before[-2:]) & {"para", "to", "not", "no", "a", "refused", "nego"})


def _is_only_willing(clauses: Clauses, cue: Cue) -> bool:
    return bool(set(clauses.tokens.words[max(cue.index - 3, 0) : cue.index]) & small_words("mood", "readiness"))
