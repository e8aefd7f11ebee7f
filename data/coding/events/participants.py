"""Who takes part in an event, and where it takes place."""

from bisect import bisect_left
from collections.abc import Sequence

from data.coding.clauses import Clauses, Name, Names, Tense
from data.coding.compilation import compiled_once
from data.coding.events.lexicon import words_of
from data.coding.events.triggers import Trigger
from data.coding.text import Match, Matcher
from data.model import Codebook, Place, Span

_BETWEEN = {"between", "entre"}
_AGENT = {"by", "por"}
_METONYM_WORDS = 5
_NEAR = 30


def find_participants(
    clauses: Clauses, names: Names, trigger: Trigger, evidence: Span, sentence: Span
) -> tuple[str, ...]:
    """Actors named in the passage; where none is, the subject of the sentence."""
    found = [
        actor_id
        for name in names.within(evidence.start, evidence.end)
        if _takes_part(clauses, names, name, trigger, evidence)
        for actor_id in (names.joined(name, sentence) if name.metonym else name.actor_ids)
    ]
    antecedent = _find_antecedent(clauses, names, evidence, sentence)
    if antecedent is not None:
        found = [*names.joined(antecedent, sentence), *found]
    if trigger.verb and not trigger.finite and trigger.tense in {Tense.INFINITIVE, Tense.GERUND}:
        after = names.within(trigger.span.end, sentence.end)
        subject = [
            name
            for name in (*names.within(sentence.start, trigger.span.start), *after)
            if name.free and not name.metonym
        ]
        found = [*names.joined(subject[0], sentence), *found] if subject else found
    if not found:
        before = [n for n in names.within(sentence.start, trigger.span.start) if n.free and not n.metonym]
        joined = (
            set(clauses.words(evidence.start - 4, evidence.start)) & {"and", "y", "e"} if evidence.start > 4 else set()
        )
        found = list(names.joined(before[0 if joined else -1], sentence)) if before else []
    return tuple(dict.fromkeys(found))


def _find_antecedent(clauses: Clauses, names: Names, evidence: Span, sentence: Span) -> Name | None:
    """The name right before a relative clause that tells the event ("Vidal, who won ...")."""
    before = names.within(max(sentence.start, evidence.start - 60), evidence.start)
    if not before:
        return None
    words = clauses.words(before[-1].span.end, evidence.start)
    opened = clauses.words(evidence.start, evidence.end)[:1]
    gap = [word for word in [*words, *opened] if word != ","]
    return before[-1] if gap[:1] and gap[0] in {"who", "quien", "quienes", "que", "which"} and len(words) <= 2 else None


def _takes_part(clauses: Clauses, names: Names, name: Name, trigger: Trigger, evidence: Span) -> bool:
    """A metonym, or "both countries", only where it acts: before the verb, "between", "by", or as possessor."""
    if not name.metonym and not name.pair:
        return True
    if name.preposition in _BETWEEN:
        return not set(clauses.words(max(name.span.start - 30, 0), name.span.start)) & words_of("place", "between")
    if name.preposition in _AGENT:
        return 0 <= name.span.start - trigger.span.end <= _NEAR
    if name.possessive:
        return len(clauses.words(name.span.end, trigger.span.start)) <= 3 and name.span.end <= trigger.span.start
    if name.preposition or name.span.start > trigger.span.start:
        return (
            name.preposition in {"of", "de", "del", "con", "with"}
            and not trigger.verb
            and (0 <= name.span.start - trigger.span.end <= 30 and clauses.cost(trigger.span.end, name.span.start) == 0)
        )
    return len(clauses.words(name.span.end, trigger.span.start)) <= _METONYM_WORDS


@compiled_once
def _places(codebook: Codebook) -> Matcher[Place]:
    return Matcher((alias, place) for place in codebook.places for alias in dict.fromkeys((place.name, *place.aliases)))


def find_places(clauses: Clauses, codebook: Codebook) -> list[Match[Place]]:
    """The places of the codebook in the text, in order."""
    return _places(codebook).find(clauses.text)


def find_place(clauses: Clauses, places: Sequence[Match[Place]], trigger: Trigger, evidence: Span) -> Place | None:
    """The place after a preposition nearest to the trigger in the passage; None where there is none."""
    first = bisect_left(places, evidence.start, key=lambda place: place.span.start)
    last = bisect_left(places, evidence.end, key=lambda place: place.span.start)
    inside = [place for place in places[first:last] if evidence.covers(place.span)]
    near = [place for place in inside if _is_place(clauses, place.span, trigger)]
    if not near:
        return None
    return min(near, key=lambda place: (abs(place.span.start - trigger.span.end), place.span)).payload


def _is_place(clauses: Clauses, span: Span, trigger: Trigger) -> bool:
    index = clauses.first_word(span.start)
    before = clauses.tokens.words[max(index - 2, 0) : index]
    return bool(set(before) & words_of("place", "prepositions")) or (
        trigger.verb and 0 <= span.start - trigger.span.end <= 2
    )
