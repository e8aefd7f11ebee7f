"""One article of the affair: its text, what is given of it, and the true coding."""

import hashlib
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from data.identity import slug
from data.model import (
    Basis,
    Coding,
    DateExpression,
    Document,
    Event,
    FoundActor,
    Given,
    Language,
    Mode,
    Precision,
    Published,
    Span,
    Stance,
    StancePosition,
    Statement,
    Status,
    Translated,
    Voice,
    When,
    Zone,
    Zoned,
)
from tests.benchmarks.corpora.affair import Affair, Occurrence
from tests.benchmarks.corpora.cast import Person
from tests.benchmarks.corpora.phrases import phrases
from tests.benchmarks.corpora.telling import full_date, tell_when
from tests.benchmarks.corpora.writing import Phrase, Writing

CODER = "adjudicated"
RULE = "template"
STATEMENTS = (7, 11)
EVENTS = 3
NARRATED = 3
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
class Article:
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

    # ---- who

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

    # ---- what

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

    # ---- statements and stances

    def statement(self) -> None:
        """A statement, mostly with the speaker's position on an issue, sometimes with a second one by the same."""
        who = self.speaker()
        if self.chance.random() < 0.12:
            self.attribute(who)
            return
        self.say(who)
        if self.chance.random() < 0.12:
            self.writing.add(" ")
            self.follow(who)

    def say(self, who: Voiced) -> None:
        direct = self.chance.random() < 0.5
        issue, stance, content = self.content(who, direct)
        template = self.one_of("direct" if direct else "indirect")
        day = self.published - timedelta(days=self.chance.randint(1, 6))
        words, when = self.when(day) if "{when}" in template else (Phrase(" "), When())
        cue = Phrase(self.one_of("said"))
        spoken, spans = self.writing.fill(
            template, {"speaker": who.phrase, "cue": cue, "content": content, "when": words}
        )
        if "when" in spans:
            self.dated(spans["when"], when)
        cued = spans.get("cue") or Span(spoken.start, spans["speaker"].start - 1)
        mode = Mode.DIRECT if direct else Mode.INDIRECT
        self.keep(
            Statement(who.actor_id, spoken, spans["content"], mode, spans["speaker"], cued, when=when, rule=RULE), who
        )
        self.hold(who.actor_id, issue, stance, Voice.SELF, spoken, self.statements[-1])

    def content(self, who: Voiced, direct: bool) -> tuple[str, Stance | None, Phrase]:
        """The issue, the speaker's position on it, and the words; no position in three of ten."""
        if self.chance.random() < 0.3:
            return "", None, self.about(self.one_of("fact"))
        issue = self.issue()
        stance = self.affair.position(who.actor_id, issue["id"], self.published)
        words = self.one_of("own" if direct else "position", stance)
        if self.language == 1 and not direct:
            words = f"{who.pronoun} {words}"
        return issue["id"], stance, self.about(words, issue)

    def follow(self, who: Voiced) -> None:
        """What the same speaker says next; Spanish leaves the speaker out, English has a pronoun."""
        template, cue = self.one_of("follow_up"), Phrase(self.one_of("said"))
        spoken, spans = self.writing.fill(
            template, {"pronoun": Phrase(who.pronoun), "cue": cue, "content": self.about(self.one_of("fact"))}
        )
        speaker = spans.get("pronoun")
        self.keep(
            Statement(who.actor_id, spoken, spans["content"], Mode.INDIRECT, speaker, spans["cue"], rule=RULE), who
        )

    def attribute(self, who: Voiced) -> None:
        """A speaker who tells of another's position."""
        other = self.person()
        issue = self.issue()
        stance = self.affair.position(other.actor_id, issue["id"], self.published)
        template, cue = self.one_of("attributed"), Phrase(self.one_of("said"))
        position = self.about(self.one_of("position", stance), issue)
        spoken, spans = self.writing.fill(
            template, {"speaker": who.phrase, "cue": cue, "other": other.phrase, "position": position}
        )
        content = Span(spans["other"].start, spans["position"].end)
        cued = spans.get("cue") or Span(spoken.start, spans["speaker"].start - 1)
        self.keep(Statement(who.actor_id, spoken, content, Mode.INDIRECT, spans["speaker"], cued, rule=RULE), who)
        self.hold(
            other.actor_id,
            issue["id"],
            stance,
            Voice.ATTRIBUTED,
            content,
            self.statements[-1],
            reported_by=who.actor_id,
        )

    def narrate(self, section: str = "narrated") -> None:
        """A position the article tells in its own words; headlines may tell none."""
        other = self.body() if self.chance.random() < 0.4 else self.person()
        issue = self.issue()
        stance = self.affair.position(other.actor_id, issue["id"], self.published)
        position = self.about(self.one_of("position", stance), issue)
        told, spans = self.writing.fill(
            self.one_of(section), {"other": other.phrase, "position": position, "issue": self.about("{issue}", issue)}
        )
        if "other" in spans:
            self.hold(other.actor_id, issue["id"], stance, Voice.NARRATED, told)
        elif section == "headline":
            self.introduced.discard(other.actor_id)

    def keep(self, statement: Statement, who: Voiced) -> None:
        self.statements.append(statement)
        if who.stranger:
            self.found[who.actor_id] = FoundActor(who.actor_id, who.stranger)

    def hold(
        self, actor: str, issue: str, stance: Stance | None, voice: Voice, evidence: Span,
        statement: Statement | None = None, reported_by: str = "",
    ) -> None:  # fmt: skip
        if stance is not None:
            when = statement.when if statement else When()
            self.stances.append(
                StancePosition(actor, issue, stance, voice, evidence, statement, reported_by, when=when, rule=RULE)
            )

    # ---- events

    def event(self) -> None:
        happened = self.affair.pick(self.chance, self.published)
        off = (happened.day - self.published).days
        if off > 0:
            status = Status.SCHEDULED if self.chance.random() < 0.7 else Status.HYPOTHETICAL
        else:
            status = Status.DENIED if self.chance.random() < 0.05 else Status.HAPPENED
        self.tell(happened, status)

    def tell(self, happened: Occurrence, status: Status) -> None:
        """The occurrence as reported: in three of a hundred reports on the wrong day."""
        day = happened.day
        if self.chance.random() < 0.03 and day < self.published:
            day -= timedelta(days=self.chance.randint(1, 3))
        template = self.one_of("event", happened.kind, status)
        words, when = self.when(day) if "{when}" in template.lower() else (Phrase(" "), When())
        people = self.affair.cast.people
        first, second = self.named(people[happened.first]), None
        phrases = {"a": first.phrase, "place": Phrase(happened.place), "when": words}
        if "{b}" in template:
            second = self.named(people[happened.second])
            phrases["b"] = second.phrase
        told, spans = self.writing.fill(template, phrases)
        self.writing.add(".")
        expression = self.dated(spans["when"], when) if "when" in spans else None
        self.events.append(
            Event(
                happened.kind, self.writing.since(told), status,
                (first.actor_id, second.actor_id) if second else (first.actor_id,),
                told, happened.place, when, expression, happened.id, rule=RULE,
            )
        )  # fmt: skip


