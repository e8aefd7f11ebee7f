"""Where a text speaks of an issue: by a term, or by an anaphor within reach of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from data.coding.clauses import Clauses
from data.coding.compilation import compiled_once
from data.coding.stances.lexicon import load_lists
from data.coding.text import Match, Matcher
from data.model import Codebook, Issue, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that stand for an issue, in the sentence with that number."""

    issue: str
    span: Span
    sentence: int
    anaphor: bool = False


@dataclass(frozen=True, slots=True)
class IssueWords:
    terms: tuple[tuple[str, Matcher[str], Matcher[str]], ...]
    anaphors: Matcher[str]
    reach: dict[str, int]


@compiled_once
def compile_issues(codebook: Codebook) -> IssueWords:
    """Terms and exclusions issue by issue (issues may share words), anaphors together."""
    return IssueWords(
        tuple((issue.id, _phrases(issue.id, issue.terms.all), _phrases(issue.id, issue.exclude.all)) for issue in codebook.issues),
        Matcher(dict.fromkeys((phrase, issue.id) for issue in codebook.issues for phrase in _anaphors(issue))),
        {issue.id: issue.anaphor_reach for issue in codebook.issues},
    )


def _phrases(issue: str, phrases: Sequence[str]) -> Matcher[str]:
    return Matcher((phrase, issue) for phrase in phrases)


def _anaphors(issue: Issue) -> list[str]:
    """The listed anaphors, and each author noun with a demonstrative, an article or a possessive."""
    author = load_lists()["author"]
    nouns = dict.fromkeys([*author["nouns"], *issue.author_nouns.all])
    return [*issue.anaphors.all, *(f"{word} {noun}" for word in author["determiners"] for noun in nouns)]


def find_hits(clauses: Clauses, sentences: Sequence[Span], codebook: Codebook) -> list[Hit]:
    """Terms and resolved anaphors in order of position; an anaphor stands for the issue last named within reach."""
    compiled = compile_issues(codebook)
    number = partial(_sentence_at, sentences)
    terms: list[Hit] = []
    for issue, matcher, excluded in compiled.terms:
        barred = [match.span for match in excluded.find(clauses.text)]
        for match in matcher.find(clauses.text):
            if not any(span.overlaps(match.span) for span in barred):
                terms.append(Hit(issue, match.span, number(match.span.start)))
    terms.sort(key=lambda hit: hit.span)
    return sorted([*terms, *_resolved(compiled, clauses, terms, number)], key=lambda hit: hit.span)


def _sentence_at(sentences: Sequence[Span], offset: int) -> int:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].start <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _resolved(compiled: IssueWords, clauses: Clauses, terms: Sequence[Hit], number: partial[int]) -> list[Hit]:
    """Anaphors within reach of a term of their issue; of several issues the one last named."""
    by_span: dict[Span, list[Match[str]]] = {}
    for match in compiled.anaphors.find(clauses.text):
        by_span.setdefault(match.span, []).append(match)
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
        near = [latest[match.payload] for match in by_span[span] if match.payload in latest
                and at - latest[match.payload].sentence <= compiled.reach[match.payload]]
        if near:
            found.append(Hit(max(near, key=lambda hit: hit.span).issue, span, at, True))
    return found
