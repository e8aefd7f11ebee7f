"""Who was asked: one who answers in the next sentence without being named again."""

from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.clause.subjects import find_subject_before

_ASKED = frozenset(
    ("consultado", "consultada", "preguntado", "preguntada", "cuestionado", "cuestionada", "interrogado", "interrogada")
) | {"asked", "pressed", "questioned"}
_BEING = frozenset(("fue", "was"))


def find_asked(sentence: Sentence) -> Phrase | None:
    """The subject of "fue consultado" or "was asked", or None."""
    for at in sentence.positions_of(_ASKED) if not sentence.present.isdisjoint(_ASKED) else ():
        if sentence.word(at - 1) in _BEING and sentence.quote_at(at) is None:
            return find_subject_before(sentence, at - 1, sentence.first)
    return None
