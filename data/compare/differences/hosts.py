"""Who invites: one invitation with other hosts."""

from collections import defaultdict
from collections.abc import Iterator

from data.compare.differences.claims import Claim, read_claim, side_of, summary_of
from data.compare.differences.clauses import sentence_part
from data.compare.differences.ground import Ground, span_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import matcher_of
from data.compare.rows import Row

_OPENING = 16


def find_invitations(ground: Ground) -> Iterator[Difference]:
    """One invitation that documents give to other hosts, or to one host and to both sides together."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for doc_id, statements in ground.statements.items():
        for statement in statements:
            if statement.zone != "related" and _invites(ground.text(doc_id), statement):
                for happening in _touched(ground, statement):
                    claims[happening].append(read_claim(ground, statement, happening))
    seen: set[frozenset[str]] = set()
    for happening, found in claims.items():
        for one, other in _differing(ground, found):
            key = frozenset((one.row_id, other.row_id))
            if key not in seen:
                seen.add(key)
                sides = [side_of(ground, claim) for claim in (one, other)]
                subject = f"Who invites: {summary_of(ground, happening)}"
                note = "One host against a joint act." if one.authors & other.authors else "Other hosts."
                yield Difference("attribution", subject, sides, f"{note} Loose wording is possible.", topic="host")


def _invites(text: str, statement: Row) -> bool:
    """Whether its cue, with the first words of what follows, is one of inviting."""
    cue = span_of(statement, "cue")
    if cue is None:
        return False
    start = int(statement.content_start)
    opening = text[start : start + _OPENING] if start >= cue.end else ""
    return matcher_of("acts", "invite").stands_in(f"{cue.of(text)} {opening}")


def _touched(ground: Ground, statement: Row) -> tuple[str, ...]:
    """Happenings of the document whose passages the statement overlaps, or in whose passages its cue stands.

    In the order of the document's events: the first of them names the difference, in every run the same.
    """
    touched = ground.events_at.within(statement.doc_id, sentence_part(statement))
    return tuple(dict.fromkeys(event.happening_id for event in touched))


def _differing(ground: Ground, claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    first: dict[frozenset[str], Claim] = {}
    for claim in claims:
        first.setdefault(claim.authors, claim)
    chosen = list(first.values())
    for at, one in enumerate(chosen):
        for other in chosen[at + 1 :]:
            lone = [
                actor
                for actor in one.authors ^ other.authors
                if not any(ground.bodies.likeness(actor, known, None) for known in (one.authors & other.authors))
            ]
            if one.doc_id != other.doc_id and lone:
                yield one, other
