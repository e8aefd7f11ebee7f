"""Words beside temporal expressions that decide how they are read, from `context.toml`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Context:
    """Words in front: `stretch`, `year`, `plural`, `hour`, `named` (streets); `bounds` of a duration; verbs."""

    stretch: frozenset[str]
    year: frozenset[str]
    plural: frozenset[str]
    hour: frozenset[str]
    named: frozenset[str]
    bounds: tuple[str, ...]
    past: tuple[str, ...]
    not_past: frozenset[str]
    reporting: tuple[str, ...]


def _load_context() -> Context:
    tables = tomllib.loads((Path(__file__).parent / "context.toml").read_text(encoding="utf-8"))
    before = {name: frozenset(words.split()) for name, words in tables["before"].items()}
    bounds = tuple(bound.strip() for listed in tables["bounds"].values() for bound in listed.split(","))
    verbs = {name: words.split() for name, words in tables["verbs"].items()}
    return Context(
        **before,
        bounds=bounds,
        past=tuple(verbs["past"]),
        not_past=frozenset(verbs["not_past"]),
        reporting=tuple(verbs["reporting"]),
    )


CONTEXT = _load_context()
