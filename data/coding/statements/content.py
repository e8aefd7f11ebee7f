"""What is said: the words a cue attributes, to its right or to its left."""

from dataclasses import dataclass
from enum import StrEnum

from data.coding.statements.cues import Cue
from data.coding.statements.noun_phrases import skip_fillers
from data.coding.statements.sentence import Sentence
from data.model import Language

_OPENER_REACH = 28
_QUESTIONS = {
    Language.EN: frozenset("whether if how why what when who where".split()),
    Language.ES: frozenset("si como que cuando quien donde cual cuanto".split()),
}
_LEFT_LEAST = 3


class Opening(StrEnum):
    """What lets one see where the words said begin."""

    THAT = "that"
    QUOTE = "quote"
    COLON = "colon"
    BARE = "bare"
    INFINITIVE = "infinitive"
    NOUN = "noun phrase"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Content:
    """Words `first` to `after`, and how they were recognised."""

    first: int
    after: int
    opening: Opening


def find_right(sentence: Sentence, cue: Cue, ceiling: int, *, inverted: bool) -> Content | None:
    """Words said after the cue, up to the ceiling."""
    strict = find_strict(sentence, cue, ceiling, inverted=inverted)
    if strict is not None:
        return strict
    if inverted:
        return None
    if sentence.speech.lang == Language.EN:
        return _english(sentence, cue, ceiling)
    return _spanish(sentence, cue, ceiling)


def find_strict(sentence: Sentence, cue: Cue, ceiling: int, *, inverted: bool) -> Content | None:
    """Words announced by "that", a colon or a mark of quotation."""
    that = "que" if sentence.speech.lang == Language.ES else "that"
    for at in range(cue.after, min(ceiling, cue.after + _OPENER_REACH)):
        word = sentence.word(at)
        quote = sentence.any_quote_at(at)
        if quote is not None and quote.first == at and (not quote.scare or _announces(sentence, at, cue)):
            return Content(at, _quote_ceiling(quote.after, ceiling), Opening.QUOTE) if cue.has("qtb") else None
        if word == that and sentence.word(at - 1) == "," and inverted and at > cue.after:
            return None
        if word == that and cue.has("t") and _is_complementiser(sentence, cue, at):
            return Content(at + 1, ceiling, Opening.THAT) if at + 1 < ceiling else None
        if word == ":" and cue.has("qt") and at + 1 < ceiling:
            return _after_colon(sentence, cue, at, ceiling)
        if word == "to" and at == cue.after and cue.has("i") and sentence.speech.lang == Language.EN:
            return None
        if at == cue.after and word in _QUESTIONS[sentence.speech.lang] and _asks(cue):
            return Content(at, ceiling, Opening.QUESTION)
        if _stops_search(sentence, cue, at):
            return None
    return None


