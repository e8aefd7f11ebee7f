"""What one denies against the sentence of a document that tells it as a fact, where no event is coded of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.text import split_sentences
from data.compare.days import Days
from data.compare.differences.clauses import clause_around, sentence_part
from data.compare.differences.ground import Ground, content_of, evidence_of
from data.compare.differences.pairs import Difference, Side
from data.compare.lexicon import matcher_of
from data.compare.rows import Row
from data.compare.signs import find_signs
from data.model import Span, Zone

_SOON = 7
_FEWEST = 3
_MOST_OF = 0.6
_WINDOW = 14
_MOST = 40
"""Denials under one sign and fortnight; a sign of more tells nothing."""


@dataclass(slots=True)
class _Denied:
    """A denial, the signs of what is denied, and the sentence most like it so far."""

    statement: Row
    signs: frozenset[str]
    actors: frozenset[str]
    published: Days
    best: tuple[float, str, Span] | None = None


def find_refuted(ground: Ground, denials: Sequence[Row]) -> Iterator[Difference]:
    """Each denial with the sentence that shares most of what is denied; one pass over the sentences of all documents.

    A sentence counts where it is no denial, question or condition itself, names an actor that the denial names, and
    its document is published within a week of the denial's.
    """
    shelves = _Shelves(ground, denials)
    if not shelves.empty:
        for doc_id in ground.tables.texts:
            near = shelves.near(ground.published[doc_id], doc_id)
            for sentence in _plain_sentences(ground, doc_id) if near else ():
                _hold(ground, doc_id, sentence, near)
    for denied in shelves.all:
        if denied.best is not None:
            yield _difference(ground, denied.statement, denied.best[1], denied.best[2])


class _Shelves:
    """Denials by fortnight of publication and by sign."""

    def __init__(self, ground: Ground, denials: Sequence[Row]) -> None:
        self.all: list[_Denied] = []
        self._by_time: dict[int, dict[str, list[_Denied]]] = defaultdict(lambda: defaultdict(list))
        self._by_doc: dict[str, dict[str, list[_Denied]]] = defaultdict(lambda: defaultdict(list))
        for statement in denials:
            content = Span(int(statement.content_start), int(statement.content_end))
            signs = find_signs(content.of(ground.text(statement.doc_id)), ground.tables.codebook)
            if len(signs) < _FEWEST:
                continue
            actors = ground.actors_in(statement.doc_id, content) - {statement.actor_id}
            denied = _Denied(statement, signs, actors, ground.published[statement.doc_id])
            self.all.append(denied)
            for sign in signs:
                self._by_doc[statement.doc_id][sign].append(denied)
                if denied.published.middle is not None:
                    shelf = self._by_time[denied.published.middle // _WINDOW][sign]
                    if len(shelf) < _MOST:
                        shelf.append(denied)

    @property
    def empty(self) -> bool:
        return not self.all

    def near(self, published: Days, doc_id: str) -> list[dict[str, list[_Denied]]]:
        """Denials of the document itself, and those published about the same time."""
        found = [self._by_doc[doc_id]] if doc_id in self._by_doc else []
        if published.middle is not None:
            here = published.middle // _WINDOW
            found += [self._by_time[at] for at in (here - 1, here, here + 1) if at in self._by_time]
        return found


def _plain_sentences(ground: Ground, doc_id: str) -> Iterator[Span]:
    """Sentences of the document's own reporting that are plain accounts."""
    text, zones = ground.text(doc_id), ground.tables.zones.get(doc_id, ())
    away = [zoned.span for zoned in zones if zoned.zone in (Zone.RELATED, Zone.FOOTER)]
    for sentence in split_sentences(text, zones):
        words = sentence.of(text)
        if words.endswith("?") or any(span.overlaps(sentence) for span in away):
            continue
        if not matcher_of("negation", "cues").stands_in(words) and not matcher_of("denial", "cues").stands_in(words):
            yield sentence


def _hold(ground: Ground, doc_id: str, sentence: Span, near: Sequence[dict[str, list[_Denied]]]) -> None:
    """Puts the sentence down for each denial that it resembles most so far."""
    signs = find_signs(sentence.of(ground.text(doc_id)), ground.tables.codebook)
    shared: Counter[int] = Counter()
    held: dict[int, _Denied] = {}
    for shelf in near:
        for denied in {id(one): one for sign in signs for one in shelf.get(sign, ())}.values():
            held[id(denied)] = denied
            shared[id(denied)] = len(signs & denied.signs)
    for key, count in shared.items():
        denied = held[key]
        share = count / len(denied.signs)
        better = denied.best is None or share > denied.best[0]
        if count >= _FEWEST and share >= _MOST_OF and better and _may_stand(ground, denied, doc_id, sentence):
            denied.best = share, doc_id, sentence


def _may_stand(ground: Ground, denied: _Denied, doc_id: str, sentence: Span) -> bool:
    own = doc_id == denied.statement.doc_id
    if own and sentence.overlaps(evidence_of(denied.statement)):
        return False
    if not own and denied.published.gap(ground.published[doc_id]) > _SOON:
        return False
    if denied.actors and not denied.actors & ground.actors_in(doc_id, sentence):
        return False
    for said in ground.statements_at.within(doc_id, sentence):
        if said.actor_id == denied.statement.actor_id and evidence_of(said).overlaps(sentence):
            return False
    return True


def _difference(ground: Ground, denial: Row, doc_id: str, sentence: Span) -> Difference:
    actor = ground.bodies.names.get(denial.actor_id, denial.actor_id)
    row_id, holder = _row_in(ground, doc_id, sentence)
    words = clause_around(ground.text(doc_id), sentence, sentence.start)
    words = sentence if words.end - words.start < (sentence.end - sentence.start) / 2 else words
    told = Side(row_id, doc_id, f"it is so ({holder})" if holder else "it is so", words)
    said = Side(denial.statement_id, denial.doc_id, f"denied ({actor})", sentence_part(denial))
    where = "the same document" if doc_id == denial.doc_id else "another document"
    note = f"{actor} denies what {holder or where} tells as a fact."
    return Difference(
        "value",
        f"Whether: {actor} denies it",
        [told, said],
        note,
        actor_id=denial.actor_id,
        topic=f"told:{sentence.start}",
    )


def _row_in(ground: Ground, doc_id: str, sentence: Span) -> tuple[str, str]:
    """A row that stands in the sentence, and who holds it where somebody is quoted."""
    for said in ground.statements_at.within(doc_id, sentence):
        if content_of(said).overlaps(sentence):
            return str(said.statement_id), ground.bodies.names.get(said.actor_id, said.actor_id)
    for event in ground.events_at.within(doc_id, sentence):
        if evidence_of(event).overlaps(sentence):
            return str(event.event_id), ""
    return "", ""
