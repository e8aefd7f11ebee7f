"""An occurrence while its reports are gathered."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.compare.days import Days
from data.compare.reports import Report


@dataclass(slots=True, eq=False)
class Occurrence:
    """The reports joined so far, and what they have in common; `carried`: what the first one's signs tell."""

    first: Report
    reports: list[Report]
    days: Days
    rank: float
    carried: float
    happening: str = ""
    documents: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    core: set[str] = field(default_factory=set)
    signs: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    """Reports with each of the signs, once there are two."""

    @classmethod
    def of(cls, report: Report, carried: float) -> "Occurrence":
        made = cls(report, [], report.days, report.rank, carried, report.happening)
        made.core = set(report.named)
        made.add(report)
        return made

    def add(self, report: Report) -> None:
        """Takes a report in; the days narrow where they agree, the better known ones win where they do not."""
        first = not self.reports
        self.reports.append(report)
        self.documents.add(report.doc_id)
        self.parties |= report.parties
        if report.named and not first:
            self.core = self.core & report.parties if self.core else set(report.named)
        self._count(report.signs)
        if not first and report.days.known:
            self.days, self.rank = _better(self.days, self.rank, report.days, report.rank)

    def _count(self, signs: Sequence[str]) -> None:
        if self.reports[1:]:
            self.counts = self.counts or dict.fromkeys(self.signs, 1)
            for sign in signs:
                self.counts[sign] = self.counts.get(sign, 0) + 1
        self.signs.update(signs)


def _better(days: Days, rank: float, other: Days, other_rank: float) -> tuple[Days, float]:
    if not days.known:
        return other, other_rank
    if not days.gap(other):
        narrower = days if days.width <= other.width else other
        return (
            (narrower, min(rank, other_rank))
            if narrower.width != float("inf")
            else (days.meet(other), max(rank, other_rank))
        )
    return (days, rank) if rank <= other_rank else (other, other_rank)
