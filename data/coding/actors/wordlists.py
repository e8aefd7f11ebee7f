"""The word lists by which actors outside the codebook are told, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("data.coding") / "lexicons" / "strangers.toml").read_text(encoding="utf-8"))


@cache
def words_of(key: str) -> frozenset[str]:
    """Single words of a list of `strangers.toml`."""
    return frozenset(_lists()[key].split())
