"""Which issue a cue is about: the words for the issue that it governs within its sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from data.coding.clauses import Clauses
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.model import Span

_REACH = 170
_NOUN_REACH = 90
_RIGHT_COST = 6
_LEFT_COST = 10
_BACK = frozenset("que which that as como lo la los las it them cual quien segun".split())
_OBJECTS = frozenset("it this them that".split())
_CLITICS = frozenset("lo la los las".split())
_ATTACHED = ("lo", "la", "los", "las")
_LOOKING_LEFT = {Use.PASSIVE, Use.PARTICIPLE, Use.PREDICATE}
_FINITE = {Use.ACTIVE, Use.PASSIVE}


class Links:
    """Cues and hits of one text, looked up by position."""

    def __init__(self, clauses: Clauses, sentences: Sequence[Span], cues: Sequence[Cue], hits: Sequence[Hit]) -> None:
        self._clauses = clauses
        self._sentences = sentences
        self._cues = cues
        self._cue_starts = [cue.span.start for cue in cues]
        self._hits = hits
        self._hit_starts = [hit.span.start for hit in hits]

    def find(self, cue: Cue, sentence: Span, number: int) -> Iterator[Hit]:
        """The hits that the cue governs, one for each issue."""
        own = cue.phrase.issue
        near = [hit for hit in self._within(sentence) if not own or hit.issue == own]
        chosen: dict[str, Hit] = {}
        for hit in sorted(near, key=lambda hit: _distance(cue.span, hit.span)):
            if hit.issue not in chosen and self._governs(cue, hit):
                chosen[hit.issue] = hit
        if not chosen and (object_hit := self._pronoun(cue, number)):
            chosen[object_hit.issue] = object_hit
        yield from chosen.values()

    def _within(self, span: Span) -> Sequence[Hit]:
        return self._hits[bisect_left(self._hit_starts, span.start) : bisect_left(self._hit_starts, span.end)]

    def _governs(self, cue: Cue, hit: Hit) -> bool:
        if hit.span.overlaps(cue.span):
            return bool(cue.phrase.issue) or (cue.use is Use.ACTIVE and not hit.anaphor)
        reach = _NOUN_REACH if cue.use in {Use.NOUN, Use.AUTHOR} or cue.phrase.form == "act" else _REACH
        if _distance(cue.span, hit.span) > reach:
            return False
        if hit.span.start >= cue.span.end:
            return self._right(cue, hit)
        return self._left(cue, hit)

    def _right(self, cue: Cue, hit: Hit) -> bool:
        start, end = cue.span.end, hit.span.start
        if cue.use in {Use.PARTICIPLE}:
            return False
        if cue.use is Use.PASSIVE and self._clauses.cost(start, end) > 0:
            return False
        if self._clauses.cost(start, end) > _RIGHT_COST or "hard" in self._clauses.kinds_between(start, end):
            return False
        return not self._blocked(cue, start, end)

    def _left(self, cue: Cue, hit: Hit) -> bool:
        start, end = hit.span.end, cue.span.start
        if "hard" in self._clauses.kinds_between(start, end) or self._clauses.cost(start, end) > _LEFT_COST:
            return False
        if cue.use is Use.AUTHOR:
            return end - start <= 60 and self._clauses.cost(start, end) <= 2
        if cue.use in _LOOKING_LEFT:
            return not self._blocked(cue, start, end, finite_only=True)
        words = self._clauses.words(start, end)
        return cue.use in {Use.ACTIVE, Use.INFINITIVE} and cue.phrase.form == "verb" and (
            any(word in _BACK for word in words)
        ) and not self._blocked(cue, start, end, finite_only=True)

    def _blocked(self, cue: Cue, start: int, end: int, *, finite_only: bool = False) -> bool:
        """Whether another cue between takes the words for the issue."""
        for other in self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]:
            if other is cue or other.use in {Use.INFINITIVE, Use.GERUND, Use.PARTICIPLE, Use.AUTHOR}:
                continue
            if other.use in _FINITE or not finite_only:
                return True
        return False

    def _pronoun(self, cue: Cue, number: int) -> Hit | None:
        """The issue last named in the sentence before, where the cue's object is a pronoun."""
        if cue.use not in {Use.ACTIVE, Use.INFINITIVE} or cue.phrase.form != "verb" or number == 0:
            return None
        words = self._clauses.tokens.words
        after = words[self._clauses.first_word(cue.span.end) :][:1]
        before = words[max(cue.index - 2, 0) : cue.index]
        attached = cue.use is Use.INFINITIVE and words[cue.index].endswith(_ATTACHED)
        if not (set(after) & _OBJECTS or set(before) & _CLITICS or attached):
            return None
        last = bisect_right(self._hit_starts, cue.span.start) - 1
        if last < 0 or self._hits[last].sentence < number - 1:
            return None
        hit = self._hits[last]
        return hit if cue.phrase.issue in {"", hit.issue} else None


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
