"""Words that may assert an event: the verbs and nouns of the codebook's kinds of event."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Tense, find_tense, inflect, inflect_spanish
from data.coding.clauses.lexicon import words_of as small_words
from data.coding.clauses.mood import find_ending, is_finite, is_passive, keeps_accent
from data.coding.compilation import compiled_once
from data.coding.events.lexicon import words_of
from data.coding.text import Matcher, fold
from data.model import Codebook, EventType, Span

_FUNCTION = small_words("grammar", "clitics")
_DETERMINERS = words_of("opening", "definite") | words_of("opening", "indefinite")
_OPENERS = _DETERMINERS | {"no", "any"}
_ADJECTIVES = 3
_MONTHS = {"March", "May"}
_NOUN_BEFORE = words_of("grammar", "before_nouns")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or noun of an event type; `definite` where it points back ("the visit"), `finite` where it asserts.

    `several`: a definite plural ("the agreements of"), which tells of no single one."""

    kind: EventType
    span: Span
    index: int
    verb: bool
    tense: Tense
    finite: bool
    definite: bool
    several: bool = False


@compiled_once
def compile_triggers(codebook: Codebook) -> Matcher[tuple[EventType, str, bool]]:
    """All verbs (True) and nouns (False); a phrase of two types stands for the first.

    Verbs also count in their other forms, where no list has these for something else.
    """
    phrases: dict[str, tuple[EventType, str, bool]] = {}
    for kind in codebook.event_types:
        for verb in kind.verbs.all:
            phrases.setdefault(fold(verb), (kind, verb, True))
        for noun in kind.nouns.all:
            phrases.setdefault(fold(noun), (kind, noun, False))
    for kind in codebook.event_types:
        for form in (*_forms(kind.verbs.es, inflect_spanish), *_forms(kind.verbs.en, inflect)):
            phrases.setdefault(fold(form), (kind, form, True))
    return Matcher(phrases.items())


def _forms(verbs: Sequence[str], inflected: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    for verb in verbs:
        if not verb.endswith("*"):
            yield from inflected(verb)


def find_triggers(clauses: Clauses, codebook: Codebook) -> Iterator[Trigger]:
    """Triggers in order of position."""
    for match in compile_triggers(codebook).find(clauses.text):
        kind, phrase, verb = match.payload
        if not keeps_accent(clauses.text, phrase, match.span) or match.span.of(clauses.text) in _MONTHS:
            continue
        trigger = _read(clauses, match.span, kind, verb)
        if not (trigger.verb and _is_attributive(clauses, trigger)):
            yield trigger


def _read(clauses: Clauses, span: Span, kind: EventType, verb: bool) -> Trigger:
    tokens = clauses.tokens
    first = head = clauses.word_at(span.start)
    last = clauses.word_at(span.end - 1)
    while head < last and tokens.words[head] in _FUNCTION:
        head += 1
    if verb:
        head = next((at for at in range(head, last + 1) if _is_finite(clauses, at)), head)
        while head < last and tokens.words[head] in words_of("holding", "helping"):
            head += 1
    before = tokens.words[first - 1] if first else ""
    ending = find_ending(tokens.text[tokens.starts[head] : tokens.ends[head]])
    noun_used = verb and first == last and (before in _DETERMINERS | _NOUN_BEFORE) and ending in {None, Tense.PRESENT}
    noun_used = noun_used or (verb and _is_infinitive_after_noun(tokens.words, first, last))
    tense = find_tense(tokens, head)
    is_verb = verb and not noun_used
    loose = tense in {Tense.INFINITIVE, Tense.GERUND} or (tense is Tense.PARTICIPLE and not is_passive(tokens, head))
    return Trigger(
        kind,
        span,
        first,
        is_verb,
        tense,
        is_verb and not loose,
        not is_verb and _is_definite(tokens.words, first),
        not is_verb and _is_definite(tokens.words, first) and tokens.words[last].endswith("s"),
    )


def _is_infinitive_after_noun(words: Sequence[str], first: int, last: int) -> bool:
    """Whether "plan to" is a noun with an infinitive ("no viable plan to")."""
    lead = words[max(first - _ADJECTIVES, 0) : first]
    return words[first + 1 : last + 1] == ["to"] and not _OPENERS.isdisjoint(lead)


def _is_finite(clauses: Clauses, at: int) -> bool:
    tokens = clauses.tokens
    return is_finite(tokens.text[tokens.starts[at] : tokens.ends[at]], tokens.words[at])


def _is_definite(words: Sequence[str], index: int) -> bool:
    """Whether a demonstrative, an article or a possessive opens the phrase or stands up to two words before it."""
    for at in range(index, max(index - 3, -1), -1):
        if words[at] in words_of("opening", "indefinite"):
            return False
        if words[at] in words_of("opening", "definite"):
            return True
    return False


def _is_attributive(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a participle only describes a noun ("the newly created committee")."""
    tokens = clauses.tokens
    raw = tokens.text[tokens.starts[trigger.index] : tokens.ends[trigger.index]].lower()
    if not raw.endswith("ed") and find_ending(raw) is not Tense.PARTICIPLE:
        return False
    before = tokens.words[max(trigger.index - 2, 0) : trigger.index]
    if (before and before[-1].endswith(("ly", "mente"))) or before[-1:] == ["recien"]:
        before = before[:-1]
    return before[-1:] != [] and before[-1] in _DETERMINERS
