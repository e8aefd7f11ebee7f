"""Who decided: one decision with other authors."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from data.compare.differences.claims import Claim, are_related, find_unrelated, side_of, summary_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, evidence_of, ids_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span

_REACH = 90
_SOON = 7
_FEWEST = 2
_MOST_OF = 0.5
_MOST = 20
_BREAK = re.compile(r"[.;:!?]\s")


def find_deciders(ground: Ground) -> Iterator[Difference]:
    """A happening that documents have decided, decreed or announced by unrelated actors.

    Also two of one type that were not joined for their authors alone: members of one body, one content, one week.
    """
    apart: list[_Decided] = []
    for happening, events in ground.happenings.items():
        claims = [(event, claim) for event in events for claim in _claims(ground, event)]
        apart += [_Decided.of(ground, event, claim) for event, claim in claims]
        if len({event.doc_id for event in events}) > 1:
            for one, other in find_unrelated(ground, [claim for _, claim in claims]):
                yield _decided(ground, happening, one, other)
    for one, other in _of_one_body(ground, apart):
        yield _decided(ground, one.happening, one, other)


def _decided(ground: Ground, happening: str, one: Claim, other: Claim) -> Difference:
    sides = [side_of(ground, claim) for claim in (one, other)]
    note = "Other authors of one decision. One may have acted for the other."
    return Difference("attribution", f"Who decided: {summary_of(ground, happening)}", sides, note, topic="decider")


@dataclass(frozen=True, slots=True)
class _Decided:
    """A claim with what tells its content: the type, the bodies above the author, the signs of its words."""

    claim: Claim
    event_type: str
    bodies: frozenset[str]
    signs: frozenset[str]

    @classmethod
    def of(cls, ground: Ground, event: Row, claim: Claim) -> "_Decided":
        above = frozenset(body for author in claim.authors for body in ground.bodies.above(author, None))
        return cls(claim, event.event_type, above, ground.signs(event.doc_id, evidence_of(event)))

    def is_alike(self, other: "_Decided") -> bool:
        shared = self.signs & other.signs
        return len(shared) >= _FEWEST and len(shared) >= _MOST_OF * min(len(self.signs), len(other.signs))


def _of_one_body(ground: Ground, claims: list[_Decided]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of two happenings, by the signs they share; each pair of happenings once."""
    holders: dict[tuple[str, str, str], list[_Decided]] = defaultdict(list)
    seen: set[frozenset[str]] = set()
    for one in claims:
        keys = [(one.event_type, body, sign) for body in one.bodies for sign in one.signs]
        near = {id(known): known for key in keys for known in holders[key]}.values()
        for other in sorted(near, key=lambda known: (known.claim.doc_id, known.claim.span)):
            pair = frozenset((one.claim.happening, other.claim.happening))
            days = ground.published[one.claim.doc_id], ground.published[other.claim.doc_id]
            apart = one.claim.doc_id != other.claim.doc_id and len(pair) == 2 and pair not in seen
            soon = days[0].known and days[1].known and days[0].gap(days[1]) <= _SOON
            if (
                apart
                and soon
                and one.is_alike(other)
                and not are_related(ground, one.claim.authors, other.claim.authors)
            ):
                seen.add(pair)
                yield other.claim, one.claim
        for key in keys:
            if len(holders[key]) < _MOST:
                holders[key].append(one)


def _claims(ground: Ground, event: Row) -> Iterator[Claim]:
    """The named actor right before the verb of deciding, or behind it in the passive."""
    if event.zone == "related" or event.status != "happened":
        return
    evidence, text = evidence_of(event), ground.text(event.doc_id)
    verbs = matcher_of("acts", "decide").find_rare(evidence.of(text))
    if not verbs:
        return
    part = set(ids_of(event.actor_ids))
    named = [
        (Span(int(row.start), int(row.end)), str(row.actor_id))
        for row in ground.mentions_at.within(event.doc_id, evidence)
        if row.actor_id in part and evidence.start <= row.start < evidence.end
    ]
    for match in verbs:
        verb = Span(evidence.start + match.span.start, evidence.start + match.span.end)
        author = _subject(text, verb, named) or _agent(text, verb, named)
        if author is not None:
            words = hull(author[0], verb)
            yield Claim(frozenset((author[1],)), event.event_id, event.doc_id, words, event.happening_id)
            return


def _subject(text: str, verb: Span, named: list[tuple[Span, str]]) -> tuple[Span, str] | None:
    before = [one for one in named if one[0].end <= verb.start and verb.start - one[0].end <= _REACH]
    if not before or _BREAK.search(text[before[-1][0].end : verb.start]):
        return None
    return before[-1]


def _agent(text: str, verb: Span, named: list[tuple[Span, str]]) -> tuple[Span, str] | None:
    for span, actor in named:
        between = text[verb.end : span.start] if verb.end <= span.start <= verb.end + _REACH else ""
        if matcher_of("acts", "decided").find(between):
            return span, actor
    return None
