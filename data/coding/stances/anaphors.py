"""Words that point back to an issue named before: listed ones first, then any proposal, option or chief noun."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from data.coding.actors.named import names_people
from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.compilation import compiled_once
from data.coding.stances.lexicon import load_lists, words_of
from data.coding.text import Matcher, Tokens, fold
from data.model import Codebook, Issue, Span

_SHORTEST_OWN = 4
_LEAST_SHARED = 3
_ARTICLES = frozenset(("un", "una", "otra", "a", "an"))
_OWNERS = frozenset(("gobierno", "government", "ejecutivo", "administracion", "administration"))
_RELATIVES = (["that"], ["que"], ["which"])
_COPULAS = frozenset(("es", "era", "is", "was", "s"))
_COMPLEMENTS = frozenset(("of", "de", "del", "to"))
_ADJECTIVE_ENDINGS = ("al", "ales", "iva", "ivo", "ica", "ico", "ada", "ado", "ida", "ido", "osa", "oso")
_SPANISH_OF = frozenset(("de", "del"))
_SKIPPED = frozenset(("el", "la", "los", "las", "un", "una", "the", "a", "an", "that", "que"))
_PREPOSITIONS = grammar_of("places", "prepositions")
_POSSESSIVES = grammar_of("grammar", "possessives")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point back: to which issues as the codebook lists it, to which as any noun of the kind may.

    With neither they stand for a decision told before.
    """

    span: Span
    listed: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Phrases:
    listed: Matcher[str]
    nouns: Matcher[tuple[str, bool]]
    heads: frozenset[str]


@compiled_once
def _compile(codebook: Codebook) -> _Phrases:
    """Listed anaphors and words for decisions (""); bare nouns with their issue, True for a term's chief noun."""
    named = [_last_word(alias) for actor in codebook.actors for alias in (*actor.aliases, *actor.anaphors.all)]
    listed = [(phrase, issue.id) for issue in codebook.issues for phrase in contracted(issue.anaphors.all)]
    decisions = [(phrase, "") for phrase in _decision_phrases()]
    general = [*load_lists()["author"]["nouns"], *load_lists()["pointing"]["nouns"]]
    nouns = [(noun, (issue.id, False)) for issue in codebook.issues for noun in (*general, *issue.author_nouns.all)]
    heads = [(noun, (issue.id, True)) for issue in codebook.issues for noun in chief_nouns(issue) if noun not in named]
    return _Phrases(
        Matcher(dict.fromkeys([*listed, *decisions])),
        Matcher(dict.fromkeys([*heads, *nouns])),
        frozenset(word for issue in codebook.issues for term in issue.terms.all for word in fold(term).split()),
    )


def _last_word(phrase: str) -> str:
    return fold(phrase).split()[-1] if phrase.split() else ""


def chief_nouns(issue: Issue) -> list[str]:
    """The noun that three or more terms of several words share: the first in Spanish, in English the last."""
    shared: Counter[str] = Counter()
    for terms, at in ((issue.terms.es, 0), (issue.terms.en, -1)):
        shared.update(noun for term in terms if (noun := _chief(fold(term).split(), at)))
    chief = [noun for noun in shared if _shares(shared, noun) >= _LEAST_SHARED]
    return [noun for noun in chief if len(noun) >= _SHORTEST_OWN and not noun.endswith("*")]


def _shares(shared: Counter[str], noun: str) -> int:
    """How many terms have the noun, its plural or its singular."""
    stem = noun.removesuffix("s")
    return sum(shared[form] for form in {noun, stem, f"{stem}s", f"{stem}es", stem.removesuffix("e")})


