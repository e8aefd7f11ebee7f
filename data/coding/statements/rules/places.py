"""Each cue of a sentence with its subject and its place among the clauses."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.statements.clause.inverted import find_subject_after
from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.clause.subjects import find_subject_before
from data.coding.statements.conjugation import is_preterite
from data.coding.statements.content.announced import find_announced
from data.coding.statements.content.said import Opening
from data.coding.statements.content.search import find_said_before, is_adverbial
from data.coding.statements.cues.verbs import Cue
from data.model import Language

_SHORTEST_SAID = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A cue with its subject and its place among the sentence's clauses."""

    cue: Cue
    subject: Phrase | None
    start: int
    coordinated: bool
    boundary: int


def find_places(sentence: Sentence, cues: Sequence[Cue]) -> list[Place]:
    """Places of the cues of a sentence, in order."""
    places: list[Place] = []
    floor = sentence.first
    for cue in cues:
        subject = _subject(sentence, cue, floor)
        if places and _resumes(sentence, cue) and not _opens_clause(sentence, subject):
            subject = None
        start = subject.first if subject is not None else cue.group
        places.append(Place(cue, subject, start, *_coordination(sentence, cue, start, places)))
        floor = cue.after
    return places


def _resumes(sentence: Sentence, cue: Cue) -> bool:
    """Whether a further cue takes up its subject again after a comma: "X, who said that ..., added that ..."."""
    return not cue.dependent and sentence.word(cue.group - 1) == "," and _says_that(sentence, cue)


def _opens_clause(sentence: Sentence, subject: Phrase | None) -> bool:
    """Whether a subject starts a clause of its own after a conjunction (", while the mayor, Ana Paz, said that")."""
    if subject is None:
        return False
    before = sentence.word(subject.first - 1)
    return before in sentence.grammar.conjunctions or before in {"que", ";"}


def _subject(sentence: Sentence, cue: Cue, floor: int) -> Phrase | None:
    if cue.dependent or cue.passive:
        return None
    if is_inverted(sentence, cue, floor) and _follows_what_is_said(sentence, cue, floor):
        return None
    return find_subject_before(sentence, cue.group, floor)


def _follows_what_is_said(sentence: Sentence, cue: Cue, floor: int) -> bool:
    """Whether a verb after a comma or mark belongs to what stands before, not to a subject with an apposition."""
    if find_announced(sentence, cue, sentence.after, inverted=True) is not None:
        return any(sentence.quote_before(at) is not None for at in (cue.group, cue.group - 1))
    if _has_subject_apart(sentence, cue, floor) or _is_introduced(sentence, cue, floor):
        return False
    subject = find_subject_after(sentence, cue.after, sentence.after)
    if subject is None:
        return sentence.speech.lang == Language.ES
    grammar = sentence.grammar
    after = sentence.word(subject.after)
    ends = not after or not after[0].isalnum() or after in grammar.prepositions | grammar.subordinators
    return ends or after in grammar.times or after in grammar.relatives or sentence.speech.lang == Language.ES


def _is_introduced(sentence: Sentence, cue: Cue, floor: int) -> bool:
    """Whether only an adverbial and a subject with its name stand before: "In a letter, its head, Ana Paz, said"."""
    left = find_said_before(sentence, cue.group, floor) if sentence.speech.lang == Language.EN else None
    if left is None or left.opening == Opening.QUOTE or not cue.has("b") or not is_adverbial(sentence, left):
        return False
    return sentence.after - cue.after > _SHORTEST_SAID


def _has_subject_apart(sentence: Sentence, cue: Cue, floor: int) -> bool:
    """Whether what stands before is a subject and what a comma adds to it: "X, who voted against, called ..."."""
    floor = max((at + 1 for at in range(floor, cue.group - 1) if _parts_clauses(sentence, at)), default=floor)
    floor = _past_setting(sentence, floor, cue.group - 1)
    before = range(floor, cue.group - 1)
    comma = next((at for at in before if sentence.word(at) == ","), None)
    if comma is None or sentence.word(cue.group - 1) != "," or any(sentence.quote_at(at) for at in before):
        return False
    opening, grammar = sentence.word(comma + 1), sentence.grammar
    added = opening in grammar.relatives | grammar.determiners | grammar.titles
    added = added or _is_name(sentence, comma + 1, cue.group - 1)
    heads = sentence.capital(comma - 1) or sentence.word(comma - 1) in grammar.titles
    named = heads and sentence.letters(floor) and sentence.word(floor) not in grammar.opening
    return added and named and not any(_is_verb(sentence, at) for at in range(floor, comma))


