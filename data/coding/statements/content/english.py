"""Words said after an English cue without "that": a clause, an infinitive, a noun phrase."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.cutting import find_phrase_end
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.cues.verbs import Cue

_ADVERBIAL_REACH = 14
_VERB_REACH = 25
_SHORTEST_CLAUSE = 3
_CLAUSE_OPENERS = frozenset(("if", "that", "when", "while", "once"))


def after_english_cue(sentence: Sentence, cue: Cue, ceiling: int) -> Content | None:
    """Words said, up to the ceiling; None where the cue attributes nothing to its right."""
    if cue.has("c"):
        return Content(cue.first, ceiling, Opening.NOUN)
    at = _find_start(sentence, cue, ceiling)
    word = sentence.word(at)
    if at >= ceiling or not (sentence.letters(at) or sentence.any_quote_at(at)):
        return None
    if cue.has("b") and word in sentence.grammar.finite and ceiling - cue.after > 4 and at > cue.after:
        return Content(cue.after, ceiling, Opening.BARE)
    if cue.has("i") and word == "to" and ceiling - at >= 2:
        return Content(at, ceiling, Opening.INFINITIVE)
    if cue.has("b") and _starts_clause(sentence, cue, at, ceiling):
        return Content(at, ceiling, Opening.BARE)
    if cue.has("o") and sentence.word(at - 1) != "to" and word in sentence.grammar.questions:
        return Content(at, ceiling, Opening.QUESTION)
    return _noun_phrase(sentence, cue, at, ceiling)


def _find_start(sentence: Sentence, cue: Cue, ceiling: int) -> int:
    """Past time, addressee and adverbial to where what is said may start."""
    at = skip_fillers(sentence, cue.after, ceiling)
    while at > cue.after and sentence.word(at - 1).isdigit() and sentence.word(at - 2) not in sentence.grammar.times:
        at -= 1
    if cue.has("o"):
        at = _skip_addressee(sentence, at, ceiling)
    return _skip_adverbial(sentence, at, ceiling) if cue.has("b") else at


def _noun_phrase(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> Content | None:
    grammar = sentence.grammar
    if not cue.has("n"):
        return None
    word = sentence.word(at)
    if cue.has("o"):
        at = skip_fillers(sentence, cue.after, ceiling)
        word = "to" if "to" in sentence.words.words[at:ceiling] else sentence.word(at)
    names = cue.entry.lemma == "call" and sentence.capital(at) and not sentence.any_quote_at(at)
    if names and not sentence.titled:
        return None
    if word in grammar.prepositions | grammar.subordinators | grammar.conjunctions or ceiling - at < 2:
        return None
    return Content(at, find_phrase_end(sentence, at, ceiling), Opening.NOUN)


def _skip_adverbial(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past "in an interview with X" to the pronoun or determiner that starts a clause, if there is one."""
    grammar = sentence.grammar
    if sentence.word(at) not in grammar.prepositions or sentence.word(at) == "to":
        return at
    for position in range(at + 1, min(ceiling, at + _ADVERBIAL_REACH)):
        word, following = sentence.word(position), sentence.word(position + 1)
        if word in grammar.clause_subjects:
            own = position == at + 1 and sentence.word(at) in grammar.subordinators
            return at if own else position
        if word == "," or sentence.any_quote_at(position):
            break
        if word in grammar.times and following in grammar.determiners | grammar.clause_subjects:
            return position + 1
    return at


def _skip_addressee(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past the one spoken to: "told the local press", "told him", "told CNN on Monday"."""
    grammar = sentence.grammar
    if sentence.word(at) in grammar.objects:
        return skip_fillers(sentence, at + 1, ceiling)
    start = at
    at += sentence.word(at) in grammar.determiners
    while at < ceiling and sentence.letters(at) and not _ends_addressee(sentence, start, at):
        at += 1
    return _skip_adverbial(sentence, skip_fillers(sentence, at, ceiling), ceiling)


def _ends_addressee(sentence: Sentence, start: int, at: int) -> bool:
    word, grammar = sentence.word(at), sentence.grammar
    if word == "to" or (word in grammar.prepositions | grammar.subordinators and word != "of"):
        return True
    if at > start and word in grammar.determiners | grammar.clause_subjects:
        return True
    name = sentence.capital(at) and not sentence.capital(at - 1) and sentence.word(at - 1) != "of"
    return at > start + 1 and name


def _starts_clause(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> bool:
    """Whether a clause without "that" starts here: something that can be a subject, and a verb after it."""
    grammar = sentence.grammar
    word = sentence.word(at)
    short = ceiling - at < _SHORTEST_CLAUSE
    verb = sentence.word(at + 1) not in grammar.prepositions | grammar.adverbs | grammar.times
    if word in grammar.prepositions | grammar.conjunctions or (
        short and not (word in grammar.clause_subjects and ceiling - at > 1 and verb)
    ):
        return False
    if word in grammar.subordinators - _CLAUSE_OPENERS:
        return False
    reach = range(at + 1, min(ceiling, at + _VERB_REACH))
    if word in grammar.clause_subjects or any(sentence.word(position) in grammar.finite for position in reach):
        return True
    return not cue.has("n") and ceiling - at >= 4
