"""All whom a document names: actors of the codebook, by name or anaphor, and those it does not list."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from data.coding.actors.coreference import find_anaphora
from data.coding.actors.naming import FoundActors
from data.coding.actors.strangers import Stranger, find_strangers
from data.coding.actors.wordlists import words_of
from data.coding.compilation import compiled_once
from data.coding.statements.grammar import load_grammar
from data.coding.text import Matcher, fold
from data.model import Codebook, FoundActor, Language, Mention, Published, Span, Zone, Zoned

_TITLED_SHARE = 0.6
_OF = (" de ", " del ", " of ", " for ")
_HEADLINES = {Zone.HEADLINE, Zone.RELATED, Zone.CAPTION, Zone.FOOTER}


@dataclass(frozen=True, slots=True)
class Named:
    """Mentions in order of position: `all`, and `surely` those of the codebook and of people with an office."""

    all: tuple[Mention, ...]
    surely: tuple[Mention, ...]
    found: FoundActors

    def with_those(self, known: Sequence[FoundActor], used: Collection[str]) -> tuple[FoundActor, ...]:
        """The actors outside the codebook that are known, and those used by others, by id."""
        actors = {actor.actor_id: actor for actor in known}
        for actor_id in used:
            if actor_id in self.found:
                actors.setdefault(actor_id, self.found[actor_id])
        return tuple(actors[actor_id] for actor_id in sorted(actors))


@cache
def _people() -> frozenset[str]:
    groups = words_of("groups") | words_of("offices") | words_of("bodies")
    return groups | load_grammar(Language.ES).titles | load_grammar(Language.EN).titles


def names_people(words: Sequence[str]) -> bool:
    """Whether folded words hold an office, a body, a noun for a group or one for people who do something."""
    doers = tuple(words_of("doers"))
    return not _people().isdisjoint(words) or any(word.endswith(doers) for word in words)


def find_named(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    published: Published,
) -> Named:
    """Mentions of the codebook's actors, anaphora, and strangers; in lines that capitalise every word none of these."""
    titles = load_grammar(Language.ES).titles | load_grammar(Language.EN).titles
    found = FoundActors(titles, text)
    anaphora = find_anaphora(text, sentences, mentions, codebook, published)
    anaphora = tuple(one for one in anaphora if not _names_an_office(text, one.span))
    taken = [mention.span for mention in mentions]
    places = [match.span for match in _no_actors(codebook).find(text)]
    taken += [zoned.span for zoned in zones if zoned.zone in _HEADLINES and _is_titled(zoned.span.of(text))]
    strangers = find_strangers(text, taken, found, places=places, partial=_alias_words(codebook))
    strangers, anaphora = _longer(strangers, anaphora)
    known = (*mentions, *anaphora)
    return Named(
        _by_position((*known, *(one.mention for one in strangers))),
        _by_position((*known, *(one.mention for one in strangers if one.titled))),
        found,
    )


@compiled_once
def _alias_words(codebook: Codebook) -> frozenset[str]:
    """The words of all names of the codebook: one by itself may mean that actor, so it names nobody else."""
    return frozenset(word for actor in codebook.actors for alias in actor.aliases for word in fold(alias).split())


@compiled_once
def _no_actors(codebook: Codebook) -> Matcher[None]:
    """What the codebook lists as something else: places, words for issues, nouns for events."""
    metonyms = [phrase for actor in codebook.actors for phrase in actor.metonyms]
    places = [phrase for place in codebook.places for phrase in (place.name, *place.aliases)]
    terms = [phrase for issue in codebook.issues for phrase in (*issue.terms.all, *issue.exclude.all)]
    nouns = [phrase for kind in codebook.event_types for phrase in kind.nouns.all]
    return Matcher(dict.fromkeys((phrase, None) for phrase in (*metonyms, *places, *terms, *nouns)))


def _names_an_office(text: str, span: Span) -> bool:
    """Whether the words go on to tell another office ("el ministro" of "el ministro del Interior")."""
    return text.startswith(_OF, span.end)


def _longer(
    strangers: Sequence[Stranger], anaphora: Sequence[Mention]
) -> tuple[tuple[Stranger, ...], tuple[Mention, ...]]:
    """Without anaphors that a name goes on from ("el ministro Luis Mora"), and without names inside an anaphor."""
    starts = [one.mention.span.start for one in strangers]
    dropped: set[int] = set()
    kept: list[Mention] = []
    for one in anaphora:
        at = bisect_left(starts, one.span.end) - 1
        if at < 0 or not strangers[at].mention.span.overlaps(one.span):
            kept.append(one)
        elif strangers[at].mention.span.end <= one.span.end:
            dropped.add(at)
            kept.append(one)
    return tuple(one for at, one in enumerate(strangers) if at not in dropped), tuple(kept)


def _is_titled(line: str) -> bool:
    """Whether most words of a line have a capital."""
    words = [word for word in line.split() if word[:1].isalpha()]
    return sum(word[:1].isupper() for word in words) > len(words) * _TITLED_SHARE


def _by_position(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.span))
