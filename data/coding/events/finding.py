"""Events of a document: passages with a trigger, who takes part, when and where, told once each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Names, find_clauses, find_names
from data.coding.events.dating import Dates
from data.coding.events.merging import Told, merge_events
from data.coding.events.participants import find_participants, find_place, find_places
from data.coding.events.passages import Passage, Passages
from data.coding.events.status import find_status
from data.coding.events.summaries import summarise
from data.coding.events.triggers import Trigger, find_triggers
from data.coding.text import Match, zone_at
from data.model import (
    Codebook,
    DateExpression,
    Event,
    Mention,
    Place,
    Published,
    Span,
    Statement,
    When,
    Zone,
    Zoned,
)

_HEADLINES = {Zone.HEADLINE, Zone.RELATED}
_SHORT = 4
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
    published: Published = Published(),
) -> tuple[Event, ...]:
    """Events of the codebook's types in order of position; an occurrence told twice is one with further passages."""
    if not codebook.event_types:
        return ()
    clauses = find_clauses(text, sentences)
    names = find_names(clauses, codebook, mentions, statements)
    dated = [date for date in dates if date.when.dated]
    passages = Passages(clauses, names, [date.span for date in dated])
    teller = _Teller(clauses, names, Dates(clauses, dates), find_places(clauses, codebook), published, zones)
    told = [
        found
        for sentence, triggers in _by_sentence(find_triggers(clauses, codebook), sentences)
        for passage in passages.find(sentence, triggers, headline=teller.is_headline(sentence))
        if (found := teller.tell(passage)) is not None
    ]
    return merge_events(told, names)


def _by_sentence(
    triggers: Iterator[Trigger], sentences: Sequence[Span]
) -> Iterator[tuple[Span, list[Trigger]]]:
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

    def is_headline(self, sentence: Span) -> bool:
        """Whether the sentence is a headline, the document's or a related one."""
        return bool(self.zones) and zone_at(self.zones, sentence.start) in _HEADLINES

    def tell(self, passage: Passage) -> Told | None:
        """The event of the passage; none in a caption or footer, or with fewer actors than its type wants."""
        trigger, text = passage.head, self.clauses.text
        zone = zone_at(self.zones, trigger.span.start) if self.zones else None
        if zone in _SILENT or (zone in {Zone.HEADLINE, Zone.HEADER} and not trigger.verb):
            return None
        actor_ids = find_participants(self.clauses, self.names, trigger, passage.span, passage.sentence)
        if len(actor_ids) < trigger.kind.min_actors and not passage.points_back:
            return None
        date = self.dates.find(trigger, passage.span, passage.sentence, main=passage.main, zone=zone)
        when = date.when if date is not None else When()
        clause = self.clauses.clause(trigger.span.start, passage.sentence)
        status, shown = find_status(self.clauses, trigger, clause, passage.sentence, when, self.published)
        place = find_place(self.clauses, self.places, trigger, passage.span)
        event = Event(
            trigger.kind.id, summarise(text, passage.span), status, actor_ids, passage.span,
            place.name if place is not None else "", when, date,
            rule="verb" if trigger.verb else "noun", why=self._why(trigger, shown, date),
        )
        words = frozenset(word for word in self.clauses.words(passage.span.start, passage.span.end) if len(word) > _SHORT)
        return Told(event, trigger.kind, words, trigger.definite, passage.points_back, passage.main,
                    place.country if place is not None else "")

    def _why(self, trigger: Trigger, shown: str, date: DateExpression | None) -> str:
        text = self.clauses.text
        dated = f"dated by “{date.span.of(text)}”" if date is not None else "no date in its clause"
        return f"{'verb' if trigger.verb else 'noun'} “{trigger.span.of(text)}” of {trigger.kind.id}; {shown}; {dated}"
