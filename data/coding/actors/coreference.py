"""Mentions by anaphor: "el mandatario", "the minister", "ambos presidentes", "he" after a name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from data.coding.actors.anaphora import Anaphor, Recency, compile_anaphors
from data.coding.text import Matcher
from data.model import Codebook, Mention, Published, Span

PAIRS = (
    "both leaders", "both presidents", "the two leaders", "the two presidents", "both heads of state", "the presidents",
    "both ministers", "both men", "the pair", "the leaders", "the two", "both", "ambos mandatarios", "ambos presidentes",
    "los presidentes", "los mandatarios", "los dos presidentes", "los dos mandatarios", "ambos lideres", "los lideres",
    "ambos", "los dos", "ambos jefes de estado", "los jefes de estado", "ambos ministros", "ambos cancilleres",
    "los cancilleres", "ambas autoridades",
)  # fmt: skip
_PRONOUNS = Matcher([(word, None) for word in ("he", "she", "ella")], soft=False)
_PAIR_PHRASES = Matcher([(phrase, None) for phrase in PAIRS if " " in phrase], soft=False)


def find_anaphora(
    text: str, sentences: Sequence[Span], mentions: Sequence[Mention], codebook: Codebook, published: Published
) -> tuple[Mention, ...]:
    """Mentions of actors by anaphor, in order; two for a phrase that means a pair."""
    recency = Recency({actor.id: actor for actor in codebook.actors}, mentions, published)
    named = [mention.span for mention in mentions]
    found = [*_by_phrase(text, recency, codebook), *_by_pair(text, recency), *_by_pronoun(text, sentences, recency)]
    return tuple(sorted((one for one in found if not _overlaps(one.span, named)), key=lambda one: one.span))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _by_phrase(text: str, recency: Recency, codebook: Codebook) -> Iterator[Mention]:
    by_span: dict[Span, list[Anaphor]] = defaultdict(list)
    for match in compile_anaphors(codebook).find(text):
        by_span[match.span].append(match.payload)
    for span, anaphors in by_span.items():
        actor = recency.by_anaphor(anaphors, span.start)
        if actor is not None:
            yield Mention(actor, span)


def _by_pair(text: str, recency: Recency) -> Iterator[Mention]:
    for match in _PAIR_PHRASES.find(text):
        for actor in recency.pair(match.span.start):
            yield Mention(actor, match.span)


def _by_pronoun(text: str, sentences: Sequence[Span], recency: Recency) -> Iterator[Mention]:
    if not recency.mentions:
        return
    for match in _PRONOUNS.find(text):
        actor = recency.person(sentences, match.span.start, 0)
        if actor is not None:
            yield Mention(actor, match.span)
