"""Whether words name anybody who can hold a stance."""

from collections.abc import Iterable

from data.coding.actors.named import names_people
from data.coding.clauses import Clauses, Names
from data.model import Span


def names_somebody(clauses: Clauses, names: Names, actor_ids: Iterable[str], span: Span | None) -> bool:
    """Whether the codebook has one of the actors, or a capital, an office or a noun for a group tells of one.

    An elided name is that of whoever was named before.
    """
    if span is None or any(names.is_listed(actor_id) for actor_id in actor_ids):
        return True
    capital = any(letter.isupper() for letter in span.of(clauses.text)[1:])
    return capital or names_people(clauses.words(span.start, span.end))
