"""Mentions by anaphor: "el mandatario", "the minister", "ambos presidentes", "he" after a name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from data.coding.actors.anaphora import Anaphor, Recency, compile_anaphors, load_anaphora
from data.coding.text import Matcher
from data.model import Codebook, Mention, Published, Span


def find_anaphora(
    text: str, sentences: Sequence[Span], mentions: Sequence[Mention], codebook: Codebook, published: Published
) -> tuple[Mention, ...]:
    """Mentions of actors by anaphor, in order; two for a phrase that means a pair."""
    if not mentions:
        return ()
    recency = Recency(codebook, mentions, sentences, published)
    ends = [mention.span.end for mention in mentions]
    found = [*_by_phrase(text, recency, codebook), *_by_pair(text, recency), *_by_pronoun(text, recency)]
    free = (one for one in found if not _overlaps(one.span, mentions, ends))
    return tuple(sorted(free, key=lambda one: (one.span, one.actor_id)))


def _overlaps(span: Span, mentions: Sequence[Mention], ends: Sequence[int]) -> bool:
    at = bisect_right(ends, span.start)
    return at < len(mentions) and mentions[at].span.start < span.end


def _by_phrase(text: str, recency: Recency, codebook: Codebook) -> Iterator[Mention]:
    by_span: dict[Span, list[Anaphor]] = defaultdict(list)
    for match in compile_anaphors(codebook).find(text):
        by_span[match.span].append(match.payload)
    for span, anaphors in by_span.items():
        actor = recency.by_anaphor(anaphors, span.start)
        if actor is not None:
            yield Mention(actor, span)


def _by_pair(text: str, recency: Recency) -> Iterator[Mention]:
    for match in _compile("pairs").find(text):
        for actor in recency.pair(match.span.start) if " " in match.payload else ():
            yield Mention(actor, match.span)


def _by_pronoun(text: str, recency: Recency) -> Iterator[Mention]:
    for match in _compile("persons").find(text):
        actor = recency.person(match.span.start)
        if actor is not None:
            yield Mention(actor, match.span)


@cache
def _compile(name: str) -> Matcher[str]:
    return Matcher([(phrase, phrase) for phrase in sorted(load_anaphora()[name])], soft=False)
