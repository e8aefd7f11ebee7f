"""How long comparing takes as one affair grows.

    python -m tests.benchmarks.compare [DOCUMENTS ...]

Documents of an invented affair, in two languages, each with a dozen events, statements and stances that many others
share, differ on, or have alone. Prints documents, events, happenings, differences, seconds of processor time and
the largest memory so far.
"""

import hashlib
import random
import resource
import sys
import time
from datetime import date, timedelta

from data.compare import find_differences, find_happenings
from data.model import (
    Actor,
    ActorKind,
    Basis,
    Codebook,
    Coding,
    Document,
    Event,
    EventType,
    Issue,
    Language,
    Membership,
    Mention,
    Mode,
    Phrases,
    Precision,
    Published,
    Span,
    Stance,
    StancePosition,
    Statement,
    Status,
    Voice,
    When,
)
from data.tables import Tables, build_tables

TYPES = ("meeting", "visit", "call", "announcement", "agreement", "decree", "protest", "plan", "proposal", "crossing")
TOPICS = ("bridge", "harbour", "railway", "tariff", "fishing", "glacier", "pipeline", "satellite", "vaccine", "orchard")
SPANISH = (
    "puente",
    "puerto",
    "ferrocarril",
    "arancel",
    "pesca",
    "glaciar",
    "gasoducto",
    "satelite",
    "vacuna",
    "huerto",
)
START = date(2025, 1, 1)
EVENTS = 12


def make_codebook() -> Codebook:
    governments = [Actor(f"g{n}", f"Government {n}", ActorKind.GOVERNMENT, f"land{n}") for n in range(8)]
    persons = [
        Actor(f"p{n}", f"Person {n}", ActorKind.PERSON, f"land{n % 8}", member_of=(Membership(f"g{n % 8}"),))
        for n in range(80)
    ]
    issues = tuple(Issue(topic, topic, terms=Phrases((SPANISH[n],), (topic,))) for n, topic in enumerate(TOPICS[:4]))
    types = tuple(EventType(name, name, Phrases((), (name,))) for name in TYPES)
    return Codebook(actors=(*governments, *persons), issues=issues, event_types=types)


def make_world(randomness: random.Random, documents: int) -> list[tuple[str, tuple[str, ...], int, int]]:
    """Occurrences: type, actors, day, topic; their number grows with the corpus; a few actors are in most."""
    count = 40 + documents // 2
    return [
        (
            randomness.choice(TYPES),
            tuple(
                sorted({f"p{min(int(randomness.expovariate(0.1)), 79)}" for _ in range(randomness.choice((1, 2, 2)))})
            ),
            randomness.randrange(365),
            randomness.randrange(len(TOPICS)),
        )
        for _ in range(count)
    ]


def make_document(
    number: int, randomness: random.Random, world: list[tuple[str, tuple[str, ...], int, int]]
) -> tuple[Document, Coding]:
    spanish = number % 2 == 0
    text, mentions, events, statements, stances = "", [], [], [], []
    published = START + timedelta(days=randomness.randrange(365))
    for at in [min(int(randomness.expovariate(4 / len(world))), len(world) - 1) for _ in range(EVENTS)]:
        kind, actors, day, topic = world[at]
        thing = SPANISH[topic] if spanish else TOPICS[topic]
        words = f"{kind} {thing} with {randomness.randrange(10, 999)} delegates"
        for actor in actors:
            mentions.append(Mention(actor, Span(len(text) + len(words) + 1, len(text) + len(words) + 1 + len(actor))))
            words += f" {actor}"
        span = Span(len(text), len(text) + len(words))
        text += f"{words}. "
        when = START + timedelta(days=day)
        start, end = (
            (None, None) if randomness.random() < 0.3 else (when, when + timedelta(days=randomness.choice((0, 0, 5))))
        )
        precision = Precision.UNKNOWN if start is None else Precision.DAY if start == end else Precision.APPROX
        dated = When(start, end, precision, Basis.UNKNOWN if start is None else Basis.RELATIVE)
        events.append(Event(kind, words, Status.HAPPENED, actors, span, when=dated, rule="hand"))
        content = Span(span.start + 2, span.end)
        cue = Span(span.start, span.start + 2)
        statements.append(Statement(actors[0], span, content, Mode.DIRECT, None, cue, when=dated, rule="hand"))
        stance = randomness.choice(list(Stance))
        issue = TOPICS[randomness.randrange(4)]
        stances.append(
            StancePosition(actors[0], issue, stance, Voice.SELF, span, statements[-1], when=dated, rule="hand")
        )
    doc_id = f"d{number:05}"
    coding = Coding(
        doc_id,
        "rules",
        language=Language.ES if spanish else Language.EN,
        published=Published(published, published, published, Basis.EXPLICIT),
        mentions=tuple(mentions),
        events=tuple(events),
        statements=tuple(statements),
        stances=tuple(stances),
    )
    return Document(doc_id, text, hashlib.sha256(text.encode()).hexdigest()), coding


def make_tables(documents: int) -> Tables:
    """Tables of one affair in so many documents, always the same for a number."""
    randomness = random.Random(documents)
    world = make_world(randomness, documents)
    made = [make_document(number, randomness, world) for number in range(documents)]
    return build_tables(
        [document for document, _ in made], {coding.doc_id: coding for _, coding in made}, make_codebook()
    )


def main(sizes: list[int]) -> None:
    print(
        f"{'documents':>9} {'events':>9} {'happenings':>10} {'differences':>11} {'join s':>7} {'differ s':>8} {'peak MB':>8}"
    )
    for size in sizes:
        tables = make_tables(size)
        begin = time.process_time()
        joined = find_happenings(tables)
        middle = time.process_time()
        found = find_differences(joined)
        end = time.process_time()
        counts = f"{size:>9,} {len(tables.events):>9,} {len(joined.happenings):>10,} {len(found.differences):>11,}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{counts} {middle - begin:>7.1f} {end - middle:>8.1f} {peak:>8,.0f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [200, 500, 1000, 2000])
