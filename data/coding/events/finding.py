"""Events of a document: passages with a trigger, who takes part, when and where, told once each."""

from collections.abc import Iterator, Sequence

from data.coding.clauses import find_clauses, find_names
from data.coding.clauses.marks import find_marks
from data.coding.clauses.spans import SpanIndex
from data.coding.events.dating import Dates
from data.coding.events.lexicon import compile_status_words
from data.coding.events.merging import merge_events
from data.coding.events.participants import find_places
from data.coding.events.passages import Passages
from data.coding.events.telling import Teller
from data.coding.events.triggers import Trigger, find_triggers
from data.model import Codebook, DateExpression, Event, Mention, Published, Span, Statement, Zoned

_NOT_SAID = Published()


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
    names = find_names(clauses, codebook, mentions, statements, published)
    dated = [date for date in dates if date.when.dated]
    passages = Passages(clauses, names, [date.span for date in dated])
    teller = Teller(
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
