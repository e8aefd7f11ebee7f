"""Cue by cue, who says what within one sentence: rules over words, each with its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from data.coding.statements import content as contents
from data.coding.statements.content import Content, Opening
from data.coding.statements.cues import Cue, find_cues
from data.coding.statements.noun_phrases import Phrase, find_left, find_right, skip_fillers
from data.coding.statements.sentence import Sentence
from data.model import Language

_PARENTHETICAL = {
    Language.EN: frozenset({"as"}),
    Language.ES: frozenset({"segun", "como", "conforme"}),
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words said (`parts`), the cue, and the subject found for it; positions are words of the document."""

    sentence: Sentence
    parts: tuple[tuple[int, int], ...]
    cue: tuple[int, int] | None
    speaker: Phrase | None
    rule: str
    lemma: str = ""
    same_speaker: bool = False
    elided: bool = False
    nested_in: int | None = None
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Place:
    """A cue with its subject and its place among the sentence's clauses."""

    cue: Cue
    subject: Phrase | None
    start: int
    coordinated: bool
    boundary: int


def attribute(sentence: Sentence) -> list[Attribution]:
    """Attributions by verb of a sentence, in the order of their cues."""
    places = _places(sentence, find_cues(sentence))
    found: list[Attribution] = []
    for number, place in enumerate(places):
        attribution = _attribute_one(sentence, places, number, found)
        if attribution is not None:
            found.append(attribution)
        del place
    return found


def _places(sentence: Sentence, cues: Sequence[Cue]) -> list[_Place]:
    places: list[_Place] = []
    floor = sentence.first
    for cue in cues:
        subject = _subject(sentence, cue, floor)
        start = subject.first if subject is not None else cue.group
        places.append(_Place(cue, subject, start, *_coordination(sentence, start, places)))
        floor = cue.after
    return places


def _subject(sentence: Sentence, cue: Cue, floor: int) -> Phrase | None:
    if cue.dependent or cue.passive:
        return None
    if _is_inverted(sentence, cue, floor) and _follows_what_is_said(sentence, cue):
        return None
    return find_left(sentence, cue.group, floor)


