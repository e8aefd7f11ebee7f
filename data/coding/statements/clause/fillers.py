"""Adverbs and words of time that may stand between a cue and its subject or what is said."""

from data.coding.statements.clause.sentence import Sentence

_FOR_NOW = {("for", "now"), ("at", "present"), ("por", "ahora"), ("de", "momento"), ("al", "momento"), ("una", "vez")}
_SETTING = 9
_BEFORE_TIMES = frozenset(("on", "last", "del", "de"))


def skip_fillers(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past adverbs and words of time."""
    grammar = sentence.grammar
    while at < ceiling:
        word, following = sentence.word(at), sentence.word(at + 1)
        if word in grammar.adverbs or word in grammar.times or word.isdigit():
            at += 1
        elif (word, following) in _FOR_NOW or (
            following in grammar.times and (word in grammar.determiners or word in _BEFORE_TIMES)
        ):
            at += 2
        else:
            break
    return at


def skip_setting(sentence: Sentence, at: int, ceiling: int) -> int:
    """Past where and when it was said, up to the comma after it: "Taxes, she said in a letter, are low"."""
    at = skip_fillers(sentence, at, ceiling)
    if sentence.word(at) not in sentence.grammar.prepositions:
        return at
    for position in range(at + 1, min(ceiling, at + _SETTING)):
        if sentence.word(position) == ",":
            return position
        if not sentence.letters(position) or sentence.quote_at(position):
            break
    return at
