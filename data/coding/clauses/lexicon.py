"""The small words of `words.toml`, read once."""

import tomllib
from functools import cache
from importlib.resources import files

from data.coding.text import Matcher


@cache
def _lists() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(files("data.coding.clauses").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words_of(table: str, key: str) -> frozenset[str]:
    """Single words of a list."""
    listed = _lists()[table][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def matcher_of(table: str, key: str) -> Matcher[str]:
    """Phrases of a list, each standing for itself."""
    return Matcher(((phrase, phrase) for phrase in _lists()[table][key]), soft=False)