def _after_colon(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> Content | None:
    quote = sentence.any_quote_at(at + 1)
    if quote is not None and quote.first == at + 1:
        return Content(at + 1, ceiling, Opening.COLON)
    return Content(at + 1, ceiling, Opening.COLON) if cue.has("tb") else None


def _quote_ceiling(after: int, ceiling: int) -> int:
    return max(after, ceiling)


def _announces(sentence: Sentence, at: int, cue: Cue) -> bool:
    return at == cue.after or sentence.word(at - 1) in {",", ":"}


def _asks(cue: Cue) -> bool:
    return cue.entry.lemma.split()[0] in {"ask", "wonder", "question", "explain", "discuss", "preguntar", "explicar", "say", "tell"}


def _is_complementiser(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether "that" opens what is said, and does not relate to a noun before it."""
    if at == cue.after:
        return True
    first = cue.after
    if sentence.speech.lang == Language.EN:
        clause = sentence.word(first) in sentence.grammar.determiners | {"he", "she", "they", "we", "i", "it", "there"}
        return not clause or cue.has("o")
    if "n" in cue.entry.frames and sentence.word(first) in {"un", "una", "unos", "unas", "su", "sus"}:
        return False
    return True


def _stops_search(sentence: Sentence, cue: Cue, at: int) -> bool:
    word = sentence.word(at)
    if word == ";":
        return True
    english = sentence.speech.lang == Language.EN
    if word in sentence.grammar.finite and at > cue.after and english:
        return True
    return not english and word in {"y", "e", "pero"} and at > cue.after and sentence.word(at - 1) == ","


def _english(sentence: Sentence, cue: Cue, ceiling: int) -> Content | None:
    grammar = sentence.grammar
    at = skip_fillers(sentence, cue.after, ceiling)
    if cue.has("o"):
        at = _skip_addressee(sentence, at, ceiling)
    if cue.has("b") and sentence.word(at) in grammar.prepositions and sentence.word(at) != "to":
        at = _skip_adverbial(sentence, at, ceiling)
    word = sentence.word(at)
    if cue.has("c"):
        return Content(cue.first, ceiling, Opening.NOUN)
    if at >= ceiling or not (sentence.letters(at) or sentence.any_quote_at(at)):
        return None
    if word in grammar.finite and cue.has("b") and ceiling - cue.after > 4 and at > cue.after:
        return Content(cue.after, ceiling, Opening.BARE)
    if word == "to" and cue.has("i") and ceiling - at >= 2:
        return Content(at, ceiling, Opening.INFINITIVE)
    if cue.has("b") and _starts_clause(sentence, cue, at, ceiling):
        return Content(at, ceiling, Opening.BARE)
    if cue.has("o") and sentence.word(at - 1) != "to" and word in _QUESTIONS[Language.EN]:
        return Content(at, ceiling, Opening.QUESTION)
    if cue.has("o") and cue.has("n"):
        at = skip_fillers(sentence, cue.after, ceiling)
        word = "to" if "to" in sentence.words.words[at:ceiling] else sentence.word(at)
    if cue.entry.lemma == "call" and sentence.capital(at) and not sentence.any_quote_at(at) and not sentence.titled:
        return None
    noun = word not in grammar.prepositions | grammar.subordinators | grammar.conjunctions
    if cue.has("n") and noun and ceiling - at >= 2:
        return Content(at, _phrase_end(sentence, at, ceiling), Opening.NOUN)
    return None


def _skip_adverbial(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past "in an interview with X": to the pronoun or determiner that starts a clause, if any."""
    start = at
    people = {"he", "she", "they", "it", "we", "i", "there"}
    for position in range(at + 1, min(ceiling, at + 14)):
        word = sentence.word(position)
        if word in people:
            return position
        if word == "," or sentence.any_quote_at(position):
            break
        if word in sentence.grammar.times and sentence.word(position + 1) not in sentence.grammar.times:
            following = position + 1
            if sentence.word(following) in sentence.grammar.determiners or sentence.word(following) in people:
                return following
    return start


def _skip_addressee(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past the one spoken to: "told the local press", "told him", "told CNN on Monday"."""
    grammar = sentence.grammar
    word = sentence.word(at)
    if word in grammar.objects:
        return skip_fillers(sentence, at + 1, ceiling)
    start = at
    if word in grammar.determiners:
        at += 1
    while at < ceiling and sentence.letters(at):
        word = sentence.word(at)
        if word in {"that", "to"} or word in grammar.prepositions | grammar.subordinators and word != "of":
            break
        if at > start and (word in grammar.determiners or word in {"he", "she", "they", "it", "we", "i", "there"}):
            break
        if at > start + 1 and sentence.capital(at) and not sentence.capital(at - 1) and sentence.word(at - 1) != "of":
            break
        at += 1
    at = skip_fillers(sentence, at, ceiling)
    if sentence.word(at) in grammar.prepositions and sentence.word(at) != "to":
        at = _skip_adverbial(sentence, at, ceiling)
    return at


def _starts_clause(sentence: Sentence, cue: Cue, at: int, ceiling: int) -> bool:
    """Whether a clause without "that" starts here: something that can be a subject, and a verb after it."""
    grammar = sentence.grammar
    word = sentence.word(at)
    if word in grammar.prepositions | grammar.conjunctions or ceiling - at < 3:
        return False
    if word in grammar.subordinators and word not in {"if", "that", "when", "while", "once"}:
        return False
    finite = any(sentence.word(position) in grammar.finite for position in range(at + 1, min(ceiling, at + 25)))
    if finite or word in {"he", "she", "they", "it", "we", "i", "there"}:
        return True
    return not cue.has("n") and ceiling - at >= 4


def _spanish(sentence: Sentence, cue: Cue, ceiling: int) -> Content | None:
    grammar = sentence.grammar
    at = skip_fillers(sentence, cue.after, ceiling)
    word = sentence.word(at)
    if cue.has("c"):
        return Content(cue.first, ceiling, Opening.NOUN)
    if at >= ceiling or not (sentence.letters(at) or sentence.any_quote_at(at)):
        return None
    if cue.has("i") and _is_infinitive(word) and ceiling - at >= 2:
        return Content(at, ceiling, Opening.INFINITIVE)
    article = word in grammar.determiners and word not in {"al", "del", "lo"}
    if cue.has("n") and (article or bool(cue.entry.tail)) and ceiling - at >= 2:
        return Content(at, _phrase_end(sentence, at, ceiling), Opening.NOUN)
    return None


def _is_infinitive(word: str) -> bool:
    bare = word
    for clitic in ("selo", "sela", "lo", "la", "los", "las", "le", "les", "se", "nos"):
        if bare.endswith("r" + clitic):
            bare = bare[: -len(clitic)]
            break
    return len(bare) > 3 and bare.endswith(("ar", "er", "ir"))


_ENDING_PHRASE = frozenset(
    """and but while which who whom whose as after before because although though where when according
    y e pero mientras que quien quienes cuyo cuya aunque lo tras durante segun""".split()
)


def _phrase_end(sentence: Sentence, at: int, ceiling: int) -> int:
    """The end of a noun phrase with what hangs on it: at a comma that starts something else."""
    for position in range(at + 1, ceiling - 1):
        if sentence.word(position) == "," and sentence.word(position + 1) in _ENDING_PHRASE:
            return position
    return ceiling


def find_left(sentence: Sentence, before: int, floor: int) -> Content | None:
    """Words said before a cue and its subject, where a comma or a closing mark parts them."""
    if before <= floor:
        return None
    comma = sentence.word(before - 1) == ","
    after = before - 1 if comma else before
    quote = sentence.quote_before(after)
    if quote is not None:
        return Content(_quote_first(sentence, quote.first, floor), after, Opening.QUOTE)
    if not (comma or sentence.breaks(before)) or after - floor < _LEFT_LEAST:
        return None
    return Content(floor, after, Opening.BARE)


def _quote_first(sentence: Sentence, first: int, floor: int) -> int:
    """Where words that end in a quotation begin: with their clause ("The plan is “dead”, he said")."""
    start = first
    while start > floor and (sentence.letters(start - 1) or sentence.any_quote_at(start - 1)):
        start -= 1
    lead = first - start
    if lead == 0 or (lead <= 2 and sentence.word(start) in sentence.grammar.conjunctions | sentence.grammar.opening):
        return first
    return start if start == floor else first


def is_adverbial(sentence: Sentence, content: Content) -> bool:
    """Whether what stands left of a subject only introduces it: "On Monday, X said ..."."""
    grammar = sentence.grammar
    if content.opening == Opening.QUOTE:
        return False
    word = sentence.word(content.first)
    starts = word in grammar.opening or word in grammar.prepositions or word in grammar.subordinators
    if not starts:
        return False
    commas = [at for at in range(content.first, content.after) if sentence.word(at) == ","]
    return not commas or not any(
        sentence.word(at) in grammar.finite for at in range(commas[-1], content.after)
    )
