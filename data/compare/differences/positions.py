"""Stances of one actor at one time that do not agree; a change of line over time is none."""

from collections import defaultdict
from collections.abc import Iterator

from data.coding.stances.lexicon import compile_cues
from data.compare.days import Days
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, days_of, evidence_of, span_of
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row, RowsBy
from data.model import Span

_SAME_TIME = 14
_WORDS_BEFORE = 6
_LOOKED_AT = 50
"""The earliest rows of a position and voice that are held against another's."""


def find_positions(ground: Ground) -> Iterator[Difference]:
    """Pairs of stances of one actor on one issue about the same time: signs that meet, or words against paraphrase."""
    stances = ground.tables.stances
    own = stances[stances["zone"] != "related"]
    for rows in RowsBy(own.assign(cell=own["actor_id"].str.cat(own["issue"], "|")), "cell").values():
        if len({row.value for row in rows}) > 1:
            yield from _compare(ground, rows)


def _compare(ground: Ground, rows: list[Row]) -> Iterator[Difference]:
    """One pair for each two values and voices that meet, with the earliest passages."""
    seen: set[frozenset[tuple[int, bool]]] = set()
    ordered = sorted(
        rows, key=lambda row: (row.voice != "self", days_of(row).middle or 0, row.doc_id, row.evidence_start)
    )
    kinds: dict[tuple[int, bool], list[Row]] = defaultdict(list)
    for row in ordered:
        kinds[row.value, row.voice == "self"].append(row)
    for mine, first in kinds.items():
        for theirs, second in kinds.items():
            if mine >= theirs or frozenset((mine, theirs)) in seen or not _disagree(mine, theirs):
                continue
            pair = _meeting(first, second)
            if pair:
                seen.add(frozenset((mine, theirs)))
                yield _difference(ground, *pair)


def _disagree(mine: tuple[int, bool], theirs: tuple[int, bool]) -> bool:
    """Opposite signs always; unequal strength only where one is the actor's own words and the other is not."""
    opposite = mine[0] * theirs[0] < 0
    return opposite or (mine[0] != theirs[0] and mine[1] != theirs[1])


def _meeting(first: list[Row], second: list[Row]) -> tuple[Row, Row] | None:
    """Two rows of the same time, one document before two."""
    best: tuple[Row, Row] | None = None
    theirs = [(other, days_of(other)) for other in second[:_LOOKED_AT]]
    for one in first[:_LOOKED_AT]:
        mine = days_of(one)
        for other, days in theirs:
            same = one.doc_id == other.doc_id
            if (same or best is None) and _at_one_time(mine, days, same=same):
                best = one, other
                if same:
                    return best
    return best


def _at_one_time(mine: Days, theirs: Days, *, same: bool) -> bool:
    """Whether two times, of the same document or not, are surely one."""
    if mine.gap(theirs):
        return False
    if same and (mine.width <= _SAME_TIME or theirs.width <= _SAME_TIME or mine == theirs):
        return True
    return mine.closed and theirs.closed and max(mine.width, theirs.width) <= _SAME_TIME


def _difference(ground: Ground, one: Row, other: Row) -> Difference:
    issue = next((entry.label for entry in ground.tables.codebook.issues if entry.id == one.issue), one.issue)
    actor = ground.bodies.names.get(one.actor_id, one.actor_id)
    if one.value * other.value < 0:
        note = "One actor, about the same time, for and against."
    else:
        hard = one if abs(one.value) > abs(other.value) else other
        note = (
            "The actor's own words are "
            + ("harder" if hard.voice == "self" else "softer")
            + " than what is told of them."
        )
    sides = [
        Side(row.stance_id, row.doc_id, f"{row.stance} ({_VOICES[row.voice]})", _words(ground, row))
        for row in (one, other)
    ]
    return Difference("stance", f"{actor} on {issue}", sides, note, actor_id=one.actor_id, issue=one.issue)


_VOICES = {"self": "own words", "attributed": "attributed", "narrated": "the document's words"}


def _words(ground: Ground, row: Row) -> Span:
    """The words that show it: from the cue on in what is told, the clause of the verdict in the actor's own words."""
    statement = ground.statement_of(row)
    evidence = evidence_of(row)
    if statement is None:
        return evidence
    content = Span(int(statement.content_start), int(statement.content_end))
    if row.voice == "self":
        return _verdict(ground, row, content) if evidence.overlaps(content) else evidence
    cue = span_of(statement, "cue")
    return hull(cue, content) if cue is not None and cue.start < content.start else content


def _verdict(ground: Ground, row: Row, content: Span) -> Span:
    words = content.of(ground.text(row.doc_id))
    for match in compile_cues(ground.tables.codebook).phrases.find(words):
        cue = match.payload
        stances = {cue.stance, cue.negated} if cue else set()
        if row.stance in {str(stance) for stance in stances if stance}:
            end = content.start + match.span.end
            return Span(_begin(words, match.span.start) + content.start, end)
    return content


def _begin(words: str, offset: int) -> int:
    """A few words back, no further than the last sign."""
    start = offset
    for _ in range(_WORDS_BEFORE):
        before = words[:start].rstrip()
        if not before or before[-1] in ".,;:—–!?":
            break
        begin = before.rfind(" ") + 1
        if before[begin:].casefold() in _JOINING:
            break
        start = begin
    return start


_JOINING = frozenset(("and", "y", "but", "pero", "because", "porque"))
