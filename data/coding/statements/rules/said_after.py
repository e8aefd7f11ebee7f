"""Attributions whose words follow the cue: "X said that ..."."""

from collections.abc import Sequence

from data.coding.statements.clause.inverted import find_subject_after
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.cues.verbs import Cue
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.places import Place
from data.model import Language


def attribute_after(
    sentence: Sentence,
    place: Place,
    right: Content,
    places: Sequence[Place],
    number: int,
    found: Sequence[Attribution],
) -> Attribution | None:
    """The attribution of the words to the right of a cue; None where nobody can be their speaker."""
    cue, subject = place.cue, place.subject
    same = subject is None and (place.coordinated or cue.dependent) and bool(found)
    if subject is None and not same:
        subject = _after_verb(sentence, place, right)
    if subject is None and not same and (cue.dependent or _joined_to_verb(sentence, cue)):
        subject = _main_subject(sentence, places, number)
    elided = subject is None and not same
    if elided and (sentence.speech.lang == Language.EN or (right.opening == Opening.NOUN and not cue.entry.tail)):
        return None
    if subject is not None and not _can_speak(sentence, cue, subject, right):
        return None
    rule = f"{'continued' if same else 'elided' if elided else 'subject'}, {right.opening}"
    parts = ((right.first, right.after),)
    return Attribution(sentence, parts, (cue.first, cue.after), subject, rule, cue.entry.lemma, same_speaker=same)


def _can_speak(sentence: Sentence, cue: Cue, subject: Phrase, right: Content) -> bool:
    """Whether a subject says something: no figures, no "everything", no "que" that may be the object."""
    if _is_evidence(sentence, cue, subject) or sentence.word(subject.first) in sentence.grammar.impersonal:
        return False
    restrictive = sentence.word(subject.first) == "que" and sentence.word(subject.first - 1) != ","
    return not restrictive or right.opening in {Opening.THAT, Opening.COLON}


def _is_evidence(sentence: Sentence, cue: Cue, subject: Phrase) -> bool:
    """Whether a subject such as "the figures" shows something rather than says it."""
    if not cue.has("e") or subject.antecedent is not None:
        return False
    grammar = sentence.grammar
    speakers = grammar.people_pronouns | grammar.pronouns | grammar.titles | grammar.generic | sentence.speech.carriers
    return not any(
        (sentence.capital(at) and at > sentence.first) or sentence.named(at) or sentence.word(at) in speakers
        for at in range(subject.first, _head_end(sentence, subject))
    )


def _head_end(sentence: Sentence, phrase: Phrase) -> int:
    """Where a phrase's head ends and what is "of" it begins."""
    for at in range(phrase.first + 1, phrase.after):
        if sentence.word(at) in sentence.grammar.prepositions:
            return at
    return phrase.after


def _joined_to_verb(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue shares its subject with a verb that is no cue ("visited Lima and announced")."""
    return cue.group > sentence.first and sentence.word(cue.group - 1) in sentence.grammar.conjunctions


def _after_verb(sentence: Sentence, place: Place, right: Content) -> Phrase | None:
    """Spanish subjects may stand between the verb and what is said."""
    if sentence.speech.lang != Language.ES or right.opening in {Opening.NOUN, Opening.INFINITIVE}:
        return None
    stop = right.first - 1 if right.opening != Opening.QUOTE else right.first
    return find_subject_after(sentence, place.cue.after, stop)


def _main_subject(sentence: Sentence, places: Sequence[Place], number: int) -> Phrase | None:
    """The subject of the clause a participle or infinitive hangs on."""
    for later in places[number + 1 :] if places[number].cue.dependent else ():
        if later.subject is not None:
            return later.subject
    at = sentence.first
    grammar = sentence.grammar
    at += sentence.word(at) in grammar.conjunctions
    if sentence.word(at) in grammar.opening | grammar.prepositions:
        commas = [position for position in range(at, sentence.after) if sentence.word(position) == ","]
        at = commas[0] + 1 if commas else at
    ceiling = places[number].cue.group
    while at < ceiling and sentence.word(at) in grammar.conjunctions:
        at += 1
    return find_subject_after(sentence, at, ceiling if ceiling > at else sentence.after)
