"""Who proposed: one issue with other authors."""

from collections import defaultdict
from collections.abc import Iterator

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.compare.differences.claims import Claim, find_unrelated, gap_between, read_claim, side_of
from data.compare.differences.ground import Ground, span_of
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
    for issue, found in claims.items():
        label = next(entry.label for entry in ground.tables.codebook.issues if entry.id == issue)
        note = "Other proposers. The later may have taken the idea up, or the proposals may be two."
        for one, other in find_unrelated(ground, found):
            sides = [side_of(ground, claim) for claim in (one, other)]
            yield Difference("attribution", f"Who proposed: {label}", sides, note, issue=issue, topic="proposer")


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
