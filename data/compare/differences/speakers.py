"""Who said it: the same quoted words from other mouths."""

from collections.abc import Iterator

from data.coding.text import fold
from data.compare.differences.clauses import sentence_part
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row

_FEWEST_WORDS = 6


def find_speakers(ground: Ground) -> Iterator[Difference]:
    """The same quoted words given to unrelated speakers by two documents."""
    first: dict[tuple[str, ...], Row] = {}
    for statements in ground.statements.values():
        for statement in statements:
            words = _quoted_words(ground, statement)
            if statement.mode != "direct" or statement.zone == "related" or len(words) < _FEWEST_WORDS:
                continue
            known = next((first[key] for key in _shingles(words) if key in first), None)
            if known is None or known.doc_id == statement.doc_id:
                for key in _shingles(words):
                    first.setdefault(key, statement)
            elif _are_two(ground, known.actor_id, statement.actor_id) and _is_same(ground, known, words):
                yield _spoken(ground, known, statement)


def _are_two(ground: Ground, one: str, other: str) -> bool:
    """Whether two speakers are surely not one: both known by name, and neither belongs to the other."""
    named = [actor in ground.listed or len(ground.bodies.names.get(actor, "").split()) > 1 for actor in (one, other)]
    alike = (one in ground.listed) == (other in ground.listed)
    return all(named) and alike and not ground.bodies.likeness(one, other, None)


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
