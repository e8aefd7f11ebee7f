"""What a passage is about, in keys that Spanish and English share: issues, cognates, a glossary, numbers, names."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from data.coding.compilation import compiled_once
from data.coding.text import Matcher, fold
from data.compare.lexicon import load_lists
from data.model import Codebook

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_LENGTH = 5
_ENDINGS = (
    ("ciones", "tion"),
    ("cion", "tion"),
    ("cional", "tional"),
    ("encia", "enc"),
    ("ancia", "anc"),
    ("idad", "ity"),
)
_LETTERS = (("ph", "f"), ("th", "t"), ("qu", "c"), ("k", "c"), ("y", "i"), ("ñ", "n"))


def find_signs(text: str, codebook: Codebook) -> frozenset[str]:
    """Keys of the words that carry meaning, alike for words written or meant alike in the two languages."""
    keys = {key for word in _WORD.findall(fold(text)) for key in word_keys(word)}
    keys |= {f"issue:{match.payload}" for match in _issue_matcher(codebook).find_rare(text) if match.payload}
    return frozenset(keys - _names(codebook))


@lru_cache(maxsize=100_000)
def word_keys(word: str) -> frozenset[str]:
    """Keys of one folded word; none for a word too short or too common to tell anything."""
    if word[0].isdigit():
        return frozenset((f"number:{word.replace(',', '.')}",)) if _is_telling(word) else frozenset()
    if word in _common():
        return frozenset()
    meanings = frozenset(key for stem, key in _glossary().get(word[:3], ()) if _has_stem(word, stem))
    return meanings or (frozenset((cognate(word),)) if len(word) >= _LENGTH else frozenset())


@lru_cache(maxsize=100_000)
def cognate(word: str) -> str:
    """The first letters of a word with the spelling differences of the two languages evened out."""
    for ending, even in _ENDINGS:
        if word.endswith(ending) or (ending == "cional" and ending in word):
            word = word.replace(ending, even)
            break
    for letters, even in _LETTERS:
        word = word.replace(letters, even)
    return re.sub(r"(.)\1", r"\1", word)[:_LENGTH]


def _has_stem(word: str, stem: str) -> bool:
    """A short stem is a whole word or its plural; a longer one takes endings."""
    longest = 2 if len(stem) < 4 else 5
    return (
        word.startswith(stem)
        and len(word) - len(stem) <= longest
        and (len(stem) > 3 or word[len(stem) :] in ("", "s", "es"))
    )


def _is_telling(number: str) -> bool:
    """Counts and shares tell something; small numbers and years do not."""
    return len(re.sub(r"\D", "", number)) >= 2 and not re.fullmatch(r"(?:19|20)\d\d", number)


@cache
def _common() -> frozenset[str]:
    return frozenset(load_lists()["glossary"]["common"].split())


@cache
def _glossary() -> dict[str, tuple[tuple[str, str], ...]]:
    """Stem and key of each word of the glossary, by its first three letters; the key is the first English word."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in load_lists()["glossary"]["pairs"]:
        spanish, english = line.split(" = ")
        key = f"means:{english.split()[0]}"
        for stem in f"{fold(spanish)} {english}".split():
            if len(stem) > 2 and stem not in _common():
                found[stem[:3]].append((stem, key))
    return {start: tuple(stems) for start, stems in found.items()}


@compiled_once
def _names(codebook: Codebook) -> frozenset[str]:
    """Keys of the actors' own names: who takes part is compared as such, and is no content."""
    named = [word for actor in codebook.actors if actor.country for word in _WORD.findall(fold(actor.country))]
    people = {word for actor in codebook.actors if actor.kind == "person" for word in _WORD.findall(fold(actor.name))}
    return frozenset(key for word in (*named, *people) for key in word_keys(word) if not key.startswith("means:"))


@compiled_once
def _issue_matcher(codebook: Codebook) -> "Matcher[str]":
    terms = [(phrase, issue.id) for issue in codebook.issues for phrase in issue.terms.all]
    excluded = [(phrase, "") for issue in codebook.issues for phrase in issue.exclude.all]
    return Matcher([*terms, *excluded])
