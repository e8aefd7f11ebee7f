"""An article in the making: who speaks in it, what is said, and the truth about what it has so far."""

import random
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.identity import slug
from data.model import DateExpression, Event, FoundActor, Span, StancePosition, Statement, When
from tests.benchmarks.corpora.affair import Affair
from tests.benchmarks.corpora.cast import Person
from tests.benchmarks.corpora.phrases import phrases
from tests.benchmarks.corpora.telling import tell_when
from tests.benchmarks.corpora.writing import Phrase, Writing

RULE = "template"
"""The rule of every true row."""
_WHERE = {
    0: {True: "la investigadora ", False: "el investigador "},
    1: {True: "the researcher ", False: "the researcher "},
}


@dataclass(frozen=True, slots=True)
class Voiced:
    """Who speaks: the actor's id, the words that name it, the pronoun in English."""

    actor_id: str
    phrase: Phrase
    pronoun: str
    stranger: str = ""


@dataclass
class Draft:
    """An article in the making and the truth about what it has so far."""

    affair: Affair
    number: int
    language: int
    published: date
    chance: random.Random
    writing: Writing = field(default_factory=Writing)
    dates: list[DateExpression] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    stances: list[StancePosition] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    found: dict[str, FoundActor] = field(default_factory=dict)
    introduced: set[str] = field(default_factory=set)

    def person(self) -> Voiced:
        """One of the cast, with office and full name the first time, then by surname."""
        return self.named(self.chance.choice(self.affair.cast.people))

    def named(self, person: Person) -> Voiced:
        cast = self.affair.cast
        phrase = cast.short(person) if person.id in self.introduced else cast.full(person, self.language)
        self.introduced.add(person.id)
        return Voiced(person.id, phrase, "she" if person.woman else "he")

    def body(self) -> Voiced:
        body = self.chance.choice(self.affair.cast.bodies)
        return Voiced(body["id"], self.affair.cast.body(body, self.language), "it")

    def stranger(self) -> Voiced:
        name, woman = self.chance.choice(self.affair.cast.strangers)
        return Voiced(slug(name), Phrase(_WHERE[self.language][woman] + name), "she" if woman else "he", name)

    def speaker(self) -> Voiced:
        lot = self.chance.random()
        return self.stranger() if lot < 0.08 else self.body() if lot < 0.25 else self.person()

    def one_of(self, section: str, entry: str = "", form: str = "") -> str:
        return self.chance.choice(phrases(self.language, section, entry, form))

    def issue(self) -> dict[str, Any]:
        return self.chance.choice(self.affair.cast.issues)

    def about(self, template: str, issue: dict[str, Any] | None = None) -> Phrase:
        """What is said, its slots filled."""
        words = {"issue": issue["es" if self.language == 0 else "en"]} if issue else {}
        return Phrase(
            template.format(
                **words,
                reason=self.one_of("reason"),
                condition=self.one_of("condition"),
                number=self.chance.randrange(12, 990),
            )
        )

    def when(self, day: date) -> tuple[Phrase, When]:
        return tell_when(day, self.published, self.language, self.chance)

    def dated(self, span: Span, when: When) -> DateExpression:
        expression = DateExpression(span, when=when, rule=RULE)
        self.dates.append(expression)
        return expression
