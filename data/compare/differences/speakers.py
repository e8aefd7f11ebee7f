"""Who said it: the same quoted words from other mouths."""

from collections.abc import Iterator

from data.coding.text import fold
from data.compare.differences.clauses import sentence_part
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row


def find_speakers(ground: Ground) -> Iterator[Difference]:
    """The same quoted words given to unrelated speakers by two documents."""
    first: dict[tuple[str, ...], Row] = {}
    for statements in ground.statements.values():
        for statement in statements:
            if statement.mode != "direct" or statement.zone == "related":
                continue
            words = _quoted_words(ground, statement)
            if len(words) < 6:
                continue
            known = next((first[key] for key in _shingles(words) if key in first), None)
            if known is not None and known.doc_id != statement.doc_id:
                if not ground.bodies.likeness(known.actor_id, statement.actor_id, None) and _is_same(
                    ground, known, words
                ):
                    yield _spoken(ground, known, statement)
                continue
            for key in _shingles(words):
                first.setdefault(key, statement)


def _quoted_words(ground: Ground, statement: Row) -> tuple[str, ...]:
    text = ground.text(statement.doc_id)[int(statement.content_start) : int(statement.content_end)]
    return tuple(word.strip(".,;:!?«»“”\"'()") for word in fold(text).split())


def _shingles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + 5] for at in range(len(words) - 4)]


def _is_same(ground: Ground, known: Row, words: tuple[str, ...]) -> bool:
    """Whether most of the shorter quotation stands in the longer."""
    mine, theirs = set(_shingles(words)), set(_shingles(_quoted_words(ground, known)))
    return len(mine & theirs) >= 0.6 * min(len(mine), len(theirs))


def _spoken(ground: Ground, known: Row, statement: Row) -> Difference:
    sides = [
        Side(row.statement_id, row.doc_id, ground.bodies.names.get(row.actor_id, row.actor_id), sentence_part(row))
        for row in (known, statement)
    ]
    return Difference("attribution", "Who said it", sides, "The same words, other speakers.", topic="speaker")
