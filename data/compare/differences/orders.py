"""Two happenings told in opposite order."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.coding.text import Match
from data.compare.differences.clauses import hull
from data.compare.differences.ground import Ground, days_of, evidence_of, ids_of
from data.compare.differences.pairs import Difference, Side
from data.compare.differences.types import type_words
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.model import Span

_END = re.compile(r"[.;:!?](?=\s|$)|,\s(?=(?:and|y|but|pero|while|mientras)\s)")
_REACH = 120
_SOON = 14


@dataclass(frozen=True, slots=True)
class _Told:
    """One event told to come before another: the row the document tells of both or one of them, and the words."""

    row: Row
    earlier: str
    later: str
    span: Span


def find_orders(ground: Ground) -> Iterator[Difference]:
    """Two happenings that one document tells in one order ("X after Y", "X antes de Y") and another in the other."""
    told: dict[tuple[str, str], _Told] = {}
    index = _Types(ground)
    for doc_id in ground.events:
        for found in _told_orders(ground, index, doc_id):
            told.setdefault((found.earlier, found.later), found)
    for (earlier, later), one in told.items():
        other = told.get((later, earlier))
        if other is not None and earlier < later and one.row.doc_id != other.row.doc_id:
            yield _ordered(ground, one, other)


def _ordered(ground: Ground, one: _Told, other: _Told) -> Difference:
    sides = [
        Side(told.row.event_id, told.row.doc_id, f"first: {_name(ground, told.earlier)}", told.span, told.earlier)
        for told in (one, other)
    ]
    return Difference(
        "order", "Which came first", sides, "The documents tell the two in opposite order.", topic="order"
    )


def _name(ground: Ground, happening: str) -> str:
    event = ground.happenings[happening][0]
    return str(event.summary) if isinstance(event.summary, str) else str(event.event_type)


class _Types:
    """Happenings by type, those told by most documents first, to name what a clause without an event row tells."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._known: dict[str, list[tuple[str, Row]]] = defaultdict(list)
        self._own = lru_cache(maxsize=1)(self._read_own)
        self._told = {hid: len({row.doc_id for row in rows}) for hid, rows in ground.happenings.items()}
        for happening, rows in sorted(ground.happenings.items(), key=lambda found: -self._told[found[0]]):
            if self._told[happening] > 1:
                self._known[rows[0].event_type].append((happening, rows[0]))

    def documents(self, happening: str) -> int:
        """How many documents tell it."""
        return self._told.get(happening, 0)

    def first(self, doc_id: str, happening: str) -> Row | None:
        """The document's first telling of it."""
        return self._own(doc_id)[1].get(happening)

    def _read_own(self, doc_id: str) -> tuple[dict[str, set[object]], dict[object, Row]]:
        """Happenings of a document by type, and the first telling of each."""
        types: dict[str, set[object]] = defaultdict(set)
        first: dict[object, Row] = {}
        for row in self._ground.events[doc_id]:
            types[row.event_type].add(row.happening_id)
            first.setdefault(row.happening_id, row)
        return types, first

    def find(self, doc_id: str, event_types: list[str], clause: Span, near: Row | None) -> str:
        """The one happening of these types that the clause can mean: told in the document, else known elsewhere."""
        for event_type in event_types[:1]:
            own = self._own(doc_id)[0].get(event_type, set())
            if len(own) == 1:
                return str(next(iter(own)))
            if not own and near is not None:
                named = self._ground.actors_in(doc_id, clause)
                fits = [one for one, row in self._known.get(event_type, ())[:50] if self._may_mean(row, near, named)]
                return fits[0] if len(fits) == 1 else ""
        return ""

    def _may_mean(self, row: Row, near: Row, named: frozenset[str]) -> bool:
        mine, theirs = days_of(near), days_of(row)
        together = mine.known and theirs.known and mine.gap(theirs) <= _SOON
        part = ids_of(row.actor_ids)
        return together and (not named or any(self._ground.bodies.likeness(a, b, None) for a in named for b in part))


def _told_orders(ground: Ground, index: _Types, doc_id: str) -> Iterator[_Told]:
    """What is told on either side of a word of order within one sentence."""
    text = ground.text(doc_id)
    for sentence, connective, direction in _connectives(ground, doc_id):
        before = Span(max(sentence.start, connective.start - _REACH), connective.start)
        stop = _END.search(text, connective.end, min(sentence.end, connective.end + _REACH))
        end = stop.start() if stop else min(sentence.end, connective.end + _REACH)
        if end <= connective.end:
            continue
        behind = Span(connective.end, end)
        main = _happening_in(ground, index, doc_id, before, None, last=True)
        if main is None:
            continue
        other = _happening_in(ground, index, doc_id, behind, main[1], last=False)
        if other is None or other[0] == main[0]:
            continue
        earlier, later = (other[0], main[0]) if direction == "after" else (main[0], other[0])
        yield _Told(main[1], earlier, later, hull(main[2], other[2]))


def _connectives(ground: Ground, doc_id: str) -> Iterator[tuple[Span, Span, str]]:
    """Sentence, word of order and its direction, in sentences where an event or type of event is told."""
    text = ground.text(doc_id)
    found: list[tuple[Match[str], str]] = []
    for direction in ("after", "before"):
        found += [(match, direction) for match in matcher_of("order", direction).each(text)]
    for match, direction in found:
        sentence = ground.sentence(doc_id, match.span.start)
        if sentence.start < match.span.start:
            yield sentence, match.span, direction


def _happening_in(
    ground: Ground, index: _Types, doc_id: str, clause: Span, near: Row | None, *, last: bool
) -> tuple[str, Row, Span] | None:
    """The happening that a clause tells, a row of the document for it, and the clause's words."""
    text = ground.text(doc_id)
    names = [match for match in type_words(ground.tables.codebook).find(clause.of(text)) if match.payload]
    near_by = ground.events_at.within(doc_id, clause)
    events = [row for row in near_by if evidence_of(row).overlaps(clause) and row.zone != "related"]
    kinds = {match.payload for match in names}
    inside = [row for row in events if row.event_type in kinds or _is_within(row, clause)]
    if inside:
        row = max(inside[::-1] if last else inside, key=lambda row: index.documents(row.happening_id))
        return row.happening_id, row, _core(row, clause)
    ordered = [match.payload for match in (reversed(names) if last else names)]
    happening = index.find(doc_id, ordered, clause, near)
    if not happening:
        return None
    row = index.first(doc_id, happening) or near
    return (happening, row, clause) if row is not None else None


def _is_within(row: Row, clause: Span) -> bool:
    """Whether an event's evidence is the clause's or part of it, the sign at its end aside."""
    evidence = evidence_of(row)
    return clause.start <= evidence.start and evidence.end <= clause.end + 1


def _core(row: Row, clause: Span) -> Span:
    """The part of an event's evidence that lies within the clause."""
    evidence = evidence_of(row)
    return Span(max(evidence.start, clause.start), min(evidence.end, clause.end))
