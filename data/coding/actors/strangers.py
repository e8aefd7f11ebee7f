"""People, bodies and groups outside the codebook that a text names: a title with a name, two names, a common noun."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.coding.actors.naming import CAPITAL, FoundActors
from data.coding.actors.proper import offices
from data.coding.actors.wordlists import words_of
from data.coding.text import Tokens, fold, tokenise
from data.model import Mention, Span

_WORD_START = rf"{CAPITAL}(?<!\w\w)"
_WORD_REST = r"(?:[\w’'-]|\.(?=\w))*\.?"
_JOINING = r"(?:(?:de|del|la|las|los|van|von|der|al|bin|y|of|the|for|and|para)[ \t]+){0,3}"
_RUN = re.compile(rf"{_WORD_START}{_WORD_REST}(?:(?<!\w\w\.)[ \t]+{_JOINING}{CAPITAL}{_WORD_REST})*")
_SHORTEST = 3
_LONGEST = 6
_BEFORE = 5
_ACRONYM = range(2, 7)
_OF = frozenset(("de", "del", "of"))
_NAMES_LEAST = 2
_SHORTEST_DOER = 7
_PLACED = frozenset((*_OF, "in", "en", "from"))
_ARTICLES = frozenset(("el", "la", "los", "las", "the"))


@dataclass(frozen=True, slots=True)
class Stranger:
    """Words that name an actor outside the codebook; `titled` where an office leads to the name or follows it."""

    mention: Mention
    titled: bool


def find_strangers(
    text: str,
    taken: Iterable[Span],
    found: FoundActors,
    *,
    places: Iterable[Span] = (),
    partial: frozenset[str] = frozenset(),
) -> tuple[Stranger, ...]:
    """Named actors, in order, where nothing that is taken overlaps; of two that overlap the longer.

    A name may go on to a place ("Partido Verde de Altea"), not start with one; a single word out of `partial` names
    nobody.
    """
    busy, opening = _Busy(taken), _Busy(places)
    tokens = tokenise(text)
    named = sorted(
        [*_runs(text, tokens, found), *((span, False) for span in _groups(text, tokens, found.titles))], key=_by_length
    )
    strangers: list[Stranger] = []
    for span, titled in named:
        if fold(span.of(text)) in partial:
            continue
        first = Span(span.start, span.start + len(span.of(text).split()[0]))
        last = strangers[-1].mention.span.end if strangers else 0
        if span.start >= last and not busy.overlaps(span) and not opening.overlaps(first):
            strangers.append(Stranger(Mention(found.name(span.of(text)).actor_id, span), titled))
    return tuple(strangers)


def _by_length(named: tuple[Span, bool]) -> tuple[int, int]:
    return named[0].start, -named[0].end


class _Busy:
    """Stretches that are taken, looked up by position."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted({(span.start, span.end) for span in spans})
        self._starts = [start for start, _ in ordered]
        self._ends: list[int] = []
        for _, end in ordered:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def overlaps(self, span: Span) -> bool:
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._ends[at] > span.start


def _runs(text: str, tokens: Tokens, found: FoundActors) -> Iterator[tuple[Span, bool]]:
    """Runs of capitals that name somebody, and later the surname alone of one so named."""
    surnames: set[str] = set()
    titles = found.titles
    for match in _RUN.finditer(text):
        span = _bare(text, *match.span())
        if span is None:
            continue
        index = bisect_right(tokens.starts, span.start) - 1
        span = _without_body(text, span, tokens.words[max(index - _BEFORE, 0) : index], titles)
        span = _without_place(text, span)
        words = span.of(text).split()
        if len(words) > _LONGEST or not words_of("times").isdisjoint(map(fold, words)):
            continue
        within = span.start > tokens.starts[index]
        before = tokens.words[max(index - 1, 0) : index]
        titled = within or not titles.isdisjoint([*before, *map(fold, words[:-1])]) or found.has_office(" ".join(words))
        index, span = (index, span) if within else _with_titles(tokens, index, span, titles)
        gap = text[tokens.ends[index - 1] if index else 0 : span.start]
        opens = bool(gap.strip()) or "\n" in gap  # a full stop, a comma or a mark parts it from the word before
        before = [] if opens else tokens.words[max(index - 1, 0) : index]
        if _names_somebody(words, before, titled=titled):
            surnames.add(fold(words[-1]))
            yield span, titled
        elif len(words) == 1 and fold(words[0]) in surnames:
            yield span, False


