"""Which issue a cue is about: the words for the issue that it governs within its sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from data.coding.clauses import Clauses
from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import words_of
from data.coding.stances.reach import distance, is_in_step, leads_back, near_subjects
from data.model import Span

_REACH = 170
_LONGEST_TERM = 100
_NOUN_REACH = 90
_RIGHT_COST = 6
_LEFT_COST = 10
_OF_CLAUSES = {"demand", "reject", "criticise", "propose"}
_THAT = {"que", "that"}
_OBJECTS = grammar_of("grammar", "objects")
_ATTACHED = ("lo", "la", "los", "las")
_CLITICS = frozenset(_ATTACHED)
_LOOKING_LEFT = {Use.PASSIVE, Use.PARTICIPLE, Use.PREDICATE}
_ABSOLUTE = {"neutral", "sceptical", "reject", "opposed", "committed", "refusal", "rejection", "support", "backing"}
_TOWARDS = frozenset(("a", "al", "to", "for", "sobre", "hacia", "contra"))
_OWN_OBJECT = 60
_JUDGING_DECISIONS = {"support", "criticise", "reject", "condemn"}
_ONE_ISSUE_REACH = 6
_JUDGED_WORDS = 6
_JUDGING = words_of("judging", "words")
_OBJECT_ARTICLES = words_of("cases", "object_articles") | {"the", "a", "an"}
_MANNER = words_of("cases", "manner")
_ADDING = frozenset(("y", "e", "and", "o", "or", "ni", "nor", ",", "como", "with", "con"))
_SAYING_WHY = words_of("cases", "saying_why")
_FINITE = {Use.ACTIVE, Use.PASSIVE}
_NEVER_BLOCKING = {Use.GERUND, Use.PARTICIPLE, Use.AUTHOR, Use.NOUN}


class Links:
    """Cues and hits of one text, looked up by position."""

    def __init__(self, clauses: Clauses, cues: Sequence[Cue], hits: Sequence[Hit]) -> None:
        self._clauses = clauses
        self._cues = cues
        self._cue_starts = [cue.span.start for cue in cues]
        self._hits = hits
        self._hit_starts = [hit.span.start for hit in hits]
        self._single = len({hit.issue for hit in hits if hit.issue}) == 1

    def find(self, cue: Cue, sentence: Span, number: int) -> Iterator[Hit]:
        """The hits that the cue governs, one for each issue."""
        own = cue.phrase.issue
        near: Sequence[Hit] = [hit for hit in self._near(cue, sentence) if not own or hit.issue == own]
        if cue.phrase.name == "consider" and self._is_judging(cue, sentence):
            return
        chosen: dict[str, Hit] = {}
        if cue.use in _LOOKING_LEFT:
            near = near_subjects(near, cue)
        for hit in sorted(near, key=lambda hit: distance(cue.span, hit.span)):
            if hit.issue not in chosen and self._governs(cue, hit) and self._goes_with(chosen.values(), hit):
                chosen[hit.issue] = hit
        if not chosen and (meant := self._pronoun(cue, number) or self._elided(cue, sentence, number)):
            chosen[meant.issue] = meant
        yield from chosen.values()

    def _goes_with(self, chosen: Collection[Hit], hit: Hit) -> bool:
        """Whether the words for a second issue on the right are coordinated with the first ones, not said of them."""
        before = [other.span.end for other in chosen if other.span.end <= hit.span.start]
        if not before:
            return True
        words = self._clauses.words(max(before), hit.span.start)
        return not _ADDING.isdisjoint(words) and _SAYING_WHY.isdisjoint(words)

    def _is_judging(self, cue: Cue, sentence: Span) -> bool:
        """Whether what is considered comes with a predicate ("considers the mine unacceptable")."""
        after = self._cues[bisect_right(self._cue_starts, cue.span.end) :][:2]
        return any(
            other.use is Use.PREDICATE
            and other.span.end <= sentence.end
            and not self._clauses.cost(cue.span.end, other.span.start)
            for other in after
        )

    def _near(self, cue: Cue, sentence: Span) -> Sequence[Hit]:
        """Hits within reach of the cue in its sentence."""
        start = max(sentence.start, cue.span.start - _REACH - _LONGEST_TERM)
        end = min(sentence.end, cue.span.end + _REACH + 1)
        return self._hits[bisect_left(self._hit_starts, start) : bisect_left(self._hit_starts, end)]

    def _governs(self, cue: Cue, hit: Hit) -> bool:
        if self._clauses.text[hit.span.end : hit.span.end + 2] in {"'s", "’s"}:
            return False
        if hit.span.overlaps(cue.span):
            if cue.use is Use.PREDICATE and hit.anaphor:  # "that is a terrible idea"
                return True
            return bool(cue.phrase.issue) or (cue.use is Use.ACTIVE and not hit.anaphor)
        reach = (
            _NOUN_REACH
            if cue.use in {Use.NOUN, Use.AUTHOR} or (cue.phrase.form == "act" and not cue.phrase.issue)
            else _REACH
        )
        if distance(cue.span, hit.span) > reach:
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
        if self._clauses.marks.within("strong", start, end):
            return False
        if not words_of("answering", "words").isdisjoint(self._clauses.words(start, end)):
            return False
        doubts = self._clauses.tokens.words[cue.index].startswith(("doubt", "dud"))
        if cue.phrase.name in _OF_CLAUSES and not doubts and self._is_of_claim(start, end):
            return False
        kinds = self._clauses.kinds_between(start, end)
        if self._clauses.cost(start, end) > _RIGHT_COST or "hard" in kinds or "coordinate" in kinds:
            return False
        return not self._blocked(cue, start, end, finite_only=cue.use is Use.AUTHOR)

    def _is_of_claim(self, start: int, end: int) -> bool:
        """Whether the verb is about what the issue's words are the subject of ("denied that the mine pollutes")."""
        words = self._clauses.words(start, end)
        opening = next((at for at, word in enumerate(words) if word in _THAT), None)
        return opening is not None and words[opening + 1 : opening + 2] != ["se"]

    def _left(self, cue: Cue, hit: Hit) -> bool:
        start, end = hit.span.end, cue.span.start
        if "hard" in self._clauses.kinds_between(start, end) or self._clauses.cost(start, end) > _LEFT_COST:
            return False
        if cue.use is Use.AUTHOR:
            return end - start <= 60 and self._clauses.cost(start, end) <= 2
        if cue.use in _LOOKING_LEFT:
            return not self._blocked(cue, start, end, finite_only=True)
        words = self._clauses.words(start, end)
        if cue.use is Use.NOUN:
            return bool(set(words) & words_of("causing", "words"))
        if cue.use not in {Use.ACTIVE, Use.INFINITIVE} or cue.phrase.form != "verb" or not leads_back(words):
            return False
        return not self._blocked(cue, start, end, finite_only=True)

    def _blocked(self, cue: Cue, start: int, end: int, *, finite_only: bool = False) -> bool:
        """Whether another cue between takes the words for the issue."""
        for other in self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]:
            if other.span.overlaps(cue.span) or is_in_step(other, cue):
                continue
            if other.use is Use.NOUN and cue.phrase.form == "act":
                return True
            if other.use in _NEVER_BLOCKING or self._is_decided(other, cue):
                continue
            if other.use in _FINITE or not finite_only:
                return True
        return False

    def _is_decided(self, other: Cue, cue: Cue) -> bool:
        """Whether an infinitive says what the decision backed or criticised was ("backed the decision to drop")."""
        words = self._clauses.words(cue.span.end, other.span.start)
        judged = cue.phrase.name in _JUDGING_DECISIONS and other.use is Use.INFINITIVE
        return judged and not words_of("deciding", "nouns").isdisjoint(words)

    def _pronoun(self, cue: Cue, number: int) -> Hit | None:
        """The issue last named in the sentence before, where the cue's object is a pronoun."""
        if cue.use is Use.PREDICATE and cue.phrase.form == "predicate" and self._is_judged_pronoun(cue):
            return self._meant_by_pronoun(cue, number)
        attitude = cue.phrase.form == "attitude"
        if (not attitude and (cue.use not in {Use.ACTIVE, Use.INFINITIVE} or cue.phrase.form != "verb")) or number == 0:
            return None
        words = self._clauses.tokens.words
        first = self._clauses.first_word(cue.span.end)
        after = words[first : first + 1]
        if after == ["that"] and words[first + 1 : first + 2] and words[first + 1][0].isalnum():
            after = []
        before = words[max(cue.index - 2, 0) : cue.index]
        attached = cue.use is Use.INFINITIVE and words[cue.index].endswith(_ATTACHED)
        if not (set(after) & _OBJECTS or (set(before) & _CLITICS and not attitude) or attached):
            return None
        return self._meant_by_pronoun(cue, number)

    def _is_judged_pronoun(self, cue: Cue) -> bool:
        """Whether a verb of judging with a pronoun leads to the predicate ("la calificó de necesaria")."""
        words = self._clauses.tokens.words
        for at in range(cue.index - 1, max(cue.index - _JUDGED_WORDS, 0), -1):
            if words[at] in _JUDGING:
                return words[at - 1] in _CLITICS or words[at + 1] in _OBJECTS
        return False

    def _meant_by_pronoun(self, cue: Cue, number: int) -> Hit | None:
        """What the sentence before named first, else what was named last."""
        earlier = self._hits_of(number - 1) if number else []
        meant = earlier[0] if earlier and not self._hits_of(number, cue.span.start) else self._last_named(cue, number)
        return meant if meant is not None and cue.phrase.issue in {"", meant.issue} else None

    def _hits_of(self, number: int, end: int | None = None) -> list[Hit]:
        """The hits of a sentence, up to the offset if one is given."""
        first = bisect_left(self._hits, number, key=attrgetter("sentence"))
        last = bisect_right(self._hits, number, key=attrgetter("sentence"))
        return [hit for hit in self._hits[first:last] if end is None or hit.span.end <= end]

    def _last_named(self, cue: Cue, number: int) -> Hit | None:
        """The issue last named before the cue, a sentence back at most; farther in a text on one issue."""
        last = bisect_right(self._hit_starts, cue.span.start) - 1
        if last < 0 or self._hits[last].sentence < number - (_ONE_ISSUE_REACH if self._single else 1):
            return None
        hit = self._hits[last]
        return hit if cue.phrase.issue in {"", hit.issue} else None

    def _elided(self, cue: Cue, sentence: Span, number: int) -> Hit | None:
        """The issue last named, where the cue has no object of its own ("Soto se opuso de plano")."""
        if cue.phrase.name not in _ABSOLUTE or cue.phrase.issue:
            return None
        if cue.use is Use.NOUN:
            following = self._clauses.first_word(cue.span.end)
            if not _OBJECT_ARTICLES.isdisjoint(self._clauses.tokens.words[following : following + 1]):
                return None
            words = self._clauses.words(cue.span.end, min(cue.span.end + _OWN_OBJECT, sentence.end))
            return None if not _TOWARDS.isdisjoint(words) else self._last_named(cue, number)
        if cue.phrase.form == "verb" and (cue.use is not Use.ACTIVE or not self._is_reflexive(cue)):
            return None
        words = [
            word
            for word in self._clauses.words(cue.span.end, sentence.end)[:4]
            if word not in _MANNER and not word.endswith("mente")
        ]
        return self._last_named(cue, number) if not words or not words[0][0].isalnum() else None

    def _is_reflexive(self, cue: Cue) -> bool:
        return self._clauses.tokens.words[cue.index] in {"se", "me", "nos"}
