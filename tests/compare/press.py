"""Small coded documents of invented affairs: words in, tables out."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from data.coding.actors.mentions import find_mentions
from data.model import (
    Actor,
    ActorKind,
    Basis,
    Codebook,
    Coding,
    DateExpression,
    Document,
    Event,
    EventType,
    Issue,
    Language,
    Membership,
    Mention,
    Mode,
    Phrases,
    Place,
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
from data.tables import Tables, build_tables

CODEBOOK = Codebook(
    actors=(
        Actor("rivas", "Elena Rivas", ActorKind.PERSON, "lusa", aliases=("Rivas",), member_of=(Membership("lusa"),)),
        Actor(
            "ortiz",
            "Tomás Ortiz",
            ActorKind.PERSON,
            "lusa",
            aliases=("Ortiz",),
            member_of=(Membership("works"), Membership("lusa")),
        ),
        Actor(
            "works",
            "Ministry of Works",
            ActorKind.MINISTRY,
            "lusa",
            aliases=("Ministerio de Obras", "Obras"),
            member_of=(Membership("lusa"),),
        ),
        Actor("lusa", "Government of Lusa", ActorKind.GOVERNMENT, "lusa"),
        Actor("soto", "Bruno Soto", ActorKind.PERSON, "vera", aliases=("Soto",), member_of=(Membership("vera"),)),
        Actor("vera", "Government of Vera", ActorKind.GOVERNMENT, "vera"),
        Actor("norte", "Government of Norte", ActorKind.GOVERNMENT, "norte"),
        Actor(
            "mendez", "Carla Méndez", ActorKind.PERSON, "norte", aliases=("Méndez",), member_of=(Membership("norte"),)
        ),
        Actor("party", "Río Party", ActorKind.INSTITUTION, "lusa"),
        Actor("farmers", "Farmers", ActorKind.GROUP, "lusa", aliases=("agricultores",)),
        Actor("radio", "Radio Sol", ActorKind.OUTLET),
    ),
    issues=(
        Issue(
            "dam",
            "The dam",
            terms=Phrases(("la presa", "represa", "presa de Aguas"), ("the dam", "Aguas dam")),
            exclude=Phrases(("presa del miedo",), ()),
        ),
        Issue("toll", "The toll", terms=Phrases(("el peaje",), ("the toll",))),
    ),
    event_types=tuple(
        EventType(name, name.title(), Phrases(es_verbs, en_verbs), Phrases(es_nouns, en_nouns))
        for name, es_verbs, en_verbs, es_nouns, en_nouns in (
            ("meeting", ("se reunió", "se reunieron"), ("met",), ("reunión",), ("meeting",)),
            ("visit", ("visitó",), ("visited",), ("visita",), ("visit",)),
            ("call", ("llamó",), ("phoned",), ("llamada",), ("call",)),
            ("protest", ("protestaron",), ("protested",), ("protesta",), ("protest",)),
            ("agreement", ("firmaron",), ("signed",), ("acuerdo",), ("agreement",)),
            ("decree", ("decretó",), ("decreed",), ("decreto",), ("decree",)),
            ("deployment", ("desplegó",), ("deployed", "deploying"), ("despliegue",), ("deployment",)),
            ("crossing", ("cruzaron",), ("crossed",), ("ingreso",), ("entry",)),
            ("announcement", ("anunció",), ("announced",), ("anuncio",), ("announcement",)),
            ("proposal", ("propuso",), ("proposed",), ("propuesta",), ("proposal",)),
            ("election", ("ganó",), ("won",), ("elección",), ("election",)),
        )
    ),
    places=(Place("Cora", "lusa"), Place("Tilo", "lusa"), Place("Lusa", "lusa"), Place("Marga", "vera")),
)


@dataclass
class Paper:
    """One document and what is coded in it; every passage is given by its words, which must stand in the text."""

    doc_id: str
    text: str
    language: str = "en"
    published: tuple[str, str] | str = ""
    translated: str = "no"
    related_from: str = ""
    source: str = ""
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    stances: list[StancePosition] = field(default_factory=list)
    dates: list[DateExpression] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    coder: str = "adjudicated"

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def date(
        self, words: str, when: str, *, anchor: str = "", literal: str = "", basis: str = "explicit"
    ) -> DateExpression:
        start, end = _days(literal)
        made = DateExpression(
            self.span(words),
            when=read_when(when, basis=basis),
            anchor=self.span(anchor) if anchor else None,
            literal_start=start,
            literal_end=end,
            rule="hand",
        )
        self.dates.append(made)
        return made

    def event(
        self,
        event_type: str,
        actors: str,
        words: str,
        when: str = "",
        *,
        dated: str = "",
        literal: str = "",
        place: str = "",
        status: str = "happened",
        basis: str = "explicit",
        further: Sequence[str] = (),
    ) -> "Paper":
        expression = self.date(dated, when, literal=literal, basis=basis) if dated else None
        self.events.append(
            Event(
                event_type,
                words[:60],
                Status(status),
                tuple(actors.split()),
                self.span(words),
                place,
                read_when(when, basis=basis),
                expression,
                further=tuple(self.span(more) for more in further),
                rule="hand",
            )
        )
        return self

    def statement(
        self,
        actor: str,
        speaker: str,
        cue: str,
        content: str,
        when: str = "",
        *,
        mode: str = "indirect",
        by: str = "",
    ) -> "Paper":
        parts = [self.span(words) for words in (speaker, cue, content) if words]
        evidence = Span(min(part.start for part in parts), max(part.end for part in parts))
        self.statements.append(
            Statement(
                actor,
                evidence,
                self.span(content),
                Mode(mode),
                self.span(speaker) if speaker else None,
                self.span(cue) if cue else None,
                reported_by=by,
                when=read_when(when),
                rule="hand",
            )
        )
        return self

    def stance(
        self, actor: str, issue: str, stance: str, voice: str, words: str, when: str, *, of: int = -1
    ) -> "Paper":
        statement = self.statements[of] if of >= 0 else None
        position = StancePosition(
            actor, issue, Stance(stance), Voice(voice), self.span(words), statement, when=read_when(when), rule="hand"
        )
        self.stances.append(position)
        return self

    def mention(self, actor: str, words: str) -> "Paper":
        self.mentions.append(Mention(actor, self.span(words)))
        return self

    def _named(self) -> list[Mention]:
        """Where the text names the codebook's actors, as the coder would find them."""
        found = find_mentions(self.text, CODEBOOK, Published())
        return [mention for mention in found if mention not in self.mentions]

    @property
    def coding(self) -> Coding:
        start, end = _days(self.published if isinstance(self.published, str) else "..".join(self.published))
        zones = [Zoned(Zone.BODY, Span(0, len(self.text)))]
        if self.related_from:
            cut = self.text.index(self.related_from)
            body = [Zoned(Zone.BODY, Span(0, cut))] if cut else []
            zones = [*body, Zoned(Zone.RELATED, Span(cut, len(self.text)))]
        return Coding(
            self.doc_id,
            self.coder,
            source=self.source,
            language=Language(self.language),
            translated=Translated(self.translated),
            published=Published(start, end, start, Basis.EXPLICIT if start else Basis.UNKNOWN),
            zones=tuple(zones),
            dates=tuple(self.dates),
            mentions=(*self.mentions, *self._named()),
            statements=tuple(self.statements),
            stances=tuple(self.stances),
            events=tuple(self.events),
        )


def read_when(words: str, *, basis: str = "explicit") -> When:
    """ "2024-05-03", "2024-05-03..2024-05-05", "..2024-05-03", "about 2024-05-03", or nothing."""
    start, end = _days(words.removeprefix("about "))
    if start is None and end is None:
        return When()
    precision = Precision.APPROX if words.startswith("about ") else Precision.DAY if start == end else Precision.RANGE
    return When(start, end, precision, Basis(basis))


def _days(words: str) -> tuple[date | None, date | None]:
    if not words:
        return None, None
    first, _, last = words.partition("..")
    start = date.fromisoformat(first) if first else None
    return start, (date.fromisoformat(last) if last else None) if ".." in words else start


def tables_of(*papers: Paper, codebook: Codebook = CODEBOOK) -> Tables:
    """The tables of the papers, nothing compared yet."""
    documents = [
        Document(paper.doc_id, paper.text, hashlib.sha256(paper.text.encode()).hexdigest()) for paper in papers
    ]
    return build_tables(documents, {paper.doc_id: paper.coding for paper in papers}, codebook)
