"""Holders beside the subject: the agent of a passive, the author of an idea, who judges, who is affected."""

from data.coding.clauses import Clauses, Names
from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.stances.cues import Cue
from data.coding.stances.issues import Hit
from data.coding.stances.lexicon import words_of
from data.coding.stances.subjects import Found, Subjects
from data.model import Span

_GENITIVES = grammar_of("grammar", "genitives")
_POSSESSIVES = grammar_of("grammar", "possessives")
_EXPRESSING = words_of("expressing", "words")
_JUDGING = words_of("judging", "words")
_CAUSING = words_of("causing", "words")
_AMONG = words_of("causing", "among")
_WANTING = words_of("wanting", "words")
_WANTING_WORDS = 4
_OPINION = frozenset(("para", "for"))
_EXPRESSING_WORDS = 8
_JUDGING_WORDS = 14
_CAUSING_WORDS = 5
_AGENT_REACH = 60
_AUTHOR_REACH = 50
_AFFECTED_REACH = 50
_OPINION_REACH = 40


class Authors:
    """Looks for agents, authors and judges among the names of one text."""

    def __init__(self, clauses: Clauses, names: Names, subjects: Subjects) -> None:
        self._clauses = clauses
        self._names = names
        self._subjects = subjects

    def agent(self, cue: Cue, sentence: Span) -> Found | None:
        """Who follows "by"."""
        if cue.agent is None:
            return None
        for name in self._names.within(cue.agent, min(cue.agent + _AGENT_REACH, sentence.end))[:1]:
            if self._clauses.cost(cue.agent, name.span.start) == 0:
                return Found(self._names.joined(name, sentence), "agent", name.span)
        return None

    def author(self, cue: Cue, hit: Hit, region: Span, sentence: Span) -> Found | None:
        """The possessor before the noun, "of X" after it, for "his" the sentence's subject."""
        cost, start, end = self._clauses.cost, cue.span.start, cue.span.end
        before = self._names.within(max(start - _AGENT_REACH, sentence.start), start)
        if before and before[-1].possessive and len(self._clauses.words(before[-1].span.end, start)) <= 4:
            return Found(before[-1].actor_ids, "author", before[-1].span)
        for name in self._names.within(end, min(max(end, hit.span.end) + _AUTHOR_REACH, sentence.end)):
            of = name.preposition in _GENITIVES and not name.span.overlaps(hit.span)
            if of and cost(end, name.span.start) <= 2:
                return Found(self._names.joined(name, sentence), "author", name.span)
        words = self._clauses.tokens.words
        if _POSSESSIVES.isdisjoint(words[max(cue.index - 1, 0) : cue.index + 1]):
            return None
        free = [name for name in self._names.within(region.start, start) if name.free and not name.metonym]
        return Found(free[0].actor_ids, "author by possessive", free[0].span) if free else None

    def expressed(self, cue: Cue, region: Span) -> Found | None:
        """The subject of a verb of expressing before the noun ("voiced doubts")."""
        return self._subject_before(cue, region, _EXPRESSING, _EXPRESSING_WORDS)

    def judge(self, cue: Cue, region: Span) -> Found | None:
        """The subject of an attitude, or of a verb of judging before the predicate."""
        if cue.phrase.form == "attitude":
            return self._subjects.of(cue, region)
        return self._subject_before(cue, region, _JUDGING, _JUDGING_WORDS)

    def opinion(self, cue: Cue, sentence: Span) -> Found | None:
        """Who follows "para" or "for" at the sentence's start ("For the mayor, the dam is ...")."""
        for name in self._names.within(sentence.start, min(sentence.start + _OPINION_REACH, cue.span.start))[:1]:
            if name.preposition in _OPINION and len(self._clauses.words(sentence.start, name.span.start)) <= 3:
                return Found(name.actor_ids, "opinion", name.span)
        return None

    def affected(self, cue: Cue, sentence: Span) -> Found | None:
        """Among whom the measure raises concern."""
        for name in self._names.within(cue.span.end, min(cue.span.end + _AFFECTED_REACH, sentence.end)):
            if name.preposition in _AMONG and self._clauses.cost(cue.span.end, name.span.start) <= 2:
                return Found(self._names.joined(name, sentence), "those affected", name.span)
        return None

    def is_wanting(self, cue: Cue) -> bool:
        """Whether the noun is what somebody seeks or lacks ("needs the approval of")."""
        before = self._clauses.tokens.words[max(cue.index - _WANTING_WORDS, 0) : cue.index]
        return not _WANTING.isdisjoint(before)

    def is_caused(self, cue: Cue) -> bool:
        """Whether the noun is what the measure causes ("has caused concern")."""
        before = self._clauses.tokens.words[max(cue.index - _CAUSING_WORDS, 0) : cue.index]
        return not _CAUSING.isdisjoint(before)

    def _subject_before(self, cue: Cue, region: Span, verbs: frozenset[str], reach: int) -> Found | None:
        """The subject of the nearest of the verbs before the cue."""
        tokens = self._clauses.tokens
        for at in range(cue.index - 1, max(cue.index - reach, -1), -1):
            if tokens.starts[at] < region.start:
                return None
            if tokens.words[at] in verbs:
                return self._subjects.at(tokens.starts[at], at, region)
        return None
