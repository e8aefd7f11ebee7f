"""Function words of a language, by what they do in a clause."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from data.model import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words of one language, folded; see the grammar files for what each list is."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    people_pronouns: frozenset[str]
    others: frozenset[str]
    objects: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    inside_names: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    finite: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    times: frozenset[str]
    opening: frozenset[str]
    titles: frozenset[str]
    generic: frozenset[str]
    having: frozenset[str]
    modals: frozenset[str]
    clitics: frozenset[str]
    standing: frozenset[str]
    before_infinitive: frozenset[str]
    before_gerund: frozenset[str]
    progressive: frozenset[str]
    clause_subjects: frozenset[str]
    plurals: frozenset[str]
    questions: frozenset[str]
    contrasts: frozenset[str]
    after_comma: frozenset[str]
    adverbials: frozenset[str]
    oblique: frozenset[str]
    marking: frozenset[str]
    impersonal: frozenset[str]


@cache
def load_grammar(lang: Language) -> Grammar:
    """The shipped function words of a language."""
    lists = tomllib.loads((files("data.coding") / "lexicons" / f"grammar_{lang}.toml").read_text(encoding="utf-8"))
    return Grammar(**{name: frozenset(words.split()) for name, words in lists.items()})
