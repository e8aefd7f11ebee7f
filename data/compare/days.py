"""Intervals of days as ordinals, open where an end is unknown, and what two reports of a date have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pandas as pd

BASES = {"explicit": 0.0, "given": 0.0, "calendar": 0.5, "relative": 1.0, "inferred": 2.0, "unknown": 3.0}
_WRITTEN = 0.5
_TIGHT = 10
_SLACK = 3


def rank_of(basis: str, precision: str, words: Callable[[], str]) -> float:
    """How far a date can be trusted, lower is better; a day that the text writes lacks its year alone."""
    written = basis == "inferred" and precision == "day" and any(sign.isdigit() for sign in words())
    return _WRITTEN if written else BASES[basis]


@dataclass(frozen=True, slots=True)
class Days:
    """From `start` to `end` (ordinals, None = open); `loose` where the words are only approximate."""

    start: int | None = None
    end: int | None = None
    loose: bool = False

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    @property
    def closed(self) -> bool:
        return self.start is not None and self.end is not None

    @property
    def width(self) -> float:
        """Days from first to last; infinite where open."""
        return float("inf") if self.start is None or self.end is None else self.end - self.start

    @property
    def middle(self) -> int | None:
        """The last day it can be of, or the first where it is open towards the future."""
        return self.end if self.end is not None else self.start

    def gap(self, other: "Days") -> int:
        """Days that part the two; 0 where they touch or nothing is known."""
        if self.start is not None and other.end is not None and self.start > other.end:
            return self.start - other.end
        if other.start is not None and self.end is not None and other.start > self.end:
            return other.start - self.end
        return 0

    def meet(self, other: "Days") -> "Days":
        """What both leave open; call it only where nothing parts them."""
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return Days(max(starts, default=None), min(ends, default=None), self.loose and other.loose)

    def covers(self, other: "Days") -> bool:
        return (self.start is None or (other.start is not None and self.start <= other.start)) and (
            self.end is None or (other.end is not None and other.end <= self.end)
        )

    def is_tight_with(self, other: "Days") -> bool:
        """Whether the two together fix the time within ten days."""
        return self.closed and other.closed and not self.gap(other) and self.meet(other).width <= _TIGHT

    def differs(self, other: "Days") -> bool:
        """Whether the two exclude each other; approximate words leave three days either way."""
        return self.gap(other) > self.slack(other)

    def slack(self, other: "Days") -> int:
        """Days that may part the two without excluding each other."""
        return _SLACK * (self.loose + other.loose)

    def words(self) -> str:
        """The interval in ISO days."""
        first, last = _iso(self.start), _iso(self.end)
        if first == last:
            return first or "undated"
        return f"{first} to {last}" if first and last else f"from {first}" if first else f"by {last}"


@lru_cache(maxsize=4096)
def _iso(ordinal: int | None) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal is not None else ""


def read_days(start: object, end: object, precision: object = "") -> Days:
    """Days from two cells of a table, dates or ordinals."""
    return Days(_ordinal(start), _ordinal(end), precision == "approx")


def _ordinal(cell: object) -> int | None:
    if isinstance(cell, int):
        return cell
    return cell.toordinal() if isinstance(cell, pd.Timestamp) and not pd.isna(cell) else None
