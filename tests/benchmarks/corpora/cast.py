"""The actors, issues, places and outlets of the invented affair, and the codebook made from them."""

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.benchmarks.corpora.writing import Phrase

LANGUAGES = ("es", "en")
FOLDER = Path(__file__).parent
EVENT_WORDS = {
    "meeting": (["se reun*", "reunirse"], ["met with", "meet with", "will meet", "could meet"]),
    "visit": (["visit*", "viaj*"], ["visit", "visited", "will visit", "travelled to", "travel to"]),
    "agreement": (["firm*"], ["signed", "sign"]),
    "protest": (["march*", "protest*"], ["marched", "march", "protested", "protest"]),
    "inspection": (["inspeccion*"], ["inspected", "inspect"]),
}


@dataclass(frozen=True, slots=True)
class Person:
    """One who speaks: in each language the office with its article, as it stands before the name."""

    id: str
    name: str
    surname: str
    woman: bool
    country: str
    member_of: str
    offices: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone and everything the articles speak of; names by language are (es, en)."""

    people: tuple[Person, ...]
    bodies: tuple[dict[str, Any], ...]
    issues: tuple[dict[str, Any], ...]
    places: tuple[str, ...]
    sources: dict[str, tuple[str, ...]]
    strangers: tuple[tuple[str, bool], ...]

    def full(self, person: Person, language: int) -> Phrase:
        """The person with office and name."""
        office = person.offices[language]
        before = f"el {office}, " if language == 0 and not person.woman else f"la {office}, "
        if language:
            before = f"{office} " if office.split()[-1] == "Minister" else f"the {office}, "
        skip = 0 if before[0].isupper() else before.index(" ") + 1
        names = ((person.id, skip, skip + len(office)), (person.id, len(before), len(before) + len(person.name)))
        return Phrase(before + person.name, names, aside=before.endswith(", "))

    def short(self, person: Person) -> Phrase:
        return Phrase(person.surname, ((person.id, 0, len(person.surname)),))

    def body(self, body: dict[str, Any], language: int) -> Phrase:
        words: str = body[LANGUAGES[language]]
        skip = words.index(" ") + 1 if words[0].islower() else 0
        return Phrase(words, ((body["id"], skip, len(words)),))


@cache
def read_cast() -> Cast:
    raw = tomllib.loads((FOLDER / "cast.toml").read_text(encoding="utf-8"))
    women = set(raw["female"])
    surnames = iter(raw["surnames"])
    people = []
    for office in raw["offices"]:
        for spanish, english in office["of"]:
            surname, first = next(surnames), raw["first_names"][len(people) % len(raw["first_names"])]
            woman = first in women
            titles = office["es"][woman].format(of=spanish).strip(), office["en"].format(of=english).strip()
            name = f"{first} {surname}"
            person = Person(
                surname.casefold(), name, surname, woman, office["country"], office.get("member_of", ""), titles
            )
            people.append(person)
    sources = {lang: tuple(s["name"] for s in raw["sources"] if s["language"] == lang) for lang in LANGUAGES}
    strangers = tuple(
        (f"{first} {surname}", first in women) for surname in raw["strangers"] for first in raw["first_names"]
    )
    return Cast(tuple(people), tuple(raw["bodies"]), tuple(raw["issues"]), tuple(raw["places"]), sources, strangers)


def codebook_text(cast: Cast) -> str:
    """The affair's `codebook.toml`."""
    lines = ["[codebook]", 'id = "strait"', 'title = "The quarrel over the Strait"', 'version = "1"']
    lines += [f'main_issue = "{cast.issues[0]["id"]}"', ""]
    for body in cast.bodies:
        names = [words.removeprefix("el ").removeprefix("la ").removeprefix("the ") for words in _both(body)]
        lines += ["[[actors]]", *_pairs(body, "id", "name", "kind", "country"), f"aliases = {_list(names)}", ""]
    for person in cast.people:
        lines += ["[[actors]]", *_pairs(vars_of(person), "id", "name", "country"), 'kind = "person"']
        lines += [f"aliases = {_list([person.surname])}"]
        if person.member_of:
            lines.append(f'member_of = [{{actor = "{person.member_of}"}}]')
        spanish, english = person.offices
        lines += ["  [[actors.titles]]", f"  label = {json.dumps(english, ensure_ascii=False)}"]
        lines += [f"  phrases = {{es = {_list([spanish])}, en = {_list([english])}}}", ""]
    for issue in cast.issues:
        terms = [words.split(" ", 1)[1] for words in _both(issue)]
        lines += ["[[issues]]", *_pairs(issue, "id", "label")]
        lines += [f"terms = {{es = {_list(terms[:1])}, en = {_list(terms[1:])}}}", ""]
    for kind, (spanish_verbs, english_verbs) in EVENT_WORDS.items():
        lines += ["[[event_types]]", f'id = "{kind}"', f'label = "{kind.capitalize()}"']
        lines += [f"verbs = {{es = {_list(spanish_verbs)}, en = {_list(english_verbs)}}}", ""]
    for place in cast.places:
        lines += ["[[places]]", f"name = {json.dumps(place, ensure_ascii=False)}", ""]
    return "\n".join(lines)


def vars_of(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name, "country": person.country}


def _both(entry: dict[str, Any]) -> list[str]:
    return [entry[language] for language in LANGUAGES]


def _pairs(entry: dict[str, Any], *keys: str) -> list[str]:
    return [f"{key} = {json.dumps(entry[key], ensure_ascii=False)}" for key in keys]


def _list(words: list[str]) -> str:
    return json.dumps(list(dict.fromkeys(words)), ensure_ascii=False)
