"""Where words said indirectly end before their sentence does."""

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.conjugation import is_preterite
from data.coding.statements.content.said import Content, Opening
from data.model import Language

_JOINING = frozenset(("y", "e", "pero", "aunque", "por"))
_BETWEEN = frozenset(("lo", "tambien", "ademas"))


def cut_telling(sentence: Sentence, content: Content) -> Content:
    """Leaves off a clause that sets something else against what is said, or goes on with the telling."""
    if content.opening == Opening.QUOTE:
        return content
    contrasts = sentence.grammar.contrasts
    for at in range(content.first + 3, content.after - 2):
        word = sentence.words.words[at]
        if (word not in contrasts and word not in _JOINING) or sentence.quote_at(at) is not None:
            continue
        comma = sentence.word(at - 1) == ","
        glued = sentence.words.ends[at - 1] == sentence.words.starts[at]
        apart = word in contrasts and (comma or glued)
        if apart or (_goes_on_telling(sentence, at) and (comma or not _has_past(sentence, content.first, at))):
            return Content(content.first, at - comma, content.opening)
    return content


def _has_past(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the words said have a verb in the past before a position, outside their quotations."""
    opening = range(first, first + 3)
    return any(_is_past(sentence, at) and (at in opening or not sentence.quote_at(at)) for at in range(first, after))


def _goes_on_telling(sentence: Sentence, at: int) -> bool:
    """Whether ", y ofreció" or ", aunque agregó" leaves the words said: a conjunction and a verb in the past."""
    if sentence.speech.lang != Language.ES or sentence.word(at) not in _JOINING:
        return False
    start = at + (2 if sentence.word(at + 1) in sentence.grammar.objects | _BETWEEN else 1)
    return start < sentence.after and _is_past(sentence, start)


def _is_past(sentence: Sentence, at: int) -> bool:
    return is_preterite(sentence.written(at, at + 1))


def find_phrase_end(sentence: Sentence, at: int, ceiling: int) -> int:
    """The end of a noun phrase with what hangs on it: at a comma that starts something else."""
    for position in range(at + 1, ceiling - 1):
        if sentence.word(position) == "," and sentence.word(position + 1) in sentence.grammar.after_comma:
            return position
    return ceiling
