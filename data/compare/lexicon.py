"""The word lists of `words.toml`, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from data.coding.text import Matcher


@cache
def load_lists() -> dict[str, Any]:
    """The lists as they stand in the file."""
    return tomllib.loads(files("data.compare").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def matcher_of(section: str, key: str) -> Matcher[str]:
    """Finds the phrases of one list; each stands for its list's key."""
    return Matcher(((phrase, key) for phrase in load_lists()[section][key]), soft=False)


@cache
def types_of(key: str) -> frozenset[str]:
    """Ids of event types of one kind: content, lasting or occasions."""
    return frozenset(load_lists()["types"][key])


@cache
def related_types() -> frozenset[tuple[str, str]]:
    """Pairs of type ids, both ways round, under which one occurrence may be told."""
    pairs = load_lists()["types"]["related"]
    return frozenset((a, b) for first, second in pairs for a, b in ((first, second), (second, first)))
