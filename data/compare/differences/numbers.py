"""Counts of one thing in one happening that exclude each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.compare.differences.ground import Ground, content_of, evidence_of
from data.compare.differences.pairs import Difference, Side
from data.compare.differences.quantities import Quantity, find_quantities
from data.compare.rows import Row
from data.model import Span


@dataclass(slots=True)
class _Claim:
    """One value and who first has it."""

    event: Row
    quantity: Quantity
    holder: str
    documents: set[str]


def find_numbers(ground: Ground) -> Iterator[Difference]:
    """For each happening and thing counted: the value first reported against each value that excludes it."""
    told = _read(ground)
    for happening, events in ground.happenings.items():
        claims: list[_Claim] = []
        for event in events:
            for quantity, holder in told.get(event.event_id, ()):
                _take(claims, event, quantity, holder)
        yield from _compare(ground, happening, claims)


def _read(ground: Ground) -> dict[str, list[tuple[Quantity, str]]]:
    """Quantities and their holders by event, of happenings that several documents tell.

    Read document by document: the documents of one happening lie far apart, and reading a text once for each of its
    events would cost more than all else.
    """
    told: dict[str, list[tuple[Quantity, str]]] = {}
    for events in ground.events.values():
        for event in events:
            if event.zone != "related" and event.happening_id in ground.told_by_several:
                for quantity in _unrivalled(_quantities(ground, event)):
                    held = quantity, holder_of(ground, event, quantity.span)
                    told.setdefault(event.event_id, []).append(held)
    return told


def _quantities(ground: Ground, event: Row) -> list[Quantity]:
    """Those of the event's passages that are no dates, of its sentence, and of the next that tells of it alone."""
    text = ground.text(event.doc_id)
    found = [quantity for span in ground.spans(event) for quantity in find_quantities(text, span)]
    for around in (ground.sentence(event.doc_id, int(event.evidence_start)), _next_sentence(ground, event)):
        found += ground.quantities(event.doc_id, around) if around is not None else []
    unique = {quantity.span.end: quantity for quantity in found}
    return [one for one in unique.values() if not ground.dates_at.within(event.doc_id, one.span)]


def _next_sentence(ground: Ground, event: Row) -> Span | None:
    """The sentence after the event's in its paragraph, if no event is told there."""
    sentence = ground.sentence(event.doc_id, int(event.evidence_start))
    following = ground.sentence(event.doc_id, sentence.end + 1)
    text = ground.text(event.doc_id)
    if (
        following.start < sentence.end
        or "\n" in text[sentence.end : following.start]
        or following.end - following.start < 2
    ):
        return None
    return None if ground.events_at.within(event.doc_id, following) else following


def _unrivalled(quantities: list[Quantity]) -> Iterator[Quantity]:
    """Those that no other quantity of the same passage could be mistaken for."""
    for one in quantities:
        if not any(one is not other and one.keys & other.keys for other in quantities):
            yield one


def _take(claims: list[_Claim], event: Row, quantity: Quantity, holder: str) -> None:
    for claim in claims:
        if quantity.keys & claim.quantity.keys and quantity.agrees(claim.quantity):
            claim.documents.add(event.doc_id)
            return
    claims.append(_Claim(event, quantity, holder, {event.doc_id}))


def _compare(ground: Ground, happening: str, claims: list[_Claim]) -> Iterator[Difference]:
    for place, one in enumerate(claims):
        for other in claims[place + 1 :]:
            same = one.quantity.keys & other.quantity.keys
            if not same or ("%" in one.quantity.keys) != ("%" in other.quantity.keys) or same == {"%"}:
                continue
            if one.event.doc_id == other.event.doc_id or one.quantity.agrees(other.quantity):
                continue
            sides = [_side(ground, claim, happening) for claim in (one, other)]
            subject = f"How many: {one.event.summary}" if isinstance(one.event.summary, str) else "How many"
            yield Difference("value", subject, sides, _note(ground, one, other), topic=";".join(sorted(same)))
            break


def _side(ground: Ground, claim: _Claim, happening: str) -> Side:
    words = claim.quantity.span.of(ground.text(claim.event.doc_id))
    held = f"{words} ({ground.bodies.names.get(claim.holder, claim.holder)})" if claim.holder else words
    return Side(claim.event.event_id, claim.event.doc_id, held, claim.quantity.span, happening)


def _note(ground: Ground, one: _Claim, other: _Claim) -> str:
    told = [len({ground.chains[doc_id] for doc_id in claim.documents}) for claim in (one, other)]
    counts = f"{told[0]} and {told[1]} independent texts have them."
    if ground.published[one.event.doc_id].gap(ground.published[other.event.doc_id]):
        return f"The counts exclude each other; {counts} Written on different days: the later may be an update."
    return f"The counts exclude each other; {counts}"


def holder_of(ground: Ground, event: Row, span: Span) -> str:
    """Who holds what the words say: the speaker of the statement they stand in, else nobody but the document."""
    for statement in ground.statements_at.within(event.doc_id, span):
        if content_of(statement).covers(span) and evidence_of(statement).overlaps(span):
            return str(statement.actor_id)
    return ""
