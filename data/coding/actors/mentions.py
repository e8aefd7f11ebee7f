"""Where a document names actors of the codebook: by alias, or by a title in the time it is held."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.coding.compilation import compiled_once
from data.coding.text import Match, Matcher
from data.model import Actor, Codebook, Mention, Published, Span, Title


@dataclass(frozen=True, slots=True)
class Name:
    """What a phrase stands for: an actor, by alias (`title` is None) or as holder of a title."""

    actor: Actor
    title: Title | None = None


@compiled_once
def compile_names(codebook: Codebook) -> Matcher[Name]:
    """The one matcher over all aliases, noise forms and title phrases."""
    phrases = [(alias, Name(actor)) for actor in codebook.actors for alias in (actor.name, *actor.aliases)]
    titles = [
        (phrase, Name(actor, title))
        for actor in codebook.actors
        for title in actor.titles
        for phrase in title.phrases.all
    ]
    noise = [(form, Name(actor)) for actor in codebook.actors for form in actor.noise]
    return Matcher(dict.fromkeys(phrases + titles), noise=noise)


def find_mentions(text: str, codebook: Codebook, published: Published) -> tuple[Mention, ...]:
    """Mentions in order; a title counts for its holder on the day of publication, or for its only holder."""
    by_span: dict[Span, list[Match[Name]]] = defaultdict(list)
    for match in compile_names(codebook).find(text):
        by_span[match.span].append(match)
    mentions: list[Mention] = []
    for span, matches in by_span.items():
        actors = _named([match.payload for match in matches], published)
        mentions.extend(Mention(actor.id, span) for actor in actors)
    return tuple(mentions)


def _named(names: Sequence[Name], published: Published) -> list[Actor]:
    """The actor a phrase names, or none where several might be meant."""
    by_alias = _distinct(name.actor for name in names if name.title is None)
    if by_alias:
        return by_alias[:1]
    holders = [name for name in names if name.title is not None]
    return find_holders([(name.actor, name.title) for name in holders if name.title], published)


def find_holders(titles: Sequence[tuple[Actor, Title]], published: Published) -> list[Actor]:
    """The one holder of a title on the best day of publication, else throughout what is proven of it, else none."""
    best = _distinct(actor for actor, title in titles if _held_on(title, published.best))
    if published.best is not None:
        return best if len(best) == 1 else []
    proven = _distinct(
        actor
        for actor, title in titles
        if (title.start is None or published.end is None or title.start <= published.end)
        and (title.end is None or published.start is None or published.start <= title.end)
    )
    return proven if len(proven) == 1 else []


def _held_on(title: Title, day: date | None) -> bool:
    if day is None:
        return False
    return (title.start is None or title.start <= day) and (title.end is None or day <= title.end)


def _distinct(actors: Iterable[Actor]) -> list[Actor]:
    return list({actor.id: actor for actor in actors}.values())
