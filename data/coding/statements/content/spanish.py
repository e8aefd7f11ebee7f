"""Words said after a Spanish cue without "que": an infinitive, a noun phrase."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.cutting import find_phrase_end
from data.coding.statements.content.infinitives import is_infinitive
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.cues.verbs import Cue
from data.model import Zone

_INFINITIVE_REACH = 12
_NO_OBJECT = frozenset(("al", "del", "lo"))


def after_spanish_cue(sentence: Sentence, cue: Cue, ceiling: int) -> Content | None:
    """Words said, up to the ceiling; None where the cue attributes nothing to its right."""
    if cue.has("c"):
        return Content(cue.first, ceiling, Opening.NOUN)
    at = skip_fillers(sentence, cue.after, ceiling)
    if at >= ceiling or not (sentence.letters(at) or sentence.any_quote_at(at)):
        return None
    infinitive = _find_infinitive(sentence, cue, at, ceiling) if cue.has("i") else None
    if infinitive is not None:
        while infinitive > cue.after and sentence.word(infinitive - 1) in sentence.grammar.negations:
            infinitive -= 1
        return Content(infinitive, ceiling, Opening.INFINITIVE)
    article = sentence.word(at) in sentence.grammar.determiners - _NO_OBJECT or _is_bare_object(sentence, at)
    object_of_phrase = bool(cue.entry.tail) and (cue.entry.tail[-1] == "a" or not sentence.capital(at))
    if cue.has("n") and not cue.dependent and (article or object_of_phrase) and ceiling - at >= 2:
        return Content(at, find_phrase_end(sentence, at, ceiling), Opening.NOUN)
    return None


def _is_bare_object(sentence: Sentence, at: int) -> bool:
    """Whether a headline leaves the article off: "Rey pide calma"."""
    grammar = sentence.grammar
    closed = grammar.prepositions | grammar.subordinators | grammar.conjunctions | grammar.adverbs | grammar.objects
    heads = sentence.zone in {Zone.HEADLINE, Zone.RELATED}
    return heads and not sentence.capital(at) and sentence.word(at) not in closed


def _find_infinitive(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> int | None:
    """Where an infinitive stands: at once, or with "instar a" after the one spoken to ("instó a Rey a pagar")."""
    if ceiling - cue.after < 2:
        return None
    if is_infinitive(sentence.word(at)):
        return at
    joined = cue.entry.tail[-1:] == ("a",)
    if not joined and sentence.word(at) not in {"a", "al"}:
        return None
    for position in range(at + 1, min(ceiling, at + _INFINITIVE_REACH)):
        if sentence.word(position) == "que":
            return None
        if is_infinitive(sentence.word(position)) and (not joined or sentence.word(position - 1) == "a"):
            return position
    return None