def make_article(affair: Affair, number: int) -> tuple[Document, Coding]:
    """Article `number` of the affair, always the same, and all that is true of it."""
    chance = affair.chance("article", number)
    article = Article(affair, number, number % 2, affair.day_of(number), chance)
    source = chance.choice(affair.cast.sources["es" if article.language == 0 else "en"])
    zones = list(_write(article, source))
    text = article.writing.text
    published = article.published
    doc_id = f"{published:%Y%m%d}_{number:07}"
    day = When(published, published, Precision.DAY, Basis.GIVEN) if chance.random() < 0.5 else When()
    document = Document(doc_id, text, hashlib.sha256(text.encode()).hexdigest(), Given(day, source))
    order = sorted(article.dates, key=lambda row: row.span)
    return document, Coding(
        doc_id=doc_id,
        coder=CODER,
        title=zones[0].span.of(text),
        source=source,
        language=Language.ES if article.language == 0 else Language.EN,
        language_confidence=1.0,
        translated=Translated.NO,
        published=Published(published, published, published, Basis.EXPLICIT, "dated in its header"),
        zones=tuple(zones),
        dates=tuple(order),
        mentions=tuple(sorted(article.writing.mentions, key=lambda row: row.span)),
        statements=tuple(article.statements),
        stances=tuple(article.stances),
        events=tuple(article.events),
        found_actors=tuple(article.found.values()),
    )


def _write(article: Article, source: str) -> list[Zoned]:
    """Headline, header with outlet and date, then paragraphs of what is said, what happens and what is known."""
    writing, published = article.writing, article.published
    article.narrate("headline")
    zones = [Zoned(Zone.HEADLINE, Span(0, writing.length))]
    writing.add("\n\n")
    start = writing.add(f"{source} | ").start
    stated = writing.add(full_date(published, article.language))
    article.dated(stated, When(published, published, Precision.DAY, Basis.EXPLICIT))
    zones.append(Zoned(Zone.HEADER, Span(start, writing.length)))
    for at, paragraph in enumerate(_paragraphs(article)):
        writing.add("\n\n")
        start = writing.length
        for number, step in enumerate(paragraph):
            if number:
                writing.add(" ")
            step()
        span = Span(start, writing.length)
        if at < 2:
            zones.append(Zoned(Zone.LEDE if at == 0 else Zone.BODY, span))
        else:
            zones[-1] = Zoned(Zone.BODY, Span(zones[-1].span.start, span.end))
    writing.add("\n")
    return zones


def _paragraphs(article: Article) -> list[list[Any]]:
    """Three or four sentences a paragraph; an event opens the article."""
    chance = article.chance
    steps: list[Any] = [article.statement] * chance.randint(*STATEMENTS)
    steps += [article.event] * (EVENTS - 1) + [article.narrate] * NARRATED
    steps += [lambda: article.writing.add(article.one_of("filler"))] * chance.randint(2, 5)
    chance.shuffle(steps)
    steps.insert(0, article.event)
    cuts = list(range(0, len(steps), 3))
    return [steps[cut : cut + 3] for cut in cuts]
