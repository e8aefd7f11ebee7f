"""What is said: a stretch of words, and how it was recognised."""

from dataclasses import dataclass
from enum import StrEnum


class Opening(StrEnum):
    """What lets one see where the words said begin."""

    THAT = "that"
    QUOTE = "quote"
    COLON = "colon"
    BARE = "bare"
    INFINITIVE = "infinitive"
    NOUN = "noun phrase"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Content:
    """Words `first` to `after`, and how they were recognised."""

    first: int
    after: int
    opening: Opening
