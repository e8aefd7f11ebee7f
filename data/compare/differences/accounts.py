"""Who gave the account of an occasion."""

from collections import defaultdict
from collections.abc import Iterator

from data.compare.differences.claims import Claim, find_unrelated, side_of, summary_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, content_of, days_of, evidence_of, ids_of, span_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import types_of
from data.compare.rows import Row
from data.model import Span

_NEAR = 800


def find_accounts(ground: Ground) -> Iterator[Difference]:
    """One speaker's words at one occasion, credited to his own side's office and to another side's."""
    claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for doc_id, statements in ground.statements.items():
        for statement in statements:
            issuer = _issuer(ground, statement)
            if issuer is None:
                continue
            speaker, cue = span_of(issuer, "speaker"), span_of(issuer, "cue")
            words = hull(*(span for span in (speaker, cue) if span)) if speaker or cue else evidence_of(issuer)
            by = frozenset((statement.reported_by,))
            for happening in _occasions(ground, statement):
                claim = Claim(by, issuer.statement_id, doc_id, words, happening)
                claims[happening, statement.actor_id].append(claim)
    seen: set[tuple[str, str]] = set()
    for (happening, speaker_id), found in claims.items():
        for one, other in find_unrelated(ground, found):
            key = one.row_id, other.row_id
            if key not in seen and _is_own(ground, one, speaker_id) != _is_own(ground, other, speaker_id):
                seen.add(key)
                yield _account(ground, happening, one, other)


def _issuer(ground: Ground, statement: Row) -> Row | None:
    """The statement of whoever reports it, an outlet aside, that contains it or shares its evidence."""
    if not isinstance(statement.reported_by, str) or ground.bodies.kinds.get(statement.reported_by) == "outlet":
        return None
    content = content_of(statement)
    for row in ground.statements_at.within(statement.doc_id, hull(content, evidence_of(statement))):
        if row.actor_id == statement.reported_by and (
            content_of(row).overlaps(content) or row.evidence_start == statement.evidence_start
        ):
            return row
    return None


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
    days, start = days_of(statement), int(statement.evidence_start)
    found = []
    for event in ground.events_at.within(statement.doc_id, Span(start, start + 1), reach=_NEAR):
        if (
            event.event_type in types_of("occasions")
            and event.zone != "related"
            and statement.actor_id in ids_of(event.actor_ids)
        ):
            near = min(abs(span.start - start) for span in ground.spans(event))
            if near <= _NEAR and days.known and not days.gap(days_of(event)) and days_of(event).known:
                found.append(event.happening_id)
    return frozenset(found)


def _is_own(ground: Ground, claim: Claim, speaker_id: str) -> bool:
    """Whether the office belongs to the speaker's side."""
    mine = {speaker_id, *ground.bodies.above(speaker_id, None)}
    return any(mine & {author, *ground.bodies.above(author, None)} for author in claim.authors)
