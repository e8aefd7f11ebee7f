"""Who stands after an inverted verb: "said the minister", "informó hoy el ministerio"."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.noun_phrases import Phrase, with_apposed_name
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.conjugation import is_preterite
from data.model import Language

_LEADING = 6
_ASIDE = 6
PEOPLE = ("istas", "arios", "entes", "antes", "dores", "tores", "sores", "ertos", "icos")
"""Endings of Spanish plurals that name people without an article ("afirmaron empresarios")."""

_WITHIN = frozenset(("/", "-"))


def find_subject_after(sentence: Sentence, at: int, ceiling: int, *, surely: bool = False) -> Phrase | None:
    """The subject that follows an inverted verb: "said the minister", "informó hoy el ministerio".

    Where one `surely` stands there, after a quotation, it may start with any noun ("said campaign aide Ana Paz").
    """
    grammar = sentence.grammar
    at = _past_aside(sentence, skip_fillers(sentence, at, ceiling), ceiling)
    if sentence.word(at) in grammar.adverbials:
        at = _past_adverbial(sentence, at, ceiling)
    if at >= ceiling or sentence.quote_at(at) is not None:
        return None
    word = sentence.word(at)
    if word in grammar.people_pronouns or word in grammar.pronouns - grammar.determiners:
        return Phrase(at, at + 1, "pronoun after the cue")
    starts = sentence.capital(at) or word in (grammar.determiners - {"al"}) | grammar.titles | grammar.generic
    surely = surely and (_leads_to_name(sentence, at, ceiling) or word.endswith(PEOPLE))
    if not (starts or surely) or (word in grammar.times and not sentence.capital(at)):
        return None
    after = at + 1
    while after < ceiling and not _ends_phrase(sentence, after):
        after += 1
    return with_apposed_name(sentence, Phrase(at, after, "right of the cue"))


def _past_aside(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past a connective between commas: "disparó, en tanto, la gobernadora"."""
    if sentence.word(at) != ",":
        return at
    for position in range(at + 2, min(ceiling, at + _ASIDE)):
        if sentence.word(position) == ",":
            return position + 1 if sentence.word(at + 1) in sentence.grammar.opening else at
    return at


def _leads_to_name(sentence: Sentence, at: int, ceiling: int) -> bool:
    """Whether only words without a capital, none of them a function word, stand before a name."""
    grammar = sentence.grammar
    closed = grammar.prepositions | grammar.subordinators | grammar.conjunctions | grammar.finite | grammar.adverbs
    for position in range(at, min(ceiling, at + _LEADING)):
        if sentence.capital(position):
            return position > at
        word = sentence.word(position)
        if word in closed or not (sentence.letters(position) or word in _WITHIN):
            return False
    return False


def _past_adverbial(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past "en una nota de prensa" to the article of the subject after it, if there is one."""
    grammar = sentence.grammar
    for position in range(at + 2, min(ceiling, at + 10)):
        before = sentence.word(position - 1)
        if not sentence.letters(position) or sentence.word(position) in grammar.subordinators:
            break
        if sentence.word(position) in grammar.determiners - {"al", "del"} and before not in grammar.prepositions:
            return position
    return ceiling


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    grammar = sentence.grammar
    if word.endswith("ed") and len(word) > 4 and not sentence.capital(at) and sentence.speech.lang == Language.EN:
        return sentence.word(at - 1) not in grammar.determiners
    if not sentence.letters(at) or sentence.breaks(at):
        return word not in {"“", '"', "«"} or sentence.quote_at(at) is not None
    if word in grammar.inside_names:
        return False
    if word in grammar.conjunctions:
        return not (
            at + 1 < sentence.after and (sentence.capital(at + 1) or sentence.word(at + 1) in grammar.determiners)
        )
    if word in grammar.determiners and (sentence.word(at + 1) in grammar.times or sentence.word(at + 1).isdigit()):
        return True
    if sentence.speech.lang == Language.ES and is_preterite(sentence.written(at, at + 1)):
        return True
    if word in grammar.prepositions or word in grammar.subordinators or word in grammar.relatives:
        return True
    return word in grammar.finite or (word in grammar.times and not sentence.capital(at - 1)) or word in grammar.adverbs
