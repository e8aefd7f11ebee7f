"""Who stands at the subject's place before a verb: a phrase, a pronoun, the head of an apposition."""

from data.coding.statements.clause.noun_phrases import (
    Phrase,
    collect_last,
    collect_phrase,
    find_opening_bracket,
    with_apposed_name,
)
from data.coding.statements.clause.sentence import Sentence

_FAR = 45
_INSERTED = 14
_TIME_OPENERS = frozenset(("in", "on", "last", "this", "earlier", "en", "el", "este"))


def find_subject_before(sentence: Sentence, verb: int, floor: int) -> Phrase | None:
    """The subject that ends just before the verb group that starts at `verb`."""
    at = _before_time(sentence, verb - 1, floor)
    if at < floor:
        return None
    word = sentence.word(at)
    grammar = sentence.grammar
    if word in grammar.relatives and not (word in grammar.subordinators and not _follows_name(sentence, at, floor)):
        return _relative(sentence, at, floor)
    if word in grammar.people_pronouns or (word in grammar.pronouns and _stands_alone(sentence, at, floor)):
        return Phrase(at, at + 1, "pronoun left of the cue")
    bracket = find_opening_bracket(sentence, at, floor)
    if bracket is not None:
        named = collect_phrase(sentence, bracket - 1, floor, "left of the cue")
        if named is not None and not _is_adverbial(sentence, named.first, named.after):
            return named
    dash = _opening_dash(sentence, verb, floor) if word != "," else None
    if dash is not None:
        return collect_phrase(sentence, dash - 1, floor, "before an insertion")
    if word == "," or word == ")" or sentence.breaks(verb):
        return _before_apposition(sentence, at, floor)
    if sentence.quote_at(at):
        return None
    return collect_phrase(sentence, at, floor, "left of the cue")


def _opening_dash(sentence: Sentence, verb: int, floor: int) -> int | None:
    """Where an insertion between dashes before a verb starts ("Rey y Soto —ambos jueces— dijeron"), or None."""
    if not sentence.dash_between(verb - 1, verb):
        return None
    for at in range(verb - 1, max(floor, verb - _INSERTED), -1):
        if sentence.dash_between(at - 1, at):
            return at
    return None


def _before_time(sentence: Sentence, at: int, floor: int) -> int:
    """Left of words of time put between a subject and its verb ("who in 2010 said", "Vidal el lunes dijo")."""
    first, grammar = at, sentence.grammar
    while first > floor and (sentence.word(first) in grammar.times or sentence.word(first).isdigit()):
        first -= 1
    subject = first - 1
    if first == at or subject < floor or sentence.word(first) not in _TIME_OPENERS:
        return at
    stands = sentence.capital(subject) or sentence.word(subject) in grammar.relatives | grammar.people_pronouns
    return subject if stands else at


def _stands_alone(sentence: Sentence, at: int, floor: int) -> bool:
    """Whether a word that is a pronoun or a determiner ("this", "este") stands for someone."""
    return at == floor or not sentence.letters(at - 1) or sentence.word(at - 1) in sentence.grammar.conjunctions


def _follows_name(sentence: Sentence, at: int, floor: int) -> bool:
    if at - 1 < floor:
        return False
    return sentence.word(at - 1) == "," or sentence.capital(at - 1) or sentence.word(at) in {"who", "quien", "quienes"}


def _relative(sentence: Sentence, at: int, floor: int) -> Phrase:
    before = at - 1
    if before >= floor and sentence.word(before) in {",", "a", "de", "to"}:
        before -= 1
    antecedent = collect_last(sentence, before, floor) if before >= floor else None
    if antecedent is None and before >= floor and sentence.word(before) in {",", ")"}:
        antecedent = _before_apposition(sentence, before, floor)
    return Phrase(at, at + 1, "relative pronoun", antecedent)


def _before_apposition(sentence: Sentence, at: int, floor: int) -> Phrase | None:
    """The head of "X, the Y of Z," before a verb: the clause's first phrase that is no adverbial."""
    stop = max(floor, at - _FAR)
    start = at
    while start > stop and not _ends_clause(sentence, start - 1):
        start -= 1
    segments = _segments(sentence, start, at)
    heads = [segment for segment in segments if not _is_adverbial(sentence, *segment)]
    for first, after in heads:
        head = collect_phrase(sentence, after - 1, first, "before an apposition")
        if head is not None and not _has_finite(sentence, first, after):
            return with_apposed_name(sentence, head)
    return None


def _segments(sentence: Sentence, start: int, after: int) -> list[tuple[int, int]]:
    """Stretches between commas and parentheses."""
    segments: list[tuple[int, int]] = []
    begin = start
    for position in range(start, after + 1):
        if position == after or sentence.word(position) in {",", "(", ")"}:
            if position > begin:
                segments.append((begin, position))
            begin = position + 1
    return segments


def _ends_clause(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    if word in {";", ":"} or sentence.quote_at(at) is not None:
        return True
    if word == "que" and sentence.word(at - 1) in {"mientras", "tanto"}:
        return True
    return word in {"but", "while", "pero", "mientras", "aunque", "although"}


def _has_finite(sentence: Sentence, first: int, after: int) -> bool:
    return any(sentence.word(at) in sentence.grammar.finite for at in range(first, after))


def _is_adverbial(sentence: Sentence, first: int, after: int) -> bool:
    word = sentence.word(first)
    grammar = sentence.grammar
    return word in grammar.opening or word in grammar.prepositions or word in grammar.subordinators
