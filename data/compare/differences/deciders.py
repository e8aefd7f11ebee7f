"""Who decided: one decision with other authors."""

import re
from collections.abc import Iterator

from data.compare.differences.claims import Claim, find_unrelated, side_of, summary_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, evidence_of, ids_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span

_REACH = 90
_BREAK = re.compile(r"[.;:!?]\s")


def find_deciders(ground: Ground) -> Iterator[Difference]:
    """A happening that documents have decided, decreed or announced by unrelated actors."""
    for happening, events in ground.happenings.items():
        if len({event.doc_id for event in events}) < 2:
            continue
        claims = [claim for event in events for claim in _claims(ground, event)]
        for one, other in find_unrelated(ground, claims):
            sides = [side_of(ground, claim) for claim in (one, other)]
            subject = f"Who decided: {summary_of(ground, happening)}"
            note = "Other authors of one decision. One may have acted for the other."
            yield Difference("attribution", subject, sides, note, topic="decider")


def _claims(ground: Ground, event: Row) -> Iterator[Claim]:
    """The named actor right before the verb of deciding, or behind it in the passive."""
    if event.zone == "related" or event.status != "happened":
        return
    evidence, text = evidence_of(event), ground.text(event.doc_id)
    part = set(ids_of(event.actor_ids))
    named = [
        (Span(int(row.start), int(row.end)), str(row.actor_id))
        for row in ground.mentions.get(event.doc_id, ())
        if row.actor_id in part and evidence.start <= row.start < evidence.end
    ]
    for match in matcher_of("acts", "decide").find(evidence.of(text)):
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
