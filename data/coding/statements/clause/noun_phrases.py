"""Noun phrases, found by the words that bound them."""

from dataclasses import dataclass, replace

from data.coding.statements.clause.sentence import Sentence

_LONGEST = 45
_NAMES = 2
_MARKS = frozenset('“”"«»&%‘')
_AND = frozenset(("and", "or", "y", "e", "o", "u"))
_BRACKETED = 12
_PARTICLES = frozenset(("de", "del", "la", "van", "von"))
_CONTRACTING = frozenset(("it", "he", "she", "that", "there", "what", "who", "here", "let"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `after`: a noun phrase or a pronoun; `antecedent` is what a relative stands for."""

    first: int
    after: int
    how: str
    antecedent: "Phrase | None" = None


def with_apposed_name(sentence: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with the name that a comma puts beside it, where it names nobody ("its secretary, Pablo Reyes")."""
    first = phrase.after + 1
    names = [at for at in range(phrase.first, phrase.after) if sentence.capital(at) and at > sentence.first]
    described = not names or sentence.word(names[0] - 1) in sentence.grammar.inside_names
    titled = any(sentence.word(at) in sentence.grammar.titles for at in range(phrase.first, phrase.after))
    if not (described and titled) or sentence.word(phrase.after) != ",":
        return phrase
    after, count = first, 0
    while after < sentence.after and sentence.letters(after) and sentence.quote_at(after) is None:
        if sentence.capital(after) and sentence.word(after) not in sentence.grammar.determiners:
            count += 1
        elif sentence.word(after) not in sentence.grammar.inside_names or after == first:
            break
        after += 1
    ends = after >= sentence.after or not sentence.letters(after) or sentence.stopped(after - 1)
    named = count >= _NAMES or (count and (sentence.named(first) or sentence.word(after) == ","))
    return replace(phrase, after=after) if named and ends and sentence.capital(after - 1) else phrase


def collect_phrase(sentence: Sentence, at: int, floor: int, how: str) -> Phrase | None:
    """The noun phrase that ends at a word, as far left as no boundary stands."""
    start = at + 1
    stop = max(floor, at - _LONGEST)
    while start > stop:
        bracket = find_opening_bracket(sentence, start - 1, stop)
        if bracket is None and _bounds(sentence, start - 1, at) and not _lists(sentence, start - 1, at, stop):
            break
        start = start - 1 if bracket is None else bracket
        if start > floor and sentence.breaks(start) and bracket is None:
            break
    return _trim(sentence, start, at + 1, how) if start <= at else None


def collect_last(sentence: Sentence, at: int, floor: int) -> Phrase | None:
    """The last noun phrase that ends at a word: what a relative pronoun after it stands for."""
    phrase = collect_phrase(sentence, at, floor, "antecedent")
    if phrase is None:
        return None
    first = _last_phrase(sentence, phrase.first, phrase.after)
    return phrase if first == phrase.after else Phrase(first, phrase.after, phrase.how)


def _bounds(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a word cannot belong to the noun phrase on its right."""
    word = sentence.word(at)
    grammar = sentence.grammar
    if not sentence.letters(at):
        return word not in _MARKS or sentence.quote_at(at) is not None
    if sentence.quote_at(at) is not None:
        return True
    if word in grammar.conjunctions:
        return not _joins(sentence, at, end)
    if word in grammar.finite or word in grammar.subordinators or word in grammar.relatives:
        return word not in grammar.inside_names and not (word == "s" and _possessive(sentence, at))
    return False


def find_opening_bracket(sentence: Sentence, at: int, floor: int) -> int | None:
    """Where the bracket opens that a position closes after a name ("Ana Paz (Verdes) and ..."), or None."""
    if sentence.word(at) != ")":
        return None
    for position in range(at - 1, max(floor, at - _BRACKETED), -1):
        if sentence.word(position) == "(":
            return position if sentence.capital(position - 1) else None
    return None


def _lists(sentence: Sentence, at: int, end: int, floor: int) -> bool:
    """Whether a comma parts names of a list that a conjunction ends ("Ana Paz, Luis Rey y Eva Soto dijeron")."""
    if sentence.word(at) != "," or not sentence.capital(at + 1) or at - 1 <= floor or not sentence.capital(at - 1):
        return False
    if not any(sentence.word(position) in _AND and sentence.capital(position + 1) for position in range(at + 2, end)):
        return False
    first = at - 1
    while first > floor and (sentence.capital(first - 1) or sentence.word(first - 1) in _PARTICLES):
        first -= 1
    lead = sentence.word(first - 1) if first > floor else ""
    return at - first > 1 and lead not in sentence.grammar.prepositions


def _possessive(sentence: Sentence, at: int) -> bool:
    """Whether an "s" shows a possessor and is not short for "is"."""
    start = sentence.words.starts[at]
    if sentence.words.text[start - 1 : start] not in {"'", "’"}:
        return False
    return sentence.word(at - 1) not in _CONTRACTING


def _joins(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a conjunction joins two noun phrases of one subject ("Chile and Peru")."""
    bracket = find_opening_bracket(sentence, at - 1, sentence.first)
    left, right = at - 1 if bracket is None else bracket - 1, at + 1
    if at == end or at == sentence.first or sentence.word(at) not in _AND or not sentence.letters(left):
        return False
    return sentence.capital(left) and (sentence.capital(right) or sentence.word(right) in sentence.grammar.determiners)


def _trim(sentence: Sentence, first: int, after: int, how: str) -> Phrase | None:
    """Leaves off adverbs and adverbials at the left, so that the phrase starts with its own words."""
    grammar = sentence.grammar
    while first < after and (
        not sentence.letters(first)
        or sentence.word(first) in grammar.adverbs | grammar.conjunctions
        or (sentence.word(first) in grammar.times and not sentence.capital(first))
    ):
        first += 1
    if first < after and sentence.word(first) in grammar.prepositions | grammar.opening:
        first = _last_phrase(sentence, first, after)
    if first >= after or (sentence.word(first) in grammar.objects and after - first == 1):
        return None
    if all(sentence.word(at) in grammar.times or sentence.word(at).isdigit() for at in range(first, after)):
        return None
    return Phrase(first, after, how)


def _last_phrase(sentence: Sentence, first: int, after: int) -> int:
    """Where the last noun phrase of "In a statement on Monday the mayor of X" starts."""
    grammar = sentence.grammar
    leading = grammar.titles | grammar.determiners
    for at in range(after - 1, first, -1):
        before = sentence.word(at - 1)
        if sentence.named(at) and before not in leading | grammar.inside_names:
            return at
        if before in grammar.inside_names | grammar.prepositions:
            continue
        name = sentence.capital(at) and not sentence.capital(at - 1) and before not in leading
        if name or sentence.word(at) in grammar.determiners - grammar.prepositions:
            return at
    return after
