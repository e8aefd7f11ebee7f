"""Who stands at the subject's place of a verb: noun phrases found by the words that bound them."""

from dataclasses import dataclass

from data.coding.statements.sentence import Sentence

_LONGEST = 45
_NAME_REACH = 14


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `after`: a noun phrase or a pronoun; `antecedent` is what a relative stands for."""

    first: int
    after: int
    how: str
    antecedent: "Phrase | None" = None


def find_left(sentence: Sentence, verb: int, floor: int) -> Phrase | None:
    """The subject that ends just before the verb group that starts at `verb`."""
    at = verb - 1
    if at < floor:
        return None
    word = sentence.word(at)
    grammar = sentence.grammar
    if word in grammar.relatives and not (word in grammar.subordinators and not _follows_name(sentence, at, floor)):
        return _relative(sentence, at, floor)
    if word in grammar.people_pronouns or (word in grammar.pronouns and _stands_alone(sentence, at, floor)):
        return Phrase(at, at + 1, "pronoun left of the cue")
    if word == "," or word == ")" or sentence.breaks(verb):
        return _before_apposition(sentence, at, floor)
    if sentence.quote_at(at):
        return None
    return _collect(sentence, at, floor, "left of the cue")


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
    antecedent = _collect(sentence, before, floor, "antecedent") if before >= floor else None
    if antecedent is None and before >= floor and sentence.word(before) in {",", ")"}:
        antecedent = _before_apposition(sentence, before, floor)
    return Phrase(at, at + 1, "relative pronoun", antecedent)


def _before_apposition(sentence: Sentence, at: int, floor: int) -> Phrase | None:
    """The head of "X, the Y of Z," before a verb: the clause's first phrase that is no adverbial."""
    stop = max(floor, at - _LONGEST)
    start = at
    while start > stop and not _ends_clause(sentence, start - 1):
        start -= 1
    segments = _segments(sentence, start, at)
    heads = [segment for segment in segments if not _is_adverbial(sentence, *segment)]
    for first, after in heads:
        head = _collect(sentence, after - 1, first, "before an apposition")
        if head is not None and not _has_finite(sentence, first, after):
            return head
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
    return word in {"but", "while", "pero", "mientras", "aunque", "although"}


def _has_finite(sentence: Sentence, first: int, after: int) -> bool:
    return any(sentence.word(at) in sentence.grammar.finite for at in range(first, after))


def _is_adverbial(sentence: Sentence, first: int, after: int) -> bool:
    word = sentence.word(first)
    grammar = sentence.grammar
    return word in grammar.opening or word in grammar.prepositions or word in grammar.subordinators


def _collect(sentence: Sentence, at: int, floor: int, how: str) -> Phrase | None:
    """The noun phrase that ends at a word, as far left as no boundary stands."""
    grammar = sentence.grammar
    start = at + 1
    stop = max(floor, at - _LONGEST)
    while start > stop and not _bounds(sentence, start - 1, at):
        start -= 1
        if start > floor and sentence.breaks(start):
            break
    return _trim(sentence, start, at + 1, how) if start <= at else None


