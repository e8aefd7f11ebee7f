"""Names as a `.dna` file can hold them: at most 190 characters, each of one actor or issue alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.exchange.extract import Extract

LONGEST = 190
"""Characters of every short text; DNA's own tables take no more."""


def fit(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


@dataclass(frozen=True)
class Labels:
    """By id."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]


def make_labels(extract: Extract) -> Labels:
    """Names of actors and labels of issues; of two that would be the same the second has its id behind it."""
    rows = extract.whole.actors
    actors = dict(zip(rows["actor_id"], rows["name"], strict=True))
    known = {issue.id: issue.label for issue in extract.whole.codebook.issues}
    issues = {issue: known.get(issue, issue) for issue in [*known, *extract.whole.stances["issue"].unique()]}
    return Labels(_each_once(actors), _each_once(issues))


def _each_once(names: Mapping[str, str]) -> dict[str, str]:
    made: dict[str, str] = {}
    taken: set[str] = set()
    for known, name in names.items():
        label = fit(name) if name.strip() else known
        if label in taken:
            label = f"{label[: LONGEST - len(known) - 3]} ({known})"
        made[known] = label
        taken.add(label)
    return made
