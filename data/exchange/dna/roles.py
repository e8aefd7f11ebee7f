"""Which variables of a `.dna` file mean what."""

from dataclasses import dataclass

from data.exchange.dna.model import BOOLEAN, INTEGER, LONG_TEXT, SHORT_TEXT

STANCE, POSITION, VOICE = "stance", "position", "voice"
"""Variables that Postura adds to a statement: the value, the word for it, whose stance it is."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Which variables of a file are who, for whom, what and whether."""

    person: str = "person"
    organization: str = "organization"
    concept: str = "concept"
    agreement: str = "agreement"


SIGNED, UNSIGNED, BARE = "DNA Statement", "Stance without agreement", "Statement"
"""Statement types: DNA's own, for stances with a sign; for those of value 0; for statements on words of their own."""
_WHO = (("person", SHORT_TEXT), ("organization", SHORT_TEXT))
_WHAT = (("concept", SHORT_TEXT),)
_HOW = ((STANCE, INTEGER), (POSITION, SHORT_TEXT), (VOICE, SHORT_TEXT))
VARIABLES = {
    SIGNED: (*_WHO, *_WHAT, ("agreement", BOOLEAN), *_HOW),
    UNSIGNED: (*_WHO, *_WHAT, *_HOW),
    BARE: (*_WHO, ("mode", SHORT_TEXT), ("content", LONG_TEXT)),
}
"""What the statements of each type that Postura writes say."""
UNDATED = 0
"""Unix seconds that stand for no date: DNA asks for one."""
