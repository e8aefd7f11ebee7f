"""Cue by cue, who says what within one sentence: rules over words, each with its name."""

from collections.abc import Sequence

from data.coding.statements.clause.fillers import skip_fillers, skip_setting
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.content.search import find_said_after, find_said_before, is_adverbial
from data.coding.statements.cues.search import find_cues
from data.coding.statements.cues.verbs import Cue
from data.coding.statements.rules.asides import attribute_as_said
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.passives import attribute_passive
from data.coding.statements.rules.places import Place, closes_sentence, find_ceiling, find_places, is_inverted
from data.coding.statements.rules.said_after import attribute_after
from data.coding.statements.rules.said_before import attribute_before
from data.model import Language

_LEFT_LEAST = 3
_PARENTHETICAL = {
    Language.EN: frozenset({"as"}),
    Language.ES: frozenset({"segun", "como", "conforme"}),
}


def attribute(sentence: Sentence) -> list[Attribution]:
    """Attributions by verb of a sentence, in the order of their cues."""
    places = find_places(sentence, find_cues(sentence))
    found: list[Attribution] = []
    for number in range(len(places)):
        attribution = _attribute_one(sentence, places, number, found)
        if attribution is not None and not _repeats(sentence, places, number, found):
            found.append(attribution)
    return found


def _repeats(sentence: Sentence, places: Sequence[Place], number: int, found: Sequence[Attribution]) -> bool:
    """Whether an infinitive is itself what the cue before it says ("declined to say", "negó haber dicho que")."""
    cue = places[number].cue
    if not found or sentence.word(cue.group) not in {"to", "haber"}:
        return False
    return bool(found[-1].parts) and found[-1].parts[-1][0] == cue.group


def _attribute_one(
    sentence: Sentence, places: Sequence[Place], number: int, found: Sequence[Attribution]
) -> Attribution | None:
    place = places[number]
    cue = place.cue
    if cue.dependent and sentence.word(cue.group - 1) == ":":
        return None
    if cue.passive:
        return attribute_passive(sentence, places, number)
    ceiling = find_ceiling(sentence, places, number)
    whole = not sentence.quotes and closes_sentence(sentence, cue)
    floor = places[number - 1].cue.after if number and found and not whole else sentence.first
    if place.start > sentence.first and sentence.word(place.start - 1) in _PARENTHETICAL[sentence.speech.lang]:
        return attribute_as_said(sentence, place, ceiling, found[-1].parts[0][0] if found else sentence.first)
    inverted = place.subject is None and not cue.dependent and is_inverted(sentence, cue, floor)
    right = find_said_after(sentence, cue, ceiling, inverted=inverted)
    following = sentence.word(skip_setting(sentence, cue.after, ceiling))
    aside = inverted or following in {",", ""}
    least = 1 if following == "," and right is None else _LEFT_LEAST
    left = None if cue.dependent else find_said_before(sentence, place.start, floor, least=least)
    chosen = _choose(sentence, cue, right, left, aside=aside)
    if chosen is None:
        return _announce(sentence, place)
    if chosen is right:
        return attribute_after(sentence, place, chosen, places, number, found)
    return attribute_before(
        sentence, place, chosen, min((ceiling, *(later.cue.group for later in places[number + 1 :])))
    )


def _announce(sentence: Sentence, place: Place) -> Attribution | None:
    """ "He said:" at the end of a sentence: what is said follows in the next."""
    cue = place.cue
    if place.subject is None or not cue.has("q") or sentence.word(sentence.after - 1) != ":":
        return None
    if any(
        sentence.letters(at) and sentence.word(at) in sentence.grammar.finite for at in range(cue.after, sentence.after)
    ):
        return None
    return Attribution(
        sentence, (), (cue.first, cue.after), place.subject, "announced, next paragraph", cue.entry.lemma
    )


def _choose(
    sentence: Sentence, cue: Cue, right: Content | None, left: Content | None, *, aside: bool
) -> Content | None:
    """The side that holds what is said."""
    if left is None or (is_adverbial(sentence, left) and (right is not None or not aside)):
        return right
    if right is None:
        return left
    if left.opening == Opening.QUOTE:
        at_once = right.first <= skip_fillers(sentence, cue.after, sentence.after) + 1
        return right if right.opening == Opening.THAT and at_once else left
    if right.opening in {Opening.NOUN, Opening.INFINITIVE}:
        return left if left.after - left.first > 8 else right
    return right
