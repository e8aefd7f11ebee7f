"""One document as long as a book, in two languages, about the affair of any codebook."""

import re
from itertools import cycle

from data.model import Codebook
from tests.benchmarks.corpora.affair import START
from tests.benchmarks.corpora.cast import LANGUAGES, read_cast
from tests.benchmarks.corpora.folders import articles


def long_text(letters: int, codebook: Codebook, seed: int = 1) -> str:
    """Made articles, one after another to so many characters, that speak of the codebook's own actors and issues."""
    words = _own_words(codebook)
    made = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
    parts: list[str] = []
    length = 0
    while length < letters:
        ((document, _),) = articles(len(parts) + 1, seed, len(parts))
        parts.append(made.sub(lambda found: words[found.group()], document.text))
        length += len(parts[-1]) + 1
    return "\n".join(parts)[:letters]


def _own_words(codebook: Codebook) -> dict[str, str]:
    """What the made articles call their people, issues and places, and what the codebook calls its own."""
    cast = read_cast()
    people = zip(cast.people, cycle(actor for actor in codebook.actors if actor.kind == "person"), strict=False)
    found = {
        words: name
        for person, actor in people
        for words, name in ((person.name, actor.name), (person.surname, min((actor.name, *actor.aliases), key=len)))
    }
    for made, issue in zip(cast.issues, cycle(codebook.issues), strict=False):
        for language in LANGUAGES:
            words: str = made[language]
            found[words.split(" ", 1)[1]] = next(iter(getattr(issue.terms, language)), issue.label).removesuffix("*")
    places = zip(cast.places, cycle(codebook.places), strict=False)
    year = codebook.codebook.latest.year if codebook.codebook.latest else START.year
    return found | {made: place.name for made, place in places} | {str(START.year): str(year)}
