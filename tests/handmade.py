"""Small tables written as rows in a test: stances and events with dates, actors and documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.model import (
    Actor,
    Codebook,
    Coding,
    Document,
    Event,
    Issue,
    Membership,
    Precision,
    Published,
    Span,
    Stance,
    StancePosition,
    Status,
    Voice,
    When,
)
from data.tables import Tables, build_tables

TEXT = "The bridge is disputed. " * 40
CODEBOOK = Codebook(
    actors=(
        Actor("government", "Government of Norland", kind="government", country="norland"),  # type: ignore[arg-type]
        Actor("minister", "Ada Vale", member_of=(Membership("government"),)),
        Actor("president", "Bo Lund", member_of=(Membership("government", start=date(2024, 2, 1)),)),
        Actor("mayor", "Cy Ost"),
    ),
    issues=(Issue("bridge", "The bridge"),),
)


@dataclass(frozen=True)
class Held:
    """A stance as a test writes it: who, when (one day, or two with .. between, either may be left out), what, how."""

    actor: str
    when: str
    stance: str
    voice: str = "self"
    doc: str = "one"
    hedge: str = ""


def when_of(words: str, precision: Precision | None = None) -> When:
    """ "2024-01-05" is a day, "2024-01-05..2024-01-09" an interval, "..2024-01-09" open, "" undated."""
    if not words:
        return When()
    first, _, last = words.partition("..") if ".." in words else (words, "", words)
    start, end = (date.fromisoformat(day) if day else None for day in (first, last))
    known = precision or (Precision.DAY if start == end else Precision.APPROX)
    return When(start, end, known)


def tables_of(
    stances: Sequence[Held] = (), events: Sequence[Event] = (), published: dict[str, str] | None = None
) -> Tables:
    """Tables of documents `one`, `two` (or those of `published`), each with a text of its own, holding the rows."""
    days = published or {"one": "2024-06-01", "two": "2024-06-02"}
    documents = [Document(doc, TEXT, "0" * 64) for doc in days]
    codings = {
        doc: Coding(
            doc,
            "a",
            published=Published(*(when_of(day).start, when_of(day).end, when_of(day).end)),
            stances=tuple(_stance(at, held) for at, held in enumerate(stances) if held.doc == doc),
            events=tuple(events) if doc == "one" else (),
        )
        for doc, day in days.items()
    }
    return build_tables(documents, codings, CODEBOOK)


def _stance(at: int, held: Held) -> StancePosition:
    evidence, voice = Span(at * 4, at * 4 + 3), Voice(held.voice)
    return StancePosition(
        held.actor, "bridge", Stance(held.stance), voice, evidence, hedge=held.hedge, when=when_of(held.when), rule="t"
    )


def event(at: int, when: str, status: str = "happened", actors: str = "mayor", precision: str = "") -> Event:
    """An event on the passage `at`."""
    known = Precision(precision) if precision else None
    dated = when_of(when, known)
    return Event("other", f"Thing {at}", Status(status), tuple(actors.split()), Span(at, at + 5), when=dated, rule="t")