def _bounds(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a word cannot belong to the noun phrase on its right."""
    word = sentence.word(at)
    grammar = sentence.grammar
    if not sentence.letters(at):
        return word not in {"“", "”", '"', "«", "»", "&", "%", "‘"} or sentence.quote_at(at) is not None
    if sentence.quote_at(at) is not None:
        return True
    if word in grammar.conjunctions and word not in {"&"}:
        return not _joins(sentence, at, end)
    if word in grammar.finite or word in grammar.subordinators or word in grammar.relatives:
        return word not in grammar.inside_names and not (word == "s" and _possessive(sentence, at))
    return False


def _possessive(sentence: Sentence, at: int) -> bool:
    start = sentence.words.starts[at]
    if sentence.words.text[start - 1 : start] not in {"'", "’"}:
        return False
    return sentence.word(at - 1) not in {"it", "he", "she", "that", "there", "what", "who", "here", "let"}


def _joins(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a conjunction joins two noun phrases of one subject ("Chile and Peru")."""
    if at == end or at == sentence.first or sentence.word(at) in {"but", "pero", "sino", "nor", "yet", "while", "mientras"}:
        return False
    left, right = at - 1, at + 1
    if not sentence.letters(left):
        return False
    starts = sentence.capital(right) or sentence.word(right) in sentence.grammar.determiners
    return sentence.capital(left) and starts


def _trim(sentence: Sentence, first: int, after: int, how: str) -> Phrase | None:
    """Leaves off adverbs and adverbials at the left, so that the phrase starts with its own words."""
    grammar = sentence.grammar
    while first < after and (
        not sentence.letters(first)
        or sentence.word(first) in grammar.adverbs
        or sentence.word(first) in grammar.conjunctions
        or (sentence.word(first) in grammar.times and not sentence.capital(first))
    ):
        first += 1
    if first < after and sentence.word(first) in grammar.prepositions | grammar.opening:
        first = _last_phrase(sentence, first, after)
    if first >= after or sentence.word(first) in grammar.objects and after - first == 1:
        return None
    if all(sentence.word(at) in grammar.times or sentence.word(at).isdigit() for at in range(first, after)):
        return None
    return Phrase(first, after, how)


def _last_phrase(sentence: Sentence, first: int, after: int) -> int:
    """Where the last noun phrase of "In a statement on Monday the mayor of X" starts."""
    grammar = sentence.grammar
    for at in range(after - 1, first, -1):
        if sentence.named(at) and sentence.word(at - 1) not in grammar.titles | grammar.determiners | grammar.inside_names:
            return at
        joined = sentence.word(at - 1) in grammar.inside_names or sentence.word(at - 1) in grammar.prepositions
        if sentence.word(at) in grammar.determiners and not joined:
            return at
        if sentence.capital(at) and not sentence.capital(at - 1) and not joined:
            before = sentence.word(at - 1)
            if before in grammar.determiners or before in grammar.titles:
                continue
            return at
    return after


def find_right(sentence: Sentence, at: int, ceiling: int) -> Phrase | None:
    """The subject that follows an inverted verb: "said the minister", "informó hoy el ministerio"."""
    grammar = sentence.grammar
    at = skip_fillers(sentence, at, ceiling)
    if at >= ceiling or sentence.any_quote_at(at) is not None and sentence.quote_at(at) is not None:
        return None
    word = sentence.word(at)
    if word in grammar.people_pronouns or (word in grammar.pronouns and word not in grammar.determiners):
        return Phrase(at, at + 1, "pronoun after the cue")
    starts = word in grammar.determiners or sentence.capital(at) or word in grammar.titles | grammar.generic
    if not starts or (word in grammar.times and not sentence.capital(at)):
        return None
    after = at + 1
    while after < ceiling and not _ends_phrase(sentence, after):
        after += 1
    return Phrase(at, after, "right of the cue")


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    grammar = sentence.grammar
    if not sentence.letters(at) or sentence.breaks(at):
        return word not in {"“", '"', "«"} or sentence.quote_at(at) is not None
    if word in grammar.inside_names:
        return False
    if word in grammar.conjunctions:
        return not (at + 1 < sentence.after and (sentence.capital(at + 1) or sentence.word(at + 1) in grammar.determiners))
    if word in grammar.prepositions or word in grammar.subordinators or word in grammar.relatives:
        return True
    return word in grammar.finite or (word in grammar.times and not sentence.capital(at - 1)) or word in grammar.adverbs


_FOR_NOW = {("for", "now"), ("at", "present"), ("por", "ahora"), ("de", "momento"), ("al", "momento")}


def skip_fillers(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past adverbs and words of time."""
    grammar = sentence.grammar
    while at < ceiling:
        word = sentence.word(at)
        following = sentence.word(at + 1)
        if word in grammar.adverbs or word in grammar.times or word.isdigit():
            at += 1
        elif (word, following) in _FOR_NOW:
            at += 2
        elif word in {"el", "on", "este", "la", "last", "this", "del", "de"} and sentence.word(at + 1) in grammar.times:
            at += 2
        else:
            break
    return at
