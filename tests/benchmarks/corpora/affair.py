"""What is true in the invented affair: what happens on which day, and who holds which position since when."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from data.model import Stance
from tests.benchmarks.corpora.cast import EVENT_WORDS, Cast

START = date(2015, 1, 5)
DOCUMENTS_A_DAY = 30
OCCURRENCES_A_DAY = 6
KNOWN_AHEAD = 12
"""Days before an occurrence in which articles announce it."""
TOLD_AFTER = 18
"""Days after an occurrence in which articles still report it."""
_STANCES = tuple(Stance)
_EPOCH = 700
"""Days after which an actor may change a position."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that happens once: its kind, day, place, who acts (index into people or bodies) and with whom."""

    id: str
    kind: str
    day: date
    place: str
    first: int
    second: int


class Affair:
    """The affair under one seed; every question has one answer, however it is come by."""

    def __init__(self, seed: int, cast: Cast) -> None:
        self.seed, self.cast = seed, cast
        self.occurrence = lru_cache(maxsize=4096)(self._occurrence)
        self.stance = lru_cache(maxsize=65536)(self._stance)

    def chance(self, *parts: object) -> random.Random:
        return random.Random(f"{self.seed}:{':'.join(map(str, parts))}")

    def day_of(self, number: int) -> date:
        """The day on which document `number` is published."""
        return START + timedelta(days=KNOWN_AHEAD + TOLD_AFTER + number // DOCUMENTS_A_DAY)

    def pick(self, chance: random.Random, day: date) -> Occurrence:
        """An occurrence an article of the day may tell of, the likelier the nearer."""
        back = min(int(chance.expovariate(0.25)), TOLD_AFTER)
        off = chance.randint(1, KNOWN_AHEAD) if chance.random() < 0.2 else -back
        return self.occurrence((day - START).days + off, chance.randrange(OCCURRENCES_A_DAY))

    def _occurrence(self, day: int, which: int) -> Occurrence:
        chance = self.chance("occurrence", day, which)
        first, second = chance.sample(range(len(self.cast.people)), 2)
        kind = chance.choice(list(EVENT_WORDS))
        return Occurrence(
            f"h{day:05}x{which}", kind, START + timedelta(days=day), chance.choice(self.cast.places), first, second
        )

    def _stance(self, actor: str, issue: str, epoch: int) -> Stance:
        chance = self.chance("stance", actor, issue, epoch)
        if epoch and chance.random() < 0.7:
            return self.stance(actor, issue, epoch - 1)
        return chance.choice(_STANCES)

    def position(self, actor: str, issue: str, day: date) -> Stance:
        """The actor's position on the issue that day; it may change every `_EPOCH` days."""
        return self.stance(actor, issue, (day - START).days // _EPOCH)
