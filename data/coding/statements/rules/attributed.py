"""An attribution in words, before it has offsets and an actor."""

from dataclasses import dataclass

from data.coding.statements.clause.noun_phrases import Phrase
from data.coding.statements.clause.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words said (`parts`), the cue, and the subject found for it; positions are words of the document."""

    sentence: Sentence
    parts: tuple[tuple[int, int], ...]
    cue: tuple[int, int] | None
    speaker: Phrase | None
    rule: str
    lemma: str = ""
    same_speaker: bool = False