def _chief(words: Sequence[str], at: int) -> str:
    lead = next((number for number, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    return words[:lead][at] if len(words) > 1 and lead else ""


def contracted(phrases: Sequence[str]) -> list[str]:
    """The phrases, those with "el" also with "del" and "al"."""
    masculine = [phrase[3:] for phrase in phrases if phrase.lower().startswith("el ")]
    return [*phrases, *(f"{word} {rest}" for rest in masculine for word in ("del", "al"))]


@cache
def _decision_phrases() -> tuple[str, ...]:
    """Words for a decision; on which issue, and which way, is for the stance told before them to say."""
    lists = load_lists()
    words = [word for word in lists["author"]["determiners"] if word not in _POSSESSIVES]
    return tuple(f"{word} {noun}" for word in words for noun in lists["deciding"]["nouns"])


def find_pointers(tokens: Tokens, codebook: Codebook) -> list[Pointer]:
    """Words that point back, in order; of the same words the listed issues apart from the others."""
    phrases = _compile(codebook)
    listed: dict[Span, list[str]] = {}
    for match in phrases.listed.find(tokens.text):
        listed.setdefault(match.span, []).append(match.payload)
    loose: dict[Span, list[str]] = {}
    for noun in phrases.nouns.find(tokens.text):
        issue, chief = noun.payload
        start = _opening(tokens, noun.span, chief=chief)
        if start is not None:
            loose.setdefault(Span(start, noun.span.end), []).append(issue)
    pointers = (one for one in _merged(listed, loose) if not _points_on(tokens, one.span, phrases.heads))
    return sorted(pointers, key=lambda pointer: pointer.span)


def _points_on(tokens: Tokens, span: Span, heads: frozenset[str]) -> bool:
    """Whether what follows says which proposal is meant ("the idea of a new tax"), so that nothing before is.

    An owner ("la propuesta de Rivas") and a chief noun ("the corridor for migrants") still point back.
    """
    at = bisect_left(tokens.starts, span.end)
    noun = tokens.words[at - 1 : at]
    words = tokens.words[at : at + 4]
    if words[1:2] and words[1] in _SPANISH_OF and words[0].endswith(_ADJECTIVE_ENDINGS):
        words, at = words[1:], at + 1  # an adjective between ("la cancelación definitiva del contrato")
    if len(words) < 2 or words[0] not in _COMPLEMENTS or not heads.isdisjoint(noun):
        return False
    word = next((number for number, word in enumerate(words[1:], at + 1) if word not in _SKIPPED), at + 1)
    owned = names_people(tokens.words[word : word + 2]) or not _OWNERS.isdisjoint(tokens.words[word : word + 2])
    return not owned and not tokens.capital(word, 0)


def _merged(listed: dict[Span, list[str]], loose: dict[Span, list[str]]) -> Iterator[Pointer]:
    """One pointer for each stretch; loose ones that end with a listed one widen it, others that overlap give way."""
    ends = {span.end: span for span in loose}
    taken: set[Span] = set()
    for span, issues in listed.items():
        wider = ends.get(span.end)
        if wider is not None:
            taken.add(wider)
        yield Pointer(span, tuple(one for one in issues if one), tuple(loose[wider]) if wider is not None else ())
    for span, issues in loose.items():
        if span not in taken:
            yield Pointer(span, (), tuple(issues))


def _opening(tokens: Tokens, noun: Span, *, chief: bool) -> int | None:
    """Where the word that points starts: right before the noun, or with one more between ("the proposed corridor")."""
    at = bisect_left(tokens.starts, noun.start)
    opening = words_of("pointing", "heads") if chief else words_of("author", "determiners")
    for back in (1, 2):
        index = at - back
        if index < 0:
            return None
        word = tokens.words[index]
        if word in opening or (word in {"del", "al"} and "el" in opening):
            return tokens.starts[index]
        if word in _ARTICLES and index and tokens.words[index - 1] in _COPULAS:
            return tokens.starts[index - 1]
        if (
            word in _ARTICLES
            and tokens.words[index - 1 : index] == [","]
            and tokens.words[at + 1 : at + 2] in _RELATIVES
        ):
            return tokens.starts[index]
        led = tokens.words[max(index - 2, 0) : index]
        copular = back == 1 and len(led) == 2 and led[0] in _COPULAS and led[1] in _ARTICLES
        if word not in words_of("pointing", "between") and not copular:
            return None
    return None
