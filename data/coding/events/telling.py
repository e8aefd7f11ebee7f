"""Makes an event of a passage: who takes part, when and where, whether it happened, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Names, Tense
from data.coding.clauses.marks import Marks
from data.coding.clauses.mood import find_ending
from data.coding.clauses.spans import SpanIndex
from data.coding.events.dating import Dates
from data.coding.events.merging import Told
from data.coding.events.participants import find_participants, find_place
from data.coding.events.passages import Passage
from data.coding.events.status import find_status, is_ahead
from data.coding.events.summaries import summarise
from data.coding.events.triggers import Trigger
from data.coding.text import Match, zone_at
from data.model import DateExpression, Event, Mode, Place, Published, Span, Statement, Status, When, Zone, Zoned

_HEADLINES = {Zone.HEADLINE, Zone.RELATED}
_SHORT = 4
_CARRIED = 250
_SILENT = {Zone.FOOTER, Zone.CAPTION}


@dataclass(frozen=True, slots=True)
class Teller:
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
        named = find_participants(self.clauses, self.names, trigger, passage.span, passage.sentence)
        actor_ids = named or self._carried(trigger, passage)
        date = self._date(trigger, passage, zone)
        wanting = len(actor_ids) < trigger.kind.min_actors and (passage.stands_alone or not passage.points_back)
        if wanting and not (trigger.kind.min_actors == 1 and date is not None and passage.asserted):
            return None
        when = date.when if date is not None else When()
        status, shown = self._status(trigger, passage, when)
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

    def _date(self, trigger: Trigger, passage: Passage, zone: Zone | None) -> DateExpression | None:
        """The expression that dates the passage; what is told as past is not dated ahead."""
        date = self.dates.find(trigger, passage.span, passage.sentence, main=passage.main, zone=zone)
        past = trigger.finite and trigger.tense is Tense.PAST
        return None if date is not None and past and is_ahead(date.when, self.published) else date

    def _status(self, trigger: Trigger, passage: Passage, when: When) -> tuple[Status, str]:
        """Whether the event happened or what else it did, with the sign that shows it."""
        clause = self.clauses.clause(trigger.span.start, passage.sentence)
        reported = self._is_reported(trigger)
        return find_status(self.clauses, self.marks, trigger, clause, when, self.published, reported=reported)

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
