"""The shipped stance cues together with a codebook's own, compiled once for each codebook."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
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


AUTHOR = CuePhrase("author's idea", Stance.SUPPORTS, None, "author")


@dataclass(frozen=True, slots=True)
class Cues:
    """One matcher for cues, nouns that count for their author, and phrases that only look like a cue (None).

    `words` and `stems` are single words that only look like one.
    """

    phrases: Matcher[CuePhrase | None]
    words: frozenset[str]
    stems: tuple[str, ...]

    def excludes(self, word: str) -> bool:
        """Whether a folded word only looks like a cue."""
        return word in self.words or word.startswith(self.stems)


@cache
def load_lists() -> dict[str, Any]:
    """The word lists of `cues.toml`."""
    return tomllib.loads(files("data.coding.stances").joinpath("cues.toml").read_text(encoding="utf-8"))


@cache
def words_of(table: str, key: str) -> frozenset[str]:
    """Single words of a list."""
    listed = load_lists()[table][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@compiled_once
def compile_cues(codebook: Codebook) -> Cues:
    """Shipped cues without those the codebook removes, and the cues of its issues, which win on their issue."""
    removed = {fold(phrase) for phrase in codebook.lexicon.cues_remove.all}
    own = list(_issue_cues(codebook.issues))
    shipped = [(phrase, cue) for phrase, cue in _shipped_cues() if fold(phrase) not in removed]
    excluded = [fold(phrase) for phrase in load_lists()["exclude"]["phrases"]]
    longer = [(phrase, None) for phrase in excluded if " " in phrase]
    single = [phrase for phrase in excluded if " " not in phrase]
    general = Matcher(shipped)
    own = [(phrase, _as_act(cue, _standing_for(general, phrase))) for phrase, cue in own]
    also = [(phrase, cue) for phrase, _ in own for cue in _standing_for(general, phrase)]
    phrases: list[tuple[str, CuePhrase | None]] = [*own, *also, *shipped, *_author_nouns(codebook.issues), *longer]
    return Cues(
        Matcher(dict.fromkeys(phrases)),
        frozenset(phrase for phrase in single if not phrase.endswith("*")),
        tuple(phrase[:-1] for phrase in single if phrase.endswith("*")),
    )


def _as_act(cue: CuePhrase, shipped: list[CuePhrase]) -> CuePhrase:
    """A codebook's cue that is a shipped verb of carrying out is one too."""
    acts = cue.form == "verb" and any(other.form == "act" for other in shipped)
    return replace(cue, form="act") if acts else cue


def _standing_for(general: Matcher[CuePhrase], phrase: str) -> list[CuePhrase]:
    """What a phrase of the codebook means on other issues: the shipped cue it is, if it is one."""
    plain = phrase.removesuffix("*")
    return [match.payload for match in general.find(plain) if match.span.start == 0 and match.span.end == len(plain)]


def _author_nouns(issues: tuple[Issue, ...]) -> Iterator[tuple[str, CuePhrase]]:
    """General nouns on every issue, the codebook's on theirs."""
    general = load_lists()["author"]["nouns"]
    for noun in general:
        yield noun, AUTHOR
    for issue in issues:
        for noun in issue.author_nouns.all:
            if noun not in general:
                yield noun, replace(AUTHOR, issue=issue.id)


@cache
def _shipped_cues() -> tuple[tuple[str, CuePhrase], ...]:
    first: dict[str, CuePhrase] = {}
    for entry in load_lists()["cue"]:
        for phrase, cue in _expanded(entry):
            first.setdefault(phrase, cue)
    return tuple(first.items())


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
