"""One article of the affair: its text, what is given of it, and the true coding."""

import hashlib
from collections.abc import Callable

from data.model import (
    Basis,
    Coding,
    Document,
    Given,
    Language,
    Precision,
    Published,
    Span,
    Translated,
    When,
    Zone,
    Zoned,
)
from tests.benchmarks.corpora.affair import Affair
from tests.benchmarks.corpora.draft import Draft
from tests.benchmarks.corpora.reports import event
from tests.benchmarks.corpora.speech import narrate, statement
from tests.benchmarks.corpora.telling import full_date

CODER = "adjudicated"
STATEMENTS = (7, 11)
EVENTS = 3
NARRATED = 3
Step = Callable[[Draft], None]


def make_article(affair: Affair, number: int) -> tuple[Document, Coding]:
    """Article `number` of the affair, always the same, and all that is true of it."""
    chance = affair.chance("article", number)
    draft = Draft(affair, number, number % 2, affair.day_of(number), chance)
    source = chance.choice(affair.cast.sources["es" if draft.language == 0 else "en"])
    zones = list(_write(draft, source))
    text = draft.writing.text
    published = draft.published
    doc_id = f"{published:%Y%m%d}_{number:07}"
    day = When(published, published, Precision.DAY, Basis.GIVEN) if chance.random() < 0.5 else When()
    document = Document(doc_id, text, hashlib.sha256(text.encode()).hexdigest(), Given(day, source))
    order = sorted(draft.dates, key=lambda row: row.span)
    return document, Coding(
        doc_id=doc_id,
        coder=CODER,
        title=zones[0].span.of(text),
        source=source,
        language=Language.ES if draft.language == 0 else Language.EN,
        language_confidence=1.0,
        translated=Translated.NO,
        published=Published(published, published, published, Basis.EXPLICIT, "dated in its header"),
        zones=tuple(zones),
        dates=tuple(order),
        mentions=tuple(sorted(draft.writing.mentions, key=lambda row: row.span)),
        statements=tuple(draft.statements),
        stances=tuple(draft.stances),
        events=tuple(draft.events),
        found_actors=tuple(draft.found.values()),
    )


def _write(draft: Draft, source: str) -> list[Zoned]:
    """Headline, header with outlet and date, then paragraphs of what is said, what happens and what is known."""
    writing, published = draft.writing, draft.published
    narrate(draft, "headline")
    zones = [Zoned(Zone.HEADLINE, Span(0, writing.length))]
    writing.add("\n\n")
    start = writing.add(f"{source} | ").start
    stated = writing.add(full_date(published, draft.language))
    draft.dated(stated, When(published, published, Precision.DAY, Basis.EXPLICIT))
    zones.append(Zoned(Zone.HEADER, Span(start, writing.length)))
    for at, paragraph in enumerate(_paragraphs(draft)):
        writing.add("\n\n")
        start = writing.length
        for number, step in enumerate(paragraph):
            if number:
                writing.add(" ")
            step(draft)
        span = Span(start, writing.length)
        if at < 2:
            zones.append(Zoned(Zone.LEDE if at == 0 else Zone.BODY, span))
        else:
            zones[-1] = Zoned(Zone.BODY, Span(zones[-1].span.start, span.end))
    writing.add("\n")
    return zones


def _paragraphs(draft: Draft) -> list[list[Step]]:
    """Three or four sentences a paragraph; an event opens the article."""
    chance = draft.chance
    steps: list[Step] = [statement] * chance.randint(*STATEMENTS)
    steps += [event] * (EVENTS - 1) + [narrate] * NARRATED
    steps += [_fill] * chance.randint(2, 5)
    chance.shuffle(steps)
    steps.insert(0, event)
    cuts = list(range(0, len(steps), 3))
    return [steps[cut : cut + 3] for cut in cuts]


def _fill(draft: Draft) -> None:
    """A sentence that says nothing of the affair."""
    draft.writing.add(draft.one_of("filler"))
