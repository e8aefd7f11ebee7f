"""Who said it: the same quoted words, or the same in the other language, from other mouths."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from data.coding.text import fold
from data.compare.differences.clauses import sentence_part
from data.compare.differences.ground import Ground, days_of
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row
from data.model import Span

_FEWEST_WORDS = 6
_SOON = 7
_ALIKE = 0.6
_TELLING = 2.0
_RARE = 4
_COMMON = 400
_MOST = 40


def find_speakers(ground: Ground) -> Iterator[Difference]:
    """The same quoted words given to unrelated speakers by two documents."""
    yield from _same_words(ground)
    yield from _same_content(ground)


def _same_words(ground: Ground) -> Iterator[Difference]:
    first: dict[tuple[str, ...], Row] = {}
    for statement in _quoted(ground):
        words = _quoted_words(ground, statement)
        if statement.mode != "direct" or len(words) < _FEWEST_WORDS:
            continue
        known = next((first[key] for key in _shingles(words) if key in first), None)
        if known is None or known.doc_id == statement.doc_id:
            for key in _shingles(words):
                first.setdefault(key, statement)
        elif _are_two(ground, known.actor_id, statement.actor_id) and _is_same(ground, known, words):
            yield _spoken(ground, known, statement, "The same words, other speakers.")


def _same_content(ground: Ground) -> Iterator[Difference]:
    """Quotations of two languages about one time whose words mean the same; rare ones tell, common ones do not."""
    quoted = [tuple(sorted(ground.signs(row.doc_id, _content(row)))) for row in _quotations(ground)]
    counts = Counter(chain.from_iterable(quoted))
    holders: dict[str, list[tuple[Row, frozenset[str]]]] = defaultdict(list)
    for row, signs in zip(_quotations(ground), quoted, strict=True):
        mine = frozenset(signs)
        near = {other.statement_id: (other, theirs) for sign in signs for other, theirs in holders[sign]}
        for _, (other, theirs) in sorted(near.items()):
            shared = mine & theirs
            alike = len(shared) >= _ALIKE * len(mine | theirs)
            if (
                alike
                and _tells(shared, counts)
                and _may_be_one(ground, row, other)
                and _are_two(ground, row.actor_id, other.actor_id)
            ):
                yield _spoken(ground, other, row, "The same in two languages, other speakers.")
                break
        for sign in signs:
            if counts[sign] <= _COMMON and len(holders[sign]) < _MOST:
                holders[sign].append((row, mine))


def _quotations(ground: Ground) -> Iterator[Row]:
    return (row for row in _quoted(ground) if row.mode in ("direct", "mixed"))


def _tells(signs: frozenset[str], counts: Counter[str]) -> bool:
    """Whether these signs in common are more than chance: two rare ones, or one rare and two others, or four."""
    return sum(1.0 if counts[sign] <= _RARE else 0.5 for sign in signs) >= _TELLING


def _quoted(ground: Ground) -> Iterator[Row]:
    for statements in ground.statements.values():
        yield from (row for row in statements if row.zone != "related")


def _content(row: Row) -> Span:
    return Span(int(row.content_start), int(row.content_end))


def _may_be_one(ground: Ground, one: Row, other: Row) -> bool:
    """Whether two quotations of two languages can be one saying: about one time, as far as that is known."""
    if ground.languages[one.doc_id] == ground.languages[other.doc_id]:
        return False
    mine, theirs = days_of(one), days_of(other)
    return mine.known and theirs.known and mine.gap(theirs) <= _SOON


def _are_two(ground: Ground, one: str, other: str) -> bool:
    """Whether two speakers are surely not one: both known by name, and neither belongs to the other."""
    named = [actor in ground.listed or len(ground.bodies.names.get(actor, "").split()) > 1 for actor in (one, other)]
    alike = (one in ground.listed) == (other in ground.listed)
    return all(named) and alike and not ground.bodies.likeness(one, other, None)


def _quoted_words(ground: Ground, statement: Row) -> tuple[str, ...]:
    text = _content(statement).of(ground.text(statement.doc_id))
    return tuple(word.strip(".,;:!?«»“”\"'()") for word in fold(text).split())


def _shingles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + 5] for at in range(len(words) - 4)]


def _is_same(ground: Ground, known: Row, words: tuple[str, ...]) -> bool:
    """Whether most of the shorter quotation stands in the longer."""
    mine, theirs = set(_shingles(words)), set(_shingles(_quoted_words(ground, known)))
    return len(mine & theirs) >= 0.6 * min(len(mine), len(theirs))


def _spoken(ground: Ground, known: Row, statement: Row, note: str) -> Difference:
    sides = [
        Side(row.statement_id, row.doc_id, ground.bodies.names.get(row.actor_id, row.actor_id), sentence_part(row))
        for row in (known, statement)
    ]
    return Difference("attribution", "Who said it", sides, note, topic="speaker")