def _follows_what_is_said(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb after a comma or mark belongs to what stands before, not to a subject with an apposition."""
    if contents.find_strict(sentence, cue, sentence.after, inverted=True) is not None:
        return sentence.quote_before(cue.group) is not None
    subject = find_right(sentence, cue.after, sentence.after)
    if subject is None:
        return sentence.speech.lang == Language.ES
    grammar = sentence.grammar
    after = sentence.word(subject.after)
    ends = not after or not after[0].isalnum() or after in grammar.prepositions | grammar.subordinators
    return ends or after in grammar.times or after in grammar.relatives or sentence.speech.lang == Language.ES


def _coordination(sentence: Sentence, start: int, earlier: Sequence[_Place]) -> tuple[bool, int]:
    """Whether a clause is joined to an earlier cue's by a conjunction, and where the earlier one ends then."""
    at = start - 1
    joined = False
    while at > sentence.first and sentence.word(at) in sentence.grammar.adverbs:
        at -= 1
    if sentence.word(at) in sentence.grammar.conjunctions:
        joined = True
        at -= 1
    if at > sentence.first and sentence.word(at) in {",", ";"}:
        return joined and bool(earlier), at
    return joined and bool(earlier), at + 1 if joined else start


def _attribute_one(
    sentence: Sentence, places: Sequence[_Place], number: int, found: Sequence[Attribution]
) -> Attribution | None:
    place = places[number]
    cue = place.cue
    if cue.passive:
        return _passive(sentence, places, number)
    ceiling = _ceiling(sentence, places, number)
    floor = places[number - 1].cue.after if number else sentence.first
    if sentence.word(place.start - 1) in _PARENTHETICAL[sentence.speech.lang] and place.start > sentence.first:
        return _as_said(sentence, place, ceiling, floor)
    inverted = place.subject is None and _is_inverted(sentence, cue, floor)
    right = contents.find_right(sentence, cue, ceiling, inverted=inverted)
    left = None if cue.dependent else contents.find_left(sentence, place.start, floor)
    aside = sentence.word(skip_fillers(sentence, cue.after, ceiling)) == ","
    chosen = _choose(sentence, right, left, aside=aside)
    if chosen is None:
        return None
    if chosen is right:
        return _with_right(sentence, place, right, left, places, number, found)
    return _with_left(sentence, place, left, ceiling)


def _is_inverted(sentence: Sentence, cue: Cue, floor: int) -> bool:
    """Whether the verb follows at once on what is said."""
    before = cue.group - 1
    if before < floor:
        return False
    return sentence.word(before) == "," or sentence.breaks(cue.group) or sentence.quote_before(cue.group) is not None


def _ceiling(sentence: Sentence, places: Sequence[_Place], number: int) -> int:
    """Where the words of a cue end at the latest: at the sentence's end or the next cue's own clause."""
    cue = places[number].cue
    for later in places[number + 1 :]:
        loose = later.cue.dependent and not sentence.letters(later.cue.group - 1)
        if later.coordinated or loose or sentence.word(later.boundary) == ";":
            if later.boundary > cue.after:
                return later.boundary
        elif later.subject is not None and sentence.word(later.start - 1) == "," and not later.cue.dependent:
            left = contents.find_left(sentence, later.start, cue.after)
            if left is not None and cue.dependent:
                return later.start - 1
    return sentence.after


def _choose(
    sentence: Sentence, right: Content | None, left: Content | None, *, aside: bool
) -> Content | None:
    """The side that holds what is said."""
    if left is None or (contents.is_adverbial(sentence, left) and (right is not None or not aside)):
        return right
    if right is None:
        return left
    if left.opening == Opening.QUOTE:
        return right if right.opening == Opening.THAT and right.first else left
    if right.opening in {Opening.NOUN, Opening.INFINITIVE}:
        return left if left.after - left.first > 8 else right
    return right


def _is_evidence(sentence: Sentence, cue: Cue, subject: Phrase | None) -> bool:
    """Whether a subject such as "the figures" shows something rather than says it."""
    if not cue.has("e") or subject is None or subject.antecedent is not None:
        return False
    grammar = sentence.grammar
    return not any(
        (sentence.capital(at) and at > sentence.first)
        or sentence.named(at)
        or sentence.word(at) in grammar.people_pronouns | grammar.pronouns | grammar.titles | grammar.generic | sentence.speech.carriers
        for at in range(subject.first, subject.after)
    )


def _with_right(
    sentence: Sentence,
    place: _Place,
    right: Content,
    left: Content | None,
    places: Sequence[_Place],
    number: int,
    found: Sequence[Attribution],
) -> Attribution | None:
    cue, subject = place.cue, place.subject
    same = subject is None and (place.coordinated or cue.dependent) and bool(found)
    if subject is None and not same:
        subject = _after_verb(sentence, place, right)
    if subject is None and not same and (cue.dependent or _joined_to_verb(sentence, cue)):
        subject = _main_subject(sentence, places, number)
    if subject is None and not same and sentence.speech.lang == Language.EN:
        return None
    if _is_evidence(sentence, cue, subject):
        return None
    del left
    rule = f"{'continued' if same else 'subject'}, {right.opening}"
    return Attribution(
        sentence,
        ((right.first, right.after),),
        (cue.first, cue.after),
        subject,
        rule,
        cue.entry.lemma,
        same_speaker=same,
        elided=subject is None and not same,
    )


def _joined_to_verb(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue shares its subject with a verb that is no cue ("visited Lima and announced")."""
    return cue.group > sentence.first and sentence.word(cue.group - 1) in sentence.grammar.conjunctions


def _after_verb(sentence: Sentence, place: _Place, right: Content) -> Phrase | None:
    """Spanish subjects may stand between the verb and what is said."""
    if sentence.speech.lang != Language.ES or right.opening in {Opening.NOUN, Opening.INFINITIVE}:
        return None
    stop = right.first - 1 if right.opening != Opening.QUOTE else right.first
    return find_right(sentence, place.cue.after, stop)


def _main_subject(sentence: Sentence, places: Sequence[_Place], number: int) -> Phrase | None:
    """The subject of the clause a participle or infinitive hangs on."""
    for later in places[number + 1 :]:
        if later.subject is not None:
            return later.subject
    at = sentence.first
    grammar = sentence.grammar
    if sentence.word(at) in grammar.opening | grammar.prepositions:
        commas = [position for position in range(at, sentence.after) if sentence.word(position) == ","]
        at = commas[0] + 1 if commas else at
    return find_right(sentence, at, places[number].cue.group)


def _with_left(sentence: Sentence, place: _Place, left: Content, ceiling: int) -> Attribution | None:
    cue = place.cue
    subject = place.subject
    if not cue.has("pq") or (left.opening != Opening.QUOTE and not cue.has("p")):
        return None
    if subject is None:
        subject = find_right(sentence, cue.after, ceiling)
    if subject is None and sentence.speech.lang == Language.EN:
        return None
    if left.opening != Opening.QUOTE and not _closes(sentence, max(cue.after, subject.after if subject else 0)):
        return None
    parts = [(left.first, left.after)]
    rest = max(cue.after, subject.after if subject else 0)
    parts.extend(_resumed(sentence, rest, ceiling) if left.opening == Opening.QUOTE else _inserted(sentence, rest, ceiling))
    how = "inverted" if place.subject is None and subject is not None else "after"
    rule = f"{how}, {'quote' if left.opening == Opening.QUOTE else 'clause'} before"
    return Attribution(
        sentence, tuple(parts), (cue.first, cue.after), subject, rule, cue.entry.lemma, elided=subject is None
    )


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether nothing that could be an object follows a cue put in or added at the end."""
    at = skip_fillers(sentence, at, sentence.after)
    word = sentence.word(at)
    grammar = sentence.grammar
    if not word or not sentence.letters(at) or word.endswith("ing"):
        return True
    return word in grammar.prepositions | grammar.subordinators | grammar.conjunctions | grammar.objects | grammar.relatives


def _resumed(sentence: Sentence, at: int, ceiling: int) -> Iterator[tuple[int, int]]:
    """A quotation that goes on after the cue: “...,” he said, “...”."""
    for position in range(at, min(ceiling, at + 12)):
        quote = sentence.quote_at(position)
        if quote is not None and quote.first == position:
            yield quote.first, quote.after
            return


def _inserted(sentence: Sentence, at: int, ceiling: int) -> Iterator[tuple[int, int]]:
    """What goes on after an inserted cue: "The museum, he said, is open"."""
    at = skip_fillers(sentence, at, ceiling)
    following = sentence.word(at + 1)
    grammar = sentence.grammar
    if sentence.word(at) != "," or ceiling - at < 3 or following.endswith("ing") or following in sentence.speech.cues:
        return
    if following in grammar.relatives | grammar.conjunctions | grammar.subordinators:
        return
    yield at + 1, ceiling


def _as_said(sentence: Sentence, place: _Place, ceiling: int, floor: int) -> Attribution | None:
    """ "as X said", "según informó X": the rest of the sentence is what was said."""
    cue = place.cue
    if not cue.has("qtp") or cue.dependent or not _is_aside(sentence, place):
        return None
    subject = place.subject or find_right(sentence, cue.after, ceiling)
    marker = place.start - 1
    parts = around(sentence, marker, max(cue.after, subject.after if subject else 0))
    if floor > sentence.first:
        end = marker - 1 if sentence.word(marker - 1) == "," else marker
        parts = ((floor, end),) if end - floor > 1 else ()
    if not parts:
        return None
    return Attribution(
        sentence, parts, (marker, cue.after), subject, "as said", cue.entry.lemma, elided=subject is None
    )


def _is_aside(sentence: Sentence, place: _Place) -> bool:
    """Whether "as X said" is put in, and no clause of time or manner."""
    marker, grammar = place.start - 1, sentence.grammar
    if sentence.speech.lang == Language.ES:
        return sentence.word(marker) == "segun" or place.subject is None and _opens(sentence, marker)
    if not _opens(sentence, marker):
        return False
    after = sentence.word(skip_fillers(sentence, place.cue.after, sentence.after))
    return not after or not after[0].isalnum() or after in grammar.prepositions


def _opens(sentence: Sentence, at: int) -> bool:
    return at == sentence.first or not sentence.letters(at - 1) or sentence.word(at - 1) in {"tal", "but", "and", "just"}


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
    pieces = ((begin, end), (after, sentence.after))
    least = 3
    return tuple(piece for piece in pieces if piece[1] - piece[0] >= least)


def _passive(sentence: Sentence, places: Sequence[_Place], number: int) -> Attribution | None:
    cue = places[number].cue
    if sentence.word(cue.after - 1) in {"by", "por"}:
        return _by_agent(sentence, cue)
    return _from_within(sentence, cue, _ceiling(sentence, places, number))


def _from_within(sentence: Sentence, cue: Cue, ceiling: int) -> Attribution | None:
    """ "Desde Palacio de Gobierno se confirmó que ...": the place speaks."""
    right = contents.find_strict(sentence, cue, ceiling, inverted=False)
    at = sentence.first
    while at < cue.group and sentence.word(at) != "desde":
        at += 1
    if right is None or at + 1 >= cue.group:
        return None
    after = at + 1
    while after < cue.group and sentence.letters(after):
        after += 1
    place = Phrase(at + 1, after, "the place spoken from")
    return Attribution(
        sentence, ((right.first, right.after),), (cue.first, cue.after), place, "spoken from", cue.entry.lemma
    )


def _by_agent(sentence: Sentence, cue: Cue) -> Attribution | None:
    """ "the plan proposed by X": what was proposed stands before."""
    agent = find_right(sentence, cue.after, sentence.after)
    what = find_left(sentence, cue.group, sentence.first)
    if agent is None or what is None or what.after - what.first < 2:
        return None
    return Attribution(
        sentence, ((what.first, what.after),), (cue.first, cue.after), agent, "agent of a passive", cue.entry.lemma
    )


def with_parts(attribution: Attribution, parts: tuple[tuple[int, int], ...]) -> Attribution:
    return replace(attribution, parts=attribution.parts + parts)
