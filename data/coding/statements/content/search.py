"""What is said: the words a cue attributes, to its right or to its left."""

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.content.announced import find_announced
from data.coding.statements.content.cutting import cut_telling
from data.coding.statements.content.english import after_english_cue
from data.coding.statements.content.said import Content, Opening
from data.coding.statements.content.spanish import after_spanish_cue
from data.coding.statements.cues.verbs import Cue
from data.model import Language

_LEFT_LEAST = 3


def find_said_after(sentence: Sentence, cue: Cue, ceiling: int, *, inverted: bool) -> Content | None:
    """Words said after the cue, up to the ceiling."""
    strict = find_announced(sentence, cue, ceiling, inverted=inverted)
    if strict is not None:
        return cut_telling(sentence, strict)
    if inverted:
        return None
    if sentence.speech.lang == Language.EN:
        return after_english_cue(sentence, cue, ceiling)
    return after_spanish_cue(sentence, cue, ceiling)


def find_said_before(sentence: Sentence, before: int, floor: int, *, least: int = _LEFT_LEAST) -> Content | None:
    """Words said before a cue and its subject, where a comma or a closing mark parts them."""
    if before <= floor:
        return None
    comma = sentence.word(before - 1) == "," and sentence.quote_before(before) is None
    after = before - 1 if comma else before
    quote = sentence.quote_before(after)
    if quote is not None and not _is_title(sentence, quote.first, floor):
        return Content(_quote_first(sentence, quote.first, floor), after, Opening.QUOTE)
    if not (comma or quote is not None or sentence.breaks(before)):
        return None
    floor = _after_colon(sentence, floor, after)
    dialogue = sentence.opened_by_dash(floor) or (comma and sentence.dashed(after))
    opening = Opening.QUOTE if dialogue else Opening.BARE
    return Content(floor, after, opening) if after - floor >= (1 if dialogue else least) else None


def _after_colon(sentence: Sentence, floor: int, after: int) -> int:
    """Where words that end before a cue begin: after the last colon among them."""
    for at in range(after - 1, floor, -1) if ":" in sentence.present else ():
        if sentence.word(at) == ":" and not sentence.any_quote_at(at):
            return at + 1
    return floor


def _quote_first(sentence: Sentence, first: int, floor: int) -> int:
    """Where words that end in a quotation begin: with their clause ("The plan is “dead”, he said")."""
    start = first
    while start > floor and (sentence.letters(start - 1) or sentence.any_quote_at(start - 1)):
        start -= 1
    lead = first - start
    if lead == 0 or (lead <= 2 and sentence.word(start) in sentence.grammar.conjunctions | sentence.grammar.opening):
        return first
    return start if start == floor else first


def _is_title(sentence: Sentence, first: int, floor: int) -> bool:
    """Whether marks only set off a name in an adverbial ("On this week's “Front Row,” she said")."""
    grammar = sentence.grammar
    before = sentence.word(first - 1)
    leads = before in grammar.prepositions | grammar.determiners or before == "s"
    return first > floor and leads and sentence.word(floor) in grammar.opening & grammar.prepositions


def is_adverbial(sentence: Sentence, content: Content) -> bool:
    """Whether what stands left of a subject only introduces it: "On Monday, X said ..."."""
    grammar = sentence.grammar
    if content.opening == Opening.QUOTE:
        return False
    word = sentence.word(content.first)
    starts = word in grammar.opening or word in grammar.prepositions or word in grammar.subordinators
    denies = word == "no" and sentence.word(content.first + 1) != "obstante"
    if not starts or denies:
        return False
    commas = [at for at in range(content.first, content.after) if sentence.word(at) == ","]
    return not commas or not any(sentence.word(at) in grammar.finite for at in range(commas[-1], content.after))
