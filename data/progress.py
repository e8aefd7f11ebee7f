"""How far a long work is, in words, with the time left."""

import time
from collections.abc import Callable
from enum import StrEnum


class Work(StrEnum):
    """What is done with the documents of a corpus, in this order."""

    CODING = "coding"
    TABULATING = "tabulating"
    COMPARING = "comparing"


Progress = Callable[[int, int, Work], None]
"""Is told how many of how many documents a work is done with; comparing is done with none or all."""


class Pace:
    """Tells the same with the time left, at the speed since a work was first heard of."""

    def __init__(self) -> None:
        self._first: dict[Work, tuple[float, int]] = {}

    def words(self, done: int, total: int, work: Work) -> str:
        """Such as "coding 40 of 100 documents, 1:05 left"."""
        now = time.monotonic()
        began, before = self._first.setdefault(work, (now, done))
        left = (now - began) / (done - before) * (total - done) if done > before else None
        return count_words(done, total, work, left)


def count_words(done: int, total: int, work: Work, left: float | None) -> str:
    """Such as "coding 40 of 100 documents, 1:05 left"; `left` in seconds, None where it cannot be known."""
    words = f"{work} {total:,} documents" if work is Work.COMPARING else f"{work} {done:,} of {total:,} documents"
    if left is None or done == total:
        return words
    minutes, seconds = divmod(round(left), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{words}, {f'{hours}:{minutes:02}:{seconds:02}' if hours else f'{minutes}:{seconds:02}'} left"
