"""Nouns of speech and of position: "X's claim that", "the official position is that"."""

from collections.abc import Iterator

from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.clause.subjects import find_subject_before
from data.coding.statements.content.complementiser import THAT
from data.coding.statements.content.cutting import cut_telling
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.rules.attributed import Attribution

_OWNERS = frozenset(("his", "her", "their", "su", "sus"))
_OWNED = _OWNERS | {"s", "its"}
_FROM = frozenset(("for", "from", "since", "para", "desde"))
_IS = frozenset(("is", "was", "es", "era"))
_POSITION_REACH = 10


def attribute_nouns(sentence: Sentence) -> Iterator[Attribution]:
    """ "X's claim that ...", "his warning that ...", "for X, the position is that ..."."""
    wanted = sentence.speech.nouns | sentence.speech.positions
    for noun in sentence.positions_of(wanted) if not sentence.present.isdisjoint(wanted) else ():
        word = sentence.word(noun)
        if sentence.quote_at(noun) is not None:
            continue
        if word in sentence.speech.nouns:
            yield from _claims(sentence, noun)
        elif word in sentence.speech.positions:
            yield from _positions(sentence, noun)


def _claims(sentence: Sentence, noun: int) -> Iterator[Attribution]:
    that = noun + (2 if sentence.word(noun + 1) == "de" else 1)
    owner = _find_owner(sentence, noun)
    if sentence.word(that) == THAT[sentence.speech.lang] and that + 1 < sentence.after and owner is not None:
        said = ((that + 1, sentence.after),)
        yield Attribution(sentence, said, (noun, noun + 1), owner, "noun of speech", sentence.word(noun))


def _positions(sentence: Sentence, noun: int) -> Iterator[Attribution]:
    that = THAT[sentence.speech.lang]
    for at in range(noun + 1, min(noun + _POSITION_REACH, sentence.after - 2)):
        if sentence.word(at) in _IS and sentence.word(at + 1) == that:
            holder = _find_holder(sentence, noun, at)
            said = cut_telling(sentence, Content(at + 2, sentence.after, Opening.THAT))
            if holder is not None:
                yield Attribution(
                    sentence,
                    ((said.first, said.after),),
                    (noun, at + 1),
                    holder,
                    "position stated",
                    sentence.word(noun),
                )
            return


def _find_holder(sentence: Sentence, noun: int, verb: int) -> Phrase | None:
    """Whose position it is: "the position of X", "X's position", "for X, the position"."""
    if sentence.word(noun + 1) in {"of", "de", "del"} and verb > noun + 2:
        return Phrase(noun + 2, verb, "whose position it is")
    owner = _find_owner(sentence, noun)
    first = sentence.first + 1
    if owner is not None or sentence.word(sentence.first) not in _FROM or not sentence.capital(first):
        return owner
    after = first
    while after < noun and sentence.letters(after):
        after += 1
    return Phrase(first, after, "whose position it is") if after < noun else None


def _find_owner(sentence: Sentence, noun: int) -> Phrase | None:
    at = noun - 1
    while at > sentence.first and sentence.word(at) not in _OWNED:
        if noun - at > 2 or not sentence.letters(at):
            return None
        at -= 1
    if sentence.word(at) == "s":
        return find_subject_before(sentence, at, sentence.first)
    return Phrase(at, at + 1, "possessive") if sentence.word(at) in _OWNERS else None
