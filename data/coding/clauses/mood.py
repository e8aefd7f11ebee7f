"""Tense and mood of a verb, by its ending and the small words before it, for Spanish and English alike."""

import re
from enum import StrEnum
from functools import lru_cache

from data.coding.clauses.lexicon import matcher_of, words_of
from data.coding.text import Tokens
from data.model import Span


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


class Mood(StrEnum):
    """How far the words vouch for the verb."""

    STATED = "stated"
    POSSIBLE = "possible"
    EXPECTED = "expected"


_FUTURE = re.compile(r"\w{2,}(?:ré|rás|rá|remos|rán)$")
_CONDITIONAL = re.compile(r"\w{3,}(?:ría|rías|ríamos|rían)$")
_PAST = re.compile(r"\w{2,}(?:ó|aron|ieron|aba|aban|ían|ía|yeron|jeron)$")
_PRETERITE = re.compile(r"\w{2,}(?:ó|aron|ieron|yeron|jeron)$")
_INFINITIVE = re.compile(r"\w{2,}(?:ar|er|ir|ír)(?:se|lo|la|los|las|le|les)?$")
_GERUND = re.compile(r"\w{2,}(?:ando|iendo|yendo|ándo\w{2,4}|iéndo\w{2,4}|ing)$")
_PARTICIPLE = re.compile(r"\w{2,}(?:[aiuí]d[oa]s?|uest[oa]s?|crit[oa]s?|ech[oa]s?)$")
_ENGLISH_PAST = re.compile(r"\w{2,}ed$")
_AUXILIARY = frozenset(
    """is are was were has have had will would could can may might must does did fue fueron era eran ha han habia habian sera seran
    es son esta estan estaba puede pueden podra tiene tienen hizo hicieron dio dieron quiere busca met held went said made took gave
    told began won left came saw got agreed signed told""".split()
)
_PERFECT = frozenset("ha han he hemos has habia habian habra habran haya hayan hubiera have had having haber".split())
_BE = frozenset(
    """is are was were be been being s re fue fueron era eran es son ser sido sera seran siendo sea sean esta estan estaba estaban
    queda quedo quedaron estar estara sean fuera fuese got get gets""".split()
)
_ADVERBS = frozenset("not also already now then again just fully completely totally still soon never ya no tambien aun definitely".split())
_REACH = 6


@lru_cache(maxsize=65536)
def find_ending(word: str) -> Tense | None:
    """The tense that a word's ending shows, accents read; None where it shows nothing."""
    lowered = word.lower()
    for pattern, tense in (
        (_FUTURE, Tense.FUTURE),
        (_CONDITIONAL, Tense.CONDITIONAL),
        (_GERUND, Tense.GERUND),
        (_PARTICIPLE, Tense.PARTICIPLE),
        (_PAST, Tense.PAST),
        (_INFINITIVE, Tense.INFINITIVE),
        (_ENGLISH_PAST, Tense.PAST),
    ):
        if pattern.match(lowered):
            return tense
    return None


@lru_cache(maxsize=65536)
def is_finite(word: str, folded: str) -> bool:
    """Whether a word is surely a finite verb: an auxiliary, a preterite, a future, a past in -ed."""
    if folded in _AUXILIARY:
        return True
    lowered = word.lower()
    return any(pattern.match(lowered) for pattern in (_PRETERITE, _FUTURE, _CONDITIONAL)) or (
        _ENGLISH_PAST.match(lowered) is not None and len(lowered) > 4
    )


def find_tense(tokens: Tokens, index: int) -> Tense:
    """Tense of the verb at the word, with its auxiliaries."""
    before = _before(tokens, index)
    ending = find_ending(tokens.text[tokens.starts[index] : tokens.ends[index]])
    if before and before[0] in words_of("mood", "future"):
        return Tense.FUTURE
    modal = words_of("mood", "conditional") | words_of("mood", "possible")
    if any(word in modal for word in before[:3]):
        return Tense.CONDITIONAL
    if any(word in words_of("mood", "future") for word in before[:3]):
        return Tense.FUTURE
    if before and before[0] == "to":
        return Tense.INFINITIVE
    if any(word in _PERFECT for word in before[:2]):
        return Tense.PAST
    for offset, word in enumerate(before[:3]):
        if word in _BE:
            raw = tokens.text[tokens.starts[index - offset - 1] : tokens.ends[index - offset - 1]]
            return find_ending(raw) or (Tense.PAST if word in _PAST_BE else Tense.PRESENT)
    return ending or Tense.PRESENT


_PAST_BE = frozenset("was were been fue fueron era eran sido quedo quedaron got".split())


def is_passive(tokens: Tokens, index: int) -> bool:
    """Whether a participle stands with "to be" ("has been rejected", "está descartada") or a reflexive ("se descarta")."""
    before = _before(tokens, index)
    return any(word in _BE for word in before[:2])


def _before(tokens: Tokens, index: int) -> list[str]:
    """The words before, nearest first, adverbs and negations left out."""
    found: list[str] = []
    for at in range(index - 1, max(index - _REACH, -1), -1):
        word = tokens.words[at]
        if not word[0].isalnum():
            break
        if word not in _ADVERBS and not word.endswith(("mente", "ly")) and word != "t":
            found.append(word)
    return found


def find_mood(tokens: Tokens, index: int, floor: int) -> Mood:
    """Whether the verb at the word is stated, or only possible or expected by others (words from the floor on count)."""
    possible = words_of("mood", "possible")
    if any(word in possible for word in _before(tokens, index)[:4]):
        return Mood.POSSIBLE
    start = tokens.starts[index]
    window = Span(max(floor, start - 80), start + 1)
    if window.start < start and matcher_of("mood", "expected").find(window.of(tokens.text)):
        return Mood.EXPECTED
    return Mood.STATED


def keeps_accent(text: str, phrase: str, span: Span) -> bool:
    """Whether a Spanish preterite of a list ("activó") is not met by the noun or adjective without its accent ("activo").

    Texts that write no accents at all are taken as they are.
    """
    stressed = phrase.split(" ")[0].endswith("ó")
    return not stressed or "ó" not in text or "ó" in span.of(text).split(" ")[0].lower()
