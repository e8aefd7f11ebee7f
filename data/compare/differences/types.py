"""Words that name types of events, and the clause that tells of one."""

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.compare.differences.clauses import clause_around
from data.compare.differences.ground import Ground, evidence_of
from data.compare.rows import Row
from data.model import Codebook, Span


@compiled_once
def type_words(codebook: Codebook) -> "Matcher[str]":
    return Matcher(
        [(phrase, kind.id) for kind in codebook.event_types for phrase in (*kind.nouns.all, *kind.verbs.all)],
        soft=False,
    )


def told_in(ground: Ground, event: Row) -> Span:
    """The clause with the words that name the event's type, within its evidence; the evidence where there are none."""
    evidence = evidence_of(event)
    text = ground.text(event.doc_id)
    for match in type_words(ground.tables.codebook).find(evidence.of(text)):
        if match.payload == event.event_type:
            return clause_around(text, evidence, evidence.start + match.span.start)
    return evidence