def _past_setting(sentence: Sentence, floor: int, after: int) -> int:
    """Past an adverbial and its comma ("Desde el partido, su jefe, Luis Rey, ha pedido")."""
    if sentence.word(floor) not in sentence.grammar.prepositions:
        return floor
    commas = [at for at in range(floor, after) if sentence.word(at) == ","]
    return commas[0] + 1 if len(commas) > 1 else floor


def _is_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether words are a name and nothing else."""
    return first < after and all(
        sentence.capital(at) or sentence.word(at) in sentence.grammar.inside_names for at in range(first, after)
    )


def _parts_clauses(sentence: Sentence, at: int) -> bool:
    """Whether another clause starts after the word: "while", "mientras que"."""
    word = sentence.word(at)
    return word in {"while", "whereas"} or (word == "que" and sentence.word(at - 1) in {"mientras", "tanto"})


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word is surely a finite verb."""
    word = sentence.word(at)
    if word in sentence.grammar.finite or is_preterite(sentence.written(at, at + 1)):
        return True
    return sentence.speech.lang == Language.EN and len(word) > 4 and word.endswith("ed")


def _coordination(sentence: Sentence, cue: Cue, start: int, earlier: Sequence[Place]) -> tuple[bool, int]:
    """Whether a clause is joined to an earlier cue's by a conjunction, and where the earlier one ends then."""
    at = start - 1
    joined = False
    if earlier and start == cue.group and sentence.word(at) == "," and _says_that(sentence, cue):
        return True, at
    while at > sentence.first and sentence.word(at) in sentence.grammar.adverbs:
        at -= 1
    if sentence.word(at) == "que" and _parts_clauses(sentence, at):
        at -= 1 if sentence.word(at - 1) == "mientras" else 2
        return bool(earlier), at - (sentence.word(at - 1) == ",")
    if sentence.word(at) in sentence.grammar.conjunctions:
        joined = True
        at -= 1
    if at > sentence.first and sentence.word(at) in {",", ";"}:
        return joined and bool(earlier), at
    return joined and bool(earlier), at + 1 if joined else start


def _says_that(sentence: Sentence, cue: Cue) -> bool:
    return sentence.word(cue.after) in {"that", "que"} and cue.has("t")


def is_inverted(sentence: Sentence, cue: Cue, floor: int) -> bool:
    """Whether the verb follows at once on what is said."""
    before = cue.group - 1
    if before < floor:
        return False
    return sentence.word(before) == "," or sentence.breaks(cue.group) or sentence.quote_before(cue.group) is not None


def _main_clause(sentence: Sentence, cue: Cue) -> int | None:
    """Where the main clause starts after "Al señalar que ...,": at a comma before a name or an article."""
    for at in range(cue.after + 2, sentence.after - 2):
        following = at + 1
        starts = sentence.capital(following) or sentence.word(following) in sentence.grammar.determiners
        if sentence.word(at) == "," and starts and sentence.quote_at(at) is None:
            return at
    return None


def closes_sentence(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb and its subject after a comma close the sentence: "..., informaron ambas cancillerías"."""
    if cue.dependent or cue.passive or not cue.has("p") or sentence.word(cue.group - 1) != ",":
        return False
    subject = find_subject_after(sentence, cue.after, sentence.after)
    return subject is not None and subject.after >= sentence.after - 1


def find_ceiling(sentence: Sentence, places: Sequence[Place], number: int) -> int:
    """Where the words of a cue end at the latest: at the sentence's end or the next cue's own clause."""
    cue = places[number].cue
    main = _main_clause(sentence, cue) if cue.dependent and cue.group == sentence.first else None
    if main is not None:
        return main
    for later in places[number + 1 :]:
        loose = later.cue.dependent and not sentence.letters(later.cue.group - 1)
        if later.coordinated or loose or sentence.word(later.boundary) == ";":
            if later.boundary >= cue.after:
                return later.boundary
        elif closes_sentence(sentence, later.cue) and later.subject is None:
            return later.cue.group - 1
        elif cue.dependent and later.subject is not None and not later.cue.dependent:
            comma = sentence.word(later.start - 1) == ","
            if comma and find_said_before(sentence, later.start, cue.after) is not None:
                return later.start - 1
    return sentence.after
