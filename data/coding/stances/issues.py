"""Where a text speaks of an issue: by a term, or by an anaphor within reach of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from data.coding.clauses import Clauses
from data.coding.clauses.lexicon import words_of
from data.coding.compilation import compiled_once
from data.coding.stances.lexicon import load_lists
from data.coding.text import Matcher, fold
from data.model import Codebook, Issue, Span

_SHORTEST_OWN = 4
_POSSESSIVES = words_of("grammar", "possessives")


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
    anaphors: Matcher[str]
    reach: dict[str, int]
    own_words: dict[str, frozenset[str]]


@compiled_once
def compile_issues(codebook: Codebook) -> IssueWords:
    """Terms (True) and exclusions of all issues, the longest phrase winning; anaphors, and words for decisions ("")."""
    terms = [(phrase, (issue.id, True)) for issue in codebook.issues for phrase in _contracted(issue.terms.all)]
    excluded = [(phrase, (issue.id, False)) for issue in codebook.issues for phrase in _contracted(issue.exclude.all)]
    anaphors = [(phrase, issue.id) for issue in codebook.issues for phrase in _anaphors(issue)]
    return IssueWords(
        Matcher(dict.fromkeys([*terms, *excluded])),
        Matcher(dict.fromkeys([*anaphors, *((phrase, "") for phrase in _decision_phrases())])),
        {issue.id: issue.anaphor_reach for issue in codebook.issues},
        {issue.id: _own_words(issue) for issue in codebook.issues},
    )


def _own_words(issue: Issue) -> frozenset[str]:
    """The longer words of the issue's terms: an anaphor with one of them ("the corridor") needs no term near by."""
    return frozenset(word for term in issue.terms.all for word in fold(term).split() if len(word) >= _SHORTEST_OWN)


def _anaphors(issue: Issue) -> list[str]:
    """The listed anaphors, and each author noun with a demonstrative, an article or a possessive."""
    author = load_lists()["author"]
    nouns = dict.fromkeys([*author["nouns"], *issue.author_nouns.all])
    words = [*author["determiners"], *author["copulas"]]
    return [*_contracted(issue.anaphors.all), *(f"{word} {noun}" for word in words for noun in nouns)]


def _contracted(phrases: Sequence[str]) -> list[str]:
    """The phrases, those with "el" also with "del" and "al"."""
    masculine = [phrase[3:] for phrase in phrases if phrase.lower().startswith("el ")]
    return [*phrases, *(f"{word} {rest}" for rest in masculine for word in ("del", "al"))]


def find_hits(clauses: Clauses, sentences: Sequence[Span], codebook: Codebook) -> list[Hit]:
    """Terms and resolved anaphors in order of position; an anaphor stands for the issue last named within reach."""
    compiled = compile_issues(codebook)
    number = partial(_sentence_at, sentences)
    terms: list[Hit] = []
    barred: set[tuple[str, Span]] = set()
    for match in compiled.terms.find(clauses.text):
        issue, is_term = match.payload
        if is_term:
            terms.append(Hit(issue, match.span, number(match.span.start)))
        else:
            barred.add((issue, match.span))
    terms = [hit for hit in terms if (hit.issue, hit.span) not in barred]
    if not terms:
        return []
    by_span: dict[Span, list[str]] = {}
    for found in compiled.anaphors.find(clauses.text):
        by_span.setdefault(found.span, []).append(found.payload)
    return sorted([*terms, *_resolved(clauses, compiled, by_span, terms, number)], key=lambda hit: hit.span)


@cache
def _decision_phrases() -> tuple[str, ...]:
    """Words for a decision; on which issue, and which way, is for the stance told before them to say."""
    lists = load_lists()
    words = [word for word in lists["author"]["determiners"] if word not in _POSSESSIVES]
    return tuple(f"{word} {noun}" for word in words for noun in lists["deciding"]["nouns"])


def _sentence_at(sentences: Sequence[Span], offset: int) -> int:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].start <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _resolved(
    clauses: Clauses, compiled: IssueWords, by_span: dict[Span, list[str]], terms: Sequence[Hit], number: partial[int]
) -> list[Hit]:
    """Anaphors within reach of a term of their issue; of several issues the one last named. Decisions as they are."""
    found: list[Hit] = []
    latest: dict[str, Hit] = {}
    pending = iter([*terms, None])
    term = next(pending)
    for span in sorted(by_span):
        while term is not None and term.span.end <= span.start:
            latest[term.issue] = term
            term = next(pending)
        if term is not None and term.span.overlaps(span):
            continue
        at = number(span.start)
        words = clauses.words(span.start, span.end)
        near = [
            latest[issue]
            for issue in by_span[span]
            if issue in latest
            and (
                at - latest[issue].sentence <= compiled.reach[issue] or not compiled.own_words[issue].isdisjoint(words)
            )
        ]
        if near:
            found.append(Hit(max(near, key=lambda hit: hit.span).issue, span, at, True))
        elif "" in by_span[span]:
            found.append(Hit("", span, at, True, True))
    return found
