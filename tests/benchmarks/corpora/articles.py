"""One article of the affair: its text, what is given of it, and the true coding."""

import hashlib
from collections.abc import Callable, Iterator

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
from tests.benchmarks.corpora.reprints import original_of, reprint
from tests.benchmarks.corpora.speech import narrate, statement
from tests.benchmarks.corpora.telling import full_date

CODER = "adjudicated"
STATEMENTS = (7, 11)
EVENTS = 3
NARRATED = 3
Step = Callable[[Draft], None]


def make_article(affair: Affair, number: int) -> tuple[Document, Coding]:
    """Article `number` of the affair, always the same, and all that is true of it."""
    original = original_of(affair, number)
    if original is None:
        draft, source = _begin(affair, number)
        zones = [*_write_head(draft, source), *_write_body(draft)]
        return _finish(draft, source, zones)
    reprinted = make_article(affair, original)
    draft, source = _begin(affair, number, without=reprinted[1].source)
    return reprint(affair, number, _finish(draft, source, list(_write_head(draft, source))), reprinted)


def name_of(affair: Affair, number: int) -> str:
    """The doc_id of an article."""
    return f"{affair.day_of(number):%Y%m%d}_{number:07}"


def _begin(affair: Affair, number: int, *, without: str = "") -> tuple[Draft, str]:
    """An empty article and its source."""
    chance = affair.chance("article", number)
    draft = Draft(affair, number, number % 2, affair.day_of(number), chance)
    sources = affair.cast.sources["es" if draft.language == 0 else "en"]
    return draft, chance.choice([source for source in sources if source != without])


def _finish(draft: Draft, source: str, zones: list[Zoned]) -> tuple[Document, Coding]:
    """What is written so far as a document with its coding."""
    text, published = draft.writing.text, draft.published
    doc_id = name_of(draft.affair, draft.number)
    known = draft.chance.random() < 0.5
    day = When(published, published, Precision.DAY, Basis.GIVEN) if known else When()
    document = Document(doc_id, text, hashlib.sha256(text.encode()).hexdigest(), Given(day, source))
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
        dates=tuple(sorted(draft.dates, key=lambda row: row.span)),
        mentions=tuple(sorted(draft.writing.mentions, key=lambda row: row.span)),
        statements=tuple(draft.statements),
        stances=tuple(draft.stances),
        events=tuple(draft.events),
        found_actors=tuple(draft.found.values()),
    )


def _write_head(draft: Draft, source: str) -> Iterator[Zoned]:
    """Headline, then header with outlet and date."""
    writing, published = draft.writing, draft.published
    narrate(draft, "headline")
    yield Zoned(Zone.HEADLINE, Span(0, writing.length))
    writing.add("\n\n")
    start = writing.add(f"{source} | ").start
    stated = writing.add(full_date(published, draft.language))
    draft.dated(stated, When(published, published, Precision.DAY, Basis.EXPLICIT))
    yield Zoned(Zone.HEADER, Span(start, writing.length))


def _write_body(draft: Draft) -> list[Zoned]:
    """Paragraphs of what is said, what happens and what is known."""
    writing, zones = draft.writing, list[Zoned]()
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
