"""The word lists of `words.toml`, read once."""

import tomllib
from functools import cache
from importlib.resources import files

from data.coding.text import Matcher


@cache
def _lists() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads(files("data.coding.events").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words_of(table: str, key: str) -> frozenset[str]:
    """Single words of a list."""
    listed = _lists()[table][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def compile_status_words() -> Matcher[str]:
    """One matcher over the words of status, each standing for the status it shows."""
    phrases = ((phrase, name) for name, listed in _lists()["status"].items() for phrase in listed)
    return Matcher(dict.fromkeys(phrases), soft=False)
