"""Stance cues in a text, each with the way it is used: active, passive, noun, predicate."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from data.coding.clauses import Clauses, Tense, find_tense
from data.coding.clauses.lexicon import words_of as grammar_of
from data.coding.clauses.mood import find_ending, is_passive
from data.coding.stances.lexicon import CuePhrase, Cues, words_of
from data.model import Span

_DETERMINERS = grammar_of("grammar", "determiners")
_CLITICS = grammar_of("grammar", "clitics") | grammar_of("grammar", "perfect")
_AUXILIARY = grammar_of("grammar", "helping")
_NO_AGENT = words_of("cases", "no_agent")
_EXPRESSING = words_of("expressing", "words")
_AGENT = grammar_of("grammar", "agents")
_PERFECT = grammar_of("grammar", "perfect")

_BEFORE_CLITIC = frozenset(("que", "quien", "quienes", "no", "ya", "tambien"))
_OBJECT_ARTICLES = words_of("cases", "object_articles")


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
    return [
        cue
        for match in cues.phrases.find(clauses.text)
        if match.payload is not None and not _is_excluded(clauses, match.span, cues)
        for cue in _used(clauses, match.span, match.payload)
    ]


def _is_excluded(clauses: Clauses, span: Span, cues: Cues) -> bool:
    """Whether the match is one word that only looks like the cue ("firmeza" for "firm*")."""
    index = clauses.word_at(span.start)
    if clauses.text[span.end - 1] == "ó":
        return False
    return clauses.tokens.ends[index] >= span.end and cues.excludes(clauses.tokens.words[index])


def _used(clauses: Clauses, span: Span, phrase: CuePhrase) -> Iterator[Cue]:
    tokens = clauses.tokens
    first = clauses.word_at(span.start)
    head, last = first, clauses.word_at(span.end - 1)
    while head < last and tokens.words[head] in _CLITICS:
        head += 1
    if phrase.form in {"predicate", "attitude"}:
        yield Cue(span, phrase, Use.PREDICATE, find_tense(tokens, first), first)
        return
    agent = _find_agent(clauses, last)
    if phrase.form == "author":
        yield Cue(span, phrase, Use.AUTHOR, Tense.PRESENT, first, agent)
        return
    if phrase.form == "noun":
        yield Cue(span, phrase, Use.NOUN, Tense.PRESENT, first, agent)
        return
    use, tense = _verb_use(clauses, head, agent, single=first == last)
    if use is Use.NOUN and phrase.issue:
        use = Use.ACTIVE
    if use is Use.NOUN and (phrase.form == "act" or phrase.name in {"propose", "no allowing"}):
        return
    yield Cue(span, phrase, use, tense, first, agent)


def _find_agent(clauses: Clauses, last: int) -> int | None:
    """Where the agent starts: after "by" or "por" within six words of the cue."""
    tokens = clauses.tokens
    for at in range(last, min(last + 8, len(tokens.words))):
        word = tokens.words[at]
        if at > last and not word[0].isalnum():
            return None
        if word in _AGENT and at + 1 < len(tokens.words) and tokens.words[at + 1] not in _NO_AGENT:
            return tokens.starts[at + 1]
    return None


def _verb_use(clauses: Clauses, head: int, agent: int | None, *, single: bool) -> tuple[Use, Tense]:
    tokens = clauses.tokens
    raw = tokens.text[tokens.starts[head] : tokens.ends[head]]
    ending, tense = find_ending(raw), find_tense(tokens, head)
    if _is_noun(clauses, head, ending, single=single):
        return Use.NOUN, tense
    if single and tokens.words[head - 1 : head] == ["se"] and ending is not None and ending is not Tense.INFINITIVE:
        return Use.PASSIVE, tense
    if _is_passive_form(raw, ending) and is_passive(tokens, head):
        return Use.PASSIVE, tense
    if _is_participle(clauses, head, ending, agent):
        return Use.PARTICIPLE, tense
    if ending is Tense.INFINITIVE and tense in {Tense.CONDITIONAL, Tense.FUTURE}:
        return Use.ACTIVE, tense
    if ending is Tense.INFINITIVE or tense is Tense.INFINITIVE:
        return Use.INFINITIVE, tense
    return (Use.GERUND if ending is Tense.GERUND else Use.ACTIVE), tense


def _is_noun(clauses: Clauses, head: int, ending: Tense | None, *, single: bool) -> bool:
    """Whether a form that may be a verb is a noun here: after an article ("the rejection") or as its object."""
    tokens = clauses.tokens
    before = tokens.words[head - 1] if head else ""
    determined = before in _DETERMINERS and before not in _AUXILIARY and ending in {None, Tense.PRESENT}
    if determined and not (single and _is_after_clitic(clauses, head)):
        return True
    if ending is not None:
        return False
    following = set(tokens.words[head + 1 : head + 2])
    ends_in_o = tokens.text[tokens.ends[head] - 1] in "oO"
    return before in _EXPRESSING or (single and ends_in_o and not following & _OBJECT_ARTICLES)


def _is_passive_form(raw: str, ending: Tense | None) -> bool:
    return ending is Tense.PARTICIPLE or raw.lower().endswith(("ed", "en", "wn", "n") if ending is None else "ed")


def _is_participle(clauses: Clauses, head: int, ending: Tense | None, agent: int | None) -> bool:
    """Whether a participle stands for itself, Spanish without "haber", English right before its agent."""
    words = clauses.tokens.words
    if any(words[at] in _PERFECT for at in range(max(head - 3, 0), head)):
        return False
    if ending is Tense.PARTICIPLE:
        return True
    return agent is not None and ending is Tense.PAST and _is_next(clauses, head, agent)


def _is_next(clauses: Clauses, head: int, agent: int) -> bool:
    return agent - clauses.tokens.ends[head] <= 12


def _is_after_clitic(clauses: Clauses, head: int) -> bool:
    """Whether "la" before a Spanish verb is its object ("Soto la rechaza"), no article ("la duda de")."""
    words = clauses.tokens.words
    if (
        head < 2
        or words[head - 1] not in {"la", "las", "los", "lo"}
        or not words[head].endswith(("a", "an", "e", "en"))
    ):
        return False
    if words[head - 2] in _BEFORE_CLITIC:
        return True
    return words[head - 2] not in _DETERMINERS and not set(words[head + 1 : head + 2]) & words_of("cases", "after_noun")
