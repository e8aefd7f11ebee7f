"""The proper name within the words for a speaker: "el ministro del Interior Luis Rey" names Luis Rey."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from data.coding.actors.anaphora import load_anaphora
from data.coding.text import fold
from data.model import ActorKind

_LONGEST = 60
_BRACKETS = re.compile(r"\s*\([^)]*\)?")
_GLUED = re.compile(r"\b([a-záéíóúñü]{4,})(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñü])")
_ASKED = re.compile(r"\s(?:consultad|citad|entrevistad)[oa]s?\s(?:por|en)\b.*|\s(?:quoted|interviewed|cited) by\b.*")
_CONJOINED = re.compile(r"\s(?:and|y|e)\s")
_JOINED = re.compile(r"\s*,\s*(?:(?:and|y|e)\s+)?|\s+(?:and|y|e)\s+|^(?:both|ambos)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = frozenset(("the", "el", "la", "los", "las", "an", "a", "un", "una", "unos", "unas", "lo", "al", "del"))
_MARKS = " ,;:.\"“”«»()'’"
_MOST_OF_A_PERSON = 5
_DEFINITE = frozenset(("el", "la", "the"))
_LONGEST_EPITHET, _SHORTEST_EPITHET = 2, 6


@dataclass(frozen=True, slots=True)
class Named:
    """A name without articles, titles and what an office is of, and what it names."""

    name: str
    kind: ActorKind

    @property
    def person(self) -> bool:
        """Whether it names a person, whose surname may stand alone later."""
        return self.kind is ActorKind.PERSON


@cache
def _load() -> Mapping[str, Mapping[str, frozenset[str]]]:
    lists = tomllib.loads((files("data.coding") / "lexicons" / "names.toml").read_text(encoding="utf-8"))
    return {part: {name: frozenset(words.split()) for name, words in listed.items()} for part, listed in lists.items()}


@cache
def load_office_phrases() -> Mapping[str, str]:
    """Phrases for an office with the title that means the same."""
    lists = tomllib.loads((files("data.coding") / "lexicons" / "names.toml").read_text(encoding="utf-8"))["phrases"]
    return {phrase.strip(): title for title, phrases in lists.items() for phrase in phrases.split(",")}


def is_epithet(words: str, titles: frozenset[str]) -> bool:
    """Whether folded words take up a person without a name: "el morenista", "the Texas Republican"."""
    article, *nouns = words.split()
    if article not in _DEFINITE or not 1 <= len(nouns) <= _LONGEST_EPITHET:
        return False
    noun, known = nouns[-1] if article == "the" else nouns[0], _load()["epithets"]
    ending = article != "the" and noun.endswith(tuple(known["endings"])) and len(noun) > _SHORTEST_EPITHET
    return (noun in titles and noun not in _load()["taken_up_by"]) or noun in known["nouns"] or ending


@cache
def load_synonyms(title: str) -> frozenset[str]:
    """The words that may take up who was named with a title, itself among them."""
    return _load()["taken_up_by"].get(title, frozenset()) | {title}


def find_proper_name(written: str, titles: frozenset[str]) -> Named:
    """The name that the words of a subject hold; where they hold none, the words themselves."""
    flat = _flatten(written)
    segments = [segment.strip() for segment in flat.split(",")]
    titled = any(_is_title(word, titles) for word in segments[0].split())
    apposed = [one for one in segments[1:] if is_personal(one.split(), titles) or (titled and one.istitle())]
    return _name(apposed[-1] if apposed else segments[0] or flat, titles)


def _flatten(written: str) -> str:
    """On one line, without brackets, a glued name parted ("spokespersonAna Paz")."""
    return _GLUED.sub(r"\1 ", _BRACKETS.sub("", _ASKED.sub("", " ".join(written.split())))).strip(_MARKS)


def split_joined(written: str, titles: frozenset[str]) -> tuple[str, ...]:
    """The names that a list or a conjunction joins ("Ana Paz y el senador Luis Rey"); one where it joins none."""
    flat = _flatten(written)
    pieces = [piece for piece in _JOINED.split(flat) if piece]
    joined = _CONJOINED.search(flat) and all(_is_joint(piece.split(), titles) for piece in pieces)
    return tuple(map(_without_plural, pieces)) if joined else (written,)


def _without_plural(piece: str) -> str:
    """A name of a list without the common title before the first ("los senadores Soto y Lagos")."""
    words = piece.split()
    lead = next((at for at, word in enumerate(words) if word[0].isupper() and fold(word) not in _ARTICLES), 0)
    return " ".join(words[lead:]) if any(word.endswith("s") for word in words[:lead]) else piece


def _is_joint(words: Sequence[str], titles: frozenset[str]) -> bool:
    """Whether one of several joined names is a name by itself, with or without a title."""
    while words and (_plain(words[0]) in titles | _ARTICLES or words[0][0].islower()):
        if _plain(words[0]) in _load()["joining"]["prepositions"] - _ARTICLES:
            return False
        words = words[1:]
    if not words or not words[0][0].isupper():
        return False
    single = len(words) == 1 and _plain(words[0]) not in _bodies() | _load()["offices"]["first"]
    return single or is_personal(words, titles)


def _name(segment: str, titles: frozenset[str]) -> Named:
    words = _POSSESSIVE.sub("", segment).split()
    while len(words) > 1 and fold(words[0]) in _ARTICLES:
        words = words[1:]
    if not words:
        return Named("unnamed", ActorKind.UNKNOWN)
    start = _start_of_last_name(words)
    if start == len(words):
        return _leading_name(words, titles)
    before, last = words[:start], words[start:]
    titled = [at for at, word in enumerate(last) if _is_title(word, titles)]
    if titled and (titled[-1] < len(last) - 1 or not is_personal(last, titles)):
        return _after_title(words, last[titled[-1] + 1 :], of=_plain(last[titled[-1]]))
    if not before:
        return Named(_join(last), _kind(last, personal=is_personal(last, titles)))
    holds = any(_plain(word) in titles for word in before)
    if _plain(before[-1]) in _load()["joining"]["prepositions"] | _ARTICLES:
        return _hung(words, before, last, holds=holds)
    if holds or _capitals(last) > 1:
        return Named(_join(last), _kind(last, personal=True))
    return Named(_join(words), ActorKind.UNKNOWN)


def _start_of_last_name(words: Sequence[str]) -> int:
    """Where the words with capitals that end the phrase begin, particles between them included."""
    start = at = len(words)
    while at > 0:
        at -= 1
        if words[at][0].isupper():
            start = at
        elif start == len(words) or _plain(words[at]) not in _load()["joining"]["particles"]:
            break
    return _without_office(words, start)


def _without_office(words: Sequence[str], start: int) -> int:
    """A capital of a sentence's first word is none of the name: "Fuentes del Ministerio"."""
    said = load_anaphora()["spokespeople"]
    if start == 0 and len(words) > 2 and _plain(words[0]) in said and not words[1][0].isupper():
        return next(at for at in range(1, len(words)) if words[at][0].isupper())
    return start


