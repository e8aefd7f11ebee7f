"""Where or through what words were said, where the attribution tells: an interview, a communiqué, reporters."""

from collections.abc import Sequence

from data.coding.statements.clause.sentence import Sentence

_REACH = 6
_TOWARDS = frozenset(("a", "al"))
_LONGEST = 12


def find_venue(sentence: Sentence, parts: Sequence[tuple[int, int]], cue: tuple[int, int] | None) -> str:
    """The words for the venue nearest to the cue, outside what is said; empty where none is told."""
    speech = sentence.speech
    if speech.venues.isdisjoint(sentence.present) or speech.venue_openers.isdisjoint(sentence.present):
        return ""
    outside = _outside(sentence, parts)
    found = [
        (at + 1, _end(sentence, at + 1, outside))
        for at in sentence.positions_of(speech.venue_openers)
        if at in outside and _names_venue(sentence, at, outside)
    ]
    whole = [one for one in found if not any(other[0] < one[0] and one[1] <= other[1] for other in found)]
    if not whole:
        return ""
    near = cue[0] if cue else sentence.first
    first, after = min(whole, key=lambda stretch: abs(stretch[0] - near))
    return " ".join(sentence.written(first, after).split())


def _outside(sentence: Sentence, parts: Sequence[tuple[int, int]]) -> set[int]:
    """The words of a sentence that are neither said nor quoted."""
    outside = {at for at in range(sentence.first, sentence.after) if sentence.quote_at(at) is None}
    for first, after in parts:
        if first < sentence.after and after > sentence.first:
            outside.difference_update(range(first, after))
    return outside


def _names_venue(sentence: Sentence, opener: int, outside: set[int]) -> bool:
    """Whether a noun for a venue follows soon, before another preposition."""
    for at in range(opener + 1, opener + 1 + _REACH):
        word = sentence.word(at)
        if at not in outside or not word or not sentence.letters(at):
            return False
        if word in sentence.speech.venues:
            return sentence.word(opener) not in _TOWARDS or word in sentence.speech.listeners
        if word in sentence.grammar.prepositions | sentence.grammar.finite:
            return False
    return False


def _end(sentence: Sentence, first: int, outside: set[int]) -> int:
    """Where the words for a venue end: at a sign, a verb, a time or another clause."""
    grammar = sentence.grammar
    at = first + 1
    while at in outside and at - first < _LONGEST and sentence.letters(at):
        word = sentence.word(at)
        if word in grammar.finite or word in grammar.subordinators or word in grammar.relatives:
            break
        spoken = word in sentence.speech.cues and word not in sentence.speech.venues
        if word in grammar.times or spoken or word in grammar.people_pronouns:
            break
        at += 1
    while at - 1 > first and sentence.word(at - 1) in grammar.prepositions | grammar.determiners:
        at -= 1
    return at
