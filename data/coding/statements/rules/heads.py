"""Lines that start with a speaker and a colon, and headlines that start with a quotation."""

from data.coding.statements.clause.inverted import find_subject_after
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.rules.attributed import Attribution
from data.model import Zone

ANSWER, TURN = "answer in an interview", "turn in a transcript"
"""Rules of words that a page gives whole, without marks."""

_LONGEST_HEAD = 8
_HEADS = frozenset((Zone.HEADLINE, Zone.RELATED))
_ANSWERS = frozenset(("r", "a", "respuesta", "answer"))
"""What marks the answer in an interview: "R: ...", "A: ..."."""


def attribute_head(sentence: Sentence, *, named: bool) -> Attribution | None:
    """ "Soto: ...", "«...»: X ..."; `named` tells that the line starts with an actor's name."""
    colon = _find_colon(sentence)
    if colon is None:
        return None
    if colon == sentence.first + 1 and sentence.word(sentence.first) in _ANSWERS and sentence.zone not in _HEADS:
        said = ((colon + 1, sentence.after),)
        return Attribution(sentence, said, (sentence.first, colon), None, ANSWER, ":")
    if sentence.quote_before(colon) is not None:
        return _quote_head(sentence, colon)
    first = _first_word(sentence)
    quote = sentence.any_quote_at(colon + 1)
    turn = _is_turn(sentence, first)
    if colon >= sentence.after - 2:
        return None
    says = named or turn or (quote is not None and quote.first == colon + 1)
    if not says or not 0 < colon - first <= _LONGEST_HEAD or not sentence.capital(first):
        return None
    verbs = sentence.speech.cues.keys() | sentence.grammar.finite
    if any(sentence.word(at) in verbs for at in range(first, colon)):
        return None
    head = Phrase(first, colon, "before a colon")
    return Attribution(
        sentence, ((colon + 1, sentence.after),), (colon, colon + 1), head, TURN if turn else "name and colon", ":"
    )


def attribute_after_colon(sentence: Sentence) -> Attribution | None:
    """A quotation announced by a colon without a verb of speech: "Rey fue más lejos: “...”", "Sonríe: “...”"."""
    for at in sentence.positions_of({":"}) if ":" in sentence.present else ():
        quote = sentence.any_quote_at(at + 1)
        if quote is not None and quote.first == at + 1 and quote.after >= sentence.after - 1 and quote.words > 2:
            subject = find_subject_after(sentence, _first_word(sentence), at)
            speaker = subject if subject is not None and _is_somebody(sentence, subject) else None
            said = ((quote.first, quote.after),)
            return Attribution(sentence, said, (at, at + 1), speaker, "quotation after a colon", ":")
    return None


def _is_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names a person or body: a title, a known name, a capital that does not open the sentence."""
    return any(
        sentence.word(at) in sentence.grammar.titles
        or sentence.named(at)
        or (sentence.capital(at) and at > sentence.first)
        for at in range(phrase.first, phrase.after)
    )


def _find_colon(sentence: Sentence) -> int | None:
    """The first colon outside quotations, with something before and after it."""
    for at in range(sentence.first + 1, min(sentence.after - 1, sentence.first + 3 * _LONGEST_HEAD)):
        if sentence.word(at) == ":" and not sentence.any_quote_at(at) and not sentence.in_address(at):
            return at
    return None


def _first_word(sentence: Sentence) -> int:
    first = sentence.first
    while first < sentence.after - 1 and not sentence.letters(first):
        first += 1
    return first


def _is_turn(sentence: Sentence, first: int) -> bool:
    """Whether a line starts like a turn in a transcript: a name in capitals and a colon."""
    if sentence.zone in _HEADS:
        return False
    name = sentence.written(first, first + 1)
    followed = ":" in (sentence.word(first + 1), sentence.word(first + 2))
    return followed and name.isalpha() and name.isupper() and len(name) > 2


def _quote_head(sentence: Sentence, colon: int) -> Attribution | None:
    """ "«...»: X ...": a headline that starts with a quotation."""
    quote = sentence.quote_before(colon)
    speaker = find_subject_after(sentence, colon + 1, sentence.after)
    if quote is None or quote.first > sentence.first + 1 or speaker is None or not sentence.capital(speaker.first):
        return None
    said = ((quote.first, quote.after),)
    return Attribution(sentence, said, (colon, colon + 1), speaker, "quotation and colon", ":")