def _leading_name(words: Sequence[str], titles: frozenset[str]) -> Named:
    """A phrase that ends in ordinary words: a name with something added, or a mere description."""
    after = 0
    while after < len(words) and words[after][0].isupper():
        after += 1
    hung = after < len(words) and _plain(words[after]) in _load()["joining"]["prepositions"]
    if after > 1 and hung and is_personal(words[:after], titles):
        return Named(_join(words[:after]), ActorKind.PERSON)
    titled = any(_plain(word) in titles for word in words)
    return Named(_join(words), ActorKind.PERSON if titled else _kind(words[:1], personal=False))


def _after_title(words: Sequence[str], rest: Sequence[str], *, of: str) -> Named:
    """What stands after a title: a name, or what the office is of with or without a name."""
    names = {"van", "von", "da", "dos", "do"} | ({"de", "del", "la"} if of in _load()["offices"]["of"] else set())
    if rest and _plain(rest[0]) not in _load()["joining"]["particles"] - names:
        return Named(_join(rest), ActorKind.PERSON)
    name = _after_office([word for word in rest if word[0].isupper()])
    return Named(_join(name or words), ActorKind.PERSON)


def _is_title(word: str, titles: frozenset[str]) -> bool:
    """Whether a word is a title, with a hyphen or without ("President-elect")."""
    return not titles.isdisjoint(_plain(word).split("-"))


def _hung(words: Sequence[str], before: Sequence[str], last: Sequence[str], *, holds: bool) -> Named:
    """A name that hangs on a noun: "portavoz del Ministerio" speaks for it, "vecinos de Lima" are themselves."""
    name = _after_office(last) if holds else []
    if name:
        return Named(_join(name), ActorKind.PERSON)
    if any(_plain(word) in load_anaphora()["spokespeople"] for word in before):
        return Named(_join(last), _kind(last, personal=False))
    return Named(_join(words), ActorKind.PERSON if holds else ActorKind.UNKNOWN)


def _after_office(words: Sequence[str]) -> Sequence[str]:
    """The person's name after what an office is of ("Interior Luis Rey"); empty where none follows."""
    offices, at = _load()["offices"], 1
    if not words or _plain(words[0]) in _bodies() - {"gobierno"}:
        return []
    while at < len(words) and (_plain(words[at - 1]) in offices["places"] or _plain(words[at]) in offices["further"]):
        at += 1
    name = words[at:]
    lower = any(not word[0].isupper() for word in words[:at])
    return name if _capitals(name) > 1 and name[0][0].isupper() and not lower else []


def is_personal(words: Sequence[str], titles: frozenset[str]) -> bool:
    """Whether words look like a person's name: two to five capitals, no noun for a body, no office in front."""
    plain = [_plain(word) for word in words]
    lower = {word for word, written in zip(plain, words, strict=True) if not written[:1].isupper()}
    bound = lower - (_load()["joining"]["particles"] - {"of", "the", "for", "and"})
    led = plain[:1] and plain[0] in titles | _load()["offices"]["first"]
    return 1 < _capitals(words) <= _MOST_OF_A_PERSON and not (bound or led) and _bodies().isdisjoint(plain)


@cache
def offices() -> frozenset[str]:
    """First words of what an office is of ("interior", "defensa")."""
    return _load()["offices"]["first"]


@cache
def _bodies() -> frozenset[str]:
    return frozenset[str]().union(*_load()["bodies"].values())


def _kind(words: Sequence[str], *, personal: bool) -> ActorKind:
    kinds: Iterator[str] = (
        kind for word in words for kind, nouns in _load()["bodies"].items() if _plain(word) in nouns
    )
    kind = next(kinds, "")
    return ActorKind(kind) if kind else ActorKind.PERSON if personal else ActorKind.UNKNOWN


def _capitals(words: Sequence[str]) -> int:
    return sum(word[0].isupper() for word in words)


def _plain(word: str) -> str:
    return fold(word).strip(_MARKS)


def _join(words: Sequence[str]) -> str:
    return (" ".join(words).strip(_MARKS) or "unnamed")[:_LONGEST].strip()
