"""Who proposed: one issue with other authors."""

from collections import defaultdict
from collections.abc import Iterator

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.compare.differences.claims import Claim, find_unrelated, gap_between, read_claim, side_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, evidence_of, ids_of, span_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Codebook, Span

_REACH = 70


def find_proposers(ground: Ground) -> Iterator[Difference]:
    """An issue that one document has proposed by one actor and another document by an unrelated one."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for statements in ground.statements.values():
        for statement in statements:
            for issue in _proposed(ground, statement):
                claims[issue].append(read_claim(ground, statement))
    for events in ground.events.values():
        for event in events:
            for issue, claim in _told_proposals(ground, event):
                claims[issue].append(claim)
    for issue, found in claims.items():
        label = next(entry.label for entry in ground.tables.codebook.issues if entry.id == issue)
        note = "Other proposers. The later may have taken the idea up, or the proposals may be two."
        for one, other in find_unrelated(ground, found):
            sides = [side_of(ground, claim) for claim in (one, other)]
            yield Difference("attribution", f"Who proposed: {label}", sides, note, issue=issue, topic="proposer")


def _told_proposals(ground: Ground, event: Row) -> Iterator[tuple[str, Claim]]:
    """Issues that the document itself tells one actor proposed, with the words."""
    actors = ids_of(event.actor_ids)
    if event.event_type != "proposal" or event.status != "happened" or event.zone == "related" or len(actors) != 1:
        return
    evidence = evidence_of(event)
    text = ground.text(event.doc_id)
    cues = matcher_of("acts", "propose").find(evidence.of(text))
    named = [row for row in ground.mentions.get(event.doc_id, ()) if row.actor_id == actors[0]]
    for match in _terms(ground.tables.codebook).find(evidence.of(text)):
        for cue in cues if match.payload else ():
            if gap_between(cue.span, match.span.start, match.span.end) <= _REACH:
                words = Span(evidence.start + cue.span.start, evidence.start + cue.span.end)
                inside = [
                    Span(int(row.start), int(row.end)) for row in named if evidence.start <= row.start < evidence.end
                ]
                near = min(inside, key=lambda span: gap_between(words, span.start, span.end), default=words)
                yield (
                    match.payload,
                    Claim(frozenset(actors), event.event_id, event.doc_id, hull(words, near), event.happening_id),
                )
                break


def _proposed(ground: Ground, statement: Row) -> frozenset[str]:
    """Issues whose term stands close to a cue of proposing; the related list and repeated speech are left out."""
    cue = span_of(statement, "cue")
    if cue is None or statement.zone == "related":
        return frozenset()
    text = ground.text(statement.doc_id)
    if not matcher_of("acts", "propose").find(cue.of(text)):
        return frozenset()
    content = Span(int(statement.content_start), int(statement.content_end))
    terms = _terms(ground.tables.codebook).find(content.of(text))
    near = [
        match
        for match in terms
        if match.payload
        and gap_between(cue, content.start + match.span.start, content.start + match.span.end) <= _REACH
    ]
    return frozenset(match.payload for match in near)


@compiled_once
def _terms(codebook: Codebook) -> "Matcher[str]":
    terms = [(phrase, issue.id) for issue in codebook.issues for phrase in issue.terms.all]
    return Matcher([*terms, *((phrase, "") for issue in codebook.issues for phrase in issue.exclude.all)])
