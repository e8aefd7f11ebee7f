"""Words that machine translation glues to the word before them."""

import tomllib
from importlib.resources import files


def _load() -> frozenset[str]:
    lists = tomllib.loads((files("data.coding") / "lexicons" / "glue.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())


GLUED_WORDS = _load()
