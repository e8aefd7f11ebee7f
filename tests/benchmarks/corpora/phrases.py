"""The templates of `phrases.toml`, by language (0 Spanish, 1 English)."""

import tomllib
from functools import cache
from typing import Any

from tests.benchmarks.corpora.cast import FOLDER, LANGUAGES


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "phrases.toml").read_text(encoding="utf-8"))


@cache
def phrases(language: int, section: str, entry: str = "", form: str = "") -> list[str]:
    """The templates of a section, of an entry in it, and of that entry's form."""
    found = _raw()[section]
    if entry:
        found = found[entry]
    found = found[LANGUAGES[language]]
    return found[form] if form else found


def months(language: int) -> list[str]:
    return phrases(language, "months")


def weekdays(language: int) -> list[str]:
    return phrases(language, "weekdays")
