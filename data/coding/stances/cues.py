"""Stance cues in a text, each with the way it is used: active, passive, noun, predicate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.coding.clauses import Clauses, Tense, find_tense
from data.coding.clauses.mood import find_ending, is_passive
from data.coding.stances.lexicon import Cues, CuePhrase
from data.model import Span

_DETERMINERS = frozenset(
    """el la los las un una su sus nuestro nuestra mi este esta ese esa dicho dicha otro otra todo toda gran fuerte total pleno plena
    mayor del al de con por para sin en sobre hacia contra
    the a an his her their its our my this that any more much strong full firm broad wide widespread of for with in on from by no
    public political great little growing some""".split()
)
_CLITICS = frozenset("se me nos lo la los las le les no ha han he hemos be".split())
_AUXILIARY = frozenset("no not to will would can could should may might must did does do t we i they you who que se lo".split())
_AGENT = frozenset("by por".split())
_NO_AGENT = frozenset("ahora now que el-momento".split())
_PERFECT = frozenset("ha han he hemos habia habian has have had having haber haya hayan s ve d".split())


class Use(StrEnum):
    ACTIVE = "active"
    PASSIVE = "passive"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    NOUN = "noun"
    AUTHOR = "author"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the text: `index` is its first word; `agent` the offset after "by", where one follows."""

    span: Span
    phrase: CuePhrase
    use: Use
    tense: Tense
    index: int
    agent: int | None = None


def find_cues(clauses: Clauses, cues: Cues) -> list[Cue]:
    """Cues in order of position, without those that only look like one."""
    excluded = [match.span for match in cues.excluded.find(clauses.text)]
    found = [
        cue
        for match in cues.phrases.find(clauses.text)
        if not _is_excluded(match.span, excluded)
        for cue in _used(clauses, match.span, match.payload)
    ]
    return found


def _is_excluded(span: Span, excluded: Sequence[Span]) -> bool:
    low, high = 0, len(excluded)
    while low < high:
        middle = (low + high) // 2
        if excluded[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low < len(excluded) and excluded[low].overlaps(span) and (
        excluded[low].end - excluded[low].start >= span.end - span.start
    )


def _used(clauses: Clauses, span: Span, phrase: CuePhrase) -> Iterator[Cue]:
    tokens = clauses.tokens
    first = clauses.word_at(span.start)
    head, last = first, clauses.word_at(span.end - 1)
    while head < last and tokens.words[head] in _CLITICS:
        head += 1
    if phrase.form in {"predicate", "attitude"}:
        yield Cue(span, phrase, Use.PREDICATE, find_tense(tokens, first), first)
        return
    agent = find_agent(clauses, last)
    if phrase.form == "noun":
        yield Cue(span, phrase, Use.NOUN, Tense.PRESENT, first, agent)
        return
    use, tense = _verb_use(clauses, head, agent)
    if use is Use.NOUN and phrase.issue:
        use = Use.ACTIVE
    if use is Use.NOUN and (phrase.form == "act" or phrase.name in {"propose", "no allowing"}):
        return
    yield Cue(span, phrase, use, tense, first, agent)


def find_agent(clauses: Clauses, last: int) -> int | None:
    """Where the agent starts: after "by" or "por" within six words of the cue."""
    tokens = clauses.tokens
    for at in range(last, min(last + 8, len(tokens.words))):
        word = tokens.words[at]
        if at > last and not word[0].isalnum():
            return None
        if word in _AGENT and at + 1 < len(tokens.words) and tokens.words[at + 1] not in _NO_AGENT:
            return tokens.starts[at + 1]
    return None


def _verb_use(clauses: Clauses, head: int, agent: int | None) -> tuple[Use, Tense]:
    tokens = clauses.tokens
    raw = tokens.text[tokens.starts[head] : tokens.ends[head]]
    before = tokens.words[head - 1] if head else ""
    ending, tense = find_ending(raw), find_tense(tokens, head)
    spanish = ending is Tense.PARTICIPLE
    if before in _DETERMINERS and before not in _AUXILIARY and ending in {None, Tense.PRESENT}:
        return Use.NOUN, tense
    if before == "se" and ending is not None and ending is not Tense.INFINITIVE:
        return Use.PASSIVE, tense
    participle = spanish or raw.lower().endswith("ed") or ending is None
    if participle and (spanish or raw.lower().endswith(("ed", "en", "wn", "n"))) and is_passive(tokens, head):
        return Use.PASSIVE, tense
    perfect = any(tokens.words[at] in _PERFECT for at in range(max(head - 3, 0), head))
    if spanish and not perfect:
        return Use.PARTICIPLE, tense
    if agent is not None and not perfect and ending in {Tense.PAST, Tense.PARTICIPLE} and _is_next(clauses, head, agent):
        return Use.PARTICIPLE, tense
    if ending is Tense.INFINITIVE or tense is Tense.INFINITIVE:
        return Use.INFINITIVE, tense
    if ending is Tense.GERUND:
        return Use.GERUND, tense
    return Use.ACTIVE, tense


def _is_next(clauses: Clauses, head: int, agent: int) -> bool:
    return agent - clauses.tokens.ends[head] <= 12
