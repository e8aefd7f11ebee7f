"""Attributions whose words stand before the cue: "...", said X."""

from collections.abc import Iterator

from data.coding.statements.clause.fillers import skip_fillers, skip_setting
from data.coding.statements.clause.inverted import PEOPLE, find_subject_after
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.content.search import is_adverbial
from data.coding.statements.cues.verbs import Cue
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.places import Place
from data.model import Language

_RESUMPTION_REACH = 12
_GOING_ON = frozenset(("until", "unless", "because", "since", "though", "although", "if", "porque", "aunque"))
"""Subordinators by which words said go on after a cue put in, rather than tell how they were said."""


def attribute_before(sentence: Sentence, place: Place, left: Content, ceiling: int) -> Attribution | None:
    """The attribution of the words to the left of a cue, with those that go on after it."""
    cue = place.cue
    quoted = left.opening == Opening.QUOTE
    if not cue.has("pq" if quoted else "p"):
        return None
    surely = quoted or (sentence.speech.lang == Language.ES and cue.entry.written.endswith("n"))
    subject = place.subject or find_subject_after(sentence, cue.after, ceiling, surely=surely)
    if subject is None and sentence.speech.lang == Language.EN:
        return None
    rest = max(cue.after, subject.after if subject else 0)
    closes = cue.has("o") or _closes(sentence, rest)
    if not quoted and not (_is_plausible(sentence, cue, subject) and closes):
        return None
    inverted = place.subject is None
    apposed = inverted and subject is not None and not is_adverbial(sentence, left)
    dialogue = quoted and sentence.quote_before(left.after) is None
    further = (
        _resumed(sentence, rest, ceiling, dialogue=dialogue)
        if quoted
        else _inserted(sentence, rest, ceiling, inverted=apposed)
    )
    how = "elided" if subject is None else "inverted" if inverted else "subject"
    rule = f"{how}, {'quote' if quoted else 'clause'} before"
    parts = ((left.first, left.after), *further)
    if left.after - left.first == 1 and not (quoted or sentence.opened_by_dash(left.first)):
        parts = parts[1:]
    if not parts:
        return None
    return Attribution(sentence, parts, (cue.first, cue.after), subject, rule, cue.entry.lemma)


def _is_plausible(sentence: Sentence, cue: Cue, subject: Phrase | None) -> bool:
    """Whether what follows an inverted Spanish verb is its subject and not its object."""
    if sentence.speech.lang == Language.EN:
        return True
    after = sentence.word(skip_fillers(sentence, cue.after, sentence.after))
    if subject is None:
        return not after or not after[0].isalnum()
    grammar = sentence.grammar
    return (
        not cue.has("n")
        or subject.after >= sentence.after
        or any(
            sentence.capital(at)
            or sentence.word(at) in grammar.titles | grammar.generic | sentence.speech.carriers
            or sentence.word(at).endswith(PEOPLE)
            for at in range(subject.first, subject.after)
        )
    )


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether nothing that could be an object follows a cue put in or added at the end."""
    at = skip_fillers(sentence, at, sentence.after)
    word = sentence.word(at)
    grammar = sentence.grammar
    if not word or not sentence.letters(at) or word.endswith("ing"):
        return True
    return word not in grammar.determiners


def _resumed(sentence: Sentence, at: int, ceiling: int, *, dialogue: bool) -> Iterator[tuple[int, int]]:
    """A quotation that goes on after the cue: “...,” he said, “...”, or —... —dijo—, ... ."""
    if dialogue and ceiling - at > 1 and sentence.dash_between(at - 1, at):
        yield at, ceiling
        return
    for position in range(at, min(ceiling, at + _RESUMPTION_REACH)):
        quote = sentence.any_quote_at(position)
        announced = quote is not None and (not quote.scare or sentence.word(position - 1) == ",")
        if quote is not None and quote.first == position and announced:
            yield quote.first, quote.after
            return


def _inserted(sentence: Sentence, at: int, ceiling: int, *, inverted: bool) -> Iterator[tuple[int, int]]:
    """What goes on after an inserted cue: "The bridge, she said, is open"."""
    at = skip_setting(sentence, at, ceiling)
    following = sentence.word(at + 1)
    grammar = sentence.grammar
    if inverted and following not in grammar.finite:
        return
    if sentence.word(at) != "," or ceiling - at < 3 or following.endswith("ing") or following in sentence.speech.cues:
        return
    if following in (grammar.relatives | grammar.conjunctions | grammar.subordinators) - _GOING_ON:
        return
    yield at + 1, ceiling
