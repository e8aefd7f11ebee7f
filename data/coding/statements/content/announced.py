"""Words said that "that", a colon, a question word or a mark of quotation announces."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.sentence import QuoteWords, Sentence
from data.coding.statements.content.complementiser import THAT, opens_clause, starts_bare
from data.coding.statements.content.infinitives import is_infinitive
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.cues.verbs import Cue
from data.model import Language

_REACH = 28
_LONGEST_ASKED = 5
_TO = frozenset(("a", "al"))


def find_announced(sentence: Sentence, cue: Cue, ceiling: int, *, inverted: bool) -> Content | None:
    """Words announced by "that", a colon, a question word or a mark of quotation, up to the ceiling."""
    that = THAT[sentence.speech.lang]
    if _is_followed_by_infinitive(sentence, cue):
        return None
    for at in range(cue.after, min(ceiling, cue.after + _REACH)):
        word = sentence.word(at)
        quote = sentence.any_quote_at(at)
        if quote is not None and quote.first == at and _follows(sentence, quote, at, cue):
            return Content(at, max(quote.after, ceiling), Opening.QUOTE) if cue.has("qtb") else None
        if _asks(sentence, cue, at):
            return Content(at, ceiling, Opening.QUESTION)
        if word == that:
            if inverted and at > cue.after and _is_past_name(sentence, cue.after, at):
                return None
            if cue.has("t") and opens_clause(sentence, cue, at):
                return Content(at + 1, ceiling, Opening.THAT) if at + 1 < ceiling else None
        if word == ":" and cue.has("qt") and at + 1 < ceiling and not sentence.in_address(at):
            return _after_colon(sentence, cue, at, ceiling)
        if _stops_search(sentence, cue, at):
            return None
    return None


def _is_past_name(sentence: Sentence, first: int, at: int) -> bool:
    """Whether "que" adds to the speaker: a comma before it, or between it and the name after the cue."""
    return sentence.word(at - 1) == "," or (
        sentence.capital(first) and any(sentence.word(position) == "," for position in range(first, at))
    )


def _is_followed_by_infinitive(sentence: Sentence, cue: Cue) -> bool:
    if not cue.has("i"):
        return False
    if sentence.speech.lang == Language.EN:
        return sentence.word(cue.after) == "to"
    return is_infinitive(sentence.word(skip_fillers(sentence, cue.after, sentence.after)))


def _after_colon(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> Content | None:
    quote = sentence.any_quote_at(at + 1)
    quoted = quote is not None and quote.first == at + 1
    dialogue = sentence.opened_by_dash(at + 1)
    return Content(at + 1, ceiling, Opening.COLON) if quoted or dialogue or cue.has("tb") else None


def _follows(sentence: Sentence, quote: QuoteWords, at: int, cue: Cue) -> bool:
    """Whether a quotation follows as what is said: a short one, and in Spanish any, only close by."""
    if at == cue.after or sentence.word(at - 1) in {",", ":"}:
        return True
    if sentence.speech.lang == Language.EN:
        return not quote.scare and not (cue.has("b") and starts_bare(sentence, cue))
    return (not quote.scare and at - cue.after <= 2) or at == skip_fillers(sentence, cue.after, at)


def _asks(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether a question word at once after the cue opens what is asked or told ("asked whether", "dijo qué")."""
    if at != cue.after:
        asked = cue.has("w") and sentence.word(cue.after) in _TO and at - cue.after <= _LONGEST_ASKED
        return asked and sentence.word(at) == "si"
    if sentence.word(at) == "que":
        return cue.has("t") and sentence.written(at, at + 1).lower() == "qué"
    return cue.has("w") and sentence.word(at) in sentence.grammar.questions


def _stops_search(sentence: Sentence, cue: Cue, at: int) -> bool:
    word = sentence.word(at)
    if word == ";" or at == cue.after:
        return word == ";"
    if sentence.speech.lang == Language.EN:
        return word in sentence.grammar.finite and not sentence.capital(at)
    return word in {"y", "e", "pero"} and sentence.word(at - 1) == ","
