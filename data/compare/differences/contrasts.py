"""A denial and another's word set against it in the same sentence."""

from collections.abc import Iterator

from data.compare.differences.clauses import sentence_part
from data.compare.differences.denials import is_denial
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference, Side
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span


def find_contrasts(ground: Ground) -> Iterator[Difference]:
    """A denial and another's statement set against it in the same sentence ("denied ..., but ... said")."""
    for doc_id, statements in ground.statements.items():
        for at, statement in enumerate(statements):
            if not is_denial(ground, statement):
                continue
            sentence = ground.sentence(doc_id, int(statement.evidence_start))
            for other in statements[at + 1 : at + 5]:
                if _is_set_against(ground, statement, other, sentence):
                    yield _contrast(ground, statement, other)
                    break


def _is_set_against(ground: Ground, one: Row, other: Row, sentence: Span) -> bool:
    if other.actor_id == one.actor_id or not sentence.start <= int(other.evidence_start) < sentence.end:
        return False
    start, end = int(one.content_end), int(other.content_start)
    if not start < end:
        return False
    return matcher_of("denial", "contrast").stands_in(ground.text(one.doc_id)[start:end])


def _contrast(ground: Ground, one: Row, other: Row) -> Difference:
    names = [ground.bodies.names.get(row.actor_id, row.actor_id) for row in (one, other)]
    content = Span(int(other.content_start), int(other.content_end))
    denied = Side(one.statement_id, one.doc_id, f"denied ({names[0]})", sentence_part(one))
    said = Side(other.statement_id, other.doc_id, f"not denied ({names[1]})", content)
    note = f"The document sets {names[1]} against {names[0]}; it may also be a correction in the course of the day."
    return Difference("value", f"Whether: {names[0]} against {names[1]}", [denied, said], note, topic="contrast")
