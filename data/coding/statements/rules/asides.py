"""Attributions put in: "as X said", "según informó X"."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.inverted import find_subject_after
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.places import Place
from data.model import Language

_BECAUSE = frozenset(("porque", "pues", "because", "since"))
"""Before an insertion these open what its source says: "votó en contra porque, según él, ..."."""


def attribute_as_said(sentence: Sentence, place: Place, ceiling: int, floor: int) -> Attribution | None:
    """ "as X said", "según informó X": the rest of the sentence is what was said."""
    cue = place.cue
    if not cue.has("qtp") or cue.dependent or not _is_aside(sentence, place):
        return None
    subject = place.subject or find_subject_after(sentence, cue.after, ceiling)
    marker = place.start - 1
    parts = around(sentence, marker, max(cue.after, subject.after if subject else 0))
    if floor > sentence.first:
        end = marker - 1 if sentence.word(marker - 1) == "," else marker
        rest = max(cue.after, subject.after if subject else 0)
        rest += sentence.word(rest) == ","
        parts = ((floor, end),) if end - floor > 1 else ((rest, ceiling),) if ceiling - rest > 1 else ()
    if not parts:
        return None
    return Attribution(sentence, parts, (marker, cue.after), subject, "as said", cue.entry.lemma)


def _is_aside(sentence: Sentence, place: Place) -> bool:
    """Whether "as X said" is put in, and no clause of time or manner."""
    marker, grammar = place.start - 1, sentence.grammar
    if sentence.speech.lang == Language.ES:
        return sentence.word(marker) == "segun" or (place.subject is None and _opens(sentence, marker))
    if not _opens(sentence, marker):
        return False
    after = sentence.word(skip_fillers(sentence, place.cue.after, sentence.after))
    return not after or not after[0].isalnum() or after in grammar.prepositions


def _opens(sentence: Sentence, at: int) -> bool:
    return (
        at == sentence.first or not sentence.letters(at - 1) or sentence.word(at - 1) in {"tal", "but", "and", "just"}
    )


def around(sentence: Sentence, first: int, after: int) -> tuple[tuple[int, int], ...]:
    """The sentence without an inserted stretch and the commas about it."""
    while after < sentence.after and not (sentence.word(after) == "," or sentence.quote_at(after)):
        after += 1
    begin, end = sentence.first, first
    while begin < end and sentence.word(begin) in sentence.grammar.conjunctions:
        begin += 1
    if end > begin and sentence.word(end - 1) == ",":
        end -= 1
    if after < sentence.after and sentence.word(after) == ",":
        after += 1
    if sentence.word(end - 1) in _BECAUSE:
        begin = end
    pieces = ((begin, end), (after, sentence.after))
    least = 2
    return tuple(piece for piece in pieces if piece[1] - piece[0] >= least)
