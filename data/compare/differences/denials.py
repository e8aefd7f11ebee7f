"""What one says was so and another denies."""

from collections import defaultdict
from collections.abc import Iterator

from data.compare.differences.clauses import sentence_part
from data.compare.differences.ground import Ground, days_of, evidence_of, ids_of, span_of
from data.compare.differences.pairs import Difference, Side
from data.compare.differences.refuted import find_refuted
from data.compare.differences.types import told_in, type_words
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span

_NEAR = 250
_SOON = 7
_MOST_OF = 0.5
_BARE = 3
"""Signs of a denial that says little itself ("the entry"): it means what was told right before."""
_ASSERTED = frozenset(("happened",))


def find_denials(ground: Ground) -> Iterator[Difference]:
    """A statement that denies something against the event that a document asserts, else against a plain sentence."""
    asserted = _asserted_by_actor(ground)
    open_denials = []
    for doc_id, statements in ground.statements.items():
        for statement in statements:
            if is_denial(ground, statement):
                event = _find_denied(ground, statement, doc_id, asserted)
                if event is not None:
                    yield _difference(ground, event, statement)
                elif statement.zone != "related":
                    open_denials.append(statement)
    yield from find_refuted(ground, open_denials)


def is_denial(ground: Ground, statement: Row) -> bool:
    cue_span = span_of(statement, "cue")
    if cue_span is None:
        return False
    text = ground.text(statement.doc_id)
    cue = cue_span.of(text)
    content = text[int(statement.content_start) : int(statement.content_start) + 12].casefold()
    negated = (
        cue.casefold().endswith((" not", "no ")) or "not den" in cue.casefold() or cue.casefold().startswith("no neg")
    )
    return matcher_of("denial", "cues").stands_in(cue) and not negated and not content.startswith(("to ", "allow"))


def _asserted_by_actor(ground: Ground) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for events in ground.events.values():
        for event in events:
            if event.status in _ASSERTED and event.zone != "related":
                for actor in ids_of(event.actor_ids):
                    found[actor].append(event)
    return found


def _find_denied(ground: Ground, statement: Row, doc_id: str, asserted: dict[str, list[Row]]) -> Row | None:
    """The event most like what is denied: named actors, signs and type in common; one of the same passage first."""
    content = Span(int(statement.content_start), int(statement.content_end))
    named = ground.actors_in(doc_id, content) - {statement.actor_id}
    signs = ground.signs(doc_id, content)
    best: tuple[float, Row] | None = None
    for event in {row.event_id: row for actor in sorted(named) for row in asserted.get(actor, ())[:400]}.values():
        points = _points(ground, statement, event, named, signs)
        if points >= 2 and (best is None or points > best[0]):
            best = points, event
    return best[1] if best else None


def _points(ground: Ground, statement: Row, event: Row, named: frozenset[str], signs: frozenset[str]) -> float:
    evidence, denial = evidence_of(event), evidence_of(statement)
    same = event.doc_id == statement.doc_id
    if same and evidence.overlaps(denial):
        return 0
    if not _one_time(ground, event, statement):
        return 0
    content = Span(int(statement.content_start), int(statement.content_end)).of(ground.text(statement.doc_id))
    told = frozenset(sign for span in ground.spans(event) for sign in ground.signs(event.doc_id, span))
    types = {match.payload for match in type_words(ground.tables.codebook).find(content)}
    if types and event.event_type not in types:
        return 0
    typed = bool(types)
    near = same and 0 <= denial.start - evidence.end <= _NEAR
    shared = len(named & frozenset(ids_of(event.actor_ids)))
    common = len(signs & told)
    points = min(shared, 2) + typed + min(common, 2) * 0.75 + near
    alike = common >= 2 and common >= _MOST_OF * len(signs)
    return points if shared and (typed or alike or (near and len(signs) <= _BARE)) else 0


def _one_time(ground: Ground, event: Row, denial: Row) -> bool:
    """A denial comes with the event or soon after it; where a day is unknown, those of publication decide."""
    told, said = days_of(event), days_of(denial)
    if told.known and said.known:
        return told.gap(said) <= _SOON
    published = [ground.published[row.doc_id] for row in (event, denial)]
    return event.doc_id == denial.doc_id or (
        all(one.known for one in published) and published[0].gap(published[1]) <= _SOON
    )


def _difference(ground: Ground, event: Row, statement: Row) -> Difference:
    actor = ground.bodies.names.get(statement.actor_id, statement.actor_id)
    told = Side(event.event_id, event.doc_id, "it happened", told_in(ground, event), event.happening_id)
    said = Side(
        statement.statement_id, statement.doc_id, f"denied ({actor})", sentence_part(statement), event.happening_id
    )
    subject = f"Whether: {event.summary}" if isinstance(event.summary, str) else "Whether it happened"
    where = "the same document" if event.doc_id == statement.doc_id else "another document"
    note = f"{actor} denies what {where} tells as a fact."
    return Difference("value", subject, [told, said], note, actor_id=statement.actor_id, topic="denied")


def find_denied_events(ground: Ground) -> Iterator[Difference]:
    """One happening told as a fact by one document and as not so by another."""
    for happening, events in ground.happenings.items():
        told = [event for event in events if event.status == "happened" and event.zone != "related"]
        denied = [event for event in events if event.status == "denied"]
        for other in denied[:1]:
            for one in [event for event in told if event.doc_id != other.doc_id][:1]:
                sides = [
                    Side(row.event_id, row.doc_id, words, evidence_of(row), happening)
                    for row, words in ((one, "it happened"), (other, "it did not"))
                ]
                yield Difference(
                    "value", f"Whether: {one.summary}", sides, "Told as a fact and as not so.", topic="denied"
                )
