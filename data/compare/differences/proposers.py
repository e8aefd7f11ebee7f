"""Who proposed: one issue with other authors."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.compare.differences.claims import Claim, find_unrelated, gap_between, read_claim, side_of
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, evidence_of, ids_of, span_of
from data.compare.differences.pairs import Difference
from data.compare.lexicon import matcher_of
from data.compare.rows import Row, lean_rows
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
    for stance in lean_rows(ground.tables.stances[ground.tables.stances["voice"] != "self"]):
        for claim in _shown_proposals(ground, stance):
            claims[stance.issue].append(claim)
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
    for issue, words in _credited(ground, event.doc_id, evidence, actors[0]):
        yield issue, Claim(frozenset(actors), event.event_id, event.doc_id, words, event.happening_id)


def _shown_proposals(ground: Ground, stance: Row) -> Iterator[Claim]:
    """A position that the document shows by telling that the actor, named there, proposed the thing."""
    if stance.value <= 0 or stance.zone == "related":
        return  # who speaks against it did not propose it
    evidence = evidence_of(stance)
    for issue, words in _credited(ground, stance.doc_id, evidence, stance.actor_id):
        if issue == stance.issue and stance.actor_id in ground.actors_in(stance.doc_id, evidence):
            yield Claim(frozenset((stance.actor_id,)), stance.stance_id, stance.doc_id, words)


def _credited(ground: Ground, doc_id: str, evidence: Span, actor: str) -> Iterator[tuple[str, Span]]:
    """Issues whose term stands close to a cue of proposing in the passage; the cue with the actor's nearest name."""
    text = ground.text(doc_id)
    cues = matcher_of("acts", "propose").find_rare(evidence.of(text))
    if not cues:
        return
    named = [row for row in ground.mentions_at.within(doc_id, evidence) if row.actor_id == actor]
    inside = _whole([Span(int(row.start), int(row.end)) for row in named if evidence.start <= row.start < evidence.end])
    for match in _terms(ground.tables.codebook).find(evidence.of(text)):
        for cue in cues if match.payload else ():
            if gap_between(cue.span, match.span.start, match.span.end) <= _REACH:
                words = Span(evidence.start + cue.span.start, evidence.start + cue.span.end)
                yield match.payload, hull(words, min(inside, key=partial(_gap, words), default=words))
                break


def _whole(names: list[Span]) -> list[Span]:
    """Names with those that touch them: office and name are one."""
    found: list[Span] = []
    for name in names:
        if found and name.start - found[-1].end <= 2:
            found[-1] = hull(found[-1], name)
        else:
            found.append(name)
    return found


def _gap(words: Span, span: Span) -> int:
    return gap_between(words, span.start, span.end)


def _proposed(ground: Ground, statement: Row) -> frozenset[str]:
    """Issues whose term stands close to a cue of proposing; the related list and repeated speech are left out."""
    cue = span_of(statement, "cue")
    if cue is None or statement.zone == "related":
        return frozenset()
    text = ground.text(statement.doc_id)
    if not matcher_of("acts", "propose").stands_in(cue.of(text)):
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
