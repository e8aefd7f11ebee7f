"""Adverbs and words of time that may stand between a cue and its subject or what is said."""

from data.coding.statements.clause.sentence import Sentence

_FOR_NOW = {("for", "now"), ("at", "present"), ("por", "ahora"), ("de", "momento"), ("al", "momento"), ("una", "vez")}
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
