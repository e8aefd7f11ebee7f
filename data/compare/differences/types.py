"""Words that name types of events."""

from data.coding.compilation import compiled_once
from data.coding.text import Matcher
from data.model import Codebook


@compiled_once
def type_words(codebook: Codebook) -> "Matcher[str]":
    return Matcher(
        [(phrase, kind.id) for kind in codebook.event_types for phrase in (*kind.nouns.all, *kind.verbs.all)],
        soft=False,
    )