def _bare(text: str, start: int, end: int) -> Span | None:
    """The run without signs at its end and words whose capital is the sentence's ("However Rivas")."""
    while end > start and text[end - 1] in ".’'-,":
        end -= 1
    if text[max(start, end - 2) : end] in {"'s", "’s"}:
        end -= 2
    openers = words_of("openers")
    while start < end:
        first, _, rest = text[start:end].partition(" ")
        if fold(first).strip(".,") not in openers:
            break
        start = end - len(rest.lstrip()) if rest else end
    while start < end:
        rest, _, last = text[start:end].rpartition(" ")
        if fold(last) not in openers:
            break
        end = start + len(rest.rstrip())
    return Span(start, end) if start < end else None


def _without_body(text: str, span: Span, before: Sequence[str], titles: frozenset[str]) -> Span:
    """The name alone where the body that an office is of opens the run ("presidenta del Senado Ana Mora")."""
    words = span.of(text).split(maxsplit=1)
    governed = before[-1:] and before[-1] in _OF and not titles.isdisjoint(before)
    opens = fold(words[0]) in words_of("bodies") | offices()
    if not governed or not opens or len(words) == 1 or len(words[1].split()) == 1:
        return span
    return Span(span.end - len(words[1]), span.end)


def _without_place(text: str, span: Span) -> Span:
    """The run up to "of the", where two capitals before it are a name by themselves ("Ana Paz of the University")."""
    words = span.of(text).split(" ")
    if "of" not in words or sum(word[:1].isupper() for word in words[: words.index("of")]) < _NAMES_LEAST:
        return span
    return Span(span.start, span.start + len(" ".join(words[: words.index("of")])))


def _with_titles(tokens: Tokens, index: int, span: Span, titles: frozenset[str]) -> tuple[int, Span]:
    """The run with the office right before it, so that what governs one governs the other."""
    while index and tokens.words[index - 1] in titles and span.start - tokens.ends[index - 1] == 1:
        index -= 1
        span = Span(tokens.starts[index], span.end)
    return index, span


def _names_somebody(words: Sequence[str], before: Sequence[str], *, titled: bool) -> bool:
    """Whether a title, two capitals, or an article with a body's one name the run an actor, and no verb takes it."""
    if (len(words[0]) < _SHORTEST and not words[0].isupper()) or not (titled or _may_precede(before)):
        return False
    capitals = sum(word[:1].isupper() for word in words)
    if titled or capitals > 1:
        return capitals > 1
    article = bool(before) and before[-1] in _ARTICLES
    return article and (fold(words[0]) in words_of("bodies") or (words[0].isupper() and len(words[0]) in _ACRONYM))


def _may_precede(before: Sequence[str]) -> bool:
    """Whether the word before is a sign or a small word, so that the run is no verb's object, nor glued to a noun."""
    return not before or not before[-1][:1].isalpha() or before[-1] in words_of("openers")


def _groups(text: str, tokens: Tokens, titles: frozenset[str]) -> Iterator[Span]:
    """Groups that a common noun names, with what kind they are and the place or body they are of."""
    doers = tuple(words_of("doers"))
    known = words_of("groups")
    doing = {word for word in tokens.distinct if word.endswith(doers) and len(word) >= _SHORTEST_DOER}
    for word in (known & tokens.distinct) | doing:
        listed = word in known
        for index in tokens.positions[word]:
            before = tokens.words[max(index - 1, 0) : index]
            led = _may_precede(before) or before[0] in words_of("before_groups")
            if not (led if listed else _opens_clause(tokens, index)):
                continue
            if not titles.isdisjoint(tokens.words[index + 1 : index + 2]):
                continue
            end = tokens.ends[index]
            if index + 2 < len(tokens.words) and tokens.words[index + 1] in _PLACED:
                run = _RUN.match(text, tokens.starts[index + 2])
                timed = run is not None and fold(run.group()).strip(".,") in words_of("times")
                end = len(run.group().rstrip(".")) + run.start() if run is not None and not timed else end
            first = index - 1 if index and tokens.words[index - 1] in words_of("before_groups") else index
            yield Span(tokens.starts[first], end)


def _opens_clause(tokens: Tokens, index: int) -> bool:
    """Whether the word, with an article at most before it, starts a sentence or follows a sign."""
    at = index - 1
    while at >= 0 and tokens.words[at] in _ARTICLES:
        at -= 1
    if at < 0:
        return True
    gap = tokens.text[tokens.ends[at] : tokens.starts[at + 1]]
    return not tokens.words[at][0].isalnum() or not gap.isspace() or "\n" in gap
