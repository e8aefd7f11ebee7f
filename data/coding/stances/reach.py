"""How cues and words for issues stand to one another: before, coordinated, in step, so far apart."""

from collections.abc import Sequence

from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.model import Span, Stance

_BACK = grammar_of("grammar", "leading_back")
_RELATIVE_WORDS = 6
_CARRIED_OUT = frozenset((Stance.SUPPORTS, Stance.OPEN))
_JOINING = grammar_of("grammar", "conjunctions")
_COORDINATED = 12


def leads_back(words: Sequence[str]) -> bool:
    """Whether a relative, "as" or an object pronoun before the verb makes what stands on its left its object."""
    after = words[-_RELATIVE_WORDS:]
    return any(
        word in _BACK and not set(after[max(at - 1, 0) :]) & _JOINING  # "y que" opens what else is said
        for at, word in enumerate(after)
    )


def near_subjects(hits: Sequence[Hit], cue: Cue) -> Sequence[Hit]:
    """Of the hits before a passive or a predicate the nearest and those coordinated with it; and all after it."""
    before = [hit for hit in hits if hit.span.end <= cue.span.start]
    nearest = max((hit.span.start for hit in before), default=0)
    coordinated = [hit for hit in before if hit.span.end >= nearest - _COORDINATED]
    if cue.use is Use.PARTICIPLE:
        return coordinated[-1:]
    return [*coordinated, *(hit for hit in hits if hit.span.end > cue.span.start)]


def is_in_step(infinitive: Cue, cue: Cue) -> bool:
    """Whether an infinitive only carries the cue on ("agreed to build", "doubts the chance to open")."""
    if infinitive.use is not Use.INFINITIVE:
        return False
    return infinitive.phrase.form == "act" or infinitive.phrase.stance in {cue.phrase.stance, *_CARRIED_OUT}


def distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
