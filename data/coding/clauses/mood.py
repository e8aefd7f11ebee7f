"""Tense and mood of a verb, by its ending and the small words before it, for Spanish and English alike."""

import re
from enum import StrEnum
from functools import lru_cache

from data.coding.clauses.lexicon import words_of
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


_FUTURE = re.compile(r"\w{2,}(?:ré|rás|rá|remos|rán)$")
_CONDITIONAL = re.compile(r"\w{3,}(?:ría|rías|ríamos|rían)$")
_STRONG = re.compile(r"\w*(?:puso|pusieron|tuvo|dijo|hizo|trajo|dujo|vino|quiso|pudo|supo|hubo|dio|fue|vio)$")
_PAST = re.compile(r"\w{2,}(?:ó|aron|ieron|aba|aban|ían|ía|yeron|jeron)$")
_PRETERITE = re.compile(r"\w{2,}(?:ó|aron|ieron|yeron|jeron)$")
_INFINITIVE = re.compile(r"\w{2,}(?:ar|er|ir|ír)(?:se|lo|la|los|las|le|les)?$")
_GERUND = re.compile(r"\w{2,}(?:ando|iendo|yendo|ándo\w{2,4}|iéndo\w{2,4}|ing)$")
_PARTICIPLE = re.compile(r"\w{2,}(?:[aiuí]d[oa]s?|uest[oa]s?|crit[oa]s?|ech[oa]s?)$")
_ENGLISH_PAST = re.compile(r"\w{2,}ed$")
_AUXILIARY = words_of("grammar", "auxiliary")
_PERFECT = words_of("grammar", "perfect")
_BE = words_of("grammar", "being")
_ADVERBS = words_of("grammar", "adverbs")
_PAST_BE = words_of("grammar", "past_being")
_IRREGULAR = words_of("grammar", "irregular_past")
_REACH = 6
_POSSIBLE = words_of("mood", "possible")
_MODAL = words_of("mood", "conditional") | _POSSIBLE
_WILL = words_of("mood", "future")


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
        (_STRONG, Tense.PAST),
        (_INFINITIVE, Tense.INFINITIVE),
        (_ENGLISH_PAST, Tense.PAST),
    ):
        if pattern.match(lowered):
            return tense
    return Tense.PAST if lowered in _IRREGULAR else None


@lru_cache(maxsize=65536)
def is_finite(word: str, folded: str) -> bool:
    """Whether a word is surely a finite verb: an auxiliary, a preterite, a future, a past in -ed."""
    if folded in _AUXILIARY:
        return True
    lowered = word.lower()
    return any(pattern.match(lowered) for pattern in (_PRETERITE, _STRONG, _FUTURE, _CONDITIONAL)) or (
        _ENGLISH_PAST.match(lowered) is not None and len(lowered) > 4
    )


def find_tense(tokens: Tokens, index: int) -> Tense:
    """Tense of the verb at the word, with its auxiliaries."""
    before = _before(tokens, index)
    ending = find_ending(tokens.text[tokens.starts[index] : tokens.ends[index]])
    if before and before[0] in _WILL:
        return Tense.FUTURE
    if any(word in _MODAL for word in before[:3]):
        return Tense.CONDITIONAL
    if any(word in _WILL for word in before[:3]):
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


def is_passive(tokens: Tokens, index: int) -> bool:
    """Whether a participle stands with "to be" ("has been rejected", "está descartada")."""
    before = _before(tokens, index)
    return any(word in _BE for word in before[:2]) and before[1:2] != ["s"]  # "the town's council rejected"


def _before(tokens: Tokens, index: int) -> list[str]:
    """The words before, nearest first, adverbs and negations left out."""
    found: list[str] = []
    for at in range(index - 1, max(index - _REACH, -1), -1):
        word = tokens.words[at]
        if not word[0].isalnum():
            break
        if word == "may" and tokens.text[tokens.starts[at]] == "M":
            break
        if word not in _ADVERBS and not word.endswith(("mente", "ly")) and word != "t":
            found.append(word)
    return found


def is_possible(tokens: Tokens, index: int) -> bool:
    """Whether a word of mere possibility stands with the verb at the word ("could", "podría")."""
    return any(word in _POSSIBLE for word in _before(tokens, index)[:4])


def keeps_accent(text: str, phrase: str, span: Span) -> bool:
    """Whether a Spanish preterite of a list ("activó") is not met by the word without its accent ("activo").

    Texts that write no accents at all are taken as they are.
    """
    if not phrase.split(" ")[0].endswith("ó") or "ó" in span.of(text).split(" ")[0].lower():
        return True
    return not _writes_accents(text)


@lru_cache(maxsize=4)
def _writes_accents(text: str) -> bool:
    return "ó" in text
