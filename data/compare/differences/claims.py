"""Who did it, by one document's words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, content_of, evidence_of, span_of
from data.compare.differences.pairs import Side
from data.compare.rows import Row
from data.model import Span

_CLOSE = 110
_LEADING = 2
"""Authors most often named that are held against all others."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One document's word on who did it: the authors together, and the words."""

    authors: frozenset[str]
    row_id: str
    doc_id: str
    span: Span
    happening: str = ""


def read_claim(ground: Ground, statement: Row, happening: str = "") -> Claim:
    speaker, cue = span_of(statement, "speaker"), span_of(statement, "cue")
    close = speaker and cue and gap_between(cue, speaker.start, speaker.end) <= _CLOSE
    words = hull(speaker, cue) if speaker and cue and close else cue or evidence_of(statement)
    together = frozenset(
        other.actor_id
        for other in ground.statements_at.within(statement.doc_id, content_of(statement))
        if other.content_start == statement.content_start and span_of(other, "cue") == cue
    )
    return Claim(together, statement.statement_id, statement.doc_id, words, happening)


def find_unrelated(ground: Ground, claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The authors that most documents name against each others without a common author, each set of authors once.

    Not all against all: a thousand documents that name fifty authors give forty-nine pairs.
    """
    told: dict[str, set[str]] = defaultdict(set)
    first: dict[frozenset[str], Claim] = {}
    documents: dict[frozenset[str], set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.doc_id] |= claim.authors
        first.setdefault(claim.authors, claim)
        documents[claim.authors].add(claim.doc_id)
    named = {doc_id: _narrowest(ground, authors) for doc_id, authors in told.items()}
    chosen = sorted(first.values(), key=lambda claim: -len(documents[claim.authors]))
    for at, one in enumerate(chosen[:_LEADING]):
        for other in chosen[at + 1 :]:
            apart = one.doc_id != other.doc_id and not are_related(ground, named[one.doc_id], named[other.doc_id])
            if apart and not are_related(ground, one.authors, other.authors):
                yield one, other


def _narrowest(ground: Ground, authors: set[str]) -> set[str]:
    """Without bodies whose member the document names as well: it says who of the government it was."""
    return authors - {body for author in authors for body in ground.bodies.above(author, None)}


def are_related(ground: Ground, first: "set[str] | frozenset[str]", second: "set[str] | frozenset[str]") -> bool:
    return any(ground.bodies.likeness(one, other, None) for one in first for other in second)


def side_of(ground: Ground, claim: Claim) -> Side:
    names = ", ".join(ground.bodies.names.get(actor, actor) for actor in sorted(claim.authors))
    return Side(claim.row_id, claim.doc_id, names, claim.span, claim.happening)


def gap_between(cue: Span, start: int, end: int) -> int:
    return max(start - cue.end, cue.start - end, 0)


def summary_of(ground: Ground, happening: str) -> str:
    events = ground.happenings.get(happening, ())
    return str(events[0].summary) if events else happening
