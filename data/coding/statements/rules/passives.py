"""Attributions of the passive: "proposed by X", "desde X se informó que"."""

from collections.abc import Sequence

from data.coding.statements.clause.inverted import find_subject_after
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.clause.subjects import find_subject_before
from data.coding.statements.content.announced import find_announced
from data.coding.statements.cues.verbs import Cue
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.places import Place, find_ceiling


def attribute_passive(sentence: Sentence, places: Sequence[Place], number: int) -> Attribution | None:
    """The attribution of a passive with an agent, or with "se" and the place spoken from."""
    cue = places[number].cue
    if sentence.word(cue.after - 1) in {"by", "por"}:
        return _by_agent(sentence, cue)
    return _from_within(sentence, cue, find_ceiling(sentence, places, number))


def _from_within(sentence: Sentence, cue: Cue, ceiling: int) -> Attribution | None:
    """ "Desde Palacio de Gobierno se confirmó que ...": the place speaks."""
    right = find_announced(sentence, cue, ceiling, inverted=False)
    at = sentence.first
    while at < cue.group and sentence.word(at) != "desde":
        at += 1
    if right is None or at + 1 >= cue.group:
        return None
    after = at + 1
    while after < cue.group and sentence.letters(after):
        after += 1
    place = Phrase(at + 1, after, "the place spoken from")
    return Attribution(
        sentence, ((right.first, right.after),), (cue.first, cue.after), place, "spoken from", cue.entry.lemma
    )


def _by_agent(sentence: Sentence, cue: Cue) -> Attribution | None:
    """ "the plan proposed by X": what was proposed stands before."""
    agent = find_subject_after(sentence, cue.after, sentence.after)
    what = find_subject_before(sentence, cue.group, sentence.first)
    if agent is None or what is None or what.after - what.first < 2:
        return None
    return Attribution(
        sentence,
        ((what.first, what.after),),
        (cue.first, cue.after),
        agent,
        "agent of a passive",
        cue.entry.lemma,
    )
