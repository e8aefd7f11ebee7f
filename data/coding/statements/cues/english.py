"""English forms of verbs of speech: which of them have a speaker."""

from collections.abc import Set
from dataclasses import replace

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.conjugation import Form
from data.coding.statements.cues.verbs import Cue, Found

_REACH = 8
_PEOPLE = ("ers", "ors", "ists", "ants", "ents", "ians", "tives", "crats", "cans", "ates", "ees", "ics")
"""Endings of plurals that name people ("supporters", "economists")."""


def as_english(found: Found) -> Cue | None:
    """The form as a cue, or None where it is a noun, an adjective or a passive."""
    sentence = found.sentence
    cue = found.as_finite(sentence.grammar.auxiliaries)
    helpers = {sentence.word(at) for at in range(cue.group, found.first)}
    match found.entry.form:
        case Form.BASE:
            return _base(found, cue, helpers)
        case Form.GERUND:
            return _gerund(found, cue, helpers)
        case Form.FINITE:
            return cue if _is_verb(found, cue) else None
        case _:
            return _past(found, cue, helpers)


def _base(found: Found, cue: Cue, helpers: set[str]) -> Cue | None:
    """ "to say", "would say", "critics say"."""
    sentence = found.sentence
    if found.before == "to" or (cue.group > sentence.first and sentence.word(cue.group - 1) == "to"):
        return replace(found.as_dependent(found.first - 1), negated=cue.negated)
    return cue if helpers & sentence.grammar.modals or _after_plural(sentence, cue.group) else None


def _gerund(found: Found, cue: Cue, helpers: set[str]) -> Cue | None:
    """ "is calling for", ", saying that", "by announcing"."""
    grammar, before = found.sentence.grammar, found.before
    if helpers & grammar.be:
        return cue
    loose = before in grammar.before_gerund or not before or not before[0].isalnum()
    if before == "when" or before in grammar.determiners or not (loose or "g" in found.entry.frames):
        return None
    return replace(found.as_dependent(found.first), negated=cue.negated)


def _past(found: Found, cue: Cue, helpers: set[str]) -> Cue | None:
    """ "said", "has said"; a passive or a participle only with its agent."""
    grammar = found.sentence.grammar
    perfect = bool(helpers & grammar.having)
    if (
        found.before in grammar.determiners - grammar.standing
        or (helpers & grammar.be and not perfect)
        or "been" in helpers
    ):
        return None
    if found.sentence.word(found.after) == "by":
        return found.as_agent("by")
    return cue if perfect or found.entry.form == Form.PAST else None


def _is_verb(found: Found, cue: Cue) -> bool:
    """Whether a form in "-s" is no plural noun ("the claims", "the member states")."""
    sentence, grammar = found.sentence, found.sentence.grammar
    if found.before in grammar.determiners or found.before in grammar.prepositions or _is_possessed(found):
        return False
    if "x" not in found.entry.frames:
        return True
    before, following = cue.group - 1, sentence.word(found.after)
    if before < sentence.first:
        return False
    named = sentence.capital(before) or sentence.word(before) in grammar.pronouns | grammar.relatives
    says = following in {"that", ":"} or sentence.any_quote_at(found.after) is not None
    return named or says or not sentence.letters(before)


def _is_possessed(found: Found) -> bool:
    """Whether a possessor stands before ("the mayor's claims", "the workers' demands")."""
    sentence = found.sentence
    text, start = sentence.words.text, sentence.words.starts[found.first]
    if found.before == "s" and found.first - 1 > sentence.first:
        return text[sentence.words.starts[found.first - 1] - 1] in "'’"
    return start > 1 and text[start - 2] in "'’"


def _is_joined(sentence: Sentence, at: int) -> bool:
    """Whether two names are joined before the form ("Mr. Vidal and Ms. Rey say")."""
    grammar = sentence.grammar
    for position in range(at - 1, max(sentence.first, at - _REACH), -1):
        if sentence.word(position) == "and":
            return sentence.capital(position - 1) and sentence.capital(position + 1)
        if not (sentence.capital(position) or sentence.word(position) in grammar.determiners):
            return False
    return False


def _heads_plural(sentence: Sentence, at: int) -> bool:
    """Whether a plural for people heads the phrase before the form ("supporters in Congress say")."""
    grammar = sentence.grammar
    for position in range(at - 2, max(sentence.first - 1, at - _REACH), -1):
        word = sentence.word(position)
        if word in grammar.finite or not sentence.letters(position):
            return False
        if sentence.word(position + 1) in grammar.prepositions and _is_plural(word, grammar.plurals):
            return word in grammar.generic | grammar.plurals or word.endswith(_PEOPLE)
    return False


def _is_plural(word: str, plurals: Set[str]) -> bool:
    return word in plurals or (word.endswith("s") and not word.endswith("ss"))


def _after_plural(sentence: Sentence, at: int) -> bool:
    """Whether what stands before can be a plural subject of a base form ("critics say")."""
    if at == sentence.first:
        return False
    word = sentence.word(at - 1)
    if word in {",", ")"}:
        return at - 2 >= sentence.first
    if word in sentence.grammar.plurals or word.endswith(("men", "women")):
        return True
    if _is_joined(sentence, at) or _heads_plural(sentence, at):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in sentence.grammar.adverbs
