"""The small words of `words.toml`, read once, with those a codebook adds."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.model import Codebook


@cache
def _lists() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(files("data.coding.clauses").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words_of(table: str, key: str) -> frozenset[str]:
    """Single words of a list."""
    listed = _lists()[table][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@compiled_once
def compile_marks(codebook: Codebook) -> Matcher[str]:
    """One matcher over all phrase lists, each phrase standing for the name of its list."""
    added = [(phrase, "hedges") for phrase in codebook.lexicon.hedges_add.all]
    added += [(phrase, "refusing") for phrase in codebook.lexicon.negation_add.all]
    return Matcher(dict.fromkeys([*_phrases(), *added]), soft=False)


def _phrases() -> Iterator[tuple[str, str]]:
    for table in ("negation", "conditions", "hedges", "mood"):
        for name, listed in _lists()[table].items():
            if isinstance(listed, list):
                yield from ((phrase, name) for phrase in listed)


@cache
def phrases_of(table: str, key: str) -> tuple[str, ...]:
    """Phrases of a list; in one string they are parted by semicolons."""
    listed = _lists()[table][key]
    return tuple(phrase.strip() for phrase in listed.split(";")) if isinstance(listed, str) else tuple(listed)
