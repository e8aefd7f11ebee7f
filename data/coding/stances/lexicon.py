"""The shipped stance cues together with a codebook's own, compiled once for each codebook."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from data.coding.clauses import inflect
from data.coding.compilation import compiled_once
from data.coding.text import Matcher, fold
from data.model import Codebook, Issue, Stance

FORM_OF_HOLDER = {"subject": "verb", "speaker": "predicate", "agent": "verb", "author": "noun"}


@dataclass(frozen=True, slots=True)
class CuePhrase:
    """What a cue stands for: its stance and what negation makes of it (None: nothing), its form, its only issue."""

    name: str
    stance: Stance | None
    negated: Stance | None
    form: str
    holder: str = ""
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Cues:
    """Matchers for cues, for what only looks like one, and for nouns that count for their author."""

    phrases: Matcher[CuePhrase]
    excluded: Matcher[str]
    author_nouns: Matcher[str]


@cache
def load_lists() -> dict[str, Any]:
    """The word lists of `cues.toml`."""
    return tomllib.loads(files("data.coding.stances").joinpath("cues.toml").read_text(encoding="utf-8"))


@cache
def words_of(table: str, key: str = "words") -> frozenset[str]:
    """Single words of a list."""
    listed = load_lists()[table][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@compiled_once
def compile_cues(codebook: Codebook) -> Cues:
    """Shipped cues without those the codebook removes, and the cues of its issues; where both match, these win on their issue."""
    removed = {fold(phrase) for phrase in codebook.lexicon.cues_remove.all}
    own = list(_issue_cues(codebook.issues))
    shipped = [(phrase, cue) for phrase, cue in _shipped_cues() if fold(phrase) not in removed]
    lists = load_lists()
    nouns = [(noun, "") for noun in lists["author"]["nouns"]]
    nouns += [(noun, issue.id) for issue in codebook.issues for noun in issue.author_nouns.all]
    return Cues(
        Matcher(dict.fromkeys(own + shipped)),
        Matcher(((phrase, phrase) for phrase in lists["exclude"]["phrases"]), soft=False),
        Matcher(dict.fromkeys(nouns)),
    )


@cache
def _shipped_cues() -> tuple[tuple[str, CuePhrase], ...]:
    return tuple((phrase, cue) for entry in load_lists()["cue"] for phrase, cue in _expanded(entry))


def _expanded(entry: dict[str, Any]) -> Iterator[tuple[str, CuePhrase]]:
    cue = CuePhrase(
        entry["name"],
        Stance(entry["stance"]) if entry["stance"] else None,
        Stance(entry["negated"]) if entry.get("negated") else None,
        entry["form"],
    )
    for phrase in entry["es"]:
        yield phrase, cue
    for phrase in entry["en"]:
        for form in inflect(phrase) if cue.form in {"verb", "act"} else (phrase,):
            yield form, cue


def _issue_cues(issues: tuple[Issue, ...]) -> Iterator[tuple[str, CuePhrase]]:
    for issue in issues:
        for cue in issue.cues:
            form = FORM_OF_HOLDER[cue.holder]
            own = CuePhrase(f"{issue.id} cue", cue.stance, cue.negated, form, cue.holder, issue.id)
            for phrase in cue.phrases.all:
                yield phrase, own
