"""Where a text speaks of an issue: by a term, or by words that point back to one within reach."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from data.coding.clauses import Clauses
from data.coding.compilation import compiled_once
from data.coding.stances.anaphors import Pointer, contracted, find_pointers
from data.coding.text import Matcher, fold
from data.model import Codebook, Issue, Span

_SHORTEST_OWN = 4
_OPENING = 4
_FARTHER = 3
_LEAST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that stand for an issue, in the sentence with that number; for a decision on it (of no issue yet)."""

    issue: str
    span: Span
    sentence: int
    anaphor: bool = False
    decision: bool = False


@dataclass(frozen=True, slots=True)
class IssueWords:
    terms: Matcher[tuple[str, bool]]
    reach: dict[str, int]
    own_words: dict[str, frozenset[str]]


@compiled_once
def compile_issues(codebook: Codebook) -> IssueWords:
    """Terms (True) and exclusions of all issues, the longest phrase winning."""
    terms = [(phrase, (issue.id, True)) for issue in codebook.issues for phrase in contracted(issue.terms.all)]
    excluded = [(phrase, (issue.id, False)) for issue in codebook.issues for phrase in contracted(issue.exclude.all)]
    return IssueWords(
        Matcher(dict.fromkeys([*terms, *excluded])),
        {issue.id: issue.anaphor_reach for issue in codebook.issues},
        {issue.id: _own_words(issue) for issue in codebook.issues},
    )


def _own_words(issue: Issue) -> frozenset[str]:
    """The longer words of the issue's terms: an anaphor with one of them ("the corridor") needs no term near by."""
    return frozenset(word for term in issue.terms.all for word in fold(term).split() if len(word) >= _SHORTEST_OWN)


def find_hits(clauses: Clauses, sentences: Sequence[Span], codebook: Codebook) -> list[Hit]:
    """Terms and resolved anaphors in order of position."""
    compiled = compile_issues(codebook)
    terms: list[Hit] = []
    barred: set[tuple[str, Span]] = set()
    for match in compiled.terms.find(clauses.text):
        issue, is_term = match.payload
        if is_term:
            terms.append(Hit(issue, match.span, _sentence_at(sentences, match.span.start)))
        else:
            barred.add((issue, match.span))
    terms = [hit for hit in terms if (hit.issue, hit.span) not in barred]
    if not terms:
        return []
    resolver = _Resolver(clauses, compiled, sentences, terms)
    return sorted([*terms, *resolver.resolve(find_pointers(clauses.tokens, codebook))], key=lambda hit: hit.span)


def _sentence_at(sentences: Sequence[Span], offset: int) -> int:
    return bisect_right(sentences, offset, key=attrgetter("start")) - 1


class _Resolver:
    """Which issue words that point back mean, by the terms before them."""

    def __init__(self, clauses: Clauses, compiled: IssueWords, sentences: Sequence[Span], terms: Sequence[Hit]) -> None:
        self._clauses = clauses
        self._compiled = compiled
        self._sentences = sentences
        self._terms = terms
        self._latest: dict[str, Hit] = {}
        self._topic = _find_topic(terms, titled=_has_title(clauses.text, sentences))

    def resolve(self, pointers: Iterable[Pointer]) -> list[Hit]:
        """Pointers within reach of a term; of several issues the one last named. Decisions as they are."""
        found: list[Hit] = []
        passed, end = 0, 0
        for pointer in pointers:
            while passed < len(self._terms) and self._terms[passed].span.end <= pointer.span.start:
                self._latest[self._terms[passed].issue] = self._terms[passed]
                passed += 1
            overlapped = passed < len(self._terms) and self._terms[passed].span.overlaps(pointer.span)
            if overlapped or pointer.span.start < end:
                continue
            end = pointer.span.end
            meant = self._meant(pointer)
            found.extend(meant)
            self._latest.update({hit.issue: hit for hit in meant if self._is_own(hit)})
        return found

    def _meant(self, pointer: Pointer) -> list[Hit]:
        at = _sentence_at(self._sentences, pointer.span.start)
        words = self._clauses.words(pointer.span.start, pointer.span.end)
        for issues in (pointer.listed, pointer.loose):
            near = [self._latest[issue] for issue in issues if self._is_in_reach(issue, at, words)]
            if near:
                return [Hit(max(near, key=lambda hit: hit.span).issue, pointer.span, at, True)]
        if not pointer.listed and not pointer.loose:
            return [Hit("", pointer.span, at, True, True)]
        return []

    def _is_own(self, hit: Hit) -> bool:
        """Whether a word of the issue's terms points back, so that the issue counts as named again."""
        words = self._clauses.words(hit.span.start, hit.span.end)
        return not hit.decision and not self._compiled.own_words[hit.issue].isdisjoint(words)

    def _is_in_reach(self, issue: str, at: int, words: Sequence[str]) -> bool:
        """Whether a term was named near enough; farther back for what the text is about, anywhere by its own word."""
        latest = self._latest.get(issue)
        if latest is None:
            return False
        reach = self._compiled.reach[issue] * (_FARTHER if issue == self._topic else 1)
        return at - latest.sentence <= reach or not self._compiled.own_words[issue].isdisjoint(words)


def _has_title(text: str, sentences: Sequence[Span]) -> bool:
    """Whether the first sentence stands on a line of its own, as a title does."""
    return len(sentences) > 1 and "\n" in text[sentences[0].end - 1 : sentences[1].start]


def _find_topic(terms: Sequence[Hit], *, titled: bool) -> str:
    """The issue that the opening names and the text most often, twice unless a title names it; else none."""
    counts = Counter(hit.issue for hit in terms)
    opening = {hit.issue for hit in terms if hit.sentence < _OPENING}
    issue, most = counts.most_common(1)[0]
    heads = titled and any(hit.issue == issue and hit.sentence == 0 for hit in terms)
    return issue if issue in opening and (most >= _LEAST_NAMED or heads) else ""
