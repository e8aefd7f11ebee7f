"""Who gave the account of an occasion."""

from collections import defaultdict
from collections.abc import Iterator

from data.compare.differences.claims import Claim, find_unrelated, side_of, summary_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, days_of, evidence_of, ids_of, span_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import types_of
from data.compare.rows import Row


def find_accounts(ground: Ground) -> Iterator[Difference]:
    """One occasion whose account documents credit to offices of unrelated bodies."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for doc_id, statements in ground.statements.items():
        issued = {(row.actor_id, row.evidence_start): row for row in statements}
        for statement in statements:
            issuer = issued.get((statement.reported_by, statement.evidence_start))
            if issuer is None or ground.bodies.kinds.get(statement.reported_by) == "outlet":
                continue
            for happening in _occasions(ground, statement):
                speaker, cue = span_of(issuer, "speaker"), span_of(issuer, "cue")
                words = hull(*(span for span in (speaker, cue) if span)) if speaker or cue else evidence_of(issuer)
                claims[happening].append(
                    Claim(frozenset((statement.reported_by,)), issuer.statement_id, doc_id, words, happening)
                )
    for happening, found in claims.items():
        for one, other in find_unrelated(ground, found):
            if _bodies_apart(ground, one, other):
                yield _account(ground, happening, one, other)


def _account(ground: Ground, happening: str, one: Claim, other: Claim) -> Difference:
    weak = [claim for claim in (one, other) if claim.doc_id in ground.translated]
    note = "They credit it with different parts of one occasion; there may be two accounts."
    if len(weak) == 1:
        note += " Probable mistranslation of the office."
    sides = [side_of(ground, claim) for claim in (one, other)]
    resolution = "explained" if len(weak) == 1 else "open"
    return Difference(
        "attribution",
        f"Who gave the account: {summary_of(ground, happening)}",
        sides,
        note,
        resolution,
        topic="account",
    )


def _occasions(ground: Ground, statement: Row) -> frozenset[str]:
    """Occasions of the document at which the speaker took part at that time, told near the statement."""
    days = days_of(statement)
    found = []
    for event in ground.events.get(statement.doc_id, ()):
        if (
            event.event_type in types_of("occasions")
            and event.zone != "related"
            and statement.actor_id in ids_of(event.actor_ids)
        ):
            near = min(abs(span.start - int(statement.evidence_start)) for span in ground.spans(event))
            if near <= 800 and days.known and not days.gap(days_of(event)) and days_of(event).known:
                found.append(event.happening_id)
    return frozenset(found)


def _bodies_apart(ground: Ground, one: Claim, other: Claim) -> bool:
    """Whether the two offices belong to no common body."""
    above = [
        frozenset(body for actor in claim.authors for body in (actor, *ground.bodies.above(actor, None)))
        for claim in (one, other)
    ]
    return not above[0] & above[1]
