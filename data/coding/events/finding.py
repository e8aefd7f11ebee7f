"""Events of a document: passages with a trigger, who takes part, when and where, told once each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Names, Tense, find_clauses, find_names
from data.coding.clauses.marks import Marks, find_marks
from data.coding.clauses.mood import find_ending
from data.coding.clauses.spans import SpanIndex
from data.coding.events.dating import Dates
from data.coding.events.lexicon import compile_status_words
from data.coding.events.merging import Told, merge_events
from data.coding.events.participants import find_participants, find_place, find_places
from data.coding.events.passages import Passage, Passages
from data.coding.events.status import find_status, is_ahead
from data.coding.events.summaries import summarise
from data.coding.events.triggers import Trigger, find_triggers
from data.coding.text import Match, zone_at
from data.model import (
    Codebook,
    DateExpression,
    Event,
    Mention,
    Mode,
    Place,
    Published,
    Span,
    Statement,
    When,
    Zone,
    Zoned,
)

_HEADLINES = {Zone.HEADLINE, Zone.RELATED}
_NOT_SAID = Published()
_SHORT = 4
_CARRIED = 250
_SILENT = {Zone.FOOTER, Zone.CAPTION}


def find_events(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression],
    statements: Sequence[Statement] = (),
    published: Published = _NOT_SAID,
) -> tuple[Event, ...]:
    """Events of the codebook's types in order of position; an occurrence told twice is one with further passages."""
    if not codebook.event_types:
        return ()
    clauses = find_clauses(text, sentences, codebook)
    names = find_names(clauses, codebook, mentions, statements)
    dated = [date for date in dates if date.when.dated]
    passages = Passages(clauses, names, [date.span for date in dated])
    teller = _Teller(
        clauses,
        names,
        Dates(clauses, dates),
        find_places(clauses, codebook),
        published,
        zones,
        find_marks(text, compile_status_words()),
        SpanIndex((s.content, s) for s in statements),
    )
    told = [
        found
        for sentence, triggers in _by_sentence(find_triggers(clauses, codebook), sentences)
        for passage in passages.find(sentence, triggers, headline=teller.is_headline(sentence))
        if (found := teller.tell(passage)) is not None
    ]
    return merge_events(told, names)


def _by_sentence(triggers: Iterator[Trigger], sentences: Sequence[Span]) -> Iterator[tuple[Span, list[Trigger]]]:
    at, here = 0, list[Trigger]()
    for trigger in triggers:
        while at < len(sentences) and sentences[at].end <= trigger.span.start:
            if here:
                yield sentences[at], here
                here = []
            at += 1
        if at < len(sentences) and sentences[at].covers(trigger.span):
            here.append(trigger)
    if here:
        yield sentences[at], here


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes an event of a passage, with what one text knows."""

    clauses: Clauses
    names: Names
    dates: Dates
    places: Sequence[Match[Place]]
    published: Published
    zones: Sequence[Zoned]
    marks: Marks
    said: SpanIndex[Statement]

    def _carried(self, trigger: Trigger, passage: Passage) -> tuple[str, ...]:
        """The subject of the sentence before, where a Spanish verb has none of its own."""
        sentence = passage.sentence
        if not (trigger.finite and passage.main) or self.names.within(sentence.start, trigger.span.start):
            return ()
        word = self.clauses.text[trigger.span.start : trigger.span.end].split(" ")[-1]
        if find_ending(word) not in {Tense.PAST, Tense.FUTURE} and not word.endswith(("an", "en")):
            return ()
        before = self.names.within(max(sentence.start - _CARRIED, 0), max(sentence.start - 1, 0))
        free = [name for name in before if name.free and not name.metonym]
        return self.names.joined(free[-1], Span(0, sentence.start)) if free else ()

    def _is_reported(self, trigger: Trigger) -> bool:
        """Whether the trigger stands in indirect speech, where "would" is a future told in the past."""
        over = self.said.covering(trigger.span)
        return bool(over) and over[-1][1].mode is Mode.INDIRECT

    def is_headline(self, sentence: Span) -> bool:
        """Whether the sentence is a headline, the document's or a related one."""
        return bool(self.zones) and zone_at(self.zones, sentence.start) in _HEADLINES

    def tell(self, passage: Passage) -> Told | None:
        """The event of the passage; none in a caption or footer, or with fewer actors than its type wants."""
        trigger = passage.head
        zone = zone_at(self.zones, trigger.span.start) if self.zones else None
        if zone in _SILENT or (zone in {Zone.HEADLINE, Zone.HEADER} and not trigger.verb):
            return None
        actor_ids = find_participants(self.clauses, self.names, trigger, passage.span, passage.sentence)
        actor_ids = actor_ids or self._carried(trigger, passage)
        if len(actor_ids) < trigger.kind.min_actors and (passage.stands_alone or not passage.points_back):
            return None
        date = self.dates.find(trigger, passage.span, passage.sentence, main=passage.main, zone=zone)
        if date is not None and trigger.finite and trigger.tense is Tense.PAST and is_ahead(date.when, self.published):
            date = None
        when = date.when if date is not None else When()
        clause = self.clauses.clause(trigger.span.start, passage.sentence)
        status, shown = find_status(
            self.clauses, self.marks, trigger, clause, when, self.published, reported=self._is_reported(trigger)
        )
        place = find_place(self.clauses, self.places, trigger, passage.span)
        event = Event(
            event_type=trigger.kind.id,
            summary=summarise(self.clauses.text, passage.span),
            status=status,
            actor_ids=actor_ids,
            evidence=passage.span,
            place=place.name if place is not None else "",
            when=when,
            date=date,
            rule="verb" if trigger.verb else "noun",
            why=self._why(trigger, shown, date),
        )
        return self._told(passage, event, place.country if place is not None else "")

    def _told(self, passage: Passage, event: Event, country: str) -> Told:
        """The event with what merging looks at."""
        trigger = passage.head
        own = set(self.clauses.words(trigger.span.start, trigger.span.end))
        told = self.clauses.words(passage.span.start, passage.span.end)
        return Told(
            event,
            trigger.kind,
            words=frozenset(word for word in told if len(word) > _SHORT and word not in own),
            definite=trigger.definite,
            points_back=passage.points_back,
            stands_alone=passage.stands_alone,
            main=passage.main,
            country=country,
        )

    def _why(self, trigger: Trigger, shown: str, date: DateExpression | None) -> str:
        text = self.clauses.text
        dated = f"dated by “{date.span.of(text)}”" if date is not None else "no date in its clause"
        return f"{'verb' if trigger.verb else 'noun'} “{trigger.span.of(text)}” of {trigger.kind.id}; {shown}; {dated}"
